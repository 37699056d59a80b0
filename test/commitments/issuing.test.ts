import { describe, expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { createPlainPrinter, printedDocument } from '#test/plain-printer.ts'
import { refusal } from '#test/refusal.ts'
import { PrintingError } from '#electron/printing/printer.ts'
import { NO_DECREE } from '#shared/people/model.ts'
import { issued, readyDraft, seat, SIGNATORY_IDS } from './signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

describe('issuing', () => {
  test('freezes data, bytes and signing list as revision 1 and locks the draft', async () => {
    const { client } = await openTestApplication()
    const { document, commitment, content } = await issued(client)
    expect(document).toMatchObject({
      kind: 'commitment',
      revision: 1,
      state: 'issued',
      number: '',
      date: '2022-09-29',
      issuedAt: '2022-09-29T02:00:00.000Z',
      progress: { total: 2, done: 0, refused: 0 },
      scanCount: 0,
    })
    expect(document.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{7}$/)
    expect(commitment).toMatchObject({
      state: 'issued',
      revision: 1,
      documentId: document.id,
      isRevising: false,
    })
    const { signatures, cells, revisions } = await client.documents.get({ id: document.id })
    expect(signatures.map(({ name, position, mark }) => [name, position, mark])).toEqual([
      ['Siti Aminah (contoh)', 'Kepala Dinas Kesehatan', { state: 'waiting' }],
      ['Budi Santoso (contoh)', 'Kepala Dinas Pendidikan', { state: 'waiting' }],
    ])
    expect(cells.map((each) => each.signatoryId)).toEqual([...SIGNATORY_IDS])
    expect(revisions).toHaveLength(1)
    const save = client.commitments.save({
      ...commitment,
      meetingId: null,
      content: { ...content, place: 'X' },
    })
    expect((await refusal(save)).code).toBe('ISSUED')
    const again = issueCommitment(client, {
      id: commitment.id,
      version: commitment.version,
      paper: 'commitment',
    })
    expect((await refusal(again)).code).toBe('ISSUED')
    const remove = client.commitments.remove({ id: commitment.id, version: commitment.version })
    expect((await refusal(remove)).data).toEqual({ usedBy: [`Naskah "${document.title}" revisi 1`] })
  })

  test('with something to mend is refused with the findings and leaves no trace', async () => {
    const { client, context } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const broken = { ...content, points: [], signatories: [] }
    const { version } = await client.commitments.save({ ...draft, meetingId: null, content: broken })
    const call = issueCommitment(client, { id: draft.id, version, paper: 'commitment' })
    expect(await refusal(call)).toMatchObject({
      code: 'NOT_READY',
      data: {
        findings: [{ rule: 'points-missing' }, { rule: 'signatories-missing' }],
      },
    })
    expect(await client.documents.list()).toEqual([])
    expect(await context.files.list()).toEqual([])
  })

  test('twice at once makes one document', async () => {
    const { client } = await openTestApplication()
    const { draft } = await readyDraft(client)
    const request = { id: draft.id, version: draft.version, paper: 'commitment' as const }
    const results = await Promise.allSettled([
      issueCommitment(client, request),
      issueCommitment(client, request),
    ])
    expect(results.map((each) => each.status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(await client.documents.list()).toHaveLength(1)
  })

  test('does not survive a page that cannot be set, and works the next time', async () => {
    const plain = createPlainPrinter()
    let fails = true
    const { client } = await openTestApplication({
      printer: {
        ...plain,
        renderBatch: (...call) => {
          if (!fails) return plain.renderBatch(...call)
          fails = false
          return Promise.reject(new PrintingError('Huruf "ﷺ" tidak ada.'))
        },
      },
    })
    const { draft } = await readyDraft(client)
    const request = { id: draft.id, version: draft.version, paper: 'commitment' as const }
    expect(await refusal(issueCommitment(client, request))).toMatchObject({
      code: 'PRINTING_FAILED',
      data: { reason: 'Huruf "ﷺ" tidak ada.' },
    })
    expect(await issueCommitment(client, request)).toMatchObject({ revision: 1 })
  })

  test('never gives a code twice', async () => {
    let calls = 0
    const codes = [1, 1, 1, 2]
    const { client, context } = await openTestApplication()
    Object.assign(context, {
      randomBytes: (count: number) => new Uint8Array(count).fill(codes[calls++] ?? 3),
    })
    const { commitment } = await issued(client)
    const statement = await issueCommitment(client, { ...commitment, paper: 'statement' })
    expect(statement.code).toBe('2222222')
  })
})

describe('a revision', () => {
  test('replaces the issued one when it is issued; both stay, with their files', async () => {
    const { client } = await openTestApplication()
    const { document, commitment } = await issued(client)
    const revising = await client.commitments.revise(commitment)
    expect(revising).toMatchObject({ isRevising: true, state: 'issued', revision: 1 })
    expect((await client.documents.get({ id: document.id })).state).toBe('issued')
    const content = { ...revising.content, place: 'Mojosari' }
    const { version } = await client.commitments.save({ ...revising, content })
    const second = await issueCommitment(client, { id: commitment.id, version, paper: 'commitment' })
    expect(second.revision).toBe(2)
    const detail = await client.documents.get({ id: second.id })
    expect(detail.revisions.map(({ revision, state }) => [revision, state])).toEqual([
      [2, 'issued'],
      [1, 'replaced'],
    ])
    expect(JSON.stringify(await printedDocument(await client.documents.file({ id: document.id })))).toContain(
      'Mojokerto, 29 September 2022',
    )
    expect(JSON.stringify(await printedDocument(await client.documents.file({ id: second.id })))).toContain(
      'Mojosari, 29 September 2022',
    )
    const words = (await client.documents.history({ id: document.id })).flatMap((each) => each.words)
    expect(words).toEqual([
      'Digantikan oleh revisi 2',
      `Diterbitkan sebagai revisi 1: 1 halaman, kode ${document.code}`,
    ])
  })

  test('that is given up brings the issued text back', async () => {
    const { client } = await openTestApplication()
    const { commitment } = await issued(client)
    const revising = await client.commitments.revise(commitment)
    // A second window that begins it too goes on with the same draft.
    expect(await client.commitments.revise(commitment)).toEqual(revising)
    const saved = await client.commitments.save({
      ...revising,
      content: { ...revising.content, place: 'Mojosari' },
    })
    // One that does not know what was typed meanwhile may not throw it away.
    expect(await refusal(client.commitments.discardRevision(revising))).toMatchObject({
      code: 'STALE',
      data: { version: saved.version },
    })
    const back = await client.commitments.discardRevision(saved)
    expect(back).toMatchObject({ isRevising: false, state: 'issued', content: { place: 'Mojokerto' } })
    expect((await client.commitments.history({ id: commitment.id })).map((each) => each.words[0])).toEqual([
      'Revisi dibatalkan; isi kembali seperti yang terbit',
      'Tempat diubah: "Mojokerto" menjadi "Mojosari"',
      'Revisi baru dibuka',
      'Diterbitkan sebagai revisi 1',
      'Butir ditambah: "Melaksanakan Masterplan Smart City."',
      'Draf dibuat',
    ])
  })
})

test('who signs on behalf of an acting superior says so, on the sheet and in the signing list', async () => {
  const { client } = await openTestApplication()
  const { draft, content, health } = await readyDraft(client)
  const deputy = await seat(client, 'Wakil Bupati Mojokerto', 'Ayu Lestari (contoh)')
  const { positions } = await client.people.directory()
  const bupati = positions.find(({ title }) => title === 'Bupati Mojokerto')?.id ?? ''
  await client.people.appoint({
    ...deputy,
    positionId: bupati,
    status: 'Plt.',
    startsOn: '2022-09-01',
    endsOn: null,
    ...NO_DECREE,
    endsPrevious: false,
  })
  const others = content.signatories.slice(1)
  const { version } = await client.commitments.save({
    ...draft,
    content: {
      ...content,
      signatories: [
        { ...health, id: SIGNATORY_IDS[0], form: { kind: 'onBehalf', ofPositionId: bupati } },
        ...others,
      ],
    },
  })
  const document = await issueCommitment(client, { id: draft.id, version, paper: 'commitment' })
  expect((await client.documents.get({ id: document.id })).signatures[0]?.position).toBe(
    'a.n. Plt. Bupati Mojokerto, Kepala Dinas Kesehatan',
  )
})
