import { expect, test } from 'vitest'
import { answerOf } from '#shared/streams.ts'
import { openTestApplication } from '#test/application.ts'
import { openPdf } from '#test/printing/read-pdf.ts'
import { realPrinter } from '#test/real-printer.ts'
import { issueCommitment } from './issue-commitment.ts'
import { issuedSheet } from './issued-sheet.ts'

const printer = realPrinter({ workers: 2 })
const SIGNATORIES = 90
const paper = 'statement'

async function openCouncil() {
  const { client } = await openTestApplication({ printer })
  return { client, ...(await issuedSheet(client, SIGNATORIES)) }
}

test('90 statements are issued with progress, a page to each, numbered and marked through', async () => {
  const { client, id, version } = await openCouncil()
  const told: number[] = []
  const document = await answerOf(
    await client.commitments.issue({ id, version, paper, revision: 1 }),
    ({ done, total }) => {
      expect(total).toBe(SIGNATORIES)
      told.push(done)
    },
  )
  expect(told.length).toBeGreaterThan(2)
  expect(told).toEqual(told.toSorted((first, second) => first - second))
  expect(document).toMatchObject({ kind: paper, revision: 1, state: 'issued', pages: SIGNATORIES })
  const { signatures, cells } = await client.documents.get({ id: document.id })
  expect(signatures).toHaveLength(SIGNATORIES)
  expect(cells.map(({ page }) => page)).toEqual(Array.from({ length: SIGNATORIES }, (_each, at) => at + 1))
  const file = await client.documents.file({ id: document.id })
  const pdf = await openPdf(new Uint8Array(await file.arrayBuffer()))
  const feet = pdf.texts.filter(({ text }) => text.includes('Halaman')).map(({ text }) => text)
  await pdf.close()
  expect(feet.at(-1)).toContain(`Halaman ${SIGNATORIES} dari ${SIGNATORIES}`)
}, 60_000)

test('cancelled in the middle nothing is issued, and its revision stays free', async () => {
  const { client, id, version } = await openCouncil()
  const before = (await client.documents.list()).map((each) => each.id)
  const steps = await client.commitments.issue({ id, version, paper, revision: 1 })
  for (;;) {
    const { done, value } = await steps.next()
    if (done === true || value.done > 0) break
  }
  await steps.return?.(undefined as never)
  expect((await client.documents.list()).map((each) => each.id)).toEqual(before)
  expect(await client.commitments.get({ id })).toMatchObject({ version })
  expect(await issueCommitment(client, { id, version, paper })).toMatchObject({ revision: 1 })
}, 60_000)

test('of two windows that issue the statements one wins, and the other is told', async () => {
  const { client, id, version } = await openCouncil()
  const both = await Promise.allSettled(
    [1, 2].map(async () => answerOf(await client.commitments.issue({ id, version, paper, revision: 1 }))),
  )
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'STALE', message: expect.stringContaining('jendela lain') },
  })
  const issued = (await client.documents.list()).filter(({ kind }) => kind === paper)
  expect(issued.map(({ revision, state }) => [revision, state])).toEqual([[1, 'issued']])
}, 60_000)
