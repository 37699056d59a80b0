import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'

test('the sample holds four stages of a series with people, attendance, minutes and what followed from them', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meetings = (await client.meetings.list()).toSorted((a, b) => (a.stage ?? 9) - (b.stage ?? 9))
  const [first, , third, fourth] = meetings
  const [series] = await client.meetings.series.list()
  expect(meetings.map(({ stage, seriesId }) => [stage, seriesId])).toEqual([
    ...[1, 2, 3, 4].map((stage) => [stage, series?.id]),
    [null, null],
  ])
  expect(await client.meetings.venues.list()).toHaveLength(2)
  const summaries = await Promise.all(
    meetings.map(async ({ id }) =>
      (await client.attendance.summary({ meetingId: id })).map(({ all }) => all),
    ),
  )
  expect(summaries.map((sessions) => sessions.map(({ invited, open }) => [invited, open]))).toEqual([
    [
      [10, 0],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
    ],
    [[10, 10]],
    [[10, 10]],
  ])
  expect(summaries[0]?.[0]).toMatchObject({ present: 8, represented: 1, excused: 1, absent: 0 })
  const carried = await client.actionItems.list({ meetingId: fourth?.id ?? '' })
  expect(carried.map(({ state, isOverdue, ownerName }) => [state, isOverdue, ownerName !== ''])).toEqual([
    ['running', true, true],
    ['running', false, false],
  ])
  expect(await client.actionItems.list({ meetingId: third?.id ?? '' })).toHaveLength(3)
  const { revision, content } = await client.minutes.get({ meetingId: first?.id ?? '' })
  expect([revision, content.decisions.length]).toEqual([1, 2])
  for (const { id } of meetings) expect(await client.meetings.findings({ id })).toEqual([])
  const { people } = await client.people.directory()
  const expert = people.find(({ name }) => name === 'Fitrah Rachmat Kautsar')
  const { sections } = await client.people.personRecord({ id: expert?.id ?? '' })
  expect(sections.find(({ name }) => name === 'meetings')?.entries.map(({ context }) => context)).toEqual(
    expect.arrayContaining(['Narasumber, hadir 2 dari 2 sesi', 'Narasumber, diundang']),
  )
})

test('a participant whom the clerk added keeps the sample meeting, and nothing of it is sample then', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meeting = (await client.meetings.list()).find(({ stage }) => stage === 1)
  const meetingId = meeting?.id ?? ''
  await client.participants.add({
    meetingId,
    participants: [
      {
        who: {
          kind: 'guest',
          titlesBefore: '',
          name: 'Tamu Kami',
          titlesAfter: '',
          position: '',
          agency: '',
          sex: null,
          tier: 11,
        },
        role: 'undangan',
        reply: { state: 'waiting' },
        note: '',
      },
    ],
  })
  await client.settings.removeSample({ keepChanged: false })
  expect((await client.meetings.list()).map(({ id, isSample }) => [id, isSample])).toEqual([
    [meetingId, false],
  ])
  expect((await client.participants.list({ meetingId })).map(({ named }) => named.name)).toEqual([
    'Tamu Kami',
  ])
  // Its minutes went with the sample; new ones can be written.
  const { version, content } = await client.minutes.get({ meetingId })
  expect(version).toBe(0)
  expect(await client.minutes.save({ meetingId, version, content })).toMatchObject({ revision: 2 })
})
