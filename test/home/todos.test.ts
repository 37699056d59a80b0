import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest, seat } from '#test/participants/invitees.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'
import { issuePaper } from '#test/meeting-papers/issue-paper.ts'

const MEETING = meetingInput({ place: 'Aula' })
const on = (date: string) => [session(date)]

test('before the office is set up there is nothing to do', async () => {
  const { client } = await openTestApplication({ office: null })
  expect(await client.home.todos()).toEqual([])
})

test('meetings come by nearness; past and far ones do not', async () => {
  const { client } = await openTestApplication()
  for (const [title, sessions] of [
    ['Lewat', on('2022-09-28')],
    ['Jauh', on('2022-12-01')],
    ['Lusa', on('2022-10-01')],
    ['Hari ini', [...on('2022-09-28'), ...on('2022-09-29')]],
    ['Belum bertanggal', []],
  ] as const)
    await client.meetings.create({ ...MEETING, title, sessions: [...sessions] })
  const todos = await client.home.todos()
  expect(
    todos.flatMap((each) => (each.kind === 'meeting' ? [[each.title, each.date, each.missing]] : [])),
  ).toEqual([
    ['Hari ini', '2022-09-29', ['chair', 'participants']],
    ['Lusa', '2022-10-01', ['chair', 'participants']],
    ['Belum bertanggal', null, ['days', 'chair', 'participants']],
  ])
  expect(todos.at(-1)).toEqual({ kind: 'vacancy', count: 50 })
})

test('a meeting lacks its participants, then its invitation until that is issued', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const chair = (await client.people.directory()).positions.find(({ title }) => title === 'Sekretaris Daerah')
  const { id: meetingId } = await client.meetings.create({
    ...MEETING,
    chairPositionId: chair?.id ?? null,
    sessions: on('2022-09-30'),
  })
  const missing = async () =>
    (await client.home.todos()).find((each) => each.kind === 'meeting' && each.id === meetingId)
  expect(await missing()).toMatchObject({ missing: ['participants'] })
  await client.participants.add({ meetingId, participants: [guest('Budi')] })
  expect(await missing()).toMatchObject({ missing: ['invitation'] })
  await issuePaper(client, { meetingId, paper: 'invitation', version: 0 })
  expect(await missing()).toMatchObject({ missing: [] })
})

test('a signing without its commitment says so', async () => {
  const { client } = await openTestApplication()
  const sessions = on('2022-09-30')
  const { id } = await client.meetings.create({
    ...MEETING,
    kind: 'penandatanganan',
    title: 'Tanda tangan',
    sessions,
  })
  expect((await client.home.todos())[0]).toMatchObject({ id, missing: ['chair', 'commitment'] })
  await client.commitments.create({ meetingId: id })
  expect((await client.home.todos())[0]).toMatchObject({ id, missing: ['chair'] })
})

test('a commitment goes from draft over signing and scan to its number, and then is done', async () => {
  const { client } = await openTestApplication()
  const { draft } = await readyDraft(client)
  const kinds = async () =>
    (await client.home.todos()).map((each) => each.kind).filter((each) => each !== 'vacancy')
  expect(await client.home.todos()).toContainEqual({
    kind: 'draft',
    id: draft.id,
    title: draft.title,
    errors: 0,
    isRevision: false,
  })
  const { id } = await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
  expect(await client.home.todos()).toContainEqual({
    kind: 'signing',
    id,
    title: draft.title,
    progress: { total: 2, done: 0, refused: 0 },
    issuedOn: '2022-09-29',
  })
  await client.documents.markWaiting({ id, mark: { state: 'signed', method: 'ink', signedOn: '2022-09-29' } })
  expect(await kinds()).toEqual(['scan', 'number'])
  const white = await sharp({ create: { width: 40, height: 60, channels: 3, background: 'white' } })
    .png()
    .toBuffer()
  await client.archive.addScan({ documentId: id, file: new File([new Uint8Array(white)], 'a.png') })
  expect(await kinds()).toEqual(['number'])
  await client.documents.setNumber({ id, version: 1, number: '500/1', date: null })
  expect(await kinds()).toEqual([])
  await client.commitments.revise(await client.commitments.get(draft))
  expect((await client.home.todos())[0]).toMatchObject({ kind: 'draft', isRevision: true })
})

test('an attendance list that those who come sign asks for its scan from the last day on', async () => {
  let now = SIGNING_MORNING
  const { client } = await openTestApplication({ clock: () => now })
  const sessions = [...on('2022-09-29'), ...on('2022-09-30')]
  const { id: meetingId } = await client.meetings.create({ ...MEETING, sessions })
  await client.participants.add({ meetingId, participants: [guest('Budi (contoh)')] })
  const { id } = await issuePaper(client, { meetingId, paper: 'attendance', version: 0 })
  const about = async () =>
    (await client.home.todos()).flatMap((each) => ('id' in each && each.id === id ? [each.kind] : []))
  expect(await about()).toEqual([])
  now = new Date('2022-09-30T02:00:00.000Z')
  expect(await about()).toEqual(['scan'])
})

test('an invitation waits for its signature and its number; a list of those who come waits for nobody', async () => {
  const { client } = await openTestApplication()
  const { id: meetingId } = await client.meetings.create({ ...MEETING, sessions: on('2022-11-20') })
  await client.participants.add({ meetingId, participants: [guest('Budi (contoh)')] })
  await seat(client, 'Kepala Dinas Komunikasi dan Informatika', 'Kepala (contoh)')
  await issuePaper(client, { meetingId, paper: 'attendance', version: 0 })
  expect((await client.home.todos()).map(({ kind }) => kind)).toEqual(['vacancy'])
  const { id } = await issuePaper(client, { meetingId, paper: 'invitation', version: 0 })
  const about = (await client.home.todos()).filter((each) => 'id' in each && each.id === id)
  expect(about.map(({ kind }) => kind)).toEqual(['signing', 'number'])
})
