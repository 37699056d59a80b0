import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { refusal } from '#test/refusal.ts'
import type { ParticipantSource } from '#shared/participants/model.ts'
import { guest, invited, seat } from './invitees.ts'

const SIGNING = meetingInput({ title: 'Penandatanganan', sessions: [session('2022-09-29')] })

async function openMeeting() {
  const { client } = await openTestApplication()
  const meeting = await client.meetings.create(SIGNING)
  const meetingId = meeting.id
  const names = async () =>
    (await client.participants.list({ meetingId })).map(({ named }) => named.name || named.position)
  return { client, meeting, meetingId, names }
}

test('a position is whoever holds it on the day of the meeting, an acting holder marked', async () => {
  const { client, meetingId } = await openMeeting()
  const title = 'Kepala Dinas Kesehatan'
  const { positionId } = await seat(client, title, 'Siti Lama', { endsOn: '2022-09-15' })
  await seat(client, title, 'Budi Baru', { startsOn: '2022-09-16', status: 'Plt.' })
  await client.participants.add({ meetingId, participants: [invited({ kind: 'position', positionId })] })
  const [listed] = await client.participants.list({ meetingId })
  expect(listed?.named).toMatchObject({
    name: 'Budi Baru',
    position: 'Plt. Kepala Dinas Kesehatan',
    agency: 'Dinas Kesehatan',
    tier: 7,
  })
  await client.meetings.update({
    id: meetingId,
    version: 1,
    changes: { sessions: [session('2022-09-10')] },
  })
  expect((await client.participants.list({ meetingId }))[0]?.named.name).toBe('Siti Lama')
})

test('many are added at once, who is there already is passed over, and it is undone as a whole', async () => {
  const { client, meetingId, names } = await openMeeting()
  const { agencies } = await client.people.directory()
  const agencyIds = agencies.filter(({ kind }) => kind === 'dinas').map(({ id }) => id)
  const source = { kind: 'agencies', agencyIds, includes: 'heads' } as const
  const first = await client.participants.addFrom({ meetingId, source, role: 'peserta' })
  expect(first).toMatchObject({ added: agencyIds.length, passedOver: 0 })
  const tiers = { kind: 'tiers' as const, tiers: [1, 7] }
  const second = await client.participants.addFrom({ meetingId, source: tiers, role: 'undangan' })
  expect(second.passedOver).toBe(agencyIds.length)
  expect((await names())[0]).toBe('Bupati Mojokerto')
  await client.participants.undo(second.made ?? { first: 1, last: 1 })
  expect(await names()).toHaveLength(agencyIds.length)
  const again = await client.participants.addFrom({ meetingId, source, role: 'peserta' })
  expect(again).toEqual({ added: 0, passedOver: agencyIds.length, made: null })
})

test('numbers are never given twice', async () => {
  const { client, meetingId } = await openMeeting()
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi')] })
  const [, second] = await client.participants.list({ meetingId })
  await client.participants.remove({ rows: [{ id: second?.id ?? '', version: 1 }] })
  await client.participants.add({ meetingId, participants: [guest('Citra')] })
  expect((await client.participants.list({ meetingId })).map(({ number }) => number)).toEqual([1, 3])
})

test('a removal is undone, but not over one who was added again meanwhile', async () => {
  const { client, meetingId, names } = await openMeeting()
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi')] })
  const remove = async () => {
    const [first] = await client.participants.list({ meetingId })
    if (first === undefined) throw new Error('nobody')
    return (await client.participants.remove({ rows: [first] })).made
  }
  await client.participants.undo(await remove())
  expect(await names()).toEqual(['Ani', 'Budi'])
  const made = await remove()
  await client.participants.add({ meetingId, participants: [guest('ani ')] })
  expect(await refusal(client.participants.undo(made))).toMatchObject({ code: 'STALE' })
  expect(await names()).toEqual(['Budi', 'ani'])
})

test('one is dragged to another place and back, and all may follow precedence again', async () => {
  const { client, meetingId, names } = await openMeeting()
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi'), guest('Citra')] })
  const id = async (name: string) =>
    (await client.participants.list({ meetingId })).find(({ named }) => named.name === name)?.id ?? ''
  const { made } = await client.participants.move({ id: await id('Citra'), beforeId: await id('Ani') })
  expect(await names()).toEqual(['Citra', 'Ani', 'Budi'])
  await client.participants.undo(made ?? { first: 1, last: 1 })
  expect(await names()).toEqual(['Ani', 'Budi', 'Citra'])
  await client.participants.move({ id: await id('Ani'), beforeId: null })
  expect(await names()).toEqual(['Budi', 'Citra', 'Ani'])
  await client.participants.orderByPrecedence({ meetingId })
  expect(await names()).toEqual(['Ani', 'Budi', 'Citra'])
  expect((await client.participants.orderByPrecedence({ meetingId })).made).toBeNull()
})

test('a reply names who comes instead; the history tells it', async () => {
  const { client, meetingId } = await openMeeting()
  const { personId } = await seat(client, 'Inspektur', 'Rina Wati')
  await client.participants.add({ meetingId, participants: [guest('Ani')] })
  const [ani] = await client.participants.list({ meetingId })
  const by = { kind: 'person', personId } as const
  const changed = await client.participants.update({
    id: ani?.id ?? '',
    version: 1,
    changes: { reply: { state: 'represented', by }, role: 'narasumber' },
  })
  expect(changed.representative).toMatchObject({ name: 'Rina Wati', position: 'Inspektur' })
  expect((await refusal(client.people.removePerson({ id: personId, version: 1 }))).data).toEqual({
    usedBy: ['Peserta kegiatan "Penandatanganan"'],
  })
  const history = await client.participants.history({ id: changed.id })
  expect(history.map(({ words }) => words)).toEqual([
    [
      'Peran diubah: Peserta menjadi Narasumber',
      'Jawaban diubah: belum menjawab menjadi diwakilkan kepada Rina Wati',
    ],
    ['Ditambahkan'],
  ])
})

