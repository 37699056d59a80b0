import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DEFAULT_AGENCIES } from '#electron/sample/agencies.ts'
import { FIELD_LABELS, importField } from '#shared/directory-import/fields.ts'
import { fieldOfHeader } from '#shared/directory-import/header-words.ts'
import { checkAgency } from '#shared/directory-import/check-agency.ts'
import { AgencyMatcher } from '#shared/directory-import/match-agency.ts'
import { actingOf, PositionMatcher } from '#shared/directory-import/match-position.ts'
import { newAgency, newPosition } from '#shared/directory-import/new-in-directory.ts'
import { EMPTY_AGENCY, type Agency, type Position } from '#shared/people/model.ts'

const TODAY = '2022-09-29'

const AGENCIES = DEFAULT_AGENCIES.map((each, index): Agency => ({
  ...EMPTY_AGENCY,
  ...newAgency(each.name),
  name: each.name,
  abbreviation: each.abbreviation,
  id: `0190a000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  version: 1,
  isSample: false,
  order: null,
  startsOn: null,
  endsOn: null,
  formerNames: [],
  predecessorIds: [],
}))

describe('agencies', () => {
  const matcher = new AgencyMatcher(AGENCIES, 'Mojokerto', '2022-09-29')
  const found = (text: string): string | null => {
    const match = matcher.match(text)
    return 'agency' in match ? match.agency.name : null
  }

  test('are known by name and abbreviation in any case, with and without the region', () => {
    for (const { name, abbreviation } of AGENCIES) {
      for (const text of [
        name,
        name.toUpperCase(),
        abbreviation,
        abbreviation.toLowerCase(),
        `${name} Kabupaten Mojokerto`,
      ])
        expect([text, found(text)]).toEqual([text, name])
    }
  })

  test('a slip of the finger in a name is forgiven, and never taken for another agency', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AGENCIES),
        fc.nat(60),
        fc.constantFrom(...'aeioubdkt'),
        ({ name }, at, letter) => {
          const place = at % name.length
          const mistyped = `${name.slice(0, place)}${letter}${name.slice(place + 1)}`
          expect([name, null]).toContain(found(mistyped))
        },
      ),
    )
    expect(found('Dinas Kesehetan')).toBe('Dinas Kesehatan')
  })

  test.each(['Polres Mojokerto', 'Bank Jatim', 'Dinas', 'Badan Narkotika Nasional', 'PT Contoh Sejahtera'])(
    '%s is none of them',
    (text) => {
      expect(found(text)).toBeNull()
    },
  )
})

test('an agency that has ended is told with what took over from it, over two mergers', () => {
  const [first, second, third] = AGENCIES
  if (!first || !second || !third) throw new Error('three agencies are there')
  const agencies = [
    { ...first, endsOn: '2021-12-31' },
    { ...second, endsOn: '2022-06-30', predecessorIds: [first.id] },
    { ...third, predecessorIds: [second.id] },
  ]
  const matcher = new AgencyMatcher(agencies, 'Mojokerto', '2022-09-29')
  expect(matcher.match(first.name.toUpperCase())).toMatchObject({
    ended: { id: first.id },
    successors: [{ id: third.id }],
  })
  expect(checkAgency(first.name, undefined, matcher)).toMatchObject({
    proposal: { agency: third.name },
    problems: [{ kind: 'agencyEnded', severity: 'ask', repair: third.name }],
  })
  // On its last day it is still there.
  expect(new AgencyMatcher(agencies, 'Mojokerto', '2021-12-31').match(first.name)).toMatchObject({
    agency: { id: first.id },
  })
})

describe('positions', () => {
  const health = AGENCIES.find(({ abbreviation }) => abbreviation === 'Dinkes')
  const head: Position = {
    id: '0190b000-0000-7000-8000-000000000000',
    version: 1,
    isSample: false,
    title: 'Kepala Dinas Kesehatan',
    agencyId: health?.id ?? null,
    agencyLabel: 'Dinkes',
    tier: 7,
    order: 1,
    printsRankAndNumber: true,
    endsOn: null,
    formerly: [],
  }
  const matcher = new PositionMatcher([head], TODAY)

  test.each([
    'Kepala Dinas Kesehatan',
    'KEPALA DINAS KESEHATAN',
    'Kepala Dinas',
    'Kepala',
    'Ka. Dinas',
    'Kadis',
    'Kadinkes',
    'Kepala Dinkes',
    'Kadis Kesehatan',
    'Ka Dinas Kesehatan',
  ])('%s of Dinkes is its head', (title) => {
    expect(matcher.match(title, health ?? null)).toMatchObject({ position: { id: head.id } })
  })
  test.each(['Sekretaris', 'Kepala Bidang Kesehatan', 'Kepala Seksi', 'Staf'])(
    '%s of Dinkes is another one',
    (title) => {
      expect(matcher.match(title, health ?? null)).toEqual({ alike: null })
    },
  )
  test('without an agency only a title that is the only one is known', () => {
    expect(matcher.match('Kepala Dinas Kesehatan', null)).toMatchObject({ isExact: true })
    expect(matcher.match('Kepala Dinas', null)).toEqual({ alike: null })
  })
  test('an acting in front is taken off', () => {
    expect(actingOf('Plt. Kepala Dinas Kesehatan')).toEqual({
      status: 'Plt.',
      title: 'Kepala Dinas Kesehatan',
    })
    expect(actingOf('Pelaksana Harian Camat Pacet')).toEqual({ status: 'Plh.', title: 'Camat Pacet' })
    expect(actingOf('Pjabat Desa')).toBeNull()
  })
  test.each([
    ['Bupati Contoh', 1],
    ['Wakil Bupati Contoh', 2],
    ['Ketua DPRD', 3],
    ['Kapolres Contoh', 5],
    ['Kepala Dinas Contoh', 7],
    ['Camat Contoh', 9],
    ['Sekretaris Dinas Contoh', 9],
    ['Sekretaris DPRD', 7],
    ['Lurah Contoh', 10],
    ['Analis Contoh', 11],
  ])('%s stands in tier %i', (title, tier) => {
    expect(newPosition(title, null, { isShared: false })).toMatchObject({
      tier,
      printsRankAndNumber: tier > 2,
    })
  })
  test('a position that several people hold at once is one of the others', () => {
    expect(newPosition('Kepala Bidang', null, { isShared: true }).tier).toBe(11)
  })
})

describe('headers', () => {
  test('of an export are all known', () => {
    for (const field of importField.options)
      expect([field, fieldOfHeader(FIELD_LABELS[field])]).toEqual([field, field])
  })
  test.each([
    ['NAMA LENGKAP', 'name'],
    ['Nama Peserta', 'name'],
    ['NIP/NRP', 'employeeNumber'],
    ['N I P', 'employeeNumber'],
    ['Nama Jabatan', 'position'],
    ['JABATAN', 'position'],
    ['Unit Kerja', 'agency'],
    ['OPD', 'agency'],
    ['Asal Instansi', 'agency'],
    ['Pangkat / Gol. Ruang', 'rank'],
    ['GOL', 'rank'],
    ['TMT Jabatan', 'startsOn'],
    ['Tgl. Pelantikan', 'startsOn'],
    ['No. SK', 'decreeNumber'],
    ['Tanggal SK', 'decreeDate'],
    ['No. HP/WA', 'phone'],
    ['E-mail', 'email'],
    ['L/P', 'sex'],
    ['Jenis Kelamin', 'sex'],
    ['Gelar Depan', 'titlesBefore'],
    ['Gelar Belakang', 'titlesAfter'],
    ['Status Kepegawaian', 'employeeKind'],
    ['Status', 'status'],
    ['NIK', null],
    ['Tempat, Tanggal Lahir', null],
    ['Alamat', null],
    ['No.', null],
    ['TMT Pangkat', null],
    ['Eselon', null],
    ['Keterangan', null],
    ['', null],
  ])('%s is %s', (header, field) => {
    expect(fieldOfHeader(header)).toBe(field)
  })
})
