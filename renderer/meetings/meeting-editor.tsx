import { Button, Menu, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconCopy, IconDots, IconTrash } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { api, client } from '../client.ts'
import { fieldErrors } from '../ui/errors.tsx'
import { Page } from '../ui/page.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { SavedNote } from '../ui/saved-note.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { ChairField } from './chair-field.tsx'
import { DaysFields } from './days-fields.tsx'
import { draftOf, inputOf, withStage, type MeetingDraft } from './meeting-draft.ts'
import { MeetingCommitments } from './meeting-commitments.tsx'
import { firstTimeWords, KINDS, meetingTitle, STAGES } from './meeting-words.ts'
import classes from './meetings.module.css'
import { useMeetingActions } from './use-meeting-actions.ts'

interface MeetingEditorProps {
  meeting: Meeting
  /** Reads what is stored and gives up what is on screen. */
  reload: () => Promise<void>
}

/** A meeting's facts, saved by themselves, and what hangs on it. */
export function MeetingEditor({ meeting, reload }: MeetingEditorProps) {
  const { office, today } = useProgramStatus()
  const queryClient = useQueryClient()
  const version = useRef(meeting.version)
  const { value, change, state, error, flush } = useAutosave(draftOf(meeting), async (draft) => {
    const saved = await client.meetings.update({
      id: meeting.id,
      version: version.current,
      changes: inputOf(draft),
    })
    version.current = saved.version
    queryClient.setQueryData(api.meetings.get.queryKey({ input: { id: meeting.id } }), saved)
    void queryClient.invalidateQueries({ queryKey: api.meetings.list.key(), refetchType: 'none' })
  })
  const { duplicate, remove } = useMeetingActions({
    id: meeting.id,
    title: value.title,
    isStage: value.kind === 'bimtek' || value.seriesId !== null,
    flush,
    version: () => version.current,
  })
  const set = (changes: Partial<MeetingDraft>) => change({ ...value, ...changes })
  const errors = error === null ? {} : fieldErrors(error)

  const { sessions } = inputOf(value)
  const day = dayOfMeeting({ sessions }, today)
  const time = firstTimeWords({ sessions }, office.timeZone)
  const isBimtek = value.kind === 'bimtek'

  return (
    <Page
      title={meetingTitle({ title: value.title.trim() || 'Kegiatan tanpa nama', sessions })}
      subtitle={[time, value.place].filter((part) => part !== '').join(', ')}
      back={{ to: '/kegiatan', label: 'Kegiatan' }}
      actions={
        <>
          <SavedNote state={state} error={error} retry={flush} reload={reload} />
          <Menu position="bottom-end">
            <Menu.Target>
              <Button variant="default" leftSection={<IconDots size={16} aria-hidden />}>
                Lainnya
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => duplicate.mutate()}>
                {isBimtek || value.seriesId !== null
                  ? 'Gandakan sebagai tahap berikutnya'
                  : 'Gandakan kegiatan'}
              </Menu.Item>
              <Menu.Item
                color="red"
                leftSection={<IconTrash size={16} aria-hidden />}
                onClick={() => remove.mutate()}
              >
                Hapus kegiatan
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      }
    >
      <div className={classes.columns}>
        <Stack gap="md" component="section" aria-label="Ringkasan">
          <Stack gap="xs">
            <Text component="span" fw={600} id="meeting-kind">
              Jenis
            </Text>
            <SegmentedControl
              aria-labelledby="meeting-kind"
              className={classes.fit}
              value={value.kind}
              data={KINDS.map((kind) => ({ ...kind }))}
              onChange={(next) => {
                const kind = KINDS.find((each) => each.value === next)
                if (kind) change(withStage(value, kind.value, value.stage))
              }}
            />
          </Stack>
          {isBimtek && (
            <SegmentedControl
              aria-label="Tahap Bimtek"
              className={classes.fit}
              value={String(value.stage ?? 1)}
              data={STAGES.map(({ value: stage, label }) => ({ value: String(stage), label }))}
              onChange={(stage) => change(withStage(value, 'bimtek', Number(stage)))}
            />
          )}
          <TextInput
            label="Nama kegiatan"
            required
            value={value.title}
            error={errors['title'] ?? (value.title.trim() === '' ? 'Isi nama kegiatan.' : undefined)}
            onChange={(event) => set({ title: event.currentTarget.value })}
          />
          <DaysFields
            days={value.sessions}
            onChange={(next) => set({ sessions: next })}
            zone={office.timeZone}
          />
          <TextInput
            label="Tempat"
            placeholder="Contoh: Pendapa Graha Maja Tama"
            value={value.place}
            error={errors['place']}
            onChange={(event) => set({ place: event.currentTarget.value })}
          />
          <ChairField
            day={day}
            value={value.chairPositionId}
            onChange={(chairPositionId) => set({ chairPositionId })}
          />
        </Stack>
        <MeetingCommitments meetingId={meeting.id} />
      </div>
    </Page>
  )
}
