import { Button, Menu } from '@mantine/core'
import { IconCalendarDown, IconCopy, IconDots, IconHistory, IconStairs, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { HistoryDrawer } from '../ui/history-drawer.tsx'
import { notifyDone } from '../ui/undo.tsx'
import type { UndoableDraft } from '../ui/use-undoable-draft.ts'
import type { MeetingDraft } from './meeting-draft.ts'
import { NextStageDialog } from './next-stage-dialog.tsx'
import { useMeetingActions } from './use-meeting-actions.ts'

interface MeetingMenuProps {
  meeting: Meeting
  draft: UndoableDraft<MeetingDraft, Meeting>
}

/** What is done seldom with a meeting: next stage, duplicate, calendar file, history, remove. */
export function MeetingMenu({ meeting, draft }: MeetingMenuProps) {
  const { id } = meeting
  const [open, setOpen] = useState<'nextStage' | 'history' | null>(null)
  const { duplicate, remove } = useMeetingActions({
    id,
    title: draft.value.title,
    flush: draft.flush,
    version: draft.version,
  })
  const calendar = useMutation({
    mutationFn: async () => {
      await draft.flush()
      return client.meetings.calendar({ id })
    },
    onSuccess: (file) => {
      downloadBlob(file, file.name)
      notifyDone(`${file.name} siap dilampirkan atau dibuka di kalender.`)
    },
  })
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
            Lainnya
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconStairs size={16} aria-hidden />} onClick={() => setOpen('nextStage')}>
            Lanjutkan ke tahap berikut
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate.mutate()}>
            Gandakan kegiatan
          </Menu.Item>
          <Menu.Item
            leftSection={<IconCalendarDown size={16} aria-hidden />}
            disabled={meeting.sessions.length === 0}
            onClick={() => calendar.mutate()}
          >
            Simpan berkas kalender
          </Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => setOpen('history')}>
            Riwayat
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
            Hapus kegiatan
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {open === 'nextStage' && (
        <NextStageDialog
          meeting={{ id, title: draft.value.title, stage: draft.value.stage }}
          flush={draft.flush}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'history' && (
        <HistoryDrawer
          query={api.meetings.history.queryOptions({ input: { id } })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
