import { numberInWords } from '#shared/indonesian/numbers.ts'
import type { PaperDocument } from './paper.ts'

/** `1 (satu) lembar` */
export function sheetCount(sheets: number): string {
  return `${sheets} (${numberInWords(sheets)}) lembar`
}

/** Whether a letter of the document tells how many sheets follow it. */
export function tellsSheets({ blocks }: PaperDocument): boolean {
  return blocks.some(
    (block) => block.kind === 'letterOpening' && block.rows.some(({ value }) => value === null),
  )
}

/**
 * The document with the sheets after each letter written out.
 * @param pages of each part of the document, as page breaks part it
 */
export function withSheets(document: PaperDocument, pages: readonly number[]): PaperDocument {
  const parts = document.blocks.reduce<{ hasLetter: boolean }[]>(
    (all, { kind }) => {
      const last = all.at(-1)
      if (kind === 'pageBreak') all.push({ hasLetter: false })
      else if (kind === 'letterOpening' && last !== undefined) last.hasLetter = true
      return all
    },
    [{ hasLetter: false }],
  )
  const sheetsAfter = (part: number) => {
    let sheets = 0
    for (let next = part + 1; next < parts.length && parts[next]?.hasLetter === false; next += 1)
      sheets += pages[next] ?? 0
    return sheets
  }
  let part = 0
  return {
    ...document,
    blocks: document.blocks.map((block) => {
      if (block.kind === 'pageBreak') part += 1
      if (block.kind !== 'letterOpening') return block
      const sheets = sheetsAfter(part)
      const rows = block.rows.map(({ label, value }) => ({
        label,
        value: value ?? (sheets === 0 ? '-' : sheetCount(sheets)),
      }))
      return { ...block, rows }
    }),
  }
}
