import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { directory, EMPTY_PERSON, NO_DECREE, type PersonInput } from '#shared/people/model.ts'

const SITI: PersonInput = {
  ...EMPTY_PERSON,
  titlesBefore: 'dr.',
  name: 'Siti Aminah',
  titlesAfter: 'M.Kes.',
  employeeKind: 'pns',
  employeeNumber: '19860926 201505 2 001',
  rank: 'IV/b',
  sex: 'P',
}

async function healthOffice(client: TestClient) {
  const { positions } = await client.people.directory()
  const position = positions.find((each) => each.title === 'Kepala Dinas Kesehatan')
  if (position === undefined) throw new Error('no such position')
  return position
}

describe('a new office', () => {
  test('has the default agencies with empty head positions by precedence', async () => {
    const { client } = await openTestApplication()
    const { agencies, positions, people, appointments } = await client.people.directory()
    expect(agencies).toHaveLength(30 + 18)
    expect(positions.map((each) => each.title).slice(0, 6)).toEqual([
      'Bupati Mojokerto',
      'Wakil Bupati Mojokerto',
      'Sekretaris Daerah',
      'Sekretaris DPRD',
      'Inspektur',
      'Kepala Badan Perencanaan Pembangunan Daerah',
    ])
    expect(positions.at(-1)).toMatchObject({
      title: 'Camat Mojoanyar',
      tier: 9,
      order: 18,
      agencyLabel: 'Kec. Mojoanyar',
    })
    expect([people, appointments]).toEqual([[], []])
  })

  test('of another region has no districts of Mojokerto', async () => {
    const { client } = await openTestApplication({ office: null })
    const { MOJOKERTO } = await import('#test/application.ts')
    await client.settings.setUp({
      office: { ...MOJOKERTO, regionKind: 'Kota', regionName: 'Batu' },
      content: 'empty',
    })
    const { agencies, positions } = await client.people.directory()
    expect(agencies).toHaveLength(30)
    expect(positions[0]?.title).toBe('Wali Kota Batu')
  })
})

test('the directory is what its contract says, though it is not checked on the way out', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const given = await client.people.directory()
  expect(given.appointments.length).toBeGreaterThan(9)
  expect(directory.strict().parse(given)).toEqual(given)
})

describe('a person', () => {
  test('is kept with the number in digits, changed in parts, removed and brought back', async () => {
    const { client } = await openTestApplication()
    const made = await client.people.createPerson(SITI)
    expect(made).toMatchObject({ version: 1, employeeNumber: '198609262015052001', isActive: true })
    const changed = await client.people.updatePerson({ id: made.id, version: 1, changes: { rank: 'IV/c' } })
    expect(changed).toMatchObject({ name: 'Siti Aminah', rank: 'IV/c', version: 2 })
    await client.people.removePerson({ id: made.id, version: 2 })
    expect((await client.people.directory()).people).toEqual([])
    const restored = await client.people.restorePerson({ id: made.id })
    expect(restored).toMatchObject({ rank: 'IV/c' })
    expect(await client.people.restorePerson({ id: made.id })).toEqual(restored)
  })

  test('with an impossible number is refused with the reason', async () => {
    const { client } = await openTestApplication()
    expect(await refusal(client.people.createPerson({ ...SITI, employeeNumber: '123' }))).toMatchObject({
      code: 'INVALID_NUMBER',
      data: { reason: expect.stringContaining('18 angka') },
    })
    const made = await client.people.createPerson(SITI)
    const change = { id: made.id, version: 1, changes: { employeeKind: 'other' as const } }
    expect((await refusal(client.people.updatePerson(change))).code).toBe('INVALID_NUMBER')
  })

  test('is not overwritten from an old window', async () => {
    const { client } = await openTestApplication()
    const { id } = await client.people.createPerson(SITI)
    await client.people.updatePerson({ id, version: 1, changes: { rank: 'IV/c' } })
    expect(
      await refusal(client.people.updatePerson({ id, version: 1, changes: { rank: 'IV/a' } })),
    ).toMatchObject({ code: 'STALE', data: { version: 2 } })
    expect((await client.people.directory()).people[0]?.rank).toBe('IV/c')
  })

  test('that holds a position is removed with it, and both come back', async () => {
    const { client } = await openTestApplication()
    const { id: personId } = await client.people.createPerson(SITI)
    const { id: positionId } = await healthOffice(client)
    await client.people.appoint({
      personId,
      positionId,
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      ...NO_DECREE,
      endsPrevious: false,
    })
    const before = await client.people.directory()
    expect((await refusal(client.people.removePosition({ id: positionId, version: 1 }))).data).toEqual({
      usedBy: ['Pejabat dr. Siti Aminah, M.Kes., sejak 3 Januari 2022'],
    })
    await client.people.removePerson({ id: personId, version: 1 })
    expect(await client.people.directory()).toMatchObject({ people: [], appointments: [] })
    await client.people.restorePerson({ id: personId })
    const back = await client.people.directory()
    expect(back.appointments).toEqual(before.appointments.map((each) => ({ ...each, version: 3 })))
    expect(back.people.map(({ id }) => id)).toEqual([personId])
  })

  test.each([
    ['10,000 characters', 'a'.repeat(10_000)],
    ['nothing but a right-to-left mark', '\u200F\u202E'],
    ['nothing', ''],
  ])('named by %s is refused at the door', async (_what, name) => {
    const { client } = await openTestApplication()
    expect((await refusal(client.people.createPerson({ ...SITI, name }))).code).toBe('BAD_REQUEST')
  })

  test('keeps markup and emoji as text, without invisible characters', async () => {
    const { client } = await openTestApplication()
    const made = await client.people.createPerson({
      ...SITI,
      name: '<script>alert(1)</script> \u202E😀 Budi',
    })
    expect(made.name).toBe('<script>alert(1)</script> 😀 Budi')
  })
})

