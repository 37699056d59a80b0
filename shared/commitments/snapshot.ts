import * as z from 'zod'
import { id, isoDate, sha256 } from '#shared/indonesian/identifiers.ts'
import { margins, office, officePaper, typeface } from '#shared/settings/model.ts'
import { commitmentContent } from './model.ts'

/** What a letterhead says under `PEMERINTAH KABUPATEN ...`, the last line large. */
export const ownLetterhead = z.object({
  lines: z.array(z.string()),
  address: z.string(),
  contacts: z.string(),
  /** Null prints the office's. */
  logo: sha256.nullable(),
})
export type OwnLetterhead = z.infer<typeof ownLetterhead>

/** A signatory as the paper names them: resolved from the directory on the document's date, then frozen. */
export const printedSignatory = z.object({
  signatoryId: id,
  /**
   * Lines above the signature, in capitals, without the closing comma: `[Plt. KEPALA DINAS KESEHATAN]`, or stacked
   * `[a.n. BUPATI MOJOKERTO, SEKRETARIS DAERAH]`, `[a.n. BUPATI MOJOKERTO, SEKRETARIS DAERAH, u.b., ASISTEN ...]`,
   * `[KEPALA DINAS KESEHATAN, diwakili oleh, SEKRETARIS DINAS KESEHATAN]`.
   */
  capacity: z.array(z.string()).min(1),
  /** Position in running text for the table form: `Plt. Kepala Dinas Kesehatan`, `a.n. Bupati Mojokerto, Sekretaris Daerah`. */
  position: z.string(),
  /** `dr. SITI AMINAH, M.Kes.`; empty while nobody is chosen. */
  signatureName: z.string(),
  /** `dr. Siti Aminah, M.Kes.` */
  name: z.string(),
  /** `Pembina Tingkat I`; empty prints no line. */
  rank: z.string(),
  /** `NIP 19860926 201505 1 001`; empty prints no line. */
  number: z.string(),
  /** Who this resolved to, so that papers can be found by person. */
  personId: id.nullable(),
  agencyName: z.string(),
  /** Letterhead of the signatory's own agency, for papers that they sign alone; null: the office's. */
  letterhead: ownLetterhead.nullable().default(null),
})
export type PrintedSignatory = z.infer<typeof printedSignatory>

/** All that a commitment's papers are printed from: stored with the issued document, enough to print it again in ten years. */
export const commitmentSnapshot = z.object({
  format: z.literal(1),
  office,
  titleLines: z.array(z.string()),
  numberStyle: commitmentContent.shape.numberStyle,
  number: z.string(),
  preamble: z.string(),
  points: z.array(z.string()),
  closing: z.string(),
  place: z.string(),
  date: isoDate.nullable(),
  dateStyle: commitmentContent.shape.dateStyle,
  signatories: z.array(printedSignatory),
  acknowledging: z.array(printedSignatory),
  letterhead: commitmentContent.shape.letterhead,
  typeface,
  fontSize: z.number(),
  paper: officePaper,
  margins,
  layout: commitmentContent.shape.layout,
  cornerMarks: z.boolean(),
})
export type CommitmentSnapshot = z.infer<typeof commitmentSnapshot>
