import type { CellProblem, FieldValues, ProblemKind } from './model.ts'

/** What a cell says, with and without the repairs that are proposed for it. A cell may fill several fields: titles and name. */
export interface CheckedCell {
  /** With every repair taken. */
  proposal: FieldValues
  /** Left as the file has it, or empty where that cannot be kept. */
  asIs: FieldValues
  problems: CellProblem[]
}

/** A cell in which nothing is wrong. */
export function clean(values: FieldValues): CheckedCell {
  return { proposal: values, asIs: values, problems: [] }
}

/** A repair that loses nothing and is taken unless the clerk says otherwise. */
export function repaired(kind: ProblemKind, message: string, repair: string): CellProblem {
  return { kind, severity: 'repaired', message, repair, losesNothing: true }
}

/** The clerk must choose. @param repair null: there is no proposal, so the cell is edited or left empty */
export function ask(
  kind: ProblemKind,
  message: string,
  { repair = null, losesNothing = false }: { repair?: string | null; losesNothing?: boolean } = {},
): CellProblem {
  return { kind, severity: 'ask', message, repair, losesNothing }
}

/** Worth a look; nothing is waited for. */
export function warning(kind: ProblemKind, message: string): CellProblem {
  return { kind, severity: 'warning', message, repair: null, losesNothing: true }
}
