import { Button, Text } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { markOnComing } from '#shared/attendance/coming.ts'
import type { AttendanceMark, ListedAttendance } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import classes from './attendance.module.css'

/** What came of an entry at the door. */
export interface Entered {
  participant: ListedParticipant
  attendance: readonly ListedAttendance[]
  isNew: boolean
  /** The other stage whose badge was shown. */
  otherStage?: string | null
}

/** What the door says to the clerk. */
export interface Answer {
  kind: 'new' | 'again' | 'failed'
  words: string
  detail: string
  /** The other of the two who may have come, when one of them is sent by the reply. */
  other: { participantId: string; label: string; mark: AttendanceMark } | null
}

const ICONS = { new: IconCheck, again: IconInfoCircle, failed: IconAlertTriangle }

/** Position and agency of a participant. */
export function placeOf({ named }: ListedParticipant): string {
  return [named.position, named.agency].filter((part) => part !== '').join(', ')
}

function cameWords(name: string, record: ListedAttendance | undefined, isNew: boolean): string {
  if (record?.mark.state !== 'represented') return `${name} ${isNew ? 'hadir' : 'sudah tercatat hadir'}`
  const by = record.representative?.name ?? ''
  if (isNew) return by === '' ? `Wakil dari ${name} hadir` : `${by} hadir mewakili ${name}`
  return `${name} sudah tercatat diwakili${by === '' ? '' : ` ${by}`}`
}

function otherOf(participant: ListedParticipant, record: ListedAttendance | undefined): Answer['other'] {
  const { id: participantId } = participant
  if (record?.mark.state === 'represented')
    return { participantId, label: 'Datang sendiri', mark: { state: 'present' } }
  const sent = markOnComing(participant)
  return sent.state === 'represented' ? { participantId, label: 'Diwakili', mark: sent } : null
}

/** The answer to an entry in sessions. */
export function answerTo(entered: Entered, sessionIds: readonly string[]): Answer {
  const { participant, attendance, isNew, otherStage } = entered
  const record = attendance.find(({ sessionId }) => sessionIds.includes(sessionId))
  const isUnnamed = record?.mark.state === 'represented' && record.representative === null
  const facts = [
    `Nomor ${participant.number}. ${placeOf(participant)}`,
    isUnnamed ? 'Nama wakilnya belum dicatat.' : '',
    otherStage ? `Kartunya dari "${otherStage}".` : '',
  ]
  return {
    kind: isNew ? 'new' : 'again',
    words: cameWords(participant.named.name || participant.named.position, record, isNew),
    detail: facts.filter((fact) => fact !== '').join(' '),
    other: otherOf(participant, record),
  }
}

interface DoorAnswerProps {
  answer: Answer | null
  /** Records the other of the two instead. */
  onOther: (participantId: string, mark: AttendanceMark) => void
}

/** The last answer, and the way to the other one: F2. */
export function DoorAnswer({ answer, onOther }: DoorAnswerProps) {
  const other = answer?.other ?? null
  const change = () => other !== null && onOther(other.participantId, other.mark)
  useShortcuts(
    other === null
      ? []
      : [
          {
            keys: 'F2',
            label: `${other.label}, bukan yang tercatat`,
            run: change,
            inFields: true,
            inDialogs: false,
          },
        ],
  )
  const Icon = answer === null ? null : ICONS[answer.kind]
  return (
    <>
      <div aria-live="assertive" className={clsx(classes.answer, answer !== null && classes[answer.kind])}>
        {answer !== null && Icon !== null ? (
          <>
            <Icon size={24} aria-hidden className={classes.answerIcon} />
            <div>
              <Text className={classes.answerWords}>{answer.words}</Text>
              <Text size="xs">{answer.detail}</Text>
            </div>
          </>
        ) : (
          <Text c="dimmed">Jawabannya tampil di sini.</Text>
        )}
      </div>
      {other !== null && (
        <Button variant="default" className={classes.other} aria-keyshortcuts="F2" onClick={change}>
          {other.label} (F2)
        </Button>
      )}
    </>
  )
}
