import type { Meeting, Quorum } from '#shared/meetings/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import type {
  Attendance,
  AttendanceCounts,
  AttendanceState,
  AttendanceSummary,
  QuorumResult,
} from './model.ts'

/** What is recorded of a participant; undefined when nothing is. */
type StateOf = (participant: Pick<ListedParticipant, 'id'>) => AttendanceState | undefined

function counted(participants: readonly ListedParticipant[], stateOf: StateOf): AttendanceCounts {
  const counts = { invited: participants.length, present: 0, represented: 0, excused: 0, absent: 0, open: 0 }
  for (const each of participants) counts[stateOf(each) ?? 'open'] += 1
  return counts
}

/** How many must have come. @param invited participants (`peserta`) who were invited */
function neededOf(quorum: Exclude<Quorum, { rule: 'none' }>, invited: number): number {
  if (quorum.rule === 'moreThanHalf') return Math.floor(invited / 2) + 1
  return quorum.rule === 'twoThirds' ? Math.ceil((invited * 2) / 3) : quorum.count
}

/** Whether enough of the participants came; null when the meeting needs no quorum. */
export function quorumOf(quorum: Quorum, counts: AttendanceCounts): QuorumResult | null {
  if (quorum.rule === 'none') return null
  const needed = neededOf(quorum, counts.invited)
  const came = counts.present + (quorum.countsRepresented ? counts.represented : 0)
  const isReached = counts.invited > 0 && came >= needed
  const represented = quorum.countsRepresented ? ' atau diwakili' : ''
  return {
    isReached,
    counted: came,
    needed,
    words: `Kuorum ${isReached ? 'tercapai' : 'belum tercapai'}: hadir${represented} ${came} dari ${counts.invited} peserta, paling sedikit ${needed}.`,
  }
}

/** Agencies of participants without one. */
const WITHOUT_AGENCY = 'Tanpa instansi'

/**
 * Attendance of each session in numbers.
 * @param participants in their order
 */
export function summaryOf(
  { sessions, quorum }: Pick<Meeting, 'sessions' | 'quorum'>,
  participants: readonly ListedParticipant[],
  attendance: readonly Pick<Attendance, 'sessionId' | 'participantId' | 'mark'>[],
): AttendanceSummary[] {
  const bySession = Map.groupBy(attendance, ({ sessionId }) => sessionId)
  const byAgency = Map.groupBy(participants, ({ named }) => named.agency || WITHOUT_AGENCY)
  const byRole = Map.groupBy(participants, ({ role }) => role)
  return sessions.map(({ id: sessionId }) => {
    const states = new Map(bySession.get(sessionId)?.map((each) => [each.participantId, each.mark.state]))
    const stateOf: StateOf = ({ id }) => states.get(id)
    return {
      sessionId,
      all: counted(participants, stateOf),
      byAgency: [...byAgency].map(([agency, ofAgency]) => ({ agency, ...counted(ofAgency, stateOf) })),
      byRole: PARTICIPANT_ROLES.flatMap(({ role }) => {
        const ofRole = byRole.get(role)
        return ofRole === undefined ? [] : [{ role, ...counted(ofRole, stateOf) }]
      }),
      quorum: quorumOf(quorum, counted(byRole.get('peserta') ?? [], stateOf)),
    }
  })
}
