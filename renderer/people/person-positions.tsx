import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useProgramStatus } from '../ui/program-status.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { AppointDialog } from './appoint-dialog.tsx'
import type { DirectoryIndex, PersonRow } from './directory-index.ts'
import { spanOf, YearScale } from './period-bar.tsx'
import { PeriodItem } from './period-item.tsx'
import classes from './people.module.css'

/** What a person holds and held, drawn along the years, latest first. */
export function PersonPositions({ person, index }: { person: PersonRow; index: DirectoryIndex }) {
  const { today } = useProgramStatus()
  const [isGiving, setGiving] = useState(false)
  useShortcuts(newHere('Beri jabatan', () => setGiving(true)))
  const appointments = (index.appointmentsByPerson.get(person.id) ?? []).toSorted((first, second) =>
    second.startsOn.localeCompare(first.startsOn),
  )
  const span = spanOf(appointments, today)
  return (
    <Stack gap="xs" component="section" aria-labelledby="positions-heading">
      <Group justify="space-between">
        <Title order={2} id="positions-heading">
          Jabatan dari waktu ke waktu
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setGiving(true)}>
          Beri jabatan
        </Button>
      </Group>
      {appointments.length === 0 ? (
        <Text c="dimmed">Belum pernah memegang jabatan.</Text>
      ) : (
        <div>
          <div className={classes.tenure} data-scale>
            <span />
            <YearScale span={span} />
            <span />
          </div>
          <ul className={classes.periods}>
            {appointments.map((appointment) => (
              <PeriodItem key={appointment.id} appointment={appointment} index={index} span={span} />
            ))}
          </ul>
        </div>
      )}
      {isGiving && (
        <AppointDialog index={index} given={{ personId: person.id }} onClose={() => setGiving(false)} />
      )}
    </Stack>
  )
}
