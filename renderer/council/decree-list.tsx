import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { decreeState, lastDayOf } from '#shared/council/periods.ts'
import type { Council } from '#shared/council/model.ts'
import { periodWords } from '#shared/people/appointments.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { decreeDate, decreeName, STATES } from './council-words.ts'
import classes from './council.module.css'

interface DecreeListProps {
  council: Council
  shownId: string
  onShow: (decreeId: string) => void
  /** Begins a decree with the shown composition. */
  onCopy: () => void
  onClose: () => void
}

/** All decrees, the newest first; a replaced one stays readable. */
export function DecreeList({ council, shownId, onShow, onCopy, onClose }: DecreeListProps) {
  const { today } = useProgramStatus()
  const { decrees, memberships } = council
  return (
    <SideSheet onClose={onClose} title="Daftar SK">
      <Stack gap="md">
        <ul aria-label="Daftar SK" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
          {decrees.map((decree) => {
            const { word, Icon } = STATES[decreeState(decree, decrees, today)]
            const count = memberships.filter(({ decreeId }) => decreeId === decree.id).length
            const period = { startsOn: decree.startsOn, endsOn: lastDayOf(decree, decrees) }
            return (
              <li key={decree.id}>
                <UnstyledButton
                  className={classes.decree}
                  aria-current={decree.id === shownId || undefined}
                  data-shown={decree.id === shownId || undefined}
                  onClick={() => {
                    onShow(decree.id)
                    onClose()
                  }}
                >
                  <Group justify="space-between" wrap="nowrap" align="flex-start">
                    <Text fw={600} className={classes.facts}>
                      {decreeName(decree)}
                    </Text>
                    <Group gap={6} wrap="nowrap" flex="none">
                      <Icon size={16} aria-hidden />
                      <Text span>{word}</Text>
                    </Group>
                  </Group>
                  <Text className={classes.facts}>{decree.title}</Text>
                  <Text size="xs" c="dimmed">
                    {decreeDate(decree)}; {periodWords(period)}; {count} anggota
                  </Text>
                </UnstyledButton>
              </li>
            )
          })}
        </ul>
        <Group>
          <Button variant="default" leftSection={<IconCopy size={16} aria-hidden />} onClick={onCopy}>
            SK baru dari susunan ini
          </Button>
        </Group>
      </Stack>
    </SideSheet>
  )
}
