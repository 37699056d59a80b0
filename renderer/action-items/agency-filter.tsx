import { Text, UnstyledButton } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { AgencyItems } from '#shared/action-items/order.ts'
import classes from './action-items.module.css'

interface AgencyFilterProps {
  agencies: readonly AgencyItems[]
  /** Null: all agencies. */
  chosen: string | null
  onChoose: (agency: string | null) => void
}

interface EntryProps {
  name: string
  overdue: number
  count: number
  isChosen: boolean
  onChoose: () => void
}

function Entry({ name, overdue, count, isChosen, onChoose }: EntryProps) {
  return (
    <li>
      <UnstyledButton className={classes.agency} aria-pressed={isChosen} onClick={onChoose}>
        <Text className={classes.agencyName}>{name}</Text>
        <Text size="xs" className={classes.counts}>
          {count} tindak lanjut
          {overdue > 0 && (
            <span className={classes.overdue}>
              <IconAlertTriangle size={12} aria-hidden /> {overdue} terlambat
            </span>
          )}
        </Text>
      </UnstyledButton>
    </li>
  )
}

/** Agencies that answer for something, the one with the most overdue first; each shows its own. */
export function AgencyFilter({ agencies, chosen, onChoose }: AgencyFilterProps) {
  const sum = (count: (each: AgencyItems) => number) =>
    agencies.reduce((total, each) => total + count(each), 0)
  return (
    <nav aria-label="Perangkat daerah" className={classes.agencies}>
      <ul>
        <Entry
          name="Semua"
          overdue={sum(({ overdue }) => overdue)}
          count={sum(({ items }) => items.length)}
          isChosen={chosen === null}
          onChoose={() => onChoose(null)}
        />
        {agencies.map(({ agency, overdue, items }) => (
          <Entry
            key={agency}
            name={agency === '' ? 'Tanpa perangkat daerah' : agency}
            overdue={overdue}
            count={items.length}
            isChosen={chosen === agency}
            onChoose={() => onChoose(agency)}
          />
        ))}
      </ul>
    </nav>
  )
}
