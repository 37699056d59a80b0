import * as z from 'zod'
import { commitmentContent, dateStyle, numberStyle, signingForm } from '#shared/commitments/model.ts'
import { document } from '#shared/documents/model.ts'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText, paragraphs } from '#shared/indonesian/text.ts'
import { personReference } from '#shared/meetings/person-reference.ts'
import { richText } from '#shared/minutes/rich-text.ts'
import { participantRole } from '#shared/participants/model.ts'
import { officePaper, typeface, type Office, type OfficePaper } from '#shared/settings/model.ts'
import { meetingPaper } from './papers.ts'

/** Who signs a paper: a position, whoever holds it on the paper's date, for itself or `a.n.` and `u.b.` of others. */
export const signer = z.object({
  positionId: id,
  form: z.discriminatedUnion('kind', [
    signingForm.options[0],
    signingForm.options[1],
    signingForm.options[2],
  ]),
})
export type Signer = z.infer<typeof signer>

const look = z.object({
  letterhead: commitmentContent.shape.letterhead,
  typeface,
  paperSize: officePaper,
})

/** The office as a paper prints it: on the size of paper that was chosen for it. */
export function officeOn(office: Office, { paperSize }: { paperSize: OfficePaper }): Office {
  return { ...office, paper: paperSize }
}

/**
 * What only the invitation says; the rest stands in the meeting and is not typed twice. An empty `opening` or `closing` takes the usual
 * sentence, made from the meeting.
 */
export const invitationOptions = look.extend({
  paper: z.literal('invitation'),
  place: lineOfText(80),
  date: isoDate.nullable(),
  dateStyle,
  numberStyle: z.enum(['blank', 'filled']),
  /** `500.12.6//416-112/2022` with a blank style leaves a gap between the slashes. */
  number: lineOfText(80),
  nature: lineOfText(40),
  subject: lineOfText(160),
  /** What is enclosed besides the list of invitees, in words. */
  enclosure: lineOfText(80),
  /** One letter to all, or a letter to each in one file. */
  form: z.enum(['together', 'each']),
  /** Who of the participants is invited by this letter. */
  roles: z.array(participantRole).min(1),
  /** Stands below `di -`. */
  addresseePlace: lineOfText(80),
  opening: paragraphs(1000),
  closing: paragraphs(600),
  signer: signer.nullable(),
  /** Tembusan, each without its `Yth.`. */
  copies: z.array(lineOfText(200)).max(20),
  /** Positions that put their initials to the draft. */
  initials: z.array(lineOfText(120)).max(3),
})

export const attendanceOptions = look.extend({
  paper: z.literal('attendance'),
  roles: z.array(participantRole).min(1),
  /** Empty rows on each sheet for guests who come unannounced. */
  spareRows: z.int().min(0).max(100),
  signer: signer.nullable(),
  cornerMarks: z.boolean(),
})

/** What the minutes say is written in the minutes themselves. */
export const minutesOptions = look.extend({
  paper: z.literal('minutes'),
  /** Whether the photos of the meeting are printed behind it. */
  showsPhotos: z.boolean(),
})

export const rundownOptions = look.extend({ paper: z.literal('rundown'), signer: signer.nullable() })

/** Only these participants, whatever their role and whether they came; none: all. Chosen before it could be: all. */
const pickedParticipants = z.array(id).max(5000).default([])

/** Cards carry no letterhead. */
export const badgesOptions = look.omit({ letterhead: true }).extend({
  paper: z.literal('badges'),
  roles: z.array(participantRole).min(1),
  participantIds: pickedParticipants,
})

/** A subject on the back of a certificate. */
export const certificateSubject = z.object({
  title: lineOfText(300),
  speaker: lineOfText(200),
  /** Lesson hours (JP); null where they are not counted. */
  hours: z.number().positive().max(1000).nullable(),
})

/** Stands in a certificate's number for its running number. */
export const RUNNING_NUMBER = '{urut}'

/** Certificates are always A4 landscape. */
export const certificatesOptions = look.omit({ paperSize: true }).extend({
  paper: z.literal('certificates'),
  roles: z.array(participantRole).min(1),
  /** Whether only those get one who came, or for whom somebody came. */
  isForPresent: z.boolean(),
  participantIds: pickedParticipants,
  numberStyle: z.enum(['none', 'filled']),
  /** `893.3/{urut}/416-112/2022`; the running number follows the participant's, so that it never goes to another. Empty: a gap. */
  number: lineOfText(80),
  firstNumber: z.int().min(1).max(999_999),
  subjects: z.array(certificateSubject).max(60),
  place: lineOfText(80),
  date: isoDate.nullable(),
  dateStyle,
  signer: signer.nullable(),
})

