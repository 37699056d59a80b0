import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconTrash } from '@tabler/icons-react'
import { dateWithWeekday, dayAfter, type TimeZone } from '#shared/indonesian/dates.ts'
import { DateField } from '../../ui/date-field.tsx'
import { TimeField } from '../../ui/time-field.tsx'
import { USUAL_START, type DraftSession } from '../meeting-draft.ts'
import classes from './summary.module.css'

interface DaysFieldsProps {
  days: readonly DraftSession[]
  onChange: (days: DraftSession[]) => void
  zone: TimeZone
}

/** One or several days with their hours. The weekday is computed under each date. */
export function DaysFields({ days, onChange, zone }: DaysFieldsProps) {
  const set = (key: string, changes: Partial<DraftSession>) =>
    onChange(days.map((day) => (day.id === key ? { ...day, ...changes } : day)))
  const add = () => {
    const last = days.at(-1)
    onChange([
      ...days,
      {
        id: crypto.randomUUID(),
        name: '',
        place: '',
        date: last?.date ? dayAfter(last.date) : null,
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
        {days.map(({ id: key, date, startsAt, endsAt }) => (
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
                onClick={() => onChange(days.filter((day) => day.id !== key))}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          </div>
        ))}
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
