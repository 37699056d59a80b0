import * as z from 'zod'
import { lineOfText, paragraphs } from '#shared/indonesian/text.ts'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { officePaper, typeface } from '#shared/settings/model.ts'

/**
 * How a signatory signs. Plt., Plh. and Pj. are not forms: they follow from the appointment's status.
 * `onBehalf` is `a.n.` (one level down), `onBehalfLower` is `u.b.` (two levels down), `represented` is `diwakili oleh`.
 */
export const signingForm = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('self') }),
  z.object({ kind: z.literal('onBehalf'), ofPositionId: id }),
  z.object({ kind: z.literal('onBehalfLower'), ofPositionId: id, throughPositionId: id }),
  z.object({ kind: z.literal('represented'), byAppointmentId: id }),
])
export type SigningForm = z.infer<typeof signingForm>

/** A place on the sheet: a position, and the appointment whose holder signs (null while nobody is chosen). */
export const signatory = z.object({
  id,
  positionId: id,
  appointmentId: id.nullable(),
  form: signingForm,
})
export type Signatory = z.infer<typeof signatory>

export const point = z.object({ id, text: paragraphs(2000) })
export type Point = z.infer<typeof point>

/** `filled` prints the date, `dayBlank` leaves a gap before month and year, `blank` leaves the whole date for handwriting. */
export const dateStyle = z.enum(['filled', 'dayBlank', 'blank'])

/** `none` prints no number line, `blank` a gap for handwriting. */
export const numberStyle = z.enum(['none', 'blank', 'filled'])

/** Most signatories on one sheet. */
export const MOST_SIGNATORIES = 200
export const MOST_POINTS = 60

/** Everything of a commitment that can be edited while it is a draft. */
export const commitmentContent = z.object({
  titleLines: z.array(lineOfText(160)).min(1).max(6),
  numberStyle,
  number: lineOfText(80),
  preamble: paragraphs(2000),
  points: z.array(point).max(MOST_POINTS),
  closing: paragraphs(2000),
  place: lineOfText(80),
  date: isoDate.nullable(),
  dateStyle,
  signatories: z.array(signatory).max(MOST_SIGNATORIES),
  /** Printed below `Mengetahui,`. */
  acknowledging: z.array(signatory).max(3),
  /** `office`: the agency's letterhead with the regional logo; `head`: that of the Bupati or Wali Kota. */
  letterhead: z.enum(['none', 'office', 'head']),
  typeface,
  /** Type size of the body in pt. */
  fontSize: z.number().min(9).max(14),
  paper: officePaper,
  /** `auto`: 2 columns up to 6 signatories, 3 up to 18, a table above. */
  layout: z.enum(['auto', 'grid-2', 'grid-3', 'table']),
  /** Four DataMatrix marks by which a scan is found and straightened again. */
  cornerMarks: z.boolean(),
})
export type CommitmentContent = z.infer<typeof commitmentContent>

function hasDoubles(items: readonly { id: string }[]): boolean {
  return new Set(items.map((each) => each.id)).size < items.length
}

/** As a clerk sends it: no two points and no two places on the sheet have one id, since marks and findings name them by it. */
export const draftContent = commitmentContent.refine(
  ({ points, signatories, acknowledging }) =>
    !hasDoubles(points) && !hasDoubles([...signatories, ...acknowledging]),
  'Ada butir atau penanda tangan yang ganda.',
)

/** The papers that a commitment can be printed as. */
export const commitmentPaper = z.enum(['commitment', 'statement', 'board'])
export type CommitmentPaper = z.infer<typeof commitmentPaper>

export const SIGNING_STATES = ['waiting', 'signed', 'represented', 'refused'] as const

/** Counts of a document's signing list; `done` are signed and represented ones. */
export const signingProgress = z.object({
  total: z.int(),
  done: z.int(),
  refused: z.int(),
})
export type SigningProgress = z.infer<typeof signingProgress>

/** Konsep, Terbit, Ditandatangani (some), Lengkap (all). */
export const commitmentState = z.enum(['draft', 'issued', 'signing', 'complete'])
export type CommitmentState = z.infer<typeof commitmentState>

export const commitmentSummary = z.object({
  id,
  version,
  isSample: z.boolean(),
  title: z.string(),
  date: isoDate.nullable(),
  meetingId: id.nullable(),
  state: commitmentState,
  /** Signing of the newest issued joint sheet; null before the first issue. */
  progress: signingProgress.nullable(),
  /** Newest issued revision of the joint sheet, 0 before the first. */
  revision: z.int(),
  /** That document; null before the first issue. */
  documentId: id.nullable(),
  /** True while a new revision is being drafted. */
  isRevising: z.boolean(),
  signatoryCount: z.int(),
  changedAt: z.string(),
})
export type CommitmentSummary = z.infer<typeof commitmentSummary>

export const commitment = commitmentSummary.extend({ content: commitmentContent })
export type Commitment = z.infer<typeof commitment>

/** A fault found before issuing, with the field it belongs to. `error` stops issuing, `warning` can be issued over. */
export const finding = z.object({
  severity: z.enum(['error', 'warning']),
  rule: z.enum([
    'title-missing',
    'preamble-missing',
    'points-missing',
    'point-empty',
    'closing-missing',
    'date-missing',
    'weekday-disagrees',
    'place-missing',
    'number-missing',
    'signatories-missing',
    'person-missing',
    'name-missing',
    'signatory-twice',
    'position-not-valid',
    'holder-twice',
    'representative-missing',
    'date-outside-meeting',
    'office-incomplete',
    'glyph-missing',
  ]),
  message: z.string(),
  field: z.enum([
    'titleLines',
    'number',
    'preamble',
    'points',
    'closing',
    'place',
    'date',
    'signatories',
    'acknowledging',
    'letterhead',
  ]),
  /** Point or signatory that the finding is about. */
  itemId: id.nullable(),
})
export type Finding = z.infer<typeof finding>
