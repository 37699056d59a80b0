import type { DateOrder } from './date-order.ts'
import type { ImportField } from './fields.ts'
import type { CellChoice, CellProblem, ProblemKind, RowChoice } from './model.ts'

/** What the clerk chose so far, for cells. */
export interface Choices {
  /** For a cell, or for all that say the same. */
  ofCell(row: number, field: ImportField, raw: string): CellChoice | null
  ofKind(kind: ProblemKind): 'accept' | 'leave' | null
  /** What comes first in the dates of a column. */
  ofDates(field: ImportField): DateOrder | null
}

/** What the clerk chose, for cells and rows. */
export interface TakenChoices extends Choices {
  ofRow(row: number): RowChoice | null
}

/**
 * Whether an asking problem is answered. Without a proposal there is nothing to accept; what the clerk typed is kept where it can be kept.
 * @param choice for its cell
 */
export function isAnswered(
  choices: Choices,
  choice: CellChoice | null,
  { kind, repair, losesNothing }: Pick<CellProblem, 'kind' | 'repair' | 'losesNothing'>,
): boolean {
  if (choice?.to === 'leave') return true
  if (choice?.to === 'keepBoth') return kind === 'positionTaken' || repair !== null
  if (choice?.to === 'accept' || choice?.to === 'agency' || choice?.to === 'newAgency') return repair !== null
  if (choice?.to === 'edit' && repair !== null && losesNothing) return true
  const chosen = choices.ofKind(kind)
  return chosen === 'leave' || (chosen === 'accept' && repair !== null)
}
