import { expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import type { MeetingInput } from '#shared/meetings/model.ts'
import { openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { agendaItem, meetingInput, session } from './meeting-input.ts'

const BIMTEK = meetingInput({
  kind: 'bimtek',
  stage: 2,
  title: 'Bimtek Smart City Tahap II',
  sessions: [session('2022-07-13'), session('2022-07-12', '13:00'), session('2022-07-12')],
  place: 'Command Center',
})

test('sessions are kept in order; meetings come latest first, those without a day on top', async () => {
  const { client } = await openTestApplication()
  const made = await client.meetings.create(BIMTEK)
  expect(made.sessions.map((each) => `${each.date} ${each.startsAt}`)).toEqual([
    '2022-07-12 09:00',
    '2022-07-12 13:00',
    '2022-07-13 09:00',
  ])
  await client.meetings.create({ ...BIMTEK, title: 'Kemudian', sessions: [session('2022-09-29')] })
  await client.meetings.create({ ...BIMTEK, title: 'Belum', sessions: [] })
  expect((await client.meetings.list()).map((each) => each.title)).toEqual([
    'Belum',
    'Kemudian',
    'Bimtek Smart City Tahap II',
  ])
})

test('a next stage has the next number, no days, and belongs to the series of the one before', async () => {
  const { client } = await openTestApplication()
  const { id } = await client.meetings.create({
    ...BIMTEK,
    agenda: [agendaItem('Sambutan'), agendaItem('Kuesioner kesiapan', { isOpen: true })],
  })
  const carriedOver = { participants: true, openPoints: true, actionItems: true }
  const third = await client.meetings.nextStage({ id, carriedOver })
  expect(third).toMatchObject({
    stage: 3,
    title: 'Bimtek Smart City Tahap III',
    sessions: [],
    place: 'Command Center',
  })
  const second = await client.meetings.get({ id })
  expect(third.agenda).toMatchObject([
    { title: 'Kuesioner kesiapan', sessionId: null, carriedFromId: second.agenda[1]?.id, isOpen: true },
  ])
  expect(await client.meetings.series.list()).toMatchObject([
    { id: second.seriesId, name: 'Bimtek Smart City' },
  ])
  const fourth = await client.meetings.nextStage({
    id: third.id,
    carriedOver: { ...carriedOver, openPoints: false },
  })
  expect(fourth).toMatchObject({ stage: 4, seriesId: second.seriesId, agenda: [] })
  expect(
    (await refusal(client.meetings.series.remove({ id: second.seriesId ?? '', version: 1 }))).data,
  ).toEqual({
    usedBy: [
      'Kegiatan "Bimtek Smart City Tahap II"',
      'Kegiatan "Bimtek Smart City Tahap III"',
      'Kegiatan "Bimtek Smart City Tahap IV"',
    ],
  })
})

test('a copy has neither days nor a series, and its agenda begins anew', async () => {
  const { client } = await openTestApplication()
  const [first] = BIMTEK.sessions
  const item = agendaItem('Sambutan', { sessionId: first?.id ?? null, startsAt: '09:00', isOpen: true })
  const { id } = await client.meetings.create({ ...BIMTEK, agenda: [item] })
  const copy = await client.meetings.duplicate({ id })
  expect(copy).toMatchObject({ title: BIMTEK.title, stage: 2, seriesId: null, sessions: [] })
  expect(copy.agenda).toMatchObject([{ title: 'Sambutan', sessionId: null, startsAt: null, isOpen: false }])
  expect(copy.agenda[0]?.id).not.toBe(item.id)
})

test('only a Bimtek or a stage of a series has a number', async () => {
  const { client } = await openTestApplication()
  const made = await client.meetings.create({ ...BIMTEK, kind: 'rapat' })
  expect(made.stage).toBeNull()
  const { id: seriesId } = await client.meetings.series.create({ name: 'Rapat koordinasi' })
  expect((await client.meetings.create({ ...BIMTEK, kind: 'rapat', seriesId, stage: 12 })).stage).toBe(12)
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
  await expect(client.meetings.create(meetingInput({ chairPositionId }))).rejects.toMatchObject({
    code: 'NOT_FOUND',
    defined: true,
  })
})

test('a meeting whose chair was removed meanwhile comes back without one', async () => {
  const { client } = await openTestApplication()
  const position = { title: 'Ketua Tim', agencyId: null, tier: 11, printsRankAndNumber: true }
  const chair = await client.people.createPosition(position)
  const meeting = await client.meetings.create(meetingInput({ chairPositionId: chair.id }))
  await client.meetings.remove(meeting)
  await client.people.removePosition(chair)
  expect(await client.meetings.restore({ id: meeting.id })).toMatchObject({ chairPositionId: null })
})

test('a speaker who was removed meanwhile is left out when the meeting comes back', async () => {
  const { client } = await openTestApplication()
  const person = await client.people.createPerson({ ...EMPTY_PERSON, name: 'Fitrah' })
  const who = { kind: 'person', personId: person.id } as const
  const agenda = [agendaItem('Paparan', { speakers: [{ role: 'narasumber', who }] })]
  const meeting = await client.meetings.create({ ...BIMTEK, agenda })
  await client.meetings.remove(meeting)
  await client.people.removePerson(person)
  expect((await client.meetings.restore({ id: meeting.id })).agenda).toMatchObject([
    { title: 'Paparan', speakers: [] },
  ])
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

test('a position or person that speaks at a meeting is not removed', async () => {
  const { client } = await openTestApplication()
  const person = await client.people.createPerson({ ...EMPTY_PERSON, name: 'Fitrah' })
  const who = { kind: 'person', personId: person.id } as const
  const agenda = [agendaItem('Paparan', { speakers: [{ role: 'narasumber', who }] })]
  await client.meetings.create({ ...BIMTEK, agenda })
  expect((await refusal(client.people.removePerson({ id: person.id, version: 1 }))).data).toEqual({
    usedBy: ['Narasumber atau petugas kegiatan "Bimtek Smart City Tahap II"'],
  })
})

test('places are remembered, changed, removed and brought back', async () => {
  const { client } = await openTestApplication()
  const hall = await client.meetings.venues.create({
    name: 'Pendapa Graha Maja Tama',
    address: 'Jalan Ahmad Yani 16',
    capacity: 200,
  })
  await client.meetings.venues.create({ name: 'Command Center', address: '', capacity: null })
  await client.meetings.venues.update({ id: hall.id, version: 1, changes: { capacity: 250 } })
  expect((await client.meetings.venues.list()).map(({ name, capacity }) => [name, capacity])).toEqual([
    ['Command Center', null],
    ['Pendapa Graha Maja Tama', 250],
  ])
  await client.meetings.venues.remove({ id: hall.id, version: 2 })
  expect(await client.meetings.venues.list()).toHaveLength(1)
  expect((await client.meetings.venues.restore({ id: hall.id })).capacity).toBe(250)
})

test('a link that is no web address is refused', async () => {
  const { client } = await openTestApplication()
  for (const onlineUrl of ['javascript:alert(1)', 'http://zoom.us/j/1', 'https://'])
    expect((await refusal(client.meetings.create({ ...BIMTEK, onlineUrl }))).code).toBe('BAD_REQUEST')
})

test('the history tells what was changed, saves of one sitting as one', async () => {
  const { client } = await openTestApplication()
  const made = await client.meetings.create({ ...BIMTEK, sessions: [session('2022-07-12')] })
  const update = async (changes: Partial<MeetingInput>) => {
    const { version } = await client.meetings.get({ id: made.id })
    await client.meetings.update({ id: made.id, version, changes })
  }
  await update({ place: 'P' })
  await update({
    place: 'Pendapa',
    kind: 'seminar',
    quorum: { rule: 'moreThanHalf', countsRepresented: false },
  })
  await update({
    sessions: [...made.sessions, session('2022-07-13', '19:00', '00:30', { name: 'Sesi malam' })],
  })
  await update({ agenda: [agendaItem('Sambutan', { startsAt: '09:00' })] })
  const [saves, begin] = await client.meetings.history({ id: made.id })
  expect(begin?.words).toEqual(['Kegiatan dicatat'])
  expect(saves?.words).toEqual([
    'Jenis diubah: Bimtek menjadi Seminar atau lokakarya',
    'Tahap dikosongkan: II',
    'Sesi ditambah: Sesi malam, Rabu, 13 Juli 2022, 19.00–00.30',
    'Tempat diubah: "Command Center" menjadi "Pendapa"',
    'Acara ditambah: 09.00 "Sambutan"',
    'Kuorum diisi: lebih dari setengah peserta, tanpa yang diwakili',
  ])
})
