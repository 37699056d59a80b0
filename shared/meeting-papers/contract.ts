import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { NOT_FOUND, PRINTING_FAILED, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { document, partsProgress } from '#shared/documents/model.ts'
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
  /**
   * The same with progress, for papers of many parts: certificates, cards, a letter to each. Its end names the file, to be fetched with
   * `printed`. Ending the stream early stops the work.
   */
  print: oc
    .errors({ NOT_FOUND, PRINTING_FAILED })
    .input(shown)
    .output(eventIterator(partsProgress, z.object({ fileId: id, pages: z.int(), bytes: z.int() }))),
  /** A file that `print` or `word` made; it is kept until others were made since or the program is closed. */
  printed: oc
    .errors({ NOT_PRINTED: { message: 'Berkas ini sudah ditutup. Susun sekali lagi.' } })
    .input(z.object({ fileId: id }))
    .output(z.file()),
  /**
   * The same as a Word file (.docx), to be changed in Word; it has no corner marks and is never filed. With progress, as `print`, and fetched
   * with `printed`.
   */
  word: oc
    .errors({ NOT_FOUND, PRINTING_FAILED })
    .input(shown)
    .output(eventIterator(partsProgress, z.object({ fileId: id, bytes: z.int() }))),
  /** What must be mended (errors) or looked at (warnings) before issuing, and who signs the paper; names as printed, positions while vacant. */
  check: oc
    .errors({ NOT_FOUND })
    .input(shown)
    .output(z.object({ findings: z.array(paperFinding), signers: z.array(z.string()) })),
  /**
   * Freezes data, PDF and digest as the next revision of the paper, and tells how many of its parts are set. Refused while there are errors.
   * Ending the stream early leaves nothing issued. `revision` is the one that the clerk was told it becomes: when somebody issued the paper
   * meanwhile, nothing more is issued (STALE).
   */
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
    .input(ofPaper.extend({ version, revision: z.int().positive() }))
    .output(eventIterator(partsProgress, document)),
  history: oc.errors({ NOT_FOUND }).input(ofPaper).output(z.array(historyEntry)),
}
