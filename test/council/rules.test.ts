import { describe, expect, test } from 'vitest'
import { compositionOf, compositionOn, directoryOn } from '#shared/council/composition.ts'
import { defaultBodies } from '#shared/council/default-bodies.ts'
import type { Decree, Membership } from '#shared/council/model.ts'
import { bodyPeriod, dayToShow, decreeState, membershipPeriod } from '#shared/council/periods.ts'
import { membershipsOfPerson } from '#shared/council/person-memberships.ts'
import {
  appointment,
  ARDI,
  BUPATI,
  decree,
  DINKES,
  idOf,
  KOMINFO,
  member,
  SEKDA,
  SITI,
  smallDirectory,
} from './small-council.ts'

const DAY = '2022-09-29'

test('the usual bodies are the council, the team and a working group for each dimension, each with one lead', () => {
  let count = 0
  const bodies = defaultBodies(() => idOf((count += 1)))
  expect(bodies.map(({ name }) => name)).toEqual([
    'Dewan Smart City',
    'Tim Pelaksana Smart City',
    'Kelompok Kerja Smart Governance',
    'Kelompok Kerja Smart Branding',
    'Kelompok Kerja Smart Economy',
    'Kelompok Kerja Smart Living',
    'Kelompok Kerja Smart Society',
    'Kelompok Kerja Smart Environment',
  ])
  expect(bodies[0]?.roles.map(({ name }) => name)).toEqual([
    'Pembina',
    'Pengarah',
    'Ketua',
    'Sekretaris',
    'Anggota',
  ])
  expect(bodies.every(({ roles }) => roles.filter(({ isLead }) => isLead).length === 1)).toBe(true)
})

/** A decree for a body of another kind. */
function other(number: number, startsOn: string, name: string): Decree {
  const made = decree(number, startsOn, { kinds: ['council'] })
  return { ...made, bodies: made.bodies.map((body) => ({ ...body, kind: 'other', name })) }
}

describe('successive decrees', () => {
  const first = decree(1, '2022-02-14')
  const second = decree(2, '2023-01-01')

  test('a later one replaces the earlier from its first day', () => {
    const decrees = [first, second]
    const [body] = first.bodies
    if (body === undefined) throw new Error('no body')
    expect(bodyPeriod(first, body, decrees)).toEqual({ startsOn: '2022-02-14', endsOn: '2022-12-31' })
    expect(
      ['2022-02-13', '2022-02-14', '2022-12-31', '2023-01-01'].map((day) => decreeState(first, decrees, day)),
    ).toEqual(['future', 'inForce', 'inForce', 'replaced'])
    expect(decreeState(second, decrees, '2023-01-01')).toBe('inForce')
  })

  test('one for some bodies leaves the others of the earlier one in force', () => {
    const groups = decree(3, '2022-06-01', { kinds: ['living', 'society'] })
    const decrees = [first, groups]
    expect(decreeState(first, decrees, DAY)).toBe('partly')
    const council = first.bodies.find(({ kind }) => kind === 'council')
    const living = first.bodies.find(({ kind }) => kind === 'living')
    expect(council && bodyPeriod(first, council, decrees)?.endsOn).toBeNull()
    expect(living && bodyPeriod(first, living, decrees)?.endsOn).toBe('2022-05-31')
  })

  test('bodies of other kinds are told apart by their names', () => {
    const experts = other(4, '2022-01-01', 'Tim Ahli')
    const [body] = experts.bodies
    const secretariat = other(5, '2022-03-01', 'Sekretariat')
    const later = other(6, '2022-05-01', 'tim  ahli')
    expect(body && bodyPeriod(experts, body, [experts, secretariat])?.endsOn).toBeNull()
    expect(body && bodyPeriod(experts, body, [experts, secretariat, later])?.endsOn).toBe('2022-04-30')
  })

  test('of two with one first day the one entered later is in force', () => {
    const corrected = decree(7, '2022-02-14')
    const decrees = [first, corrected]
    expect(decrees.map((each) => decreeState(each, decrees, '2022-02-14'))).toEqual(['replaced', 'inForce'])
  })

  test('an ended one stays ended, and is looked at on its last day', () => {
    const ended = decree(8, '2021-01-01', { endsOn: '2021-12-31' })
    expect(decreeState(ended, [ended], DAY)).toBe('ended')
    expect(dayToShow(ended, [ended], DAY)).toBe('2021-12-31')
    expect(dayToShow(first, [first, second], '2023-05-01')).toBe('2022-12-31')
    expect(dayToShow(second, [first, second], DAY)).toBe('2023-01-01')
    expect(dayToShow(first, [first, second], DAY)).toBe(DAY)
  })

  test('a membership ends with its decree, or before it', () => {
    const staying = member(401, first, ['council', 'Anggota'], DINKES)
    const left = member(402, first, ['council', 'Anggota'], SITI, { endsOn: '2022-06-30' })
    const late = member(403, first, ['council', 'Anggota'], SITI, { startsOn: '2023-02-01' })
    const decrees = [first, second]
    expect(membershipPeriod(staying, first, decrees)).toEqual({
      startsOn: '2022-02-14',
      endsOn: '2022-12-31',
    })
    expect(membershipPeriod(left, first, decrees)).toEqual({ startsOn: '2022-02-14', endsOn: '2022-06-30' })
    expect(membershipPeriod(late, first, decrees)).toBeNull()
  })
})

