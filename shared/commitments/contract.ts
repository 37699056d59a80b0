import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, PRINTING_FAILED, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { document, partsProgress } from '#shared/documents/model.ts'
import { INVALID_PERIOD } from '#shared/people/contract.ts'
import { appointmentStatus } from '#shared/people/model.ts'
import { commitment, commitmentPaper, commitmentSummary, draftContent, finding } from './model.ts'

const byId = z.object({ id })
/** The commitment is issued; a change needs a new revision first. */
const ISSUED = { message: 'Komitmen ini sudah terbit. Buat revisi dahulu untuk mengubahnya.' }

export const commitmentsContract = {
  list: oc.output(z.array(commitmentSummary)),
  get: oc.errors({ NOT_FOUND }).input(byId).output(commitment),
  /** A new draft with the office's defaults; with a meeting it takes its date and place. */
  create: oc
    .errors({ NOT_FOUND })
    .input(z.object({ meetingId: id.nullable() }))
    .output(commitment),
  /** Replaces the whole draft. */
  save: oc
    .errors({ NOT_FOUND, STALE, ISSUED })
    .input(byId.extend({ version, meetingId: id.nullable(), content: draftContent }))
    .output(commitmentSummary),
  duplicate: oc.errors({ NOT_FOUND }).input(byId).output(commitment),
  /** Drafts that were never issued only; undone by `restore`. */
  remove: oc.errors({ NOT_FOUND, STALE, IN_USE }).input(byId.extend({ version })),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(commitment),

  /** The page as it would be filed now, from unsaved content. */
  preview: oc
    .errors({ NOT_FOUND, PRINTING_FAILED })
    .input(byId.extend({ content: draftContent, paper: commitmentPaper }))
    .output(z.file()),
  /** The same as a Word file (.docx), to be changed in Word; it has no corner marks and is never filed. */
  word: oc
    .errors({ NOT_FOUND, PRINTING_FAILED })
    .input(byId.extend({ content: draftContent, paper: commitmentPaper }))
    .output(z.file()),
  /** What must be mended (errors) or looked at (warnings) before issuing. */
  check: oc
    .errors({ NOT_FOUND })
    .input(byId.extend({ meetingId: id.nullable(), content: draftContent }))
    .output(z.array(finding)),

  /**
   * `Replace the head by the acting one`, in one transaction: gives the signatory's position to the person with that status and puts the new
   * appointment on the sheet; everything else stays. The definitive holder's period is left open unless `endsPrevious`.
   */
  replaceSignatory: oc
    .errors({ NOT_FOUND, STALE, ISSUED, INVALID_PERIOD })
    .input(
      byId.extend({
        version,
        signatoryId: id,
        personId: id,
        status: appointmentStatus,
        startsOn: isoDate,
        endsOn: isoDate.nullable(),
        endsPrevious: z.boolean(),
      }),
    )
    .output(commitment),

  /**
   * Freezes data, PDF and digest as the next revision of that paper, and tells how many of its parts are set. Refused while there are errors.
   * Ending the stream early leaves nothing issued. `revision` is the one that the clerk was told it becomes: when somebody issued the paper
   * meanwhile, nothing more is issued (STALE).
   */
  issue: oc
    .errors({
      NOT_FOUND,
      STALE,
      ISSUED,
      PRINTING_FAILED,
      NOT_READY: {
        message: 'Masih ada yang harus diperbaiki sebelum terbit.',
        data: z.object({ findings: z.array(finding) }),
      },
    })
    .input(byId.extend({ version, paper: commitmentPaper, revision: z.int().positive() }))
    .output(eventIterator(partsProgress, document)),
  /** Opens an issued commitment for the next revision; the issued one stands until the next is issued. */
  revise: oc.errors({ NOT_FOUND, STALE }).input(byId.extend({ version })).output(commitment),
  /** Gives up the revision being drafted: the content returns to the issued one. */
  discardRevision: oc.errors({ NOT_FOUND, STALE }).input(byId.extend({ version })).output(commitment),
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
}
