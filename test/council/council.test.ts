import { describe, expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { DECREE, openOffice, roleIn, seatOf } from './council-office.ts'

async function wordsOf(client: TestClient, decreeId: string): Promise<string[]> {
  return (await client.council.history({ id: decreeId })).flatMap(({ words }) => words)
}

describe('a decree', () => {
  test('begins with the usual bodies and is changed and removed, each change taken back as a whole', async () => {
    const { client } = await openOffice()
    const { decree, made } = await client.council.createDecree({ ...DECREE, copyOf: null })
    expect(decree.bodies).toHaveLength(8)
    const changed = await client.council.updateDecree({
      ...decree,
      changes: { number: '188.45/200/2022', endsOn: '2022-12-31' },
    })
    expect(changed.decree).toMatchObject({ number: '188.45/200/2022', endsOn: '2022-12-31', version: 2 })
    expect((await client.council.undo(changed.made)).decrees).toEqual([{ ...decree, version: 3 }])
    const removed = await client.council.removeDecree({ id: decree.id, version: 3 })
    expect(await client.council.read()).toEqual({ decrees: [], memberships: [] })
    await client.council.undo(removed.made)
    expect(await wordsOf(client, decree.id)).toEqual([
      'Diurungkan: SK dikembalikan',
      'SK dihapus',
      `Diurungkan: Nomor SK diubah: 188.45/200/2022 menjadi ${DECREE.number}`,
      'Diurungkan: Berlaku sampai dikosongkan',
      `Nomor SK diubah: ${DECREE.number} menjadi 188.45/200/2022`,
      'Berlaku sampai diisi: 31 Desember 2022',
      'SK dicatat',
    ])
    // As everything since was taken back, so can be the beginning.
    expect((await client.council.undo(made)).decrees).toEqual([])
  })

  test('is refused when it ends before it begins, is not there, or was changed in another window', async () => {
    const { client } = await openOffice()
    const backwards = client.council.createDecree({ ...DECREE, endsOn: '2022-01-01', copyOf: null })
    expect((await refusal(backwards)).code).toBe('INVALID_PERIOD')
    const nobody = '0190a000-0000-7000-8000-000000000099'
    const unknown = client.council.createDecree({ ...DECREE, copyOf: nobody })
    expect((await refusal(unknown)).code).toBe('NOT_FOUND')
    const issuer = client.council.createDecree({ ...DECREE, issuerPositionId: nobody, copyOf: null })
    expect((await refusal(issuer)).code).toBe('NOT_FOUND')
    expect(await client.council.read()).toEqual({ decrees: [], memberships: [] })
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    await client.council.updateDecree({ ...decree, changes: { title: 'Perubahan' } })
    const late = client.council.updateDecree({ ...decree, changes: { title: 'Lain' } })
    expect(await refusal(late)).toMatchObject({ code: 'STALE', data: { version: 2 } })
  })

  test('copies who is still a member on its first day, in their order, and leaves the old one as it was', async () => {
    const { client, positionId } = await openOffice()
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const place = roleIn(decree, 'council', 'Anggota')
    const titles = ['Kepala Dinas Kesehatan', 'Kepala Dinas Sosial', 'Inspektur']
    const { memberships } = await client.council.addMembers({
      ...place,
      seats: titles.map((title) => seatOf(positionId(title))),
    })
    const [health, social, inspector] = memberships
    if (!health || !social || !inspector) throw new Error('no members')
    await client.council.reorderMembers({ ...place, ids: [inspector.id, social.id, health.id] })
    const left = (await client.council.read()).memberships.find(({ id }) => id === social.id)
    if (!left) throw new Error('no member')
    await client.council.updateMember({ ...left, changes: { endsOn: '2022-12-31' } })
    const before = await client.council.read()

    const copied = await client.council.createDecree({
      ...DECREE,
      number: '',
      date: null,
      startsOn: '2023-01-01',
      copyOf: decree.id,
    })
    const next = roleIn(copied.decree, 'council', 'Anggota')
    expect(
      copied.memberships.map(({ positionId: id, order, endsOn, ...each }) => [
        id,
        order,
        endsOn,
        each.roleId,
      ]),
    ).toEqual([
      [health.positionId, 3, null, next.roleId],
      [inspector.positionId, 1, null, next.roleId],
    ])
    const ids = new Set(decree.bodies.flatMap((body) => [body.id, ...body.roles.map(({ id }) => id)]))
    expect(
      copied.decree.bodies.some(({ id, roles }) => ids.has(id) || roles.some((role) => ids.has(role.id))),
    ).toBe(false)
    const after = await client.council.read()
    expect(after.decrees.map(({ startsOn }) => startsOn)).toEqual(['2023-01-01', '2022-02-14'])
    expect(after.memberships.filter(({ decreeId }) => decreeId === decree.id)).toEqual(before.memberships)
    expect(await wordsOf(client, copied.decree.id)).toEqual([
      'SK dicatat dengan 2 anggota yang disalin dari SK sebelumnya',
    ])
    await client.council.undo(copied.made)
    expect(await client.council.read()).toEqual(before)
  })

  test('gets other bodies and roles, but none is lost that has members', async () => {
    const { client, positionId } = await openOffice()
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const place = roleIn(decree, 'living', 'Koordinator')
    await client.council.addMembers({ ...place, seats: [seatOf(positionId('Kepala Dinas Kesehatan'))] })
    const without = decree.bodies.filter(({ kind }) => kind !== 'living')
    expect(await refusal(client.council.setBodies({ ...decree, bodies: without }))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy: ['1 Koordinator Kelompok Kerja Smart Living'] },
    })
    const bodies = decree.bodies
      .filter(({ kind }) => kind !== 'society')
      .map((body) => (body.kind === 'living' ? { ...body, name: 'Pokja Smart Living' } : body))
    const changed = await client.council.setBodies({ ...decree, bodies })
    expect(changed.bodies).toHaveLength(7)
    expect((await wordsOf(client, decree.id))[0]).toBe(
      'Kelompok Kerja Smart Living kini bernama Pokja Smart Living',
    )
    expect(await wordsOf(client, decree.id)).toContain('Dihapus: Kelompok Kerja Smart Society')
    const back = await client.council.setBodies({ ...changed, bodies: decree.bodies })
    expect(back).toEqual({ ...decree, version: 3 })
  })
})

