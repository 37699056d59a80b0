import { styleOf } from './pasted-style.ts'

/** A paragraph that is an item of a list in Word, which has no list elements of its own. */
export interface WordItem {
  /** From 1. */
  level: number
  isOrdered: boolean
  /** The number that it carries; 1 where it is a letter or a bullet. */
  number: number
}

const LIST_STYLE = /mso-list:\s*l\d+\s+level(\d+)/i
const MARKER_STYLE = /mso-list:\s*ignore/i
/** `1.` `1)` `(1)` `1.2.` `a.` `iv)`; a letter without a stop is a bullet of a symbol typeface (`o`, `§`). */
const ORDINAL = /^\(?(?:\d+(?:\.\d+)*[.)]*|[a-z]{1,5}[.)]+)$/i
/** Largest number that a list begins with (shared/minutes/rich-text.ts). */
const HIGHEST = 100_000

/** The span in which Word writes the number or bullet of a list item; null in what is no list item. */
export function markerOf(paragraph: Element): Element | null {
  return [...paragraph.querySelectorAll('span')].find((span) => MARKER_STYLE.test(styleOf(span))) ?? null
}

/** What kind of list item a paragraph from Word is; null when it is none. */
export function wordItemOf(paragraph: Element): WordItem | null {
  const level = LIST_STYLE.exec(styleOf(paragraph))?.[1]
  if (level === undefined) return null
  const marker = (markerOf(paragraph)?.textContent ?? '').replace(/\s+/gu, '')
  const number = Number(/(\d+)\D*$/.exec(marker)?.[1] ?? 1)
  return {
    level: Math.max(1, Number(level)),
    isOrdered: ORDINAL.test(marker),
    number: number <= HIGHEST ? number : 1,
  }
}

interface OpenList {
  level: number
  list: Element
}

/** Makes nested lists of the list items of Word that follow each other. */
export class WordLists {
  #open: OpenList[] = []

  /** Something else stands between: the next item begins a list of its own. */
  close(): void {
    this.#open = []
  }

  /** Puts an item where it belongs and gives its element, to be filled. */
  add({ level, isOrdered, number }: WordItem, target: Element): Element {
    const tag = isOrdered ? 'OL' : 'UL'
    while ((this.#open.at(-1)?.level ?? 0) > level) this.#open.pop()
    if (this.#open.at(-1)?.level === level && this.#open.at(-1)?.list.tagName !== tag) this.#open.pop()
    const around = this.#open.at(-1)
    const document = target.ownerDocument
    const item = document.createElement('li')
    if (around?.level === level) {
      around.list.append(item)
      return item
    }
    const list = document.createElement(tag)
    if (isOrdered && number !== 1) list.setAttribute('start', String(number))
    const parent = around?.list.lastElementChild ?? target
    parent.append(list)
    list.append(item)
    this.#open.push({ level, list })
    return item
  }
}
