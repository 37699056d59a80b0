/**
 * Cells as spreadsheet programs put them on the clipboard: lines of texts between tabs. Not read by a CSV reader, since a quote is only a quote here when
 * it encloses a whole cell; Excel copies `"Budi" Santoso` as it stands.
 */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))([\t\n]|$)/gy

/** What a spreadsheet would compute instead of showing it. A telephone number is left alone. */
const FORMULA = /^(?:[=@]|[+-](?![\d\s().-]*$))/
/** A spreadsheet makes it a number and loses digits, zeros in front, or a plus sign. */
const NUMBER = /^[+-]?\d[\d.,eE+-]*$|^\+[\d\s().-]+$/

/** Reads cells that were copied in a spreadsheet program; line breaks inside of a cell become spaces. */
export function readCells(text: string): string[][] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const rows: string[][] = []
  let row: string[] = []
  for (const [, enclosed, plain = '', end] of lines.matchAll(CELL)) {
    const cell = (enclosed === undefined ? plain : enclosed.replaceAll('""', '"')).replace(/\s+/g, ' ').trim()
    // What `plainCell` made harmless.
    row.push(/^'[=@+-]/.test(cell) ? cell.slice(1) : cell)
    if (end === '\t') continue
    rows.push(row)
    row = []
    if (end === '') break
  }
  return rows
}

/** A cell that no spreadsheet takes for a formula. */
function plainCell(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return FORMULA.test(line) ? `'${line}` : line
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The cells for programs that read plain text. */
export function plainCells(cells: readonly (readonly string[])[]): string {
  return cells.map((row) => row.map(plainCell).join('\t')).join('\r\n')
}

/**
 * The cells as a table in which each is text, so that Excel (`mso-number-format`) and LibreOffice (`sdnum`) keep all digits of a NIP and compute nothing.
 * Null for a single cell that needs no such care: it shall go into a letter without a table around it.
 */
export function tableOfCells(cells: readonly (readonly string[])[]): string | null {
  const [first = []] = cells
  const [only = ''] = first
  if (cells.length === 1 && first.length === 1 && !NUMBER.test(only) && !FORMULA.test(only)) return null
  const rows = cells.map(
    (row) =>
      `<tr>${row.map((cell) => `<td style="mso-number-format:'\\@'" sdnum="1057;0;@">${escaped(cell)}</td>`).join('')}</tr>`,
  )
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}
