import type { PaperFinding } from '#shared/meeting-papers/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { error, warning } from './findings.ts'

interface Choice {
  roles: readonly ListedParticipant['role'][]
  /** Only these, whatever their role; none: all of these roles. */
  participantIds: readonly string[]
}

/** Participants whom a paper is made for, in their order: those who were picked one by one, else all of some roles. */
export function chosenAmong(
  participants: readonly ListedParticipant[],
  { roles, participantIds }: Choice,
): ListedParticipant[] {
  if (participantIds.length === 0) return participants.filter(({ role }) => roles.includes(role))
  const picked = new Set(participantIds)
  return participants.filter(({ id }) => picked.has(id))
}

/**
 * Says that somebody was picked who is no participant any more, or that nobody is left to make the paper for.
 * @param isEmpty whether nobody is left
 * @param nobody what is said then
 */
export function recipientFindings(
  { participantIds }: Pick<Choice, 'participantIds'>,
  participants: readonly ListedParticipant[],
  { isEmpty, nobody }: { isEmpty: boolean; nobody: string },
): PaperFinding[] {
  const there = new Set(participants.map(({ id }) => id))
  const gone = participantIds.filter((id) => !there.has(id)).length
  return [
    ...(isEmpty ? [error('participants-missing', nobody, { step: 'participants', field: null })] : []),
    ...(gone > 0
      ? [
          warning('participants-missing', `${gone} yang dipilih tidak lagi menjadi peserta.`, {
            step: 'paper',
            field: 'participantIds',
          }),
        ]
      : []),
  ]
}
