import { expect, test } from 'vitest'
import { answerOf } from '#shared/streams.ts'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest, seat } from '#test/participants/invitees.ts'
import { openPdf } from '#test/printing/read-pdf.ts'
import { realPrinter } from '#test/real-printer.ts'
import { refusal } from '#test/refusal.ts'
import { issuePaper } from '#test/meeting-papers/issue-paper.ts'

const printer = realPrinter({ workers: 2 })
const GUESTS = 60

async function certificates() {
  const { client } = await openTestApplication({ printer })
  await seat(client, 'Kepala Dinas Komunikasi dan Informatika', 'Kepala (contoh)')
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Bimtek', sessions: [session('2022-09-29')] }),
  )
  const participants = Array.from({ length: GUESTS }, (_each, index) => guest(`Tamu ${index + 1}`))
  await client.participants.add({ meetingId, participants })
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'certificates' })
  return { client, meetingId, options: { ...options, isForPresent: false } }
}

test('a certificate to each is made with progress, in the order of the participants', async () => {
  const { client, meetingId, options } = await certificates()
  const steps = await client.meetingPapers.print({ meetingId, options })
  const told: { done: number; total: number }[] = []
  let step = await steps.next()
  for (; !step.done; step = await steps.next()) told.push(step.value)
  const { fileId, bytes, pages } = step.value
  const file = await client.meetingPapers.printed({ fileId })
  expect(file.size).toBe(bytes)
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()))
  expect(pdf.pages).toBe(pages)
  const names = pdf.texts.filter(({ text }) => /^TAMU \d+$/i.test(text)).map(({ text }) => text)
  await pdf.close()
  expect(names.map((name) => Number(name.split(' ')[1]))).toEqual(
    Array.from({ length: GUESTS }, (_each, index) => index + 1),
  )
  expect(told.length).toBeGreaterThan(1)
  expect(told.every(({ total }) => total === GUESTS)).toBe(true)
  expect(told).toEqual(told.toSorted((first, second) => first.done - second.done))
})

test('stopping early leaves no file; one that is gone is named as such', async () => {
  const { client, meetingId, options } = await certificates()
  const steps = await client.meetingPapers.print({ meetingId, options })
  await steps.next()
  await steps.return?.(undefined as never)
  expect((await refusal(client.meetingPapers.printed({ fileId: meetingId }))).code).toBe('NOT_PRINTED')
})

test('a Word file tells its progress as well; stopping early leaves no file', async () => {
  const { client, meetingId, options } = await certificates()
  const told: number[] = []
  const { fileId, bytes } = await answerOf(
    await client.meetingPapers.word({ meetingId, options }),
    ({ done, total }) => {
      expect(total).toBe(GUESTS)
      told.push(done)
    },
  )
  expect(told.length).toBeGreaterThan(1)
  expect(told).toEqual(told.toSorted((first, second) => first - second))
  const file = await client.meetingPapers.printed({ fileId })
  expect([file.name, file.size]).toEqual([expect.stringMatching(/\.docx$/), bytes])
  const steps = await client.meetingPapers.word({ meetingId, options })
  await steps.next()
  await steps.return?.(undefined as never)
  expect(await client.meetingPapers.printed({ fileId })).toMatchObject({ size: bytes })
})

test('issuing tells its progress; stopping early issues nothing and leaves the number free', async () => {
  const { client, meetingId, options } = await certificates()
  const paper = 'certificates'
  const { version } = await client.meetingPapers.save({ meetingId, version: 0, options })
  const steps = await client.meetingPapers.issue({ meetingId, paper, version, revision: 1 })
  await steps.next()
  await steps.return?.(undefined as never)
  expect(await client.documents.list()).toEqual([])
  expect(await client.meetingPapers.get({ meetingId, paper })).toMatchObject({ version, document: null })
  const told: number[] = []
  const issued = await answerOf(
    await client.meetingPapers.issue({ meetingId, paper, version, revision: 1 }),
    ({ done, total }) => {
      expect(total).toBe(GUESTS)
      told.push(done)
    },
  )
  expect(told.length).toBeGreaterThan(1)
  expect(issued).toMatchObject({ kind: paper, revision: 1, state: 'issued' })
  expect((await client.documents.list()).map(({ id }) => id)).toEqual([issued.id])
})

test('of two windows that issue the same paper one wins, and the other is told', async () => {
  const { client, meetingId, options } = await certificates()
  const paper = 'certificates'
  const { version } = await client.meetingPapers.save({ meetingId, version: 0, options })
  const both = await Promise.allSettled(
    [1, 2].map(async () => issuePaper(client, { meetingId, paper, version })),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  const lost = both.find(({ status }) => status === 'rejected')
  expect(lost).toMatchObject({ reason: { code: 'STALE' } })
  expect((await client.documents.list()).map(({ revision }) => revision)).toEqual([1])
})

test('a window that does not know of an issue yet issues nothing by itself', async () => {
  const { client, meetingId, options } = await certificates()
  const paper = 'certificates'
  const { version } = await client.meetingPapers.save({ meetingId, version: 0, options })
  const issue = async (revision: number) =>
    answerOf(await client.meetingPapers.issue({ meetingId, paper, version, revision }))
  expect(await issue(1)).toMatchObject({ revision: 1 })
  expect(await refusal(issue(1))).toMatchObject({
    code: 'STALE',
    message: expect.stringContaining('jendela lain'),
  })
  expect((await client.documents.list()).map(({ revision }) => revision)).toEqual([1])
  expect(await issue(2)).toMatchObject({ revision: 2 })
})
