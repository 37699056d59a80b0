import { describe, expect, test } from 'vitest'
import { commitmentSnapshot, printedSignatory } from '#shared/commitments/snapshot.ts'
import { snapshotOf } from '#shared/commitments/snapshot-of.ts'
import type { Signatory } from '#shared/commitments/model.ts'
import { EMPTY_AGENCY, type Agency } from '#shared/people/model.ts'
import { appointment, cleanContent, seat, smallDirectory, smallOffice, uuid } from './small-office.ts'

function printed(signatory: Signatory, directory = smallDirectory, date: string | null = '2022-09-29') {
  const content = cleanContent({ signatories: [signatory], date })
  const snapshot = snapshotOf(content, directory, smallOffice, '2022-10-01')
  return commitmentSnapshot.parse(snapshot).signatories[0]
}

describe('the agency of a signatory', () => {
  const hospital: Agency = {
    ...EMPTY_AGENCY,
    id: uuid(41),
    version: 1,
    isSample: false,
    name: 'RSUD Basoeni',
    order: null,
    startsOn: null,
    endsOn: null,
    formerNames: [{ name: 'RSUD Gedeg', abbreviation: '', headTitle: '', until: '2022-12-31' }],
    predecessorIds: [],
  }
  const signed = (agency: Partial<Agency>, date: string | null) =>
    snapshotOf(
      cleanContent({ date, signatories: [seat(1, 12, 22)] }),
      {
        ...smallDirectory,
        agencies: [{ ...hospital, ...agency }],
        positions: smallDirectory.positions.map((each) => ({ ...each, agencyId: hospital.id })),
      },
      smallOffice,
      '2023-06-01',
    ).signatories[0]

  test('is named as on the date of the paper; the newest name without a date', () => {
    expect(['2022-12-31', '2023-01-01', null].map((date) => signed({}, date)?.agencyName)).toEqual([
      'RSUD Gedeg',
      'RSUD Basoeni',
      'RSUD Basoeni',
    ])
  })

  test('has a letterhead of its own once its address or its lines are known', () => {
    expect(signed({}, null)?.letterhead).toBeNull()
    expect(signed({ address: 'Jalan Gedeg 1', contacts: '0321' }, '2022-09-29')?.letterhead).toEqual({
      lines: ['RSUD Gedeg'],
      address: 'Jalan Gedeg 1',
      contacts: '0321',
      logo: null,
    })
    expect(signed({ letterheadLines: ['Rumah Sakit', 'Basoeni'] }, null)?.letterhead?.lines).toEqual([
      'Rumah Sakit',
      'Basoeni',
    ])
  })

  test('is read from snapshots that were frozen before there were letterheads of agencies', () => {
    const { letterhead: _later, ...older } = signed({}, null) ?? {}
    expect(printedSignatory.parse(older).letterhead).toBeNull()
  })
})