test('many get the same reply in one change that is undone', async () => {
  const { client, meetingId } = await openMeeting()
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi')] })
  const rows = await client.participants.list({ meetingId })
  const { made } = await client.participants.updateMany({ rows, changes: { reply: { state: 'coming' } } })
  const states = async () => (await client.participants.list({ meetingId })).map(({ reply }) => reply.state)
  expect(await states()).toEqual(['coming', 'coming'])
  await client.participants.undo(made ?? { first: 1, last: 1 })
  expect(await states()).toEqual(['waiting', 'waiting'])
})

test('a vacant position, one named twice, and a representative not named are found', async () => {
  const { client, meetingId } = await openMeeting()
  const { personId, positionId } = await seat(client, 'Inspektur', 'Rina Wati')
  const { positions } = await client.people.directory()
  const vacant = positions.find(({ title }) => title === 'Bupati Mojokerto')?.id ?? ''
  await client.participants.add({
    meetingId,
    participants: [
      invited({ kind: 'position', positionId: vacant }),
      invited({ kind: 'position', positionId }),
      invited({ kind: 'person', personId }, { reply: { state: 'represented', by: null } }),
    ],
  })
  expect((await client.participants.findings({ meetingId })).map(({ message }) => message)).toEqual([
    'Bupati Mojokerto kosong pada hari kegiatan.',
    'Rina Wati diwakilkan, tetapi belum disebut kepada siapa.',
    'Rina Wati sudah ada di daftar ini dengan nomor 2.',
  ])
})

test('a next stage takes the participants along, their replies begin anew', async () => {
  const { client, meetingId } = await openMeeting()
  const reply = { state: 'coming' } as const
  await client.participants.add({
    meetingId,
    participants: [guest('Ani', { reply, role: 'panitia' }), guest('Budi', { reply })],
  })
  const [, budi] = await client.participants.list({ meetingId })
  const [ani] = await client.participants.list({ meetingId })
  await client.participants.move({ id: budi?.id ?? '', beforeId: ani?.id ?? null })
  const carriedOver = { participants: true, openPoints: false, actionItems: false }
  const next = await client.meetings.nextStage({ id: meetingId, carriedOver })
  const carried = await client.participants.list({ meetingId: next.id })
  expect(carried.map(({ named, role, reply: { state } }) => [named.name, role, state])).toEqual([
    ['Budi', 'peserta', 'waiting'],
    ['Ani', 'panitia', 'waiting'],
  ])
  const source: ParticipantSource = { kind: 'meeting', meetingId, roles: ['panitia'] }
  const other = await client.meetings.create(SIGNING)
  expect((await client.participants.addFrom({ meetingId: other.id, source, role: 'peserta' })).added).toBe(1)
  const alone = await client.meetings.nextStage({
    id: meetingId,
    carriedOver: { ...carriedOver, participants: false },
  })
  expect(await client.participants.list({ meetingId: alone.id })).toEqual([])
})

const many = (count: number, name = 'Tamu') =>
  Array.from({ length: count }, (_each, index) => guest(`${name} ${index}`))

test('thousands are added in one change and taken back in one; more than a meeting holds are refused', async () => {
  const { client, meetingId } = await openMeeting()
  const { added, made } = await client.participants.add({ meetingId, participants: many(2000) })
  const list = await client.participants.list({ meetingId })
  expect([added, list.length, list.at(-1)?.number]).toEqual([2000, 2000, 2000])
  expect((await refusal(client.participants.add({ meetingId, participants: many(3001, 'Lain') }))).code).toBe(
    'TOO_MANY',
  )
  await client.participants.undo(made ?? { first: 1, last: 1 })
  expect(await client.participants.list({ meetingId })).toEqual([])
})

test('an unknown person, position or meeting is refused, and nothing is added', async () => {
  const { client, meetingId, names } = await openMeeting()
  const unknown = '0190a000-0000-7000-8000-000000000099'
  for (const who of [
    { kind: 'position', positionId: unknown },
    { kind: 'person', personId: unknown },
  ] as const)
    expect(
      (await refusal(client.participants.add({ meetingId, participants: [guest('Ani'), invited(who)] })))
        .code,
    ).toBe('NOT_FOUND')
  expect(await names()).toEqual([])
  expect((await refusal(client.participants.list({ meetingId: unknown }))).code).toBe('NOT_FOUND')
})

test('who takes part in a meeting that was removed is not removed, since it may come back', async () => {
  const { client, meeting, meetingId } = await openMeeting()
  const { personId } = await seat(client, 'Inspektur', 'Rina Wati')
  await client.participants.add({ meetingId, participants: [invited({ kind: 'person', personId })] })
  await client.meetings.remove(meeting)
  expect((await refusal(client.people.removePerson({ id: personId, version: 1 }))).code).toBe('IN_USE')
})

test('participants go and come back with their meeting', async () => {
  const { client, meeting, meetingId, names } = await openMeeting()
  await client.participants.add({ meetingId, participants: [guest('Ani')] })
  await client.meetings.remove(meeting)
  expect((await refusal(client.participants.list({ meetingId }))).code).toBe('NOT_FOUND')
  await client.meetings.restore({ id: meetingId })
  expect(await names()).toEqual(['Ani'])
})
