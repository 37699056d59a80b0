import * as z from 'zod'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'
import { sha256 } from '#shared/indonesian/identifiers.ts'

export { headOfRegion, regionTitle } from './region.ts'

/** Papers an office prints on. `f4` is Folio 215 x 330 mm, `f4-210` the narrower 210 x 330 mm (domain.md section 3). */
export const officePaper = z.enum(['a4', 'f4', 'f4-210'])
export type OfficePaper = z.infer<typeof officePaper>

/** `arimo` has the metrics of Arial, `bonum` the look of Bookman. */
export const typeface = z.enum(['arimo', 'bonum'])
export type Typeface = z.infer<typeof typeface>

const millimetres = z.number().min(10).max(60)

/** Page margins in mm. */
export const margins = z.object({
  top: millimetres,
  bottom: millimetres,
  left: millimetres,
  right: millimetres,
})
export type Margins = z.infer<typeof margins>

/** What the office prints on every paper. All of it can be changed in Pengaturan. */
export const office = z.object({
  regionKind: z.enum(['Kabupaten', 'Kota']),
  regionName: requiredLine(80, 'Isi nama kabupaten atau kota.'),
  /** The agency that runs the secretariat, as its letterhead names it. */
  officeName: requiredLine(160, 'Isi nama kantor.'),
  address: lineOfText(240),
  /** Telephone, website and e-mail of the office, one line under the address. */
  contacts: lineOfText(240),
  /** The regional logo, the office's own file; null prints none. */
  logo: sha256.nullable(),
  paper: officePaper,
  margins,
  typeface,
  /** Type size of the body in pt. */
  fontSize: z.number().min(9).max(14),
  /** Multiple of the type size. */
  lineSpacing: z.number().min(1).max(1.5),
  timeZone: z.enum(['WIB', 'WITA', 'WIT']),
  /** `416` for Mojokerto; empty until the office fills it. */
  regionCode: lineOfText(20),
  unitCode: lineOfText(40),
})
export type Office = z.infer<typeof office>

/** Defaults of domain.md section 3; region and office are left for the clerk. */
export const OFFICE_DEFAULTS: Office = {
  regionKind: 'Kabupaten',
  regionName: '',
  officeName: 'Dinas Komunikasi dan Informatika',
  address: '',
  contacts: '',
  logo: null,
  paper: 'a4',
  margins: { top: 20, bottom: 25, left: 30, right: 20 },
  typeface: 'bonum',
  fontSize: 12,
  lineSpacing: 1.15,
  timeZone: 'WIB',
  regionCode: '',
  unitCode: '',
}

/** What the screen must know before it can show anything. */
export const programStatus = z.object({
  programVersion: z.string(),
  host: z.enum(['desktop', 'browser', 'direct']),
  dataFolder: z.string(),
  /** Why the data folder is not a safe place (synchronised or network folder), in words for the clerk. */
  dataFolderWarning: z.string().nullable(),
  /** Null until the first-start assistant has been finished. */
  office: office.nullable(),
  version: z.int(),
  hasSample: z.boolean(),
  /** Today in the office's time zone. */
  today: z.string(),
})
export type ProgramStatus = z.infer<typeof programStatus>
