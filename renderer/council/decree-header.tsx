import { ActionIcon, Button, Group, Menu, Stack, Text, Title } from '@mantine/core'
import {
  IconCopy,
  IconDots,
  IconFiles,
  IconHistory,
  IconPencil,
  IconSitemap,
  IconTrash,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { memo, useState } from 'react'
import type { Council, Decree } from '#shared/council/model.ts'
import { decreeState, lastDayOf } from '#shared/council/periods.ts'
import { periodWords } from '#shared/people/appointments.ts'
import { api, client } from '../client.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { HistoryDrawer } from '../ui/history-drawer.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { BodiesForm } from './bodies-form.tsx'
import { decreeDate, decreeName, STATES } from './council-words.ts'
import { DecreeForm } from './decree-form.tsx'
import { DecreeList } from './decree-list.tsx'
import { useCouncilChanges } from './use-council.ts'
import classes from './council.module.css'

interface DecreeHeaderProps {
  council: Council
  decree: Decree
  index: DirectoryIndex
  onDecree: (decreeId: string) => void
}

type Open = 'list' | 'change' | 'copy' | 'bodies' | 'history'

/** Which decree this is, where it stands, and what can be done with it as a whole. */
export const DecreeHeader = memo(function DecreeHeader({
  council,
  decree,
  index,
  onDecree,
}: DecreeHeaderProps) {
  const { today } = useProgramStatus()
  const changes = useCouncilChanges()
  const [open, setOpen] = useState<Open | null>(null)
  const { decrees, memberships } = council
  const { word, Icon } = STATES[decreeState(decree, decrees, today)]
  const issuer = index.positionById.get(decree.issuerPositionId ?? '')?.title
  const period = { startsOn: decree.startsOn, endsOn: lastDayOf(decree, decrees) }
  const close = () => setOpen(null)

  const remove = useMutation({
    mutationFn: () => client.council.removeDecree({ id: decree.id, version: decree.version }),
    onSuccess: ({ made }) => changes.notify(`${decreeName(decree)} dihapus.`, made),
    onError: changes.refreshWhenStale,
  })
  return (
    <Stack gap={2}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Title order={2} className={classes.facts}>
          {decreeName(decree)}
        </Title>
        <Group gap="xs" wrap="nowrap" flex="none">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconFiles size={16} aria-hidden />}
            onClick={() => setOpen('list')}
          >
            Daftar SK ({decrees.length})
          </Button>
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label="Pilihan SK">
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => setOpen('change')}>
                Ubah data SK
              </Menu.Item>
              <Menu.Item
                leftSection={<IconSitemap size={16} aria-hidden />}
                onClick={() => setOpen('bodies')}
              >
                Badan dan peran
              </Menu.Item>
              <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => setOpen('copy')}>
                SK baru dari susunan ini
              </Menu.Item>
              <Menu.Item
                leftSection={<IconHistory size={16} aria-hidden />}
                onClick={() => setOpen('history')}
              >
                Riwayat
              </Menu.Item>
              <Menu.Divider />
              <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
                Hapus SK dan susunannya
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </Group>
      </Group>
      <Text className={classes.facts}>{decree.title}</Text>
      <Group gap="md" style={{ rowGap: 0 }}>
        <Group gap={6} wrap="nowrap">
          <Icon size={16} aria-hidden />
          <Text span>{word}</Text>
        </Group>
        <Text size="xs" c="dimmed">
          {issuer === undefined ? '' : `${issuer}, `}
          {decreeDate(decree)}; berlaku {periodWords(period)}
        </Text>
      </Group>
      {open === 'list' && (
        <DecreeList
          council={council}
          shownId={decree.id}
          onShow={onDecree}
          onCopy={() => setOpen('copy')}
          onClose={close}
        />
      )}
      {open === 'copy' && (
        <DecreeForm purpose={{ kind: 'copy', of: decree }} index={index} onClose={close} onSaved={onDecree} />
      )}
      {open === 'change' && (
        <DecreeForm purpose={{ kind: 'change', decree }} index={index} onClose={close} onSaved={onDecree} />
      )}
      {open === 'bodies' && <BodiesForm decree={decree} memberships={memberships} onClose={close} />}
      {open === 'history' && (
        <HistoryDrawer
          query={api.council.history.queryOptions({ input: { id: decree.id } })}
          onClose={close}
        />
      )}
    </Stack>
  )
})