describe('an appointment', () => {
  test('ends the open period of the definitive holder on the day before when asked', async () => {
    const { client } = await openTestApplication()
    const { id: positionId } = await healthOffice(client)
    const [old, fresh] = await Promise.all([
      client.people.createPerson(SITI),
      client.people.createPerson({ ...SITI, name: 'Budi', employeeNumber: '' }),
    ])
    const first = {
      positionId,
      personId: old.id,
      status: 'definitif' as const,
      startsOn: '2020-01-01',
      endsOn: null,
      ...NO_DECREE,
    }
    await client.people.appoint({ ...first, endsPrevious: false })
    const next = { ...first, personId: fresh.id, status: 'Plt.' as const, startsOn: '2022-09-01' }
    await client.people.appoint({ ...next, endsPrevious: true })
    const { appointments } = await client.people.directory()
    expect(appointments.map((each) => [each.status, each.startsOn, each.endsOn])).toEqual([
      ['definitif', '2020-01-01', '2022-08-31'],
      ['Plt.', '2022-09-01', null],
    ])
  })

  test('that would end before it starts is refused and changes nothing', async () => {
    const { client } = await openTestApplication()
    const { id: positionId } = await healthOffice(client)
    const { id: personId } = await client.people.createPerson(SITI)
    const given = {
      positionId,
      personId,
      status: 'definitif' as const,
      startsOn: '2022-05-01',
      endsOn: null,
      ...NO_DECREE,
    }
    const made = await client.people.appoint({ ...given, endsPrevious: false })
    const row = { id: made.id, version: 1 }
    const refusals = await Promise.all([
      refusal(client.people.appoint({ ...given, endsOn: '2022-04-30', endsPrevious: false })),
      refusal(client.people.appoint({ ...given, startsOn: '2022-05-01', endsPrevious: true })),
      refusal(client.people.endAppointment({ ...row, endsOn: '2022-04-30' })),
      refusal(client.people.updateAppointment({ ...row, changes: { endsOn: '2022-04-30' } })),
    ])
    expect(refusals.map((each) => each.code)).toEqual(Array(4).fill('INVALID_PERIOD'))
    expect((await client.people.directory()).appointments).toEqual([made])
    expect((await refusal(client.people.endAppointment({ ...row, endsOn: '2022-02-31' }))).code).toBe(
      'BAD_REQUEST',
    )
  })

  test('is not brought back to a person who is gone', async () => {
    const { client } = await openTestApplication()
    const { id: positionId } = await healthOffice(client)
    const { id: personId } = await client.people.createPerson(SITI)
    const given = {
      positionId,
      personId,
      status: 'definitif' as const,
      startsOn: '2022-05-01',
      endsOn: null,
      ...NO_DECREE,
    }
    const { id } = await client.people.appoint({ ...given, endsPrevious: false })
    await client.people.removeAppointment({ id, version: 1 })
    await client.people.removePerson({ id: personId, version: 1 })
    expect((await refusal(client.people.restoreAppointment({ id }))).code).toBe('NOT_FOUND')
    await client.people.restorePerson({ id: personId })
    expect(await client.people.restoreAppointment({ id })).toMatchObject({ personId })
  })
})

describe('the order inside a tier', () => {
  test('is set by dragging; those not named keep their place after the others', async () => {
    const { client } = await openTestApplication()
    const ofTier = (await client.people.directory()).positions.filter((each) => each.tier === 7)
    const [first, second, third] = ofTier
    if (!first || !second || !third) throw new Error('too few positions')
    const ordered = await client.people.reorderPositions({ tier: 7, ids: [third.id, first.id] })
    expect(ordered.slice(0, 3).map((each) => each.title)).toEqual([third.title, first.title, second.title])
    expect(ordered.map((each) => each.order)).toEqual(ofTier.map((_each, index) => index + 1))
    const { positions } = await client.people.directory()
    expect(positions.filter((each) => each.tier === 7)).toEqual(ordered)
    expect((await refusal(client.people.reorderPositions({ tier: 5, ids: [first.id] }))).code).toBe(
      'NOT_FOUND',
    )
  })

  test('a position that changes its tier becomes the last there', async () => {
    const { client } = await openTestApplication()
    const position = await healthOffice(client)
    const moved = await client.people.updatePosition({ id: position.id, version: 1, changes: { tier: 9 } })
    expect(moved).toMatchObject({ tier: 9, order: 19, agencyLabel: 'Dinkes' })
  })
})
