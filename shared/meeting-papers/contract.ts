import { oc } from '@orpc/contract'
import * as z from 'zod'
import { NOT_FOUND, PRINTING_FAILED, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { document } from '#shared/documents/model.ts'
import { id, version } from '#shared/indonesian/identifiers.ts'
import {
  meetingPaperDraft,
  meetingPaperSummary,
  paperFinding,
  paperOptions,
  printablePaper,
} from './model.ts'

const ofMeeting = z.object({ meetingId: id })
const ofPaper = ofMeeting.extend({ paper: printablePaper })
/** A paper with options that need not be saved. */
const shown = ofMeeting.extend({ options: paperOptions })

export const meetingPapersContract = {
  /** Every paper that a meeting can be printed as, in the order in which they are needed. */
  list: oc.errors({ NOT_FOUND }).input(ofMeeting).output(z.array(meetingPaperSummary)),
  /** What is chosen for a paper; before the first save the usual, as the meeting and the office give it. */
  get: oc.errors({ NOT_FOUND }).input(ofPaper).output(meetingPaperDraft),
  save: oc.errors({ NOT_FOUND, STALE }).input(shown.extend({ version })).output(z.object({ version })),
  /** The page as it would be filed now. */
  preview: oc.errors({ NOT_FOUND, PRINTING_FAILED }).input(shown).output(z.file()),
  /** The same as a Word file (.docx), to be changed in Word; it has no corner marks and is never filed. */
  word: oc.errors({ NOT_FOUND, PRINTING_FAILED }).input(shown).output(z.file()),
  /** What must be mended (errors) or looked at (warnings) before issuing. */
  check: oc.errors({ NOT_FOUND }).input(shown).output(z.array(paperFinding)),
  /** Freezes data, PDF and digest as the next revision of the paper. Refused while there are errors. */
  issue: oc
    .errors({
      NOT_FOUND,
      STALE,
      PRINTING_FAILED,
      NOT_READY: {
        message: 'Masih ada yang harus diperbaiki sebelum terbit.',
        data: z.object({ findings: z.array(paperFinding) }),
      },
    })
    .input(ofPaper.extend({ version }))
    .output(document),
  history: oc.errors({ NOT_FOUND }).input(ofPaper).output(z.array(historyEntry)),
}
