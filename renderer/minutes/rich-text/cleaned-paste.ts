import { styleOf, withStylesAside } from './pasted-style.ts'
import { markerOf, wordItemOf, WordLists } from './word-list.ts'

/** Elements of which nothing is kept, not even their text. */
const DROPPED = [
  'script, style, meta, link, title, template, noscript, xml',
  'img, picture, svg, video, audio, canvas, object, embed, iframe, map',
  'button, input, select, textarea',
  // What Word deleted with tracked changes, and its comments with their marks in the text.
  'del, .msocomoff, .MsoCommentReference, a.msocomanchor, a[name^="_msoanchor"]',
].join(', ')
const DROPPED_STYLE =
  /mso-element:\s*comment|mso-special-character:\s*comment|mso-hide:\s*all|display:\s*none|page-break-before:\s*always/i

const HEADINGS = new Map([
  ['H1', 'h1'],
  ['H2', 'h2'],
  ['H3', 'h3'],
  ['H4', 'h3'],
  ['H5', 'h3'],
  ['H6', 'h3'],
])
const MARKS = new Map([
  ['B', 'strong'],
  ['STRONG', 'strong'],
  ['I', 'em'],
  ['EM', 'em'],
  ['U', 'u'],
  ['INS', 'u'],
  ['S', 's'],
  ['STRIKE', 's'],
])
const BLOCKS =
  'p, div, h1, h2, h3, h4, h5, h6, ul, ol, li, dl, dt, dd, table, blockquote, pre, hr, section, article, main, header, footer, aside, nav, center, address, figure'

/**
 * How deep what is kept may be nested, in steps of stored values: a list takes four, a quotation two, a table six. Well below the limit of
 * shared/minutes/rich-text.ts; what is deeper keeps its words and loses its frame.
 */
const DEEPEST = 36
/** Largest table (shared/minutes/rich-text.ts); of larger ones each row becomes a line. */
const LARGEST_TABLE = { rows: 2000, cells: 100 }

interface Place {
  target: Element
  depth: number
}

function isBlank(node: Node): boolean {
  return (node.textContent ?? '').trim() === ''
}

/** The marks of an element besides those around it. */
function marksOf(element: Element): string[] {
  const style = styleOf(element)
  const mark = MARKS.get(element.tagName)
  const isLight = /(?:^|;)\s*font-weight:\s*(?:normal|[1-4]00)/i.test(style)
  return [
    ...(mark === undefined || (mark === 'strong' && isLight) ? [] : [mark]),
    ...(/(?:^|;)\s*font-weight:\s*(?:bold|[6-9]00)/i.test(style) ? ['strong'] : []),
    ...(/(?:^|;)\s*font-style:\s*(?:italic|oblique)/i.test(style) ? ['em'] : []),
    ...(/(?:^|;)\s*text-decoration[^;]*underline/i.test(style) && element.tagName !== 'A' ? ['u'] : []),
    ...(/(?:^|;)\s*text-decoration[^;]*line-through/i.test(style) ? ['s'] : []),
  ]
}

/** Copies text with its marks, without anything else. */
function copyInline(node: Node, target: Element, marks: readonly string[]): void {
  const document = target.ownerDocument
  if (node.nodeType === Node.TEXT_NODE) {
    const text = (node.textContent ?? '').replace(/[\s\u00A0]+/gu, ' ')
    if (text === '') return
    let place = target
    for (const mark of new Set(marks)) place = place.appendChild(document.createElement(mark))
    place.append(text)
    return
  }
  if (!(node instanceof Element)) return
  if (node.tagName === 'BR') {
    target.append(document.createElement('br'))
    return
  }
  const inner = [...marks, ...marksOf(node)]
  for (const child of node.childNodes) copyInline(child, target, inner)
}

/** Appends a paragraph or heading, unless there is nothing to read in it. */
function appendLine(tag: string, nodes: Iterable<Node>, target: Element): void {
  const line = target.ownerDocument.createElement(tag)
  for (const node of nodes) copyInline(node, line, [])
  while (line.lastElementChild?.tagName === 'BR' && line.lastChild === line.lastElementChild)
    line.lastElementChild.remove()
  if (!isBlank(line)) target.append(line)
}

function rowsOf(table: HTMLTableElement): HTMLTableRowElement[] {
  return [...table.rows].filter(({ cells }) => cells.length > 0)
}

