import { markOnComing } from '#shared/attendance/coming.ts'
import type { AttendanceMark, ListedAttendance } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { officeWords } from '../participants/office-words.ts'

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
  // Of sessions of which one was recorded before and otherwise, what was recorded just now is told.
  const [record] = attendance
    .filter(({ sessionId }) => sessionIds.includes(sessionId))
    .toSorted((one, other) => other.recordedAt.localeCompare(one.recordedAt))
  const isUnnamed = record?.mark.state === 'represented' && record.representative === null
  const office = officeWords(participant.named)
  const facts = [
    `Nomor ${participant.number}.`,
    office === '' ? '' : `${office}.`,
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
