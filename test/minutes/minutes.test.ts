import { expect, test } from 'vitest'
import { resolveMinutes } from '#electron/minutes/handlers.ts'
import type { MinutesContent } from '#shared/minutes/model.ts'
import { minutesSnapshot } from '#shared/minutes/snapshot.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { EMPTY_ACTION_ITEM } from '#shared/action-items/model.ts'
import { MOJOKERTO, openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import { agendaItem, meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest, seat } from '#test/participants/invitees.ts'
import { refusal } from '#test/refusal.ts'

async function openMeeting() {
  let now = SIGNING_MORNING
  const { client, context } = await openTestApplication({ clock: () => now })
  const sessions = [session('2022-09-29')]
  const agenda = [agendaItem('Sambutan'), agendaItem('Paparan')]
  const meeting = await client.meetings.create(meetingInput({ title: 'Rapat Dewan', sessions, agenda }))
  const meetingId = meeting.id
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  const write = async (changes: Partial<MinutesContent>) => {
    const { version, content } = await client.minutes.get({ meetingId })
    return client.minutes.save({ meetingId, version, content: { ...content, ...changes } })
  }
  return { client, context, meeting, meetingId, wait, write }
}

const opening = (text: string) => ({ opening: richTextOf(text) })

test('minutes begin with the agenda and are there from the first save on', async () => {
  const { client, meetingId, write } = await openMeeting()
  const before = await client.minutes.get({ meetingId })
  expect(before).toMatchObject({ version: 0, revision: 0, changedAt: null })
  expect(before.content.discussions.map(({ heading }) => heading)).toEqual(['Sambutan', 'Paparan'])
  expect(await client.minutes.revisions({ meetingId })).toEqual([])
  expect(await write(opening('Dibuka'))).toMatchObject({ version: 1, revision: 1 })
  expect((await client.minutes.get({ meetingId })).content.opening).toEqual(richTextOf('Dibuka'))
})

test('what one sitting writes is one revision; after a pause comes the next', async () => {
  const { client, meetingId, write, wait } = await openMeeting()
  for (const text of ['D', 'Di', 'Dib']) await write(opening(text))
  wait(5)
  await write(opening('Dibuka pukul 09.00'))
  wait(11)
  expect(await write(opening('Dibuka pukul 09.15'))).toMatchObject({ version: 5, revision: 2 })
  expect(await write(opening('Dibuka pukul 09.15'))).toMatchObject({ version: 5, revision: 2 })
  const revisions = await client.minutes.revisions({ meetingId })
  expect(revisions).toMatchObject([
    { number: 2, actor: 'sekretariat', origin: 'written', wordCount: 3 },
    { number: 1, beganAt: '2022-09-29T02:00:00.000Z', changedAt: '2022-09-29T02:05:00.000Z' },
  ])
  expect((await client.minutes.revision({ meetingId, number: 1 })).content.opening).toEqual(
    richTextOf('Dibuka pukul 09.00'),
  )
  expect(await client.minutes.compare({ meetingId, first: 1, second: 2 })).toMatchObject({
    parts: [
      {
        name: 'Pembukaan',
        lines: [[{ change: 'same' }, { change: 'removed', text: '00' }, { change: 'added', text: '15' }]],
      },
    ],
    withoutSurroundings: [],
  })
})

test('going back keeps what was there, and writing on makes the next revision', async () => {
  const { client, meetingId, write, wait } = await openMeeting()
  await write(opening('Pertama'))
  wait(60)
  await write(opening('Kedua'))
  const stale = client.minutes.restoreRevision({ meetingId, version: 1, number: 1 })
  expect((await refusal(stale)).code).toBe('STALE')
  const back = await client.minutes.restoreRevision({ meetingId, version: 2, number: 1 })
  expect(back).toMatchObject({ version: 3, revision: 3, content: opening('Pertama') })
  await write(opening('Pertama lagi'))
  expect(
    (await client.minutes.revisions({ meetingId })).map(({ number, origin, restoredFrom }) => [
      number,
      origin,
      restoredFrom,
    ]),
  ).toEqual([
    [4, 'written', null],
    [3, 'restored', 1],
    [2, 'written', null],
    [1, 'written', null],
  ])
  expect((await client.minutes.history({ meetingId })).map(({ words }) => words)).toEqual([
    ['Notula diubah, menjadi revisi 4'],
    ['Notula kembali ke revisi 1'],
    ['Notula diubah, menjadi revisi 2'],
    ['Notula mulai ditulis'],
  ])
})

test('two windows do not overwrite each other', async () => {
  const { client, meetingId, write } = await openMeeting()
  const { content } = await client.minutes.get({ meetingId })
  await write(opening('Dari jendela pertama'))
  const save = client.minutes.save({ meetingId, version: 0, content })
  expect(await refusal(save)).toMatchObject({ code: 'STALE', data: { version: 1 } })
})

test('who is named in minutes is not removed, and is told so', async () => {
  const { client, meetingId, write } = await openMeeting()
  const { personId } = await seat(client, 'Inspektur', 'Rina Wati')
  await write({ noteTaker: { kind: 'person', personId } })
  expect((await refusal(client.people.removePerson({ id: personId, version: 1 }))).data).toEqual({
    usedBy: ['Notula kegiatan "Rapat Dewan"'],
  })
  const { sections } = await client.people.personRecord({ id: personId })
  expect(sections.find(({ name }) => name === 'meetings')?.entries).toEqual([
    {
      subject: { kind: 'meeting', id: meetingId },
      title: 'Rapat Dewan',
      context: 'Pencatat notula',
      on: '2022-09-29',
    },
  ])
  const unknown = { kind: 'person', personId: '0190a000-0000-7000-8000-000000000099' } as const
  expect((await refusal(write({ chair: unknown }))).code).toBe('NOT_FOUND')
})

test('the snapshot names everybody as on the day, and counts who came', async () => {
  const { client, context, meeting, meetingId, write } = await openMeeting()
  const { personId, positionId } = await seat(client, 'Inspektur', 'Rina Wati')
  await client.meetings.update({ id: meetingId, version: 1, changes: { chairPositionId: positionId } })
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi')] })
  const sessionIds = meeting.sessions.map(({ id }) => id)
  await client.attendance.enter({ meetingId, sessionIds, who: { number: 1 }, mark: { state: 'present' } })
  await client.actionItems.create({
    ...EMPTY_ACTION_ITEM,
    meetingId,
    what: 'Susun buku',
    ownerText: 'Semua OPD',
  })
  await write({ noteTaker: { kind: 'person', personId }, ...opening('Dibuka') })
  const resolved = await context.database.reading((reader) =>
    resolveMinutes(reader, meetingId, { office: MOJOKERTO, today: '2022-09-29' }),
  )
  expect(minutesSnapshot.parse(JSON.parse(JSON.stringify(resolved)))).toEqual(resolved)
  expect(resolved).toMatchObject({
    subject: 'Rapat Dewan',
    chair: { name: 'Rina Wati', position: 'Inspektur' },
    noteTaker: { name: 'Rina Wati' },
    participants: '1 dari 2 undangan (daftar hadir terlampir)',
    actionItems: [{ what: 'Susun buku', owner: 'Semua OPD', dueOn: null, state: 'open' }],
  })
  expect(await client.minutes.countedParticipants({ meetingId })).toBe(resolved.participants)
})

test('phrases are kept by name', async () => {
  const { client } = await openTestApplication({ office: null })
  const { id } = await client.minutes.phrases.create({ name: 'Penutup', text: 'Rapat ditutup pukul ...' })
  await client.minutes.phrases.create({ name: 'Pembukaan', text: 'Rapat dibuka' })
  expect((await client.minutes.phrases.list()).map(({ name }) => name)).toEqual(['Pembukaan', 'Penutup'])
  await client.minutes.phrases.remove({ id, version: 1 })
  expect((await client.minutes.phrases.restore({ id })).text).toBe('Rapat ditutup pukul ...')
})

test('minutes of a hundred pages are saved without holding anybody up', async () => {
  const { client, meetingId, write } = await openMeeting()
  const page = 'Peserta menyampaikan pendapat tentang kesiapan daerah dalam enam dimensi. '.repeat(40)
  const long = richTextOf(Array.from({ length: 100 }, (_each, index) => `${index} ${page}`).join('\n'))
  await write({ opening: long })
  const began = performance.now()
  await write({ opening: long, conclusions: richTextOf('Selesai') })
  expect(performance.now() - began).toBeLessThan(1000)
  expect(await client.minutes.revisions({ meetingId })).toMatchObject([{ number: 1, wordCount: 36_101 }])
})