describe('a signatory on paper', () => {
  test('signs for their own position', () => {
    expect(printed(seat(1, 14, 24))).toMatchObject({
      capacity: ['KEPALA DINAS KESEHATAN'],
      position: 'Kepala Dinas Kesehatan',
      signatureName: 'dr. SITI AMINAH, M.Kes.',
      name: 'dr. Siti Aminah, M.Kes.',
      rank: 'Pembina Tingkat I',
      number: 'NIP 19860926 201505 2 001',
      personId: uuid(1),
    })
  })

  test('who is acting carries Plt. as it is spelled, PPPK their own number and grade', () => {
    expect(printed(seat(1, 15, 25))).toMatchObject({
      capacity: ['Plt. SEKRETARIS DINAS KESEHATAN'],
      position: 'Plt. Sekretaris Dinas Kesehatan',
      rank: 'Golongan IX',
      number: 'NI PPPK 19900101 202221 1 002',
    })
  })

  test('on behalf stacks a.n. over the own position', () => {
    expect(printed(seat(1, 12, 22, { kind: 'onBehalf', ofPositionId: uuid(11) }))).toMatchObject({
      capacity: ['a.n. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH'],
      position: 'a.n. Bupati Mojokerto, Sekretaris Daerah',
    })
  })

  test('two levels down stacks a.n. and u.b.', () => {
    const form = { kind: 'onBehalfLower', ofPositionId: uuid(11), throughPositionId: uuid(12) } as const
    expect(printed(seat(1, 13, 23, form))?.capacity).toEqual([
      'a.n. BUPATI MOJOKERTO',
      'SEKRETARIS DAERAH',
      'u.b.',
      'ASISTEN PEREKONOMIAN DAN PEMBANGUNAN',
    ])
  })

  test('a superior who is acting on the day is printed as such, afterwards not', () => {
    const period = { startsOn: '2022-09-20', endsOn: '2022-09-30' }
    const acting = [
      appointment(26, 4, 11, { status: 'Plt.', ...period }),
      appointment(27, 3, 12, { status: 'Pj.', ...period }),
    ]
    const directory = { ...smallDirectory, appointments: [...smallDirectory.appointments, ...acting] }
    const onBehalf = seat(1, 12, 22, { kind: 'onBehalf', ofPositionId: uuid(11) })
    expect(printed(onBehalf, directory)).toMatchObject({
      capacity: ['a.n. Plt. BUPATI MOJOKERTO', 'SEKRETARIS DAERAH'],
      position: 'a.n. Plt. Bupati Mojokerto, Sekretaris Daerah',
    })
    expect(printed(onBehalf, directory, null)?.capacity[0]).toBe('a.n. BUPATI MOJOKERTO')
    const form = { kind: 'onBehalfLower', ofPositionId: uuid(11), throughPositionId: uuid(12) } as const
    expect(printed(seat(1, 13, 23, form), directory)).toMatchObject({
      capacity: [
        'a.n. Plt. BUPATI MOJOKERTO',
        'Pj. SEKRETARIS DAERAH',
        'u.b.',
        'ASISTEN PEREKONOMIAN DAN PEMBANGUNAN',
      ],
      position:
        'a.n. Plt. Bupati Mojokerto, Pj. Sekretaris Daerah, u.b. Asisten Perekonomian dan Pembangunan',
    })
  })

  test('an acting head who is represented keeps the mark', () => {
    expect(printed(seat(1, 15, 25, { kind: 'represented', byAppointmentId: uuid(22) }))?.capacity).toEqual([
      'Plt. SEKRETARIS DINAS KESEHATAN',
      'diwakili oleh',
      'SEKRETARIS DAERAH',
    ])
  })

  test('a representative signs with their own name under the represented position', () => {
    expect(printed(seat(1, 14, 24, { kind: 'represented', byAppointmentId: uuid(25) }))).toMatchObject({
      capacity: ['KEPALA DINAS KESEHATAN', 'diwakili oleh', 'Plt. SEKRETARIS DINAS KESEHATAN'],
      signatureName: 'BUDI SANTOSO, S.T.',
      personId: uuid(2),
    })
  })

  test('the Bupati prints neither rank nor number', () => {
    expect(printed(seat(1, 11, 21))).toMatchObject({ rank: '', number: '', signatureName: 'DEWI LESTARI' })
  })

  test('a place without a person prints an empty name, not a fault', () => {
    expect(printed(seat(1, 14, null))).toMatchObject({
      capacity: ['KEPALA DINAS KESEHATAN'],
      signatureName: '',
      personId: null,
    })
  })
})

const called = (title: string) =>
  snapshotOf(
    cleanContent({ signatories: [seat(1, 12, 22)] }),
    { ...smallDirectory, positions: smallDirectory.positions.map((each) => ({ ...each, title })) },
    smallOffice,
    '2022-10-01',
  ).signatories[0]?.capacity

test('titles inside a position keep their case: dr. is a physician, Dr. a doctorate', () => {
  expect(called('Direktur RSUD dr. Soekandar')).toEqual(['DIREKTUR RSUD dr. SOEKANDAR'])
  expect(called('Direktur RSUD Prof. Dr. Soekandar')).toEqual(['DIREKTUR RSUD Prof. Dr. SOEKANDAR'])
  expect(called('Kepala UPT dr.Sutomo, Ir. H. Juanda, Drh. dan Kep. Dr.')).toEqual([
    'KEPALA UPT dr.SUTOMO, Ir. H. JUANDA, DRH. DAN KEP. Dr.',
  ])
})
