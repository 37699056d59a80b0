import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import type { MeetingInput } from '#shared/meetings/model.ts'

const day = (date: string, startsAt = '09:00', endsAt: string | null = null) => ({ date, startsAt, endsAt })

const BIMTEK: MeetingInput = {
  kind: 'bimtek',
  stage: 2,
  title: 'Bimtek Smart City Tahap II',
  days: [day('2022-07-13'), day('2022-07-12')],
  place: 'Command Center',
  chairPositionId: null,
}

test('days are kept in order; meetings come latest first, those without a day on top', async () => {
  const { client } = await openTestApplication()
  const made = await client.meetings.create(BIMTEK)
  expect(made.days.map((each) => each.date)).toEqual(['2022-07-12', '2022-07-13'])
  await client.meetings.create({ ...BIMTEK, title: 'Kemudian', days: [day('2022-09-29')] })
  await client.meetings.create({ ...BIMTEK, title: 'Belum', days: [] })
  expect((await client.meetings.list()).map((each) => each.title)).toEqual([
    'Belum',
    'Kemudian',
    'Bimtek Smart City Tahap II',
  ])
})

test('a day that ends before it starts or stands twice is refused with its weekday', async () => {
  const { client } = await openTestApplication()
  const backwards = client.meetings.create({ ...BIMTEK, days: [day('2022-09-29', '09:00', '08:00')] })
  expect((await refusal(backwards)).data).toEqual({
    reason: 'Kamis, 29 September 2022: jam selesai harus sesudah jam mulai.',
  })
  const twice = client.meetings.create({ ...BIMTEK, days: [day('2022-09-29'), day('2022-09-29', '13:00')] })
  expect(await refusal(twice)).toMatchObject({ code: 'INVALID_DAYS' })
  expect(await client.meetings.list()).toEqual([])
})

test('duplicating a Bimtek makes the next stage without days', async () => {
  const { client } = await openTestApplication()
  const { id } = await client.meetings.create(BIMTEK)
  const copy = await client.meetings.duplicate({ id })
  expect(copy).toMatchObject({
    stage: 3,
    title: 'Bimtek Smart City Tahap III',
    days: [],
    place: 'Command Center',
  })
})

test('only a Bimtek has a stage', async () => {
  const { client } = await openTestApplication()
  const made = await client.meetings.create({ ...BIMTEK, kind: 'rapat' })
  expect(made.stage).toBeNull()
  const bimtek = await client.meetings.create(BIMTEK)
  const changed = await client.meetings.update({
    id: bimtek.id,
    version: 1,
    changes: { kind: 'penandatanganan' },
  })
  expect(changed).toMatchObject({ kind: 'penandatanganan', stage: null, version: 2 })
})

test('an unknown chair is refused by its name', async () => {
  const { client } = await openTestApplication()
  const chairPositionId = '0190a000-0000-7000-8000-000000000099'
  const input = { kind: 'rapat', stage: null, title: 'Rapat', days: [], place: '', chairPositionId } as const
  await expect(client.meetings.create({ ...input, days: [] })).rejects.toMatchObject({
    code: 'NOT_FOUND',
    defined: true,
  })
})

test('a meeting whose chair was removed meanwhile comes back without one', async () => {
  const { client } = await openTestApplication()
  const position = { title: 'Ketua Tim', agencyId: null, tier: 11, printsRankAndNumber: true }
  const chair = await client.people.createPosition(position)
  const input = { kind: 'rapat', stage: null, title: 'Rapat', place: '', chairPositionId: chair.id } as const
  const meeting = await client.meetings.create({ ...input, days: [] })
  await client.meetings.remove(meeting)
  await client.people.removePosition(chair)
  expect(await client.meetings.restore({ id: meeting.id })).toMatchObject({ chairPositionId: null })
})

test('a position that chairs a meeting is not removed', async () => {
  const { client } = await openTestApplication()
  const { positions } = await client.people.directory()
  const chair = positions[0]
  if (!chair) throw new Error('no position')
  const made = await client.meetings.create({ ...BIMTEK, chairPositionId: chair.id })
  expect(await refusal(client.people.removePosition({ id: chair.id, version: 1 }))).toMatchObject({
    code: 'IN_USE',
    data: { usedBy: ['Pimpinan kegiatan "Bimtek Smart City Tahap II"'] },
  })
  await client.meetings.remove({ id: made.id, version: 1 })
  await client.people.removePosition({ id: chair.id, version: 1 })
  expect((await refusal(client.meetings.create({ ...BIMTEK, chairPositionId: chair.id }))).code).toBe(
    'NOT_FOUND',
  )
})
