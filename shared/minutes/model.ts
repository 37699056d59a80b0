import * as z from 'zod'
import { id, instant, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText, paragraphs, requiredLine } from '#shared/indonesian/text.ts'
import { personReference } from '#shared/meetings/person-reference.ts'
import { EMPTY_RICH_TEXT, richText } from './rich-text.ts'

/** What was said about one item of the agenda. */
export const discussion = z.object({
  id,
  /** The item it is about; null for what was not on the agenda. */
  agendaItemId: id.nullable(),
  /** As it stands in the minutes, also when the agenda is changed later. */
  heading: lineOfText(300),
  body: richText,
})
export type Discussion = z.infer<typeof discussion>

export const decision = z.object({ id, text: paragraphs(4000) })
export type Decision = z.infer<typeof decision>

/** What minutes say (domain.md section 4), but for the action items, which live on after the meeting. */
export const minutesContent = z.object({
  format: z.literal(1),
  /** `Surat Undangan`: number and date of the invitation. */
  invitation: lineOfText(240),
  /** `Acara`; empty: the title of the meeting. */
  subject: paragraphs(600),
  /** `Pimpinan Rapat`; null: the chair of the meeting. */
  chair: personReference.nullable(),
  /** `Pencatat`. */
  noteTaker: personReference.nullable(),
  /** `Peserta` in words; empty: counted from the attendance. */
  participants: paragraphs(2000),
  opening: richText,
  discussions: z.array(discussion).max(200),
  conclusions: richText,
  decisions: z.array(decision).max(200),
  closing: richText,
})
export type MinutesContent = z.infer<typeof minutesContent>

/** Minutes of which nothing is written yet. */
export const EMPTY_MINUTES: MinutesContent = {
  format: 1,
  invitation: '',
  subject: '',
  chair: null,
  noteTaker: null,
  participants: '',
  opening: EMPTY_RICH_TEXT,
  discussions: [],
  conclusions: EMPTY_RICH_TEXT,
  decisions: [],
  closing: EMPTY_RICH_TEXT,
}

/** The minutes of a meeting as they are now. */
export const minutes = z.object({
  meetingId: id,
  /** 0 as long as nothing was written. */
  version,
  /** Number of the revision that is being written, from 1; 0 before the first. */
  revision: z.int(),
  /** Null before the first save. */
  changedAt: instant.nullable(),
  content: minutesContent,
})
export type Minutes = z.infer<typeof minutes>

/** How a revision came about: by writing, or by going back to an earlier one. */
export const revisionOrigin = z.enum(['written', 'restored'])

/** A state of the minutes that is kept: what one person wrote in one sitting. */
export const minutesRevision = z.object({
  number: z.int().positive(),
  actor: z.string(),
  beganAt: instant,
  changedAt: instant,
  origin: revisionOrigin,
  /** The revision that it went back to. */
  restoredFrom: z.int().nullable(),
  /** Words in it, to tell a full one from an empty one. */
  wordCount: z.int(),
})
export type MinutesRevision = z.infer<typeof minutesRevision>

/** A piece of a line of minutes when two revisions are compared. */
export const comparedPiece = z.object({ change: z.enum(['same', 'added', 'removed']), text: z.string() })
export type ComparedPiece = z.infer<typeof comparedPiece>

/** A part of the minutes with its lines; each line is made of pieces. Parts that are the same in both are left out. */
export const comparedPart = z.object({
  /** `Pembukaan`, `Pembahasan: Kata sambutan` */
  name: z.string(),
  lines: z.array(z.array(comparedPiece)),
})
export type ComparedPart = z.infer<typeof comparedPart>

export const comparedRevisions = z.object({
  parts: z.array(comparedPart),
  /** Those of the two that do not hold what stood around them, which therefore is not compared: they are older than its keeping. */
  withoutSurroundings: z.array(z.int().positive()),
})
export type ComparedRevisions = z.infer<typeof comparedRevisions>

/** A sentence that minutes often need, ready to be put in. */
export const phraseInput = z.object({
  name: requiredLine(80, 'Isi nama kalimat.'),
  text: paragraphs(2000),
})
export const phrase = phraseInput.extend({ id, version, isSample: z.boolean() })
export type Phrase = z.infer<typeof phrase>
