import { Button, Stack, Text, Title, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconHelpCircle, IconWand } from '@tabler/icons-react'
import type { Decision, ImportSummary, RowAction, RowFilter } from '#shared/directory-import/model.ts'
import { number } from './counting.ts'
import classes from './preview.module.css'
import { PROBLEM_LABELS } from './problem-words.ts'
import { ACTION_LABELS } from './summary-words.ts'

interface KindListProps {
  summary: ImportSummary
  filter: RowFilter
  onFilter: (filter: RowFilter) => void
  decide: (decisions: readonly Decision[]) => Promise<void>
}

const ICONS = {
  ask: IconHelpCircle,
  answered: IconCheck,
  repaired: IconWand,
  warning: IconAlertTriangle,
} as const

/** Actions by which one looks at rows, beside those that ask. */
const SHOWN_ACTIONS: readonly RowAction[] = ['create', 'change', 'merge', 'unchanged', 'skip']

const sameFilter = (first: RowFilter, second: RowFilter) => JSON.stringify(first) === JSON.stringify(second)

/** What rows there are, by what becomes of them and by their problems; each line narrows the table, and answers for all of its kind at once. */
export function KindList({ summary, filter, onFilter, decide }: KindListProps) {
  const { actions, problems, rows } = summary
  const line = (target: RowFilter, label: string, count: number, severity?: keyof typeof ICONS) => {
    const Icon = severity && ICONS[severity]
    return (
      <UnstyledButton
        className={classes.kind}
        data-severity={severity}
        aria-pressed={sameFilter(filter, target)}
        onClick={() => onFilter(target)}
      >
        {Icon && <Icon size={16} aria-hidden className={classes.icon} />}
        <span className={classes.kindLabel}>{label}</span>
        <span className="tabular">{number(count)}</span>
      </UnstyledButton>
    )
  }
  return (
    <Stack gap="md" component="section" aria-label="Saring baris" className={classes.kinds}>
      <div>
        {line({ show: 'all' }, 'Semua baris', rows)}
        {actions.ask > 0 && line({ show: 'action', action: 'ask' }, 'Ditanyakan', actions.ask, 'ask')}
        {SHOWN_ACTIONS.map(
          (action) =>
            actions[action] > 0 && (
              <div key={action}>
                {line({ show: 'action', action }, ACTION_LABELS[action], actions[action])}
              </div>
            ),
        )}
      </div>
      {problems.length > 0 && (
        <div>
          <Title order={2} className={classes.kindsTitle}>
            Menurut masalah
          </Title>
          {problems
            .toSorted((first, second) => Number(second.open > 0) - Number(first.open > 0))
            .map((problem) => (
              <div key={problem.kind}>
                {line(
                  { show: 'kind', kind: problem.kind },
                  PROBLEM_LABELS[problem.kind],
                  problem.count,
                  problem.severity === 'ask' && problem.open === 0 ? 'answered' : problem.severity,
                )}
                <KindChoice
                  problem={problem}
                  isShown={sameFilter(filter, { show: 'kind', kind: problem.kind })}
                  decide={decide}
                />
              </div>
            ))}
        </div>
      )}
    </Stack>
  )
}

interface KindChoiceProps extends Pick<KindListProps, 'decide'> {
  problem: ImportSummary['problems'][number]
  /** Whether the table shows this kind now. */
  isShown: boolean
}

/** Answers for all cells of a kind at once, where there is something to answer. */
function KindChoice({ problem, isShown, decide }: KindChoiceProps) {
  const { kind, severity, open, canAccept, choice } = problem
  const answer = (next: 'accept' | 'leave' | null) => void decide([{ about: 'kind', kind, choice: next }])
  const label = PROBLEM_LABELS[kind]
  if (choice !== null)
    return (
      <Text size="xs" c="dimmed" className={classes.kindChoice}>
        {choice === 'accept' ? 'Semua usulan dipakai' : 'Semua dibiarkan'}
        <Button
          variant="subtle"
          size="compact-xs"
          aria-label={`Batalkan untuk semua: ${label}`}
          onClick={() => answer(null)}
        >
          Batalkan
        </Button>
      </Text>
    )
  if (severity === 'ask' && open > 1 && canAccept)
    return (
      <div className={classes.kindChoice}>
        <Button variant="light" size="compact-xs" onClick={() => answer('accept')}>
          Pakai semua usulan ({number(open)})
        </Button>
      </div>
    )
  if (severity !== 'repaired' || !isShown) return null
  return (
    <div className={classes.kindChoice}>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-label={`Jangan perbaiki: ${label}`}
        onClick={() => answer('leave')}
      >
        Jangan perbaiki
      </Button>
    </div>
  )
}
