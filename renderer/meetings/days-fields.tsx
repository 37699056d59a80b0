import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconTrash } from '@tabler/icons-react'
import { dateWithWeekday, type TimeZone } from '#shared/indonesian/dates.ts'
import { DateField } from '../ui/date-field.tsx'
import { TimeField } from '../ui/time-field.tsx'
import { USUAL_START, type DraftDay } from './meeting-draft.ts'
import classes from './meetings.module.css'

interface DaysFieldsProps {
  days: readonly DraftDay[]
  onChange: (days: DraftDay[]) => void
  /** Why the days were refused. */
  error: string | null
  zone: TimeZone
}

/** The day after, as ISO date. */
function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

/** One or several days with their hours. The weekday is computed under each date. */
export function DaysFields({ days, onChange, error, zone }: DaysFieldsProps) {
  const set = (key: string, changes: Partial<DraftDay>) =>
    onChange(days.map((day) => (day.key === key ? { ...day, ...changes } : day)))
  const add = () => {
    const last = days.at(-1)
    onChange([
      ...days,
      {
        key: crypto.randomUUID(),
        date: last?.date ? nextDay(last.date) : null,
        startsAt: last?.startsAt ?? USUAL_START,
        endsAt: last?.endsAt ?? null,
      },
    ])
  }
  return (
    <fieldset className={classes.days}>
      <legend>Hari dan waktu</legend>
      <Stack gap="sm" align="flex-start">
        {days.length === 0 && <Text c="dimmed">Belum ditentukan.</Text>}
        {days.map(({ key, date, startsAt, endsAt }) => (
          <div key={key} className={classes.day}>
            <DateField label="Tanggal" value={date} onChange={(next) => set(key, { date: next })} />
            <TimeField
              label="Mulai"
              value={startsAt}
              onChange={(next) => next !== null && set(key, { startsAt: next })}
            />
            <TimeField
              label="Sampai"
              placeholder="selesai"
              value={endsAt}
              onChange={(next) => set(key, { endsAt: next })}
            />
            <Group gap="xs" className={classes.removeDay}>
              <Text c="dimmed">{zone}</Text>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={date === null ? 'Hapus hari ini dari daftar' : `Hapus ${dateWithWeekday(date)}`}
                onClick={() => onChange(days.filter((day) => day.key !== key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </div>
        ))}
        {error !== null && (
          <Text size="xs" c="var(--mantine-color-error)" role="alert">
            {error}
          </Text>
        )}
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconCalendarPlus size={16} aria-hidden />}
          onClick={add}
        >
          {days.length === 0 ? 'Tentukan hari' : 'Tambah hari'}
        </Button>
      </Stack>
    </fieldset>
  )
}
