import { importField, type ImportField } from '#shared/directory-import/fields.ts'
import type { CellChoice, Decision, PreviewCell, PreviewRow } from '#shared/directory-import/model.ts'
import type { RowEdit } from '../ui/sheet/columns.ts'
import { cellOf, type CellChoices, type PreviewLine } from './preview-lines.ts'
import { foremost, leaving } from './problem-words.ts'

type Edits = readonly RowEdit<PreviewLine, CellChoices>[]

/** Fields whose cells often say the same: an answer is for all of them unless the clerk says otherwise. */
const REPEATED: ReadonlySet<ImportField> = new Set([
  'agency',
  'position',
  'rank',
  'employeeKind',
  'sex',
  'status',
])

/** Whether an answer for this cell may be meant for all that say the same. */
export function isRepeated({ field, raw }: PreviewCell): boolean {
  return raw !== '' && REPEATED.has(field)
}

/** The decisions that give a cell a choice, alone or with all that say the same. */
export function choosing(
  { row }: PreviewRow,
  { field, raw }: PreviewCell,
  choice: CellChoice | null,
  isForAll: boolean,
): Decision[] {
  if (!isForAll) return [{ about: 'cell', row, field, choice }]
  return [
    { about: 'text', field, text: raw, choice },
    // Its own choice, taken before, would count more.
    { about: 'cell', row, field, choice: null },
  ]
}

/** The proposal of a cell taken or left, where there is one to take or something to leave. */
export function answering(row: PreviewRow, cell: PreviewCell, to: 'accept' | 'leave'): Decision[] {
  const problem = foremost(cell.problems)
  if (problem === null || problem.severity === 'warning') return []
  if (to === 'accept' && problem.repair === null) return []
  return choosing(row, cell, to === 'accept' ? { to } : leaving(problem), isRepeated(cell))
}

/** The decisions that bring back what a row's cells had before these. */
export function undoing(row: PreviewRow, decisions: readonly Decision[]): Decision[] {
  return decisions.map((decision): Decision => {
    switch (decision.about) {
      case 'cell':
      case 'text':
        return { ...decision, choice: cellOf(row, decision.field)?.choice ?? null }
      case 'row':
        return { ...decision, choice: row.choice }
      case 'kind':
      case 'dates':
        return { ...decision, choice: null }
    }
  })
}

/** Typed and pasted cells as decisions. */
export function editing(edits: Edits): Decision[] {
  return edits.flatMap(({ row: { row }, changes }) =>
    importField.options.flatMap((field): Decision[] => {
      const choice = changes[field]
      return row === null || choice === undefined ? [] : [{ about: 'cell', row: row.row, field, choice }]
    }),
  )
}

/** The decisions that bring back what cells had before they were typed over. */
export function undoingEdits(edits: Edits): Decision[] {
  return edits.flatMap((edit) => (edit.row.row === null ? [] : undoing(edit.row.row, editing([edit]))))
}