/** Tent cards are always A4. */
export const nameCardsOptions = look.omit({ letterhead: true, paperSize: true }).extend({
  paper: z.literal('name-cards'),
  roles: z.array(participantRole).min(1),
  participantIds: pickedParticipants,
  hasLogo: z.boolean(),
  showsPosition: z.boolean(),
})

export const beritaAcaraOptions = look.extend({
  paper: z.literal('berita-acara'),
  titleLines: z.array(lineOfText(160)).max(5),
  numberStyle,
  number: lineOfText(80),
  /** Null leaves gaps for handwriting. */
  date: isoDate.nullable(),
  /** Empty: where the meeting is held. */
  place: lineOfText(240),
  /** The first is PIHAK KESATU; null while nobody is chosen. */
  parties: z.array(personReference.nullable()).min(1).max(30),
  /** Stands behind `telah dilaksanakan`; empty: the meeting. */
  event: lineOfText(300),
  results: z.array(paragraphs(2000)).max(60),
  acknowledging: z.array(signer).max(3),
})

/**
 * The five parts of a report. A part that is empty takes what the meeting says: the usual sentence of the occasion, conclusions and decisions
 * of the minutes.
 */
export const reportOptions = look.extend({
  paper: z.literal('report'),
  titleLines: z.array(lineOfText(160)).max(5),
  numberStyle,
  number: lineOfText(80),
  place: lineOfText(80),
  date: isoDate.nullable(),
  dateStyle,
  general: richText,
  purpose: richText,
  scope: richText,
  basis: richText,
  activities: richText,
  results: richText,
  conclusions: richText,
  suggestions: richText,
  closing: richText,
  signer: signer.nullable(),
  annexes: z.array(lineOfText(160)).max(30),
  /** Whether the photos of the meeting are printed behind it. */
  showsPhotos: z.boolean(),
})

/** All that is chosen for a paper beside what the meeting says. */
export const paperOptions = z.discriminatedUnion('paper', [
  invitationOptions,
  attendanceOptions,
  minutesOptions,
  rundownOptions,
  badgesOptions,
  nameCardsOptions,
  certificatesOptions,
  beritaAcaraOptions,
  reportOptions,
])
export type PaperOptions = z.infer<typeof paperOptions>
/** The papers that can be printed by now, in the order in which a meeting needs them. */
export const printablePaper = meetingPaper.extract([
  'invitation',
  'rundown',
  'attendance',
  'badges',
  'name-cards',
  'minutes',
  'berita-acara',
  'report',
  'certificates',
])
export type PrintablePaper = z.infer<typeof printablePaper>
export type OptionsOf<Paper extends PrintablePaper> = Extract<PaperOptions, { paper: Paper }>

/** A paper of a meeting: what is chosen for it, and what of it stands in the register. */
export const meetingPaperDraft = z.object({
  meetingId: id,
  paper: printablePaper,
  /** 0 as long as nothing was saved: then the options are the usual ones. */
  version,
  options: paperOptions,
  /** The revision in force; null before the first. */
  document: document.nullable(),
  /** Whether it would be printed otherwise today than it was issued. */
  differs: z.boolean(),
})
export type MeetingPaperDraft = z.infer<typeof meetingPaperDraft>

/** One line of a meeting's list of papers. */
export const meetingPaperSummary = z.object({
  paper: printablePaper,
  /** `new` nothing was chosen yet, `draft` something was, `issued` a revision is in force. */
  state: z.enum(['new', 'draft', 'issued']),
  document: document.nullable(),
})
export type MeetingPaperSummary = z.infer<typeof meetingPaperSummary>

/** Steps of a meeting where a fault is mended; `paper` is the paper's own page. */
export const paperFinding = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.enum([
    'sessions-missing',
    'place-missing',
    'participants-missing',
    'participant-vacant',
    'agenda-missing',
    'minutes-empty',
    'parties-missing',
    'results-missing',
    'number-missing',
    'date-missing',
    'date-after-meeting',
    'signer-missing',
    'signer-vacant',
    'signer-left-office',
    'glyph-missing',
  ]),
  message: z.string(),
  step: z.enum(['paper', 'summary', 'participants', 'attendance', 'minutes', 'action-items']),
  /** Name of the option, where it is one. */
  field: z.string().nullable(),
})
export type PaperFinding = z.infer<typeof paperFinding>
