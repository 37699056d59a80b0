import { describe, expect, test } from 'vitest'
import { checkCouncil } from '#shared/council/checks.ts'
import { compositionOn, directoryOn } from '#shared/council/composition.ts'
import type { Decree, Membership } from '#shared/council/model.ts'
import type { Directory } from '#shared/people/model.ts'
import {
  appointment,
  ARDI,
  BUPATI,
  decree,
  DEWI,
  DINKES,
  idOf,
  KOMINFO,
  member,
  person,
  position,
  SEKDA,
  SITI,
  smallDirectory,
} from './small-council.ts'

const DAY = '2022-09-29'

function findingsOf(of: Decree, memberships: Membership[], directory: Directory = smallDirectory()) {
  const onDay = directoryOn(directory, DAY)
  return checkCouncil(of, compositionOn(of, memberships, onDay), onDay, 'bonum')
}

describe('the checks', () => {
  const of = decree(1, '2022-02-14', { kinds: ['council'] })
  const lead = member(400, of, ['council', 'Ketua'], BUPATI)

  test('find nothing in a complete council', () => {
    expect(findingsOf(of, [lead])).toEqual([])
  })

  test('tell a decree without number and date, and an empty body', () => {
    const draft = { ...of, number: '', date: null }
    expect(findingsOf(draft, []).map(({ rule, message }) => [rule, message])).toEqual([
      ['number-missing', 'Nomor SK belum diisi.'],
      ['date-missing', 'Tanggal SK belum diisi.'],
      ['body-empty', 'Dewan Smart City belum punya anggota.'],
    ])
  })

  test('tell that nobody leads, or two do', () => {
    const without = [member(401, of, ['council', 'Anggota'], DINKES)]
    expect(findingsOf(of, without).map(({ message }) => message)).toEqual([
      'Dewan Smart City belum punya Ketua.',
    ])
    const two = [lead, member(402, of, ['council', 'Ketua'], KOMINFO)]
    expect(findingsOf(of, two).map(({ message }) => message)).toEqual(['Dewan Smart City punya 2 Ketua.'])
  })

  test('tell a vacant position, an inactive person, and one whose position has ended', () => {
    const retired = person(204, 'Budi Santoso')
    const inactive = person(205, 'Citra Lestari', { isActive: false })
    const directory = smallDirectory({
      people: [DEWI, ARDI, SITI, retired, inactive],
      appointments: [
        appointment(301, BUPATI, DEWI),
        appointment(304, KOMINFO, retired, { endsOn: '2022-08-31' }),
      ],
    })
    const memberships = [
      lead,
      member(401, of, ['council', 'Anggota'], SEKDA),
      member(402, of, ['council', 'Anggota'], retired),
      member(403, of, ['council', 'Anggota'], inactive),
    ]
    expect(
      findingsOf(of, memberships, directory).map(({ rule, membershipId, message }) => [
        rule,
        membershipId,
        message,
      ]),
    ).toEqual([
      ['position-vacant', idOf(401), 'Jabatan ini kosong pada 29 September 2022.'],
      ['position-ended', idOf(402), 'Budi Santoso tidak memegang jabatan lagi sejak 31 Agustus 2022.'],
      ['person-inactive', idOf(403), 'Citra Lestari sudah tidak aktif.'],
    ])
  })

  test('tell a position that was abolished, and one by its title of that day', () => {
    const renamed = {
      ...DINKES,
      endsOn: '2022-08-31',
      formerly: [{ title: 'Kepala Dinas Sehat', agencyId: null, until: '2022-05-31' }],
    }
    const directory = smallDirectory({ positions: [BUPATI, renamed] })
    const health = member(401, of, ['council', 'Anggota'], renamed)
    const late = member(402, of, ['council', 'Anggota'], renamed, { startsOn: '2022-09-01' })
    const found = findingsOf(of, [lead, health, late], directory)
    expect(found.map(({ rule, message, endsOn }) => [rule, message, endsOn])).toEqual([
      ['position-abolished', 'Jabatan ini dihapuskan; hari terakhirnya 31 Agustus 2022.', '2022-08-31'],
      ['position-abolished', 'Jabatan ini dihapuskan; hari terakhirnya 31 Agustus 2022.', null],
      ['person-twice', 'dr. Siti Aminah, M.Kes. sudah ada di badan ini sebagai Anggota.', null],
    ])
    const [council] = compositionOn(of, [health], directoryOn(directory, '2022-03-01'))
    expect(council?.roles.at(-1)?.members.map(({ title }) => title)).toEqual(['Kepala Dinas Sehat'])
  })

  test('tell a person twice in one body, through any two seats, but not in two bodies', () => {
    const both = decree(2, '2022-02-14', { kinds: ['council', 'executive'] })
    const memberships = [
      member(401, both, ['council', 'Ketua'], KOMINFO),
      member(402, both, ['executive', 'Ketua'], KOMINFO),
      member(403, both, ['council', 'Anggota'], ARDI),
    ]
    expect(findingsOf(both, memberships).map(({ message, membershipId }) => [message, membershipId])).toEqual(
      [['Ardi Sepdianto sudah ada di badan ini sebagai Ketua.', idOf(403)]],
    )
  })

  test('tell a sign that the paper cannot print', () => {
    const odd = position(105, 'Kepala 🙂', 7)
    const directory = smallDirectory({
      positions: [BUPATI, odd],
      appointments: [appointment(301, BUPATI, DEWI), appointment(305, odd, SITI)],
    })
    const found = findingsOf(of, [lead, member(401, of, ['council', 'Anggota'], odd)], directory)
    expect(found.map(({ rule, membershipId }) => [rule, membershipId])).toEqual([
      ['glyph-missing', idOf(401)],
    ])
  })
})
