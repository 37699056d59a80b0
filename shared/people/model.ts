import * as z from 'zod'
import { lineOfText, requiredLine } from '#shared/indonesian/text.ts'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'

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
})
export type PersonInput = z.infer<typeof personInput>

export const person = personInput.extend({
  id,
  version,
  isSample: z.boolean(),
  /** Inactive people stay on old papers and leave the choices. */
  isActive: z.boolean(),
})
export type Person = z.infer<typeof person>

export const agencyInput = z.object({
  name: requiredLine(160, 'Isi nama instansi.'),
  abbreviation: lineOfText(40),
  /** Title of its head, `Kepala Dinas Kesehatan`, `Direktur`, `Camat Pacet`. */
  headTitle: lineOfText(200),
  kind: z.enum([
    'sekretariat',
    'inspektorat',
    'badan',
    'dinas',
    'satuan',
    'rsud',
    'kecamatan',
    'vertikal',
    'lainnya',
  ]),
})
export type AgencyInput = z.infer<typeof agencyInput>

export const agency = agencyInput.extend({ id, version, isSample: z.boolean() })
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

export const position = positionInput.extend({
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
})
export type AppointmentInput = z.infer<typeof appointmentInput>

export const appointment = appointmentInput.extend({ id, version, isSample: z.boolean() })
export type Appointment = z.infer<typeof appointment>

/** One reading of the whole directory: small enough to send whole, so that the screen filters without asking. */
export const directory = z.object({
  people: z.array(person),
  agencies: z.array(agency),
  positions: z.array(position),
  appointments: z.array(appointment),
})
export type Directory = z.infer<typeof directory>
