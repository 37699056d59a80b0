import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { FILE_REFUSALS } from '#shared/directory-import/contract.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry, madeChange } from '#shared/audit/model.ts'
import {
  listedParticipant,
  MOST_PARTICIPANTS,
  participantFinding,
  participantInput,
  participantRole,
  participantSource,
  readRow,
} from './model.ts'

const byId = z.object({ id })
const row = byId.extend({ version })
const ofMeeting = z.object({ meetingId: id })
const changeable = { NOT_FOUND, STALE }
const TOO_MANY = { message: `Satu kegiatan memuat paling banyak ${MOST_PARTICIPANTS} peserta.` }

/** What adding did; those who were there already are passed over. */
const added = z.object({
  added: z.int(),
  /** How many were there already. */
  passedOver: z.int(),
  /** For `undo`; null when nobody was added. */
  made: madeChange.nullable(),
})

export const participantsContract = {
  /** In order: those placed by hand where they were put, all others by precedence. */
  list: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(listedParticipant)),
  /** Adds those named, in one change. */
  add: oc
    .errors({ NOT_FOUND, TOO_MANY })
    .input(ofMeeting.extend({ participants: z.array(participantInput).min(1).max(MOST_PARTICIPANTS) }))
    .output(added),
  /** Adds all that a source holds on the day of the meeting, in one change. `role` is not asked of another meeting's participants. */
  addFrom: oc
    .errors({ NOT_FOUND, TOO_MANY })
    .input(ofMeeting.extend({ source: participantSource, role: participantRole }))
    .output(added),
  /** Reads an Excel or CSV list and says whom each row means; nothing is added by it. */
  readFile: oc
    .errors({ NOT_FOUND, ...FILE_REFUSALS })
    .input(ofMeeting.extend({ file: z.file() }))
    .output(z.array(readRow)),
  update: oc
    .errors(changeable)
    .input(row.extend({ changes: participantInput.partial() }))
    .output(listedParticipant),
  /** Gives many the same role or reply. */
  updateMany: oc
    .errors(changeable)
    .input(
      z.object({
        rows: z.array(row).min(1).max(MOST_PARTICIPANTS),
        changes: participantInput.pick({ role: true, reply: true }).partial(),
      }),
    )
    .output(z.object({ made: madeChange.nullable() })),
  /** Puts one before another; null: at the end. */
  move: oc
    .errors({ NOT_FOUND })
    .input(byId.extend({ beforeId: id.nullable() }))
    .output(z.object({ made: madeChange.nullable() })),
  /** Takes all places given by hand away. */
  orderByPrecedence: oc
    .errors({ NOT_FOUND })
    .input(ofMeeting)
    .output(z.object({ made: madeChange.nullable() })),
  remove: oc
    .errors(changeable)
    .input(z.object({ rows: z.array(row).min(1).max(MOST_PARTICIPANTS) }))
    .output(z.object({ made: madeChange })),
  /** Takes back any of the changes above that gave `made`. STALE when one of its rows was changed since. */
  undo: oc.errors(changeable).input(madeChange),
  /** What looks wrong: a vacant position, somebody named twice, a representative not named. */
  findings: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(participantFinding)),
  /** What was done to a participant, latest first; their attendance has a history of its own. */
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
}
