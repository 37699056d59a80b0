import { describe, expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { refusal } from '#test/refusal.ts'
import { DECREE, historyWords, openOffice, roleIn, seatOf } from './council-office.ts'

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
    expect(await historyWords(client, decree.id)).toEqual([
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

  test('end many at once, each on its own day, all or none', async () => {
    const { client, positionId } = await openOffice()
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const seats = ['Inspektur', 'Kepala Dinas Sosial'].map((title) => seatOf(positionId(title)))
    const { memberships } = await client.council.addMembers({
      ...roleIn(decree, 'council', 'Anggota'),
      seats,
    })
    const ending = (days: string[]) =>
      memberships.map(({ id, version }, at) => ({ id, version, endsOn: days[at] ?? '' }))
    const wrong = client.council.endMembers({ members: ending(['2022-08-31', '2022-02-01']) })
    expect((await refusal(wrong)).code).toBe('INVALID_PERIOD')
    expect((await client.council.read()).memberships).toEqual(memberships)
    const { made } = await client.council.endMembers({ members: ending(['2022-08-31', '2022-12-31']) })
    const days = async () => (await client.council.read()).memberships.map(({ endsOn }) => endsOn)
    expect(await days()).toEqual(['2022-08-31', '2022-12-31'])
    expect((await historyWords(client, decree.id)).slice(0, 2)).toEqual([
      'Inspektur: berakhir 31 Agustus 2022',
      'Kepala Dinas Sosial: berakhir 31 Desember 2022',
    ])
    await client.council.undo(made)
    expect(await days()).toEqual([null, null])
  })

  test('move to another body, as if always there or from a day on, and back as a whole', async () => {
    const { client, positionId } = await openOffice()
    const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
    const from = roleIn(decree, 'council', 'Anggota')
    const { bodyId, roleId } = roleIn(decree, 'living', 'Koordinator')
    const { memberships } = await client.council.addMembers({
      ...from,
      seats: [seatOf(positionId('Inspektur'))],
    })
    const [member] = memberships
    if (!member) throw new Error('no member')
    const all = async () => (await client.council.read()).memberships
    const moved = await client.council.moveMember({ ...member, bodyId, roleId, startsOn: null })
    expect(await all()).toEqual([{ ...member, bodyId, roleId, version: 2 }])
    expect((await historyWords(client, decree.id))[0]).toBe(
      'Inspektur: Anggota Dewan Smart City menjadi Koordinator Kelompok Kerja Smart Living',
    )
    await client.council.undo(moved.made)
    const onDay = await client.council.moveMember({
      ...member,
      version: 3,
      bodyId,
      roleId,
      startsOn: '2022-10-01',
    })
    const { id: firstId } = member
    expect(
      (await all()).map((each) => [each.id === firstId, each.bodyId, each.startsOn, each.endsOn]),
    ).toEqual([
      [true, member.bodyId, null, '2022-09-30'],
      [false, bodyId, '2022-10-01', null],
    ])
    expect((await historyWords(client, decree.id)).slice(0, 2)).toEqual([
      'Inspektur: berakhir 30 September 2022',
      'Ditambahkan sebagai Koordinator Kelompok Kerja Smart Living: Inspektur',
    ])
    await client.council.undo(onDay.made)
    expect(await all()).toEqual([{ ...member, version: 5 }])
    const ended = await client.council.endMembers({
      members: [{ id: member.id, version: 5, endsOn: '2022-09-30' }],
    })
    expect(ended.memberships).toHaveLength(1)
    const late = client.council.moveMember({ ...member, version: 6, bodyId, roleId, startsOn: '2022-10-01' })
    expect((await refusal(late)).code).toBe('INVALID_PERIOD')
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
