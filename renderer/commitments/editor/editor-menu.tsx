import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core'
import { IconCopy, IconDots, IconFileTypeDocx, IconHistory, IconTrash, IconX } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Commitment, CommitmentPaper } from '#shared/commitments/model.ts'
import { api, client } from '../../client.ts'
import { PAPER_NAMES } from '../../documents/kinds.ts'
import { downloadBlob } from '../../ui/blob-out.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { HistoryDrawer } from '../../ui/history-drawer.tsx'
import { notifyWithUndo } from '../../ui/undo.tsx'
import type { Draft } from '../use-draft.ts'

interface EditorMenuProps {
  commitment: Commitment
  /** The paper that is shown. */
  paper: CommitmentPaper
  draft: Pick<Draft, 'value' | 'flush' | 'version' | 'load'>
}

/** What is done seldom with a draft: duplicate, remove or give up, history. */
export function EditorMenu({ commitment, paper, draft }: EditorMenuProps) {
  const { id } = commitment
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const [showsHistory, setShowsHistory] = useState(false)
  const [isDiscarding, setDiscarding] = useState(false)
  const refresh = () => queryClient.invalidateQueries({ queryKey: api.commitments.key() })

  const duplicate = useMutation({
    mutationFn: async () => {
      await draft.flush()
      return client.commitments.duplicate({ id })
    },
    onSuccess: (copy) => {
      void refresh()
      void navigate({ to: '/komitmen/$id', params: { id: copy.id } })
    },
  })
  const saveWord = useMutation({
    mutationFn: () => client.commitments.word({ id, content: draft.value.content, paper }),
    onSuccess: (file) => downloadBlob(file, `${PAPER_NAMES[paper]}.docx`),
  })
  const remove = useMutation({
    mutationFn: async () => {
      await draft.flush()
      await client.commitments.remove({ id, version: draft.version() })
    },
    onSuccess: () => {
      void refresh()
      void navigate({ to: '/komitmen' })
      notifyWithUndo('Konsep dihapus.', async () => {
        await client.commitments.restore({ id })
        await refresh()
      })
    },
  })
  const discard = useMutation({
    mutationFn: async () => {
      await draft.flush()
      return client.commitments.discardRevision({ id, version: draft.version() })
    },
    onSuccess: (issued) => {
      draft.load(issued)
      void refresh()
    },
  })

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label="Pilihan lain">
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate.mutate()}>
            Duplikatkan
          </Menu.Item>
          <Menu.Item
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            onClick={() => saveWord.mutate()}
          >
            Simpan sebagai Word
          </Menu.Item>
          <Menu.Item
            leftSection={<IconHistory size={16} aria-hidden />}
            onClick={() => setShowsHistory(true)}
          >
            Riwayat
          </Menu.Item>
          <Menu.Divider />
          {commitment.isRevising ? (
            <Menu.Item leftSection={<IconX size={16} aria-hidden />} onClick={() => setDiscarding(true)}>
              Batalkan revisi {commitment.revision + 1}
            </Menu.Item>
          ) : (
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
              Hapus konsep
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {isDiscarding && (
        <Dialog onClose={() => setDiscarding(false)} title={`Batalkan revisi ${commitment.revision + 1}`}>
          <Stack gap="md">
            <Text>
              Yang sudah disusun untuk revisi ini hilang dan tidak dapat dikembalikan. Revisi{' '}
              {commitment.revision} tetap berlaku seperti saat terbit.
            </Text>
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setDiscarding(false)}>
                Tetap menyusun
              </Button>
              <Button color="red" loading={discard.isPending} onClick={() => discard.mutate()}>
                Batalkan revisi
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
      {showsHistory && (
        <HistoryDrawer
          query={api.commitments.history.queryOptions({ input: { id } })}
          onClose={() => setShowsHistory(false)}
        />
      )}
    </>
  )
}
