import { Input, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { memo, useId } from 'react'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import type { CommitmentContent, Finding } from '#shared/commitments/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { DateField } from '../../ui/date-field.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import type { EditDraft } from '../use-draft.ts'
import { fieldId } from './field-ids.ts'
import { Section } from './section.tsx'
import { FindingsOf, LONGEST_PARAGRAPH, tooLong } from './text-section.tsx'

interface ClosingProps {
  closing: string
  place: string
  date: string | null
  dateStyle: CommitmentContent['dateStyle']
  meetingId: string | null
  meetings: readonly Meeting[]
  findings: readonly Finding[]
  edit: EditDraft
  closeGroup: () => void
  onUnreadableDate: (isUnreadable: boolean) => void
}

/** `Kamis, 29 September 2022`, or nothing while the meeting has no day. */
function dayOf(meeting: Meeting): string {
  const last = meeting.sessions.at(-1)
  return last === undefined ? 'belum bertanggal' : dateWithWeekday(last.date)
}

/** Closing sentence, place, date, and the meeting at which it is signed. */
export const Closing = memo(function Closing(props: ClosingProps) {
  const { closing, place, date, dateStyle, meetingId, meetings, findings, edit, closeGroup } = props
  const { onUnreadableDate } = props
  const styleLabel = useId()
  const set = (group: string | null, changes: Partial<CommitmentContent>) =>
    edit(group, (value) => ({ ...value, content: { ...value.content, ...changes } }))

  // Whoever types the date that was left open wants it printed.
  const setDate = (next: string | null) =>
    edit(null, (value) => ({
      ...value,
      content: {
        ...value.content,
        date: next,
        dateStyle:
          value.content.date === null && value.content.dateStyle === 'blank'
            ? 'filled'
            : value.content.dateStyle,
      },
    }))

  function chooseMeeting(id: string | null) {
    const meeting = meetings.find((each) => each.id === id)
    edit(null, ({ content }) => ({
      meetingId: id,
      content: {
        ...content,
        date: content.date ?? meeting?.sessions.at(-1)?.date ?? null,
      },
    }))
  }

  return (
    <Section title="Penutup, tempat, dan tanggal">
      <Textarea
        id={fieldId('closing')}
        label="Kalimat penutup"
        minRows={2}
        value={closing}
        error={tooLong(closing, LONGEST_PARAGRAPH)}
        onChange={(event) => set('closing', { closing: event.currentTarget.value })}
        onBlur={closeGroup}
      />
      <FindingsOf findings={findings} field="closing" />
      <PickField
        label="Kegiatan penandatanganan"
        placeholder="Tidak terikat kegiatan"
        clearable
        choices={meetings.map((meeting) => ({
          value: meeting.id,
          label: meeting.title,
          detail: dayOf(meeting),
        }))}
        value={meetingId}
        onChange={chooseMeeting}
      />
      <TextInput
        id={fieldId('place')}
        label="Tempat"
        description="Dicetak di depan tanggal, misalnya Mojokerto."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maw="20rem"
        value={place}
        error={tooLong(place, 80)}
        onChange={(event) => set('place', { place: event.currentTarget.value })}
        onBlur={closeGroup}
      />
      <FindingsOf findings={findings} field="place" />
      <DateField
        id={fieldId('date')}
        label="Tanggal"
        value={date}
        onChange={setDate}
        onUnreadable={onUnreadableDate}
      />
      <Stack gap={4}>
        <Input.Label labelElement="div" id={styleLabel}>
          Tanggal pada lembar
        </Input.Label>
        <SegmentedControl
          aria-labelledby={styleLabel}
          size="xs"
          w="fit-content"
          value={dateStyle}
          onChange={(value) => set(null, { dateStyle: value })}
          data={[
            { value: 'filled', label: 'Tercetak' },
            { value: 'dayBlank', label: 'Hari ditulis tangan' },
            { value: 'blank', label: 'Seluruhnya ditulis tangan' },
          ]}
        />
      </Stack>
      <FindingsOf findings={findings} field="date" />
    </Section>
  )
})
