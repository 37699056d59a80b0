import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { PrintingError, type Printer } from '#electron/printing/printer.ts'
import { MOJOKERTO, openTestApplication, type TestClient } from '#test/application.ts'
import { createPlainPrinter } from '#test/plain-printer.ts'
import { meetingInput } from '#test/meetings/meeting-input.ts'
import { weekday } from '#shared/indonesian/dates.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

/** What the check of everything finds. */
async function problemsOf(client: TestClient): Promise<string[]> {
  const steps = await client.settings.verify()
  for (;;) {
    const step = await steps.next()
    if (step.done) return step.value.problems
  }
}

function scanPicture(): Promise<Uint8Array<ArrayBuffer>> {
  const paper = { width: 40, height: 60, channels: 3, background: '#ffffff' } as const
  return sharp({ create: paper })
    .png()
    .toUint8Array()
    .then(({ data }) => new Uint8Array(data))
}

test('the sample is the event of 2022, ready to be issued', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const { people, positions, agencies } = await client.people.directory()
  expect(agencies).toHaveLength(48)
  expect(people.filter((each) => each.titlesAfter.endsWith('(contoh)'))).toHaveLength(people.length - 2)
  expect(people.every((each) => each.isSample)).toBe(true)
  const meetings = await client.meetings.list()
  expect(meetings.map((each) => [each.stage, each.sessions[0]?.date])).toEqual([
    [null, '2022-09-29'],
    [4, '2022-09-29'],
    [3, '2022-08-23'],
    [2, '2022-07-12'],
    [1, '2022-06-06'],
  ])
  expect(weekday(meetings[0]?.sessions[0]?.date ?? '')).toBe('Kamis')
  const [summary] = await client.commitments.list()
  const draft = await client.commitments.get({ id: summary?.id ?? '' })
  const title = new Map(positions.map((each) => [each.id, each.title]))
  expect(draft.content.signatories.map((each) => title.get(each.positionId))).toEqual([
    'Kepala Dinas Komunikasi dan Informatika',
    'Staf Ahli Bidang Hukum dan Politik',
    'Asisten Perekonomian dan Pembangunan',
    'Direktur RSUD Prof. Dr. Soekandar',
    'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
    'Kepala Dinas Kesehatan',
    'Kepala Satuan Polisi Pamong Praja',
    'Kepala Dinas Pangan dan Perikanan',
    'Kepala Dinas Lingkungan Hidup',
  ])
  expect(title.get(draft.content.acknowledging[0]?.positionId ?? '')).toBe('Bupati Mojokerto')
  expect(draft.content.points).toHaveLength(5)
  expect(await client.commitments.check({ ...draft })).toEqual([])
  const issued = await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
  expect(issued).toMatchObject({ isSample: true, progress: { total: 10 } })
})

test('removing the sample leaves what the clerk made and what that names', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  expect((await client.settings.status()).hasSample).toBe(true)
  const { positions } = await client.people.directory()
  const head = positions.find((each) => each.title === 'Kepala Dinas Kesehatan')
  const own = await client.meetings.create(
    meetingInput({ title: 'Rapat kita', chairPositionId: head?.id ?? null }),
  )
  const [sample] = await client.commitments.list()
  const copy = await client.commitments.duplicate({ id: sample?.id ?? '' })
  const { removed } = await client.settings.removeSample({ keepChanged: false })
  expect(removed).toBeGreaterThan(40)
  expect(await client.meetings.list()).toEqual([own])
  expect((await client.commitments.list()).map((each) => each.id)).toEqual([copy.id])
  const left = await client.people.directory()
  expect(left.positions.map((each) => each.title).toSorted()).toEqual(
    [
      'Asisten Perekonomian dan Pembangunan',
      'Bupati Mojokerto',
      'Direktur RSUD Prof. Dr. Soekandar',
      'Kepala Dinas Kesehatan',
      'Kepala Dinas Komunikasi dan Informatika',
      'Kepala Dinas Lingkungan Hidup',
      'Kepala Dinas Pangan dan Perikanan',
      'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
      'Kepala Satuan Polisi Pamong Praja',
      'Staf Ahli Bidang Hukum dan Politik',
    ].toSorted(),
  )
  expect(left.people).toHaveLength(10)
  // What stays is the clerk's: no banner asks for it to be removed again.
  expect((await client.settings.status()).hasSample).toBe(false)
  expect(await client.settings.removeSample({ keepChanged: false })).toEqual({ removed: 0 })
  expect(await problemsOf(client)).toEqual([])
})

/** A sample whose commitment and first stage a clerk changed. */
async function workedOn() {
  const { client } = await openTestApplication({ content: 'sample' })
  const [sample] = await client.commitments.list()
  const draft = await client.commitments.get({ id: sample?.id ?? '' })
  expect(await client.settings.changedSample()).toEqual([])
  await client.commitments.save({ ...draft, content: { ...draft.content, closing: 'Penutup kita.' } })
  const meeting = (await client.meetings.list()).find(({ title }) => title.endsWith('Tahap I'))
  await client.meetings.update({
    id: meeting?.id ?? '',
    version: meeting?.version ?? 0,
    changes: { place: 'Ruang kita' },
  })
  expect(await client.settings.changedSample()).toEqual([
    { kind: 'commitment', id: draft.id },
    { kind: 'meeting', id: meeting?.id },
  ])
  return { client, draft }
}

