import { Button, NativeSelect, Text } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import classes from './participants.module.css'
import { REPLIES, replyOf } from './reply-words.ts'
import { PAPERS_FOR_SOME, type PaperForSome } from './use-papers-for.ts'
import type { ParticipantChanges } from './use-participants.ts'

interface ChosenBarProps {
  rows: readonly ListedParticipant[]
  onChange: (changes: ParticipantChanges, words: string) => void
  onPrint: (paper: PaperForSome) => void
  onRemove: () => void
  onClear: () => void
}

/** What is done with many participants at once. */
export function ChosenBar({ rows, onChange, onPrint, onRemove, onClear }: ChosenBarProps) {
  return (
    <section className={classes.chosen} aria-label="Yang dipilih">
      <Text fw={600} aria-live="polite">
        {rows.length} dipilih
      </Text>
      <NativeSelect
        aria-label="Peran semua yang dipilih"
        value=""
        data={[
          { value: '', label: 'Beri peran' },
          ...PARTICIPANT_ROLES.map(({ role, name }) => ({ value: role, label: name })),
        ]}
        onChange={(event) => {
          const found = PARTICIPANT_ROLES.find(({ role }) => role === event.currentTarget.value)
          if (found) onChange({ role: found.role }, `kini ${found.name.toLowerCase()}`)
        }}
      />
      <NativeSelect
        aria-label="Jawaban semua yang dipilih"
        value=""
        data={[
          { value: '', label: 'Catat jawaban' },
          ...REPLIES.map(({ state, name }) => ({ value: state, label: name })),
        ]}
        onChange={(event) => {
          const found = REPLIES.find(({ state }) => state === event.currentTarget.value)
          if (found) onChange({ reply: replyOf(found.state) }, `dicatat: ${found.name.toLowerCase()}`)
        }}
      />
      <NativeSelect
        aria-label="Cetak untuk yang dipilih"
        value=""
        data={[
          { value: '', label: 'Cetak untuk mereka' },
          ...PAPERS_FOR_SOME.map((paper) => ({ value: paper, label: MEETING_PAPER_NAMES[paper] })),
        ]}
        onChange={(event) => {
          const found = PAPERS_FOR_SOME.find((paper) => paper === event.currentTarget.value)
          if (found) onPrint(found)
        }}
      />
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
        Keluarkan
      </Button>
      <Button variant="subtle" onClick={onClear}>
        Batal memilih
      </Button>
    </section>
  )
}
