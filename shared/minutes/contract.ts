import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { comparedRevisions, minutes, minutesContent, minutesRevision, phrase, phraseInput } from './model.ts'

const byId = z.object({ id })
const row = byId.extend({ version })
const ofMeeting = z.object({ meetingId: id })
const changeable = { NOT_FOUND, STALE }
const revisionNumber = z.int().positive()

export const minutesContract = {
  /** Before the first save: the parts as the agenda gives them, with version 0. */
  get: oc.errors({ NOT_FOUND }).input(ofMeeting).output(minutes),
  /** Called every second while somebody writes. A sitting becomes one revision. */
  save: oc
    .errors(changeable)
    .input(ofMeeting.extend({ version, content: minutesContent }))
    .output(minutes.omit({ content: true })),
  /** What is printed at `Peserta` as long as nothing is typed there. */
  countedParticipants: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.string()),
  /** Newest first. */
  revisions: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(minutesRevision)),
  revision: oc
    .errors({ NOT_FOUND })
    .input(ofMeeting.extend({ number: revisionNumber }))
    .output(minutesRevision.extend({ content: minutesContent })),
  /**
   * Goes back to the text of a revision; what is there now stays as a revision. Action items, photos, time and place stay as they are: they
   * live on, and work on them must not be lost.
   */
  restoreRevision: oc
    .errors(changeable)
    .input(ofMeeting.extend({ version, number: revisionNumber }))
    .output(minutes),
  /** What the second says otherwise than the first. The second may be null: the newest text with what stands around it now. */
  compare: oc
    .errors({ NOT_FOUND })
    .input(ofMeeting.extend({ first: revisionNumber, second: revisionNumber.nullable() }))
    .output(comparedRevisions),
  history: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(historyEntry)),

  /** Reusable phrases, by name. */
  phrases: {
    list: oc.output(z.array(phrase)),
    create: oc.input(phraseInput).output(phrase),
    update: oc
      .errors(changeable)
      .input(row.extend({ changes: phraseInput.partial() }))
      .output(phrase),
    remove: oc.errors(changeable).input(row),
    restore: oc.errors({ NOT_FOUND }).input(byId).output(phrase),
  },
}