test('a sample that must go without some of its papers says why', async () => {
  const plain = createPlainPrinter()
  let left = 3
  const printer: Printer = {
    ...plain,
    renderBatch: (...asked) => {
      left -= 1
      return left < 0 ? Promise.reject(new PrintingError('Huruf tidak ada.')) : plain.renderBatch(...asked)
    },
  }
  const { client } = await openTestApplication({ office: null, printer })
  const { sampleProblem, hasSample } = await client.settings.setUp({ office: MOJOKERTO, content: 'sample' })
  expect([sampleProblem, hasSample]).toEqual(['Huruf tidak ada.', true])
  expect(await client.documents.list()).toHaveLength(3)
  expect(await problemsOf(client)).toEqual([])
})

test('the sample brings issued papers, some of them signed and filed, and takes them away again', async () => {
  const { client } = await openTestApplication({ content: 'sample', papers: true })
  const documents = await client.documents.list()
  expect(documents).toHaveLength(14)
  expect(documents.every(({ isSample, revision }) => isSample && revision === 1)).toBe(true)
  const invitations = documents.filter(({ kind }) => kind === 'invitation')
  expect(invitations.map(({ number }) => number).toSorted()).toEqual(
    ['101', '127', '163', '188'].map((each) => `500.12.18.3/${each}/416-000/2022 (contoh)`),
  )
  const filed = documents.filter(({ hasCompleteScan }) => hasCompleteScan)
  expect(filed).toHaveLength(9)
  expect(filed.every(({ progress }) => progress.done === progress.total)).toBe(true)
  expect(documents.some(({ progress }) => progress.done < progress.total)).toBe(true)
  for (const { id: meetingId } of await client.meetings.list()) {
    const { gaps } = await client.dossier.contents({ meetingId })
    expect(gaps.filter(({ message }) => message.includes('berubah sesudah terbit'))).toEqual([])
  }
  expect(await problemsOf(client)).toEqual([])
  // Nothing of it was worked on yet, so nothing is asked about before it goes.
  expect(await client.settings.changedSample()).toEqual([])
  await client.settings.removeSample({ keepChanged: true })
  expect(await client.documents.list()).toEqual([])
  expect(await client.meetings.list()).toEqual([])
  expect((await client.settings.status()).hasSample).toBe(false)
  expect(await problemsOf(client)).toEqual([])
})

describe('what a clerk worked on in the sample', () => {
  test('stays on request, with all that it names, and is sample no more', async () => {
    const { client, draft } = await workedOn()
    await client.settings.removeSample({ keepChanged: true })
    const kept = await client.commitments.get({ id: draft.id })
    expect(kept).toMatchObject({ isSample: false, content: { closing: 'Penutup kita.' } })
    expect(await client.commitments.check(kept)).toEqual([])
    expect((await client.meetings.list()).map(({ place }) => place)).toContain('Ruang kita')
    expect((await client.people.directory()).people).toHaveLength(10)
    expect((await client.settings.status()).hasSample).toBe(false)
    expect(await problemsOf(client)).toEqual([])
    expect((await client.commitments.history({ id: draft.id }))[0]?.words).toEqual([
      'Kalimat penutup diubah: "Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab." menjadi "Penutup kita."',
    ])
  })

  test('goes with the rest when nobody asks for it', async () => {
    const { client } = await workedOn()
    await client.settings.removeSample({ keepChanged: false })
    expect(await client.commitments.list()).toEqual([])
    expect(await client.meetings.list()).toEqual([])
  })

  test('is also a sheet that was issued from it', async () => {
    const { client } = await openTestApplication({ content: 'sample' })
    const [sample] = await client.commitments.list()
    const document = await issueCommitment(client, {
      id: sample?.id ?? '',
      version: sample?.version ?? 0,
      paper: 'commitment',
    })
    expect((await client.settings.changedSample()).map(({ kind }) => kind)).toEqual([
      'document',
      'commitment',
    ])
    await client.settings.removeSample({ keepChanged: true })
    expect(await client.documents.list()).toMatchObject([{ id: document.id, isSample: false }])
    expect(
      (await client.commitments.revise(await client.commitments.get({ id: sample?.id ?? '' }))).isRevising,
    ).toBe(true)
  })
})

test('removing an untouched sample leaves an empty office', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  await client.settings.removeSample({ keepChanged: false })
  expect(await client.people.directory()).toEqual({
    people: [],
    agencies: [],
    positions: [],
    appointments: [],
  })
  expect(await client.meetings.list()).toEqual([])
  expect((await client.settings.status()).hasSample).toBe(false)
  expect(await client.settings.removeSample({ keepChanged: false })).toEqual({ removed: 0 })
})

test('a sheet with a scan of the clerk keeps all its papers and revisions, and goes on counting', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const [sample] = await client.commitments.list()
  const id = sample?.id ?? ''
  const issue = async (paper: 'commitment' | 'statement') =>
    issueCommitment(client, { id, version: (await client.commitments.get({ id })).version, paper })
  const first = await issue('commitment')
  await issue('statement')
  const file = new File([await scanPicture()], 'pindaian.png')
  await client.archive.addScan({ documentId: first.id, file })
  await client.commitments.revise(await client.commitments.get({ id }))
  await issue('commitment')
  await client.settings.removeSample({ keepChanged: false })
  expect((await client.documents.list()).map((each) => [each.kind, each.revision, each.state])).toEqual([
    ['commitment', 2, 'issued'],
    ['statement', 1, 'issued'],
    ['commitment', 1, 'replaced'],
  ])
  await client.commitments.revise(await client.commitments.get({ id }))
  expect((await issue('commitment')).revision).toBe(3)
  expect((await issue('statement')).revision).toBe(2)
})
