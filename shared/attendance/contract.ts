import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id } from '#shared/indonesian/identifiers.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry, madeChange } from '#shared/audit/model.ts'
import { listedParticipant, MOST_PARTICIPANTS, participantInput } from '#shared/participants/model.ts'
import {
  attendanceMark,
  attendanceState,
  attendanceSummary,
  listedAttendance,
  recordingWay,
} from './model.ts'

const ofMeeting = z.object({ meetingId: id })
/** One session, or all sessions of a day. */
const inSessions = ofMeeting.extend({ sessionIds: z.array(id).min(1).max(100) })

/** The badge of another meeting was shown; nothing was recorded. `reason` says what to do, for the clerk. */
export const OTHER_BADGE = {
  message: 'Kartu ini dari kegiatan lain.',
  data: z.object({ reason: z.string() }),
}

/** What came of an entry at the door. */
const entered = z.object({
  participant: listedParticipant,
  attendance: z.array(listedAttendance),
  /** False when the same was recorded before; nothing was written then. */
  isNew: z.boolean(),
})

export const attendanceContract = {
  list: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(listedAttendance)),
  /**
   * Records one who comes to the door, by number, by the code of a badge, or as picked by name. Doing it again changes nothing; another
   * mark than before is a correction, and the audit keeps both.
   */
  enter: oc
    .errors({ NOT_FOUND, OTHER_BADGE })
    .input(
      inSessions.extend({
        who: z.union([
          z.object({ number: z.int().positive() }),
          z.object({ participantId: id }),
          z.object({ badge: z.string().max(40) }),
        ]),
        /** `came`: whoever the reply sends, else the participant; where it is recorded already who came, nothing changes. */
        mark: z.union([attendanceMark, z.literal('came')]),
      }),
    )
    /** `otherStage`: title of the other stage of the series whose badge was shown, else null. */
    .output(entered.extend({ otherStage: z.string().nullable() })),
  /** Adds a guest who comes unannounced, and records them as present. One who is a participant already is only recorded. */
  enterNew: oc
    .errors({ NOT_FOUND })
    .input(inSessions.extend({ participant: participantInput }))
    .output(entered),
  /** Gives many a mark; null takes their marks away. */
  mark: oc
    .errors({ NOT_FOUND })
    .input(
      inSessions.extend({
        /** `open`: all of whom nothing is recorded in the session. */
        participants: z.union([z.literal('open'), z.array(id).min(1).max(MOST_PARTICIPANTS)]),
        /**
         * A state alone: each with what their reply tells of it (who comes instead, why nobody does). `asReplied`: those who replied that
         * somebody else or nobody comes get that, all others are present.
         */
        mark: z.union([attendanceMark, attendanceState, z.literal('asReplied')]).nullable(),
        way: recordingWay,
      }),
    )
    .output(z.object({ changed: z.int(), made: madeChange.nullable() })),
  /** Takes back what `mark` did. STALE when one of its rows was changed since. */
  undo: oc.errors({ NOT_FOUND, STALE }).input(madeChange),
  /** What was recorded of a participant and corrected, latest first. */
  history: oc
    .errors({ NOT_FOUND })
    .input(z.object({ participantId: id }))
    .output(z.array(historyEntry)),
  /** In numbers, for each session in order. */
  summary: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(attendanceSummary)),
}