describe('members', () => {
  test('are added many at once, change role, end, are arranged and removed; the history tells it in words', async () => {
    const { client, positionId } = await openOffice()
    const person = await client.people.createPerson({
      ...EMPTY_PERSON,
      name: 'Fitrah Kautsar',
      employeeKind: 'other',
    })
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const place = roleIn(decree, 'council', 'Anggota')
    const seats = [
      seatOf(positionId('Inspektur')),
      seatOf(positionId('Kepala Dinas Sosial')),
      { kind: 'person' as const, personId: person.id },
    ]
    const added = await client.council.addMembers({ ...place, seats })
    expect(added.memberships.map(({ order, startsOn, endsOn }) => [order, startsOn, endsOn])).toEqual(
      Array.from({ length: 3 }, () => [null, null, null]),
    )
    // The same once more adds nothing.
    expect((await client.council.addMembers({ ...place, seats })).memberships).toEqual([])
    const [inspector, social, guest] = added.memberships
    if (!inspector || !social || !guest) throw new Error('no members')
    await client.council.reorderMembers({ ...place, ids: [guest.id, social.id, inspector.id] })
    const lead = roleIn(decree, 'council', 'Ketua')
    const promoted = await client.council.updateMember({ id: inspector.id, version: 2, changes: lead })
    expect(promoted.membership).toMatchObject({ roleId: lead.roleId, order: null })
    const ended = await client.council.updateMember({
      id: social.id,
      version: 2,
      changes: { endsOn: '2022-10-31' },
    })
    const removed = await client.council.removeMembers({ members: [{ id: guest.id, version: 2 }] })
    expect(await wordsOf(client, decree.id)).toEqual([
      'Dihapus sebagai Anggota Dewan Smart City: Fitrah Kautsar',
      'Kepala Dinas Sosial: berakhir 31 Oktober 2022',
      'Inspektur: Anggota Dewan Smart City menjadi Ketua Dewan Smart City',
      'Urutan anggota diubah',
      'Ditambahkan sebagai Anggota Dewan Smart City: Inspektur; Kepala Dinas Sosial; Fitrah Kautsar',
      'SK dicatat',
    ])
    await client.council.undo(removed.made)
    await client.council.undo(ended.made)
    expect((await client.council.read()).memberships.map(({ endsOn }) => endsOn)).toEqual([null, null, null])
    expect((await refusal(client.council.undo(added.made))).code).toBe('STALE')
    const sorted = await client.council.reorderMembers({ ...place, ids: null })
    expect(sorted.memberships.map(({ order }) => order)).toEqual([null, null])
  })

  test('must be there, in a role of the decree, and may not end before they begin', async () => {
    const { client, positionId } = await openOffice()
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const other = await client.council.createDecree({ ...DECREE, startsOn: '2023-01-01', copyOf: null })
    const place = roleIn(decree, 'council', 'Ketua')
    const wrongRole = { ...place, roleId: roleIn(other.decree, 'council', 'Ketua').roleId }
    const seats = [seatOf(positionId('Inspektur'))]
    expect((await refusal(client.council.addMembers({ ...wrongRole, seats }))).code).toBe('NOT_FOUND')
    const unknown = [seatOf('0190a000-0000-7000-8000-000000000099')]
    expect((await refusal(client.council.addMembers({ ...place, seats: unknown }))).code).toBe('NOT_FOUND')
    const { memberships } = await client.council.addMembers({ ...place, seats })
    const [member] = memberships
    if (!member) throw new Error('no member')
    const early = client.council.updateMember({ ...member, changes: { endsOn: '2022-02-13' } })
    expect(await refusal(early)).toMatchObject({
      code: 'INVALID_PERIOD',
      message:
        'Keanggotaan yang mulai 14 Februari 2022 tidak dapat berakhir 13 Februari 2022. Periksa tanggalnya.',
    })
    await client.council.updateMember({ ...member, changes: { endsOn: '2022-06-30' } })
    const moved = client.council.updateDecree({ ...decree, changes: { startsOn: '2022-07-01' } })
    expect((await refusal(moved)).code).toBe('INVALID_PERIOD')
    expect((await client.council.read()).decrees.at(-1)?.startsOn).toBe('2022-02-14')
    const late = client.council.updateMember({ ...member, changes: { endsOn: null } })
    expect((await refusal(late)).code).toBe('STALE')
    const stranger = client.council.reorderMembers({
      ...roleIn(decree, 'council', 'Anggota'),
      ids: [member.id],
    })
    expect((await refusal(stranger)).code).toBe('NOT_FOUND')
  })

  test('keep their position and person from being removed, until the decree is gone; then it stays gone', async () => {
    const { client, positionId } = await openOffice()
    const { position, person } = {
      position: await client.people.createPosition({
        title: 'Ketua Forum',
        agencyId: null,
        tier: 11,
        printsRankAndNumber: false,
      }),
      person: await client.people.createPerson({ ...EMPTY_PERSON, name: 'Rina Wati' }),
    }
    const issuerPositionId = positionId('Bupati Mojokerto')
    const { decree } = await client.council.createDecree({ ...DECREE, issuerPositionId, copyOf: null })
    await client.council.addMembers({
      ...roleIn(decree, 'council', 'Anggota'),
      seats: [seatOf(position.id), { kind: 'person', personId: person.id }],
    })
    const usedBy = [`Keanggotaan Anggota, Dewan Smart City (SK ${DECREE.number})`]
    expect(await refusal(client.people.removePosition(position))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy },
    })
    expect(await refusal(client.people.removePerson(person))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy },
    })
    expect(await refusal(client.people.removePosition({ id: issuerPositionId, version: 1 }))).toMatchObject({
      data: { usedBy: [`Penetap SK ${DECREE.number}`] },
    })
    const removed = await client.council.removeDecree(decree)
    await client.people.removePosition(position)
    expect((await refusal(client.council.undo(removed.made))).code).toBe('NOT_FOUND')
    expect((await client.council.read()).decrees).toEqual([])
  })
})
