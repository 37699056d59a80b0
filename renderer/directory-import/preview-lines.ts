import type { ImportField } from '#shared/directory-import/fields.ts'
import type { CellChoice, PreviewCell, PreviewRow } from '#shared/directory-import/model.ts'

/** A line of the preview: a row of the file, or a place for one that is not fetched yet. */
export interface PreviewLine {
  id: string
  row: PreviewRow | null
}

/** Choices for cells of one row; null takes a choice back. */
export type CellChoices = Partial<Record<ImportField, CellChoice | null>>

const lines = new WeakMap<PreviewRow, PreviewLine>()
const places: PreviewLine[] = []

/** The line of a row, the same one as long as the row says the same, so that it is not drawn again. */
export function lineOf(row: PreviewRow): PreviewLine {
  const known = lines.get(row)
  if (known) return known
  const line = { id: `row-${row.row}`, row }
  lines.set(row, line)
  return line
}

/** The place of a row that is not fetched yet. */
export function placeAt(index: number): PreviewLine {
  return (places[index] ??= { id: `place-${index}`, row: null })
}

/** The cell of a field, if the row has one. */
export function cellOf(row: PreviewRow | null, field: string): PreviewCell | null {
  return row?.cells.find((cell) => cell.field === field) ?? null
}

/** Where something asks: a cell, or the row as a whole. */
export interface Question {
  index: number
  column: ImportField | 'action'
}

/** The next question from a place on, from the beginning again when none follows; null when none is among the fetched rows. */
export function nextQuestion(all: readonly PreviewLine[], from: number): Question | null {
  for (let step = 0; step < all.length; step += 1) {
    const index = (from + step) % all.length
    const row = all[index]?.row ?? null
    if (row?.action !== 'ask') continue
    return { index, column: row.cells.find(({ asks }) => asks)?.field ?? 'action' }
  }
  return null
}