describe('a composition', () => {
  const of = decree(1, '2022-02-14')

  test('names holders of positions on the day, and tells a vacant one', () => {
    const memberships = [
      member(401, of, ['council', 'Pembina'], BUPATI),
      member(402, of, ['council', 'Ketua'], SEKDA),
      member(403, of, ['council', 'Anggota'], DINKES),
      member(404, of, ['council', 'Anggota'], ARDI),
    ]
    const [council] = compositionOn(of, memberships, directoryOn(smallDirectory(), DAY))
    const shown = council?.roles.flatMap(({ role, members }) =>
      members.map(({ name, position: title }) => [role.name, name, title]),
    )
    expect(shown).toEqual([
      ['Pembina', 'Dewi Anggraini', 'Bupati Mojokerto'],
      ['Ketua', null, 'Sekretaris Daerah'],
      ['Anggota', 'dr. Siti Aminah, M.Kes.', 'Plt. Kepala Dinas Kesehatan'],
      ['Anggota', 'Ardi Sepdianto', 'Kepala Dinas Komunikasi dan Informatika'],
    ])
  })

  test('follows precedence until it is arranged by hand; who comes later stands behind', () => {
    const entered = [
      member(401, of, ['council', 'Anggota'], KOMINFO),
      member(402, of, ['council', 'Anggota'], DINKES),
    ]
    const titles = (memberships: Membership[]) =>
      compositionOf(of, memberships, directoryOn(smallDirectory(), DAY))[0]
        ?.roles.at(-1)
        ?.members.map(({ title }) => title)
    expect(titles(entered)).toEqual([DINKES.title, KOMINFO.title])
    const [kominfo, dinkes] = entered
    if (kominfo === undefined || dinkes === undefined) throw new Error('no members')
    const arranged = [
      { ...kominfo, order: 1 },
      { ...dinkes, order: 2 },
    ]
    expect(titles([...arranged, member(403, of, ['council', 'Anggota'], BUPATI)])).toEqual([
      KOMINFO.title,
      DINKES.title,
      BUPATI.title,
    ])
  })

  test('leaves out who is no member on the day', () => {
    const memberships = [
      member(401, of, ['council', 'Anggota'], DINKES, { endsOn: '2022-09-28' }),
      member(402, of, ['council', 'Anggota'], KOMINFO, { startsOn: '2022-09-29' }),
    ]
    const onDay = directoryOn(smallDirectory(), DAY)
    expect(compositionOn(of, memberships, onDay)[0]?.roles.at(-1)?.members).toHaveLength(1)
    expect(compositionOf(of, memberships, onDay)[0]?.roles.at(-1)?.members).toHaveLength(2)
  })
})

test('memberships of a person are by name, and through positions for the days on which they were held', () => {
  const first = decree(1, '2022-02-14', { kinds: ['council'] })
  const second = decree(2, '2023-01-01', { kinds: ['council'], number: '' })
  const memberships = [
    member(401, first, ['council', 'Sekretaris'], KOMINFO),
    member(402, second, ['council', 'Sekretaris'], KOMINFO),
    member(403, second, ['council', 'Anggota'], ARDI),
    member(404, second, ['council', 'Anggota'], DINKES),
  ]
  const appointments = [
    appointment(302, KOMINFO, ARDI, { startsOn: '2022-07-01', endsOn: '2023-06-30' }),
    appointment(303, DINKES, ARDI, { startsOn: '2020-01-01', endsOn: '2021-12-31' }),
  ]
  const found = membershipsOfPerson(
    { decrees: [second, first], memberships },
    ARDI.id,
    appointments,
    new Map([KOMINFO, DINKES].map((each) => [each.id, each])),
  )
  expect(found.map(({ role, through, startsOn, endsOn }) => [role, through, startsOn, endsOn])).toEqual([
    ['Sekretaris', KOMINFO.title, '2023-01-01', '2023-06-30'],
    ['Anggota', null, '2023-01-01', null],
    ['Sekretaris', KOMINFO.title, '2022-07-01', '2022-12-31'],
  ])
  expect(found[0]?.decree).toMatchObject({ id: second.id, title: 'Pembentukan Dewan Smart City' })
})
