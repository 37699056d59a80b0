import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { readyDraft, SIGNATORY_IDS } from '#test/commitments/signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

async function issued(client: TestClient) {
  const { draft } = await readyDraft(client)
  return issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
}

const INK = { state: 'signed', method: 'ink', signedOn: '2022-09-29' } as const

describe('the signing list', () => {
  test('takes a document from Terbit to Lengkap; the state follows from the marks alone', async () => {
    const { client } = await openTestApplication()
    const document = await issued(client)
    const [first, second] = SIGNATORY_IDS
    const states = async () =>
      (await client.commitments.list()).map(({ state, progress }) => [state, progress?.done])
    await client.documents.mark({ id: document.id, signatoryId: first, version: 1, mark: INK })
    expect(await states()).toEqual([['signing', 1]])
    const by = { ...INK, state: 'represented', by: 'Sekretaris Dinas' } as const
    await client.documents.mark({ id: document.id, signatoryId: second, version: 1, mark: by })
    expect(await states()).toEqual([['complete', 2]])
    await client.documents.mark({
      id: document.id,
      signatoryId: first,
      version: 2,
      mark: { state: 'waiting' },
    })
    expect(await states()).toEqual([['signing', 1]])
    const refused = { state: 'refused', reason: 'Belum dibaca' } as const
    await client.documents.mark({ id: document.id, signatoryId: second, version: 2, mark: refused })
    expect(await states()).toEqual([['issued', 0]])
    expect((await client.documents.list())[0]?.progress).toEqual({ total: 2, done: 0, refused: 1 })
    expect((await client.documents.history({ id: document.id })).flatMap((each) => each.words)).toEqual([
      'Budi Santoso (contoh) (Kepala Dinas Pendidikan) menolak: Belum dibaca',
      'Siti Aminah (contoh) (Kepala Dinas Kesehatan) menunggu tanda tangan',
      'Budi Santoso (contoh) (Kepala Dinas Pendidikan) diwakili oleh Sekretaris Dinas (basah pada 29 September 2022)',
      'Siti Aminah (contoh) (Kepala Dinas Kesehatan) menandatangani (basah pada 29 September 2022)',
      `Diterbitkan sebagai revisi 1: 1 halaman, kode ${document.code}`,
    ])
  })

  test('marks everybody who waits at once, and nobody else', async () => {
    const { client } = await openTestApplication()
    const { id } = await issued(client)
    const refused = { state: 'refused', reason: 'Sakit' } as const
    await client.documents.mark({ id, signatoryId: SIGNATORY_IDS[0], version: 1, mark: refused })
    const list = await client.documents.markWaiting({ id, mark: INK })
    expect(list.map((each) => each.mark)).toEqual([refused, INK])
    expect((await client.documents.get({ id })).signatures).toEqual(list)
  })

  test('is not overwritten from an old window', async () => {
    const { client } = await openTestApplication()
    const { id } = await issued(client)
    const row = { id, signatoryId: SIGNATORY_IDS[0], version: 1 }
    await client.documents.mark({ ...row, mark: INK })
    expect(await refusal(client.documents.mark({ ...row, mark: { state: 'waiting' } }))).toMatchObject({
      code: 'STALE',
      data: { version: 2 },
    })
    const unknown = client.documents.mark({ ...row, signatoryId: id, mark: INK })
    expect((await refusal(unknown)).code).toBe('NOT_FOUND')
  })
})

test('the number is recorded and the frozen page stays as it is', async () => {
  const { client } = await openTestApplication()
  const document = await issued(client)
  const number = '500.12.6/123/416-117/2022'
  const changed = await client.documents.setNumber({
    id: document.id,
    version: 1,
    number,
    date: '2022-09-30',
  })
  expect(changed).toMatchObject({ number, date: '2022-09-30', sha256: document.sha256, version: 2 })
  const old = client.documents.setNumber({ id: document.id, version: 1, number: 'x', date: null })
  expect((await refusal(old)).code).toBe('STALE')
  expect((await client.documents.history({ id: document.id }))[0]?.words).toEqual([
    `Nomor diisi: ${number}`,
    'Tanggal diisi: 30 September 2022',
  ])
})

describe('the filed bytes', () => {
  test('are saved and opened through the host, and the screen is told where there is none', async () => {
    const saved: [string, Uint8Array][] = []
    const answers: ('saved' | 'cancelled' | 'full')[] = ['saved', 'cancelled', 'full']
    const { client } = await openTestApplication({
      host: {
        kind: 'desktop',
        saveFile: (name, bytes) => {
          const answer = answers.shift() ?? 'saved'
          if (answer === 'full') return Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' }))
          saved.push([name, bytes])
          return Promise.resolve(answer)
        },
      },
    })
    const { id, code } = await issued(client)
    expect(await client.documents.saveCopy({ id })).toEqual({ saved: true })
    expect(await client.documents.saveCopy({ id })).toEqual({ saved: false })
    expect(await refusal(client.documents.saveCopy({ id }))).toMatchObject({
      code: 'WRITE_FAILED',
      data: { reason: expect.stringContaining('penuh') },
    })
    const [name, bytes] = saved[0] ?? []
    expect(name).toContain(code)
    expect(new TextDecoder().decode(bytes)).toBe(await (await client.documents.file({ id })).text())
    expect((await refusal(client.documents.openInViewer({ id }))).code).toBe('NO_DIALOG')
  })

  test('that were changed on the disk are not handed out', async () => {
    const { client, context } = await openTestApplication()
    const { id, sha256 } = await issued(client)
    await writeFile(context.files.pathOf(sha256), 'lain')
    expect((await refusal(client.documents.file({ id }))).code).toBe('DAMAGED')
  })
})
