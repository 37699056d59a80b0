import { describe, expect, test } from 'vitest'
import { refusal } from '#test/refusal.ts'
import { DECREE, historyWords, openOffice, roleIn, seatOf } from './council-office.ts'

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
    expect(await historyWords(client, decree.id)).toEqual([
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
    expect(await historyWords(client, copied.decree.id)).toEqual([
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
    expect((await historyWords(client, decree.id))[0]).toBe(
      'Kelompok Kerja Smart Living kini bernama Pokja Smart Living',
    )
    expect(await historyWords(client, decree.id)).toContain('Dihapus: Kelompok Kerja Smart Society')
    const back = await client.council.setBodies({ ...changed, bodies: decree.bodies })
    expect(back).toEqual({ ...decree, version: 3 })
  })
})