function copyTable(table: HTMLTableElement, { target, depth }: Place): void {
  const document = target.ownerDocument
  const rows = rowsOf(table)
  if (rows.length === 0) return
  const isTooLarge =
    rows.length > LARGEST_TABLE.rows || rows.some(({ cells }) => cells.length > LARGEST_TABLE.cells)
  if (isTooLarge || depth + 6 > DEEPEST) {
    for (const { cells } of rows) {
      const line = [...cells].map((cell) => (cell.textContent ?? '').trim()).join(' | ')
      appendLine('p', [document.createTextNode(line)], target)
    }
    return
  }
  const made = target.appendChild(document.createElement('table'))
  for (const row of rows) {
    const madeRow = made.appendChild(document.createElement('tr'))
    const isHead = row.parentElement?.tagName === 'THEAD'
    for (const cell of row.cells) {
      const madeCell = madeRow.appendChild(document.createElement(isHead ? 'th' : cell.tagName))
      for (const span of ['colSpan', 'rowSpan'] as const)
        if (cell[span] > 1) madeCell.setAttribute(span, String(Math.min(cell[span], 100)))
      // A table in a cell would be torn on paper: its words stay, without its frame.
      copyBlocks(cell.childNodes, { target: madeCell, depth: DEEPEST })
    }
  }
}

function copyList(list: Element, { target, depth }: Place): void {
  if (depth + 4 > DEEPEST) {
    copyBlocks(
      [...list.children].flatMap((item) => [...item.childNodes]),
      { target, depth },
    )
    return
  }
  const document = target.ownerDocument
  const made = document.createElement(list.tagName)
  const start = Number(list.getAttribute('start') ?? 1)
  if (list.tagName === 'OL' && Number.isInteger(start) && start > 1 && start <= 100_000)
    made.setAttribute('start', String(start))
  for (const child of list.children) {
    // Some programs put a nested list beside the items instead of into one.
    const isItem = child.tagName === 'LI'
    const item = isItem
      ? document.createElement('li')
      : (made.lastElementChild ?? document.createElement('li'))
    copyBlocks(isItem ? child.childNodes : [child], { target: item, depth: depth + 4 })
    if (!isBlank(item)) made.append(item)
  }
  if (made.hasChildNodes()) target.append(made)
}

function copyBlock(element: Element, place: Place): void {
  const { target, depth } = place
  const heading = HEADINGS.get(element.tagName) ?? (element.classList.contains('MsoTitle') ? 'h1' : undefined)
  if (heading !== undefined) appendLine(heading, element.childNodes, target)
  else if (element instanceof HTMLTableElement) copyTable(element, place)
  else if (element.tagName === 'UL' || element.tagName === 'OL') copyList(element, place)
  else if (element.tagName === 'BLOCKQUOTE' && depth + 2 <= DEEPEST) {
    const quotation = target.ownerDocument.createElement('blockquote')
    copyBlocks(element.childNodes, { target: quotation, depth: depth + 2 })
    if (!isBlank(quotation)) target.append(quotation)
  } else copyBlocks(element.childNodes, place)
}

/** Copies what stands in a row: words between blocks become paragraphs, list items of Word become lists. */
function copyBlocks(nodes: Iterable<Node>, { target, depth }: Place): void {
  const lists = new WordLists()
  let words: Node[] = []
  const endWords = () => {
    appendLine('p', words, target)
    words = []
  }
  for (const node of nodes) {
    const isBlock = node instanceof Element && (node.matches(BLOCKS) || node.querySelector(BLOCKS) !== null)
    if (!isBlock) {
      words.push(node)
      continue
    }
    endWords()
    if (isBlank(node)) continue
    const item = depth + 4 > DEEPEST || HEADINGS.has(node.tagName) ? null : wordItemOf(node)
    if (item === null) {
      lists.close()
      copyBlock(node, { target, depth })
      continue
    }
    markerOf(node)?.remove()
    const deepest = Math.floor((DEEPEST - depth) / 4)
    appendLine('p', node.childNodes, lists.add({ ...item, level: Math.min(item.level, deepest) }, target))
  }
  endWords()
}

/**
 * Cleans what Word, Excel, a browser or an e-mail put on the clipboard: headings, paragraphs, lists, tables and plain emphasis stay; styles,
 * pictures, comments, deleted text and everything hidden go. What was copied in the program itself stays as it is.
 */
export function cleanedPaste(html: string): string {
  if (html.includes('data-pm-slice')) return html
  const { body } = new DOMParser().parseFromString(withStylesAside(html), 'text/html')
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  for (const element of body.querySelectorAll('*')) if (DROPPED_STYLE.test(styleOf(element))) element.remove()
  const cleaned = document.implementation.createHTMLDocument('').body
  copyBlocks(body.childNodes, { target: cleaned, depth: 0 })
  return cleaned.innerHTML
}
