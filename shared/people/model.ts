import * as z from 'zod'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'
import { id, isoDate, sha256, version } from '#shared/indonesian/identifiers.ts'
import { emailAddress, phoneNumber } from './contacts.ts'

export const employeeKind = z.enum(['pns', 'pppk', 'military', 'other'])

/** What a clerk enters about a person. NIK, address and birth date are never collected (domain.md section 8). */
export const personInput = z.object({
  titlesBefore: lineOfText(60),
  name: requiredLine(80, 'Isi nama.'),
  titlesAfter: lineOfText(80),
  employeeKind,
  employeeNumber: lineOfText(40),
  /** Rank code `IV/b`, contract grade `IX`, or free text for army and police; empty prints none. */
  rank: lineOfText(60),
  sex: z.enum(['L', 'P']).nullable(),
  /** Never printed and in no snapshot; empty when not given. */
  email: emailAddress,
  /** Never printed and in no snapshot; empty when not given. */
  phone: phoneNumber,
})
export type PersonInput = z.infer<typeof personInput>

/** A person of whom nothing is known yet. */
export const EMPTY_PERSON: PersonInput = {
  titlesBefore: '',
  name: '',
  titlesAfter: '',
  employeeKind: 'pns',
  employeeNumber: '',
  rank: '',
  sex: null,
  email: '',
  phone: '',
}

export const person = personInput.extend({
  id,
  version,
  isSample: z.boolean(),
  /** Inactive people stay on old papers and leave the choices. */
  isActive: z.boolean(),
})
export type Person = z.infer<typeof person>

export const agencyKind = z.enum([
  'sekretariat',
  'inspektorat',
  'badan',
  'dinas',
  'satuan',
  'rsud',
  'kecamatan',
  'vertikal',
  'lainnya',
])

/** What an agency is called; all of it changes when the agency is renamed. */
export const agencyNames = z.object({
  name: requiredLine(160, 'Isi nama instansi.'),
  abbreviation: lineOfText(40),
  /** Title of its head, `Kepala Dinas Kesehatan`, `Direktur`, `Camat Pacet`. */
  headTitle: lineOfText(200),
})
export type AgencyNames = z.infer<typeof agencyNames>

export const agencyInput = agencyNames.extend({
  kind: agencyKind,
  /** The agency that it belongs to: a RSUD to its Dinas, a Bagian to the Sekretariat Daerah. */
  parentId: id.nullable(),
  address: lineOfText(240),
  /** Telephone, website and e-mail, one line under the address. */
  contacts: lineOfText(240),
  /** Lines of its own letterhead under `PEMERINTAH KABUPATEN ...`, the last one large; none: its name. */
  letterheadLines: z.array(lineOfText(160)).max(3),
  /** Logo of its own letterhead; null: that of the office. */
  logo: sha256.nullable(),
})
export type AgencyInput = z.infer<typeof agencyInput>

/** An agency of which nothing is known yet. */
export const EMPTY_AGENCY: AgencyInput = {
  name: '',
  abbreviation: '',
  headTitle: '',
  kind: 'dinas',
  parentId: null,
  address: '',
  contacts: '',
  letterheadLines: [],
  logo: null,
}

function areInOrder(list: readonly { until: string }[]): boolean {
  return list.every(({ until }, index) => index === 0 || (list[index - 1]?.until ?? '') < until)
}
const OUT_OF_ORDER = 'Masa berlaku nama lama harus urut dari yang paling dahulu.'

/** When an agency was there and what it was called before. */
export const agencyHistory = z.object({
  /** First day; null: as long as the office remembers. */
  startsOn: isoDate.nullable(),
  /** Last day; null: it is still there. An agency that ended stays on old papers and leaves the choices. */
  endsOn: isoDate.nullable(),
  /** Earlier names, oldest first, each with the last day on which it was the name. */
  formerNames: z
    .array(agencyNames.extend({ until: isoDate }))
    .max(50)
    .refine(areInOrder, OUT_OF_ORDER),
  /** Agencies that it came from by merger or split. */
  predecessorIds: z.array(id).max(50),
})

export const agency = agencyInput.extend({
  ...agencyHistory.shape,
  id,
  version,
  isSample: z.boolean(),
  /** Place in the office's own order, from 1; null: by the precedence of its head. */
  order: z.int().nullable(),
})
export type Agency = z.infer<typeof agency>

/** A position exists apart from whoever holds it. */
export const positionInput = z.object({
  title: requiredLine(200, 'Isi nama jabatan.'),
  agencyId: id.nullable(),
  tier: z.int().min(1).max(11),
  /** False for Bupati and Wakil Bupati: neither rank nor number is printed. */
  printsRankAndNumber: z.boolean(),
})
export type PositionInput = z.infer<typeof positionInput>

export const positionHistory = z.object({
  /** Last day of a position that was abolished; null: it is still there. */
  endsOn: isoDate.nullable(),
  /** Earlier titles and agencies, oldest first, each with the last day on which it held. */
  formerly: z
    .array(z.object({ title: requiredLine(200), agencyId: id.nullable(), until: isoDate }))
    .max(50)
    .refine(areInOrder, OUT_OF_ORDER),
})

export const position = positionInput.extend({
  ...positionHistory.shape,
  id,
  version,
  isSample: z.boolean(),
  /** Order inside the tier, from 1. */
  order: z.int(),
  /** Abbreviation or name of the agency, for lists; empty when there is none. */
  agencyLabel: z.string(),
})
export type Position = z.infer<typeof position>

/** `Plt.` stands in for a vacancy, `Plh.` for a short absence, `Pj.` heads a region meanwhile. */
export const appointmentStatus = z.enum(['definitif', 'Plt.', 'Plh.', 'Pj.'])
export type AppointmentStatus = z.infer<typeof appointmentStatus>

/** A person holds a position from a day to a day (both included); an open end is null. */
export const appointmentInput = z.object({
  positionId: id,
  personId: id,
  status: appointmentStatus,
  startsOn: isoDate,
  endsOn: isoDate.nullable(),
  /** Number of the decree (SK, surat perintah) that appoints; empty when not given. */
  decreeNumber: lineOfText(120),
  decreeDate: isoDate.nullable(),
})
export type AppointmentInput = z.infer<typeof appointmentInput>

/** An appointment whose decree is not known. */
export const NO_DECREE = { decreeNumber: '', decreeDate: null } satisfies Partial<AppointmentInput>

export const appointment = appointmentInput.extend({ id, version, isSample: z.boolean() })
export type Appointment = z.infer<typeof appointment>

/** One reading of the whole directory: small enough to send whole, so that the screen filters without asking. */
export const directory = z.object({
  people: z.array(person),
  /** In the office's order; those without a place of their own by the precedence of their heads. */
  agencies: z.array(agency),
  positions: z.array(position),
  appointments: z.array(appointment),
})
export type Directory = z.infer<typeof directory>
