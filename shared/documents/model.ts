import * as z from 'zod'
import { id, instant, isoDate, sha256, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'
import { commitmentPaper, signingProgress } from '#shared/commitments/model.ts'
import { meetingPaper } from '#shared/meeting-papers/papers.ts'

/** All that can stand in the register: papers of commitments and of meetings. */
export const documentKind = z.enum([...commitmentPaper.options, ...meetingPaper.options])
export type DocumentKind = z.infer<typeof documentKind>

/** `issued` is in force, `replaced` has a newer revision. */
export const documentState = z.enum(['issued', 'replaced'])

/**
 * Kinds of signature that the law tells apart (PP 71/2019): ink, certified electronic (BSrE), and any other mark,
 * which is never called certified.
 */
export const signingMethod = z.enum(['ink', 'certified', 'other'])
export type SigningMethod = z.infer<typeof signingMethod>

/** Where a signatory stands. */
export const signingMark = z.discriminatedUnion('state', [
  z.object({ state: z.literal('waiting') }),
  z.object({ state: z.literal('signed'), method: signingMethod, signedOn: isoDate }),
  z.object({
    state: z.literal('represented'),
    method: signingMethod,
    signedOn: isoDate,
    by: lineOfText(200),
  }),
  z.object({ state: z.literal('refused'), reason: lineOfText(500) }),
])
export type SigningMark = z.infer<typeof signingMark>

export const signature = z.object({
  signatoryId: id,
  /** Order on the sheet, from 1. */
  ordinal: z.int(),
  role: z.enum(['signatory', 'acknowledging']),
  /** As printed. */
  name: z.string(),
  position: z.string(),
  mark: signingMark,
  version,
})
export type Signature = z.infer<typeof signature>

/** Where a signature belongs on the paper: page from 1, mm from the top left corner of the page. */
export const cellGeometry = z.object({
  signatoryId: id,
  page: z.int().positive(),
  x: z.number(),
  y: z.number(),
  width: z.number().positive(),
  height: z.number().positive(),
})
export type CellGeometry = z.infer<typeof cellGeometry>

export const scanMediaType = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'])

/** A paper that came back, kept byte for byte. */
export const scan = z.object({
  id,
  version,
  documentId: id,
  sha256,
  fileName: z.string(),
  mediaType: scanMediaType,
  bytes: z.int(),
  pages: z.int(),
  receivedAt: instant,
  completeness: z.enum(['complete', 'partial']),
})
export type Scan = z.infer<typeof scan>

/** One line of the register of issued documents. */
export const document = z.object({
  id,
  version,
  kind: documentKind,
  /** The commitment or the meeting that it was issued from, as its kind says. */
  sourceId: id,
  revision: z.int().positive(),
  state: documentState,
  /** Typed by the clerk, free form (SRIKANDI gives it); empty until known. */
  number: z.string(),
  date: isoDate.nullable(),
  title: z.string(),
  /** Human-readable code on the page and in the corner marks. */
  code: z.string(),
  sha256,
  bytes: z.int(),
  pages: z.int(),
  issuedAt: instant,
  progress: signingProgress,
  scanCount: z.int(),
  /** Whether one of the scans shows the whole paper. */
  hasCompleteScan: z.boolean(),
  isSample: z.boolean(),
})
export type IssuedDocument = z.infer<typeof document>

export const documentDetail = document.extend({
  signatures: z.array(signature),
  scans: z.array(scan),
  cells: z.array(cellGeometry),
  /** All revisions of the same paper, newest first. */
  revisions: z.array(z.object({ id, revision: z.int(), state: documentState, issuedAt: instant })),
})
export type DocumentDetail = z.infer<typeof documentDetail>

/** How many parts of a paper are set: certificates, cards, letters, statements. */
export const partsProgress = z.object({ done: z.int(), total: z.int() })
export type PartsProgress = z.infer<typeof partsProgress>
