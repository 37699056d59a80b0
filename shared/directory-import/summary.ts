import type { TakenChoices } from './choices.ts'
import { columnLetters } from '#shared/spreadsheets/cells.ts'
import type { ColumnDates } from './date-order.ts'
import { problemKind, rowAction, type ImportSummary, type ProblemKind, type RowAction } from './model.ts'
import type { Resolution } from './resolve-rows.ts'
import type { IssueBook, RowState } from './row-state.ts'

type ProblemCount = ImportSummary['problems'][number]

/** What an import will do as things stand. */
export function summaryOf(
  states: readonly RowState[],
  resolutions: ReadonlyMap<number, Resolution>,
  choices: TakenChoices,
  { book, bothWays }: { book: IssueBook; bothWays: readonly ColumnDates[] },
): ImportSummary {
  const actions = Object.fromEntries(rowAction.options.map((action) => [action, 0])) as Record<
    RowAction,
    number
  >
  const problems = new Map<ProblemKind, ProblemCount>()
  const newAgencies = new Map<string, string>()
  const newPositions = new Set<string>()
  let openDoubles = 0
  const count = (
    { kind, severity, message, canAccept }: Pick<ProblemCount, 'kind' | 'severity' | 'message' | 'canAccept'>,
    isOpen: boolean,
  ) => {
    const found = problems.get(kind) ?? {
      kind,
      severity,
      count: 0,
      open: 0,
      message,
      canAccept: false,
      choice: choices.ofKind(kind),
    }
    found.count += 1
    found.open += isOpen ? 1 : 0
    found.canAccept ||= canAccept
    problems.set(kind, found)
  }
  for (const state of states) {
    const resolution = resolutions.get(state.row)
    if (resolution === undefined) continue
    actions[resolution.action] += 1
    if (resolution.action === 'skip') continue
    for (const issue of state.issues) count({ ...issue, message: book.example(issue.kind) }, issue.isOpen)
    if (resolution.problem !== null) {
      const { problem, isOpen } = resolution.problem
      count({ ...problem, canAccept: problem.repair !== null }, isOpen)
    }
    if (resolution.asks !== null) openDoubles += 1
    if (resolution.action === 'ask') continue
    const { agency, position } = state
    if (agency !== null && 'newName' in agency && position !== null)
      newAgencies.set(agency.newName.toLowerCase(), agency.newName)
    if (position !== null && 'newTitle' in position)
      newPositions.add(`${state.values.agency ?? ''}\n${position.newTitle.toLowerCase()}`)
  }
  return {
    rows: states.filter(({ isNobody }) => !isNobody).length,
    actions,
    problems: problemKind.options.flatMap((kind) => problems.get(kind) ?? []),
    openDoubles,
    newAgencies: [...newAgencies.values()],
    newPositions: newPositions.size,
    datesBothWays: bothWays.map((dates) => ({
      ...dates,
      column: columnLetters(dates.column),
      order: choices.ofDates(dates.field) ?? dates.order,
    })),
  }
}
