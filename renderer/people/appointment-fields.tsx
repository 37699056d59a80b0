import { SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useId } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { NO_DECREE, type AppointmentStatus } from '#shared/people/model.ts'
import { DateField } from '../ui/date-field.tsx'
import classes from './people.module.css'
import { STATUSES } from './person-words.ts'

/** How and when somebody holds a position, and by which decree. */
export interface Tenure {
  status: AppointmentStatus
  startsOn: IsoDate | null
  endsOn: IsoDate | null
  decreeNumber: string
  decreeDate: IsoDate | null
  /** Dates that stand in their fields but are none; nothing is saved while there are any. */
  unreadable: readonly string[]
}

export function newTenure(today: IsoDate): Tenure {
  return { status: 'definitif', startsOn: today, endsOn: null, ...NO_DECREE, unreadable: [] }
}

/** Whether it can be stored. */
export function isTenureReady({ startsOn, endsOn, unreadable }: Tenure): boolean {
  return unreadable.length === 0 && startsOn !== null && (endsOn === null || endsOn >= startsOn)
}

interface AppointmentFieldsProps {
  value: Tenure
  onChange: (change: (tenure: Tenure) => Tenure) => void
  /** Asks for an end too; a first position has none yet. */
  asksEnd?: boolean
  /** The field that has the focus at first. */
  first?: 'endsOn'
}

function withUnreadable(tenure: Tenure, field: string, isUnreadable: boolean): Tenure {
  if (tenure.unreadable.includes(field) === isUnreadable) return tenure
  const others = tenure.unreadable.filter((each) => each !== field)
  return { ...tenure, unreadable: isUnreadable ? [...others, field] : others }
}

/** Status, dates and decree. */
export function AppointmentFields({ value, onChange, asksEnd = true, first }: AppointmentFieldsProps) {
  const statusId = useId()
  const { status, startsOn, endsOn } = value
  const set = (changes: Partial<Tenure>) => onChange((tenure) => ({ ...tenure, ...changes }))
  const mark = (field: string) => (isUnreadable: boolean) =>
    onChange((tenure) => withUnreadable(tenure, field, isUnreadable))
  return (
    <Stack gap="md">
      <Stack gap="xs">
        <Text component="span" fw={600} size="sm" id={statusId}>
          Status
        </Text>
        <SegmentedControl
          aria-labelledby={statusId}
          className={classes.fit}
          value={status}
          data={STATUSES.map(({ value: each, label }) => ({ value: each, label }))}
          onChange={(next) => {
            const found = STATUSES.find((each) => each.value === next)
            if (found) set({ status: found.value })
          }}
        />
        <Text size="xs" c="dimmed">
          {STATUSES.find((each) => each.value === status)?.meaning}
        </Text>
      </Stack>
      <DateField
        label="Mulai"
        value={startsOn}
        onChange={(date) => set({ startsOn: date })}
        onUnreadable={mark('startsOn')}
        error={startsOn === null ? 'Isi tanggal mulai.' : undefined}
      />
      {asksEnd && (
        <DateField
          label="Sampai"
          description="Kosongkan bila belum diketahui."
          value={endsOn}
          data-autofocus={first === 'endsOn' || undefined}
          onChange={(date) => set({ endsOn: date })}
          onUnreadable={mark('endsOn')}
          error={
            endsOn !== null && startsOn !== null && endsOn < startsOn
              ? 'Tanggal akhir lebih awal daripada tanggal mulai.'
              : undefined
          }
        />
      )}
      <TextInput
        label="Nomor SK atau surat perintah"
        className={classes.name}
        placeholder="Contoh: 821.2/7/416-203/2022"
        value={value.decreeNumber}
        onChange={(event) => set({ decreeNumber: event.currentTarget.value })}
      />
      <DateField
        label="Tanggal SK"
        value={value.decreeDate}
        onChange={(date) => set({ decreeDate: date })}
        onUnreadable={mark('decreeDate')}
      />
    </Stack>
  )
}
