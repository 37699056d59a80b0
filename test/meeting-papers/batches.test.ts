import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { openPdf } from '#test/printing/read-pdf.ts'
import { realPrinter } from '#test/real-printer.ts'
import { refusal } from '#test/refusal.ts'

const printer = realPrinter({ workers: 2 })
const GUESTS = 60

async function certificates() {
  const { client } = await openTestApplication({ printer })
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
