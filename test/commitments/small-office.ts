import type { CommitmentContent, Signatory, SigningForm } from '#shared/commitments/model.ts'
import {
  EMPTY_PERSON,
  NO_DECREE,
  type Appointment,
  type Directory,
  type Person,
  type Position,
} from '#shared/people/model.ts'
import { OFFICE_DEFAULTS, type Office } from '#shared/settings/model.ts'

/** A readable UUID for tests: `uuid(7)` ends in 7. */
export function uuid(number: number): string {
  return `01900000-0000-7000-8000-${String(number).padStart(12, '0')}`
}

export const smallOffice: Office = { ...OFFICE_DEFAULTS, regionName: 'Mojokerto', address: 'Jalan Contoh 1' }

function person(number: number, name: string, parts: Partial<Person> = {}): Person {
  return {
    id: uuid(number),
    version: 1,
    isSample: false,
    isActive: true,
    ...EMPTY_PERSON,
    name,
    ...parts,
  }
}

function position(number: number, title: string, parts: Partial<Position> = {}): Position {
  return {
    id: uuid(number),
    version: 1,
    isSample: false,
    title,
    agencyId: null,
    tier: 7,
    order: number,
    printsRankAndNumber: true,
    agencyLabel: '',
    endsOn: null,
    formerly: [],
    ...parts,
  }
}

export function appointment(
  number: number,
  personNumber: number,
  positionNumber: number,
  parts: Partial<Appointment> = {},
): Appointment {
  return {
    id: uuid(number),
    version: 1,
    isSample: false,
    personId: uuid(personNumber),
    positionId: uuid(positionNumber),
    status: 'definitif',
    startsOn: '2020-01-01',
    endsOn: null,
    ...NO_DECREE,
    ...parts,
  }
}

/** People 1-4, positions 11-15, appointments 21-25. */
export const smallDirectory: Directory = {
  people: [
    person(1, 'Siti Aminah', {
      titlesBefore: 'dr.',
      titlesAfter: 'M.Kes.',
      rank: 'IV/b',
      employeeNumber: '198609262015052001',
    }),
    person(2, 'Budi Santoso', {
      titlesAfter: 'S.T.',
      employeeKind: 'pppk',
      rank: 'IX',
      employeeNumber: '199001012022211002',
    }),
    person(3, 'Rahmat Hidayat', { rank: 'IV/d', employeeNumber: '197001011995031003' }),
    person(4, 'Dewi Lestari'),
  ],
  agencies: [],
  positions: [
    position(11, 'Bupati Mojokerto', { tier: 1, printsRankAndNumber: false }),
    position(12, 'Sekretaris Daerah', { tier: 5 }),
    position(13, 'Asisten Perekonomian dan Pembangunan'),
    position(14, 'Kepala Dinas Kesehatan'),
    position(15, 'Sekretaris Dinas Kesehatan', { tier: 9 }),
  ],
  appointments: [
    appointment(21, 4, 11),
    appointment(22, 3, 12),
    appointment(23, 2, 13),
    appointment(24, 1, 14, { endsOn: '2022-08-31' }),
    appointment(25, 2, 15, { status: 'Plt.', startsOn: '2022-09-01' }),
  ],
}

export function seat(
  number: number,
  positionNumber: number,
  appointmentNumber: number | null,
  form: SigningForm = { kind: 'self' },
): Signatory {
  return {
    id: uuid(number),
    positionId: uuid(positionNumber),
    appointmentId: appointmentNumber === null ? null : uuid(appointmentNumber),
    form,
  }
}

/** A draft that has nothing to mend, signed on 29 September 2022 by Sekretaris Daerah. */
export function cleanContent(changes: Partial<CommitmentContent> = {}): CommitmentContent {
  return {
    titleLines: ['KOMITMEN BERSAMA'],
    numberStyle: 'none',
    number: '',
    preamble: 'Kami yang bertanda tangan di bawah ini menyatakan berkomitmen untuk:',
    points: [{ id: uuid(91), text: 'Melaksanakan Masterplan Smart City.' }],
    closing: 'Demikian komitmen bersama ini dibuat.',
    place: 'Mojokerto',
    date: '2022-09-29',
    dateStyle: 'filled',
    signatories: [seat(31, 12, 22)],
    acknowledging: [seat(32, 11, 21)],
    letterhead: 'none',
    typeface: 'bonum',
    fontSize: 12,
    paper: 'a4',
    layout: 'auto',
    cornerMarks: true,
    ...changes,
  }
}
