import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as z from 'zod'
import { commandLine, failure } from './calling.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ikrar baris perintah é '))
const uuid = '018f0000-0000-7000-8000-000000000000'
const issued = z.object({
  file: z.string(),
  pages: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  document: z.string().nullable(),
})

const { start, ikrar, json } = commandLine(folder)

const listed = z.array(z.looseObject({ id: z.uuid(), title: z.string() }))

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

describe('before there is an office', () => {
  test('a folder without data is told, and not made', async () => {
    expect(failure(await ikrar('list', 'people'))).toEqual([
      1,
      expect.stringMatching(/Tidak ada data Ikrar di .*--data/),
    ])
    expect(existsSync(path.join(folder, 'data'))).toBe(false)
  })

  test.each([
    [['nonsense'], /Perintah "nonsense" tidak dikenal/],
    [['list'], /kurang satu kata/],
    [['list', 'clouds'], /Daftar "clouds" tidak ada/],
    [['list', 'people', '--colour'], /Pilihan "--colour" tidak dikenal/],
    [['print', 'commitment', '--out', 'a.pdf'], /--of <id>" harus diisi/],
    [['serve', '--port', '99999'], /0 sampai 65535/],
  ])('a wrong call is exit code 2: %s', async (words, message) => {
    expect(failure(await ikrar(...words))).toEqual([2, expect.stringMatching(message)])
  })
})

describe('from the sample to the filed scan', () => {
  let counted: unknown
  /** Papers of its meetings that the sample brings issued. */
  const PAPERS = 14
  let commitment: string
  let document: z.infer<typeof issued>

  beforeAll(async () => {
    counted = await json('sample')
    commitment = listed.parse(await json('list', 'commitments'))[0]?.id ?? ''
  })

  test('the sample says what it made', () => {
    expect(counted).toEqual({ people: 11, agencies: 48, meetings: 5, commitments: 1 })
  })

  test('a second sample is refused', async () => {
    expect(failure(await ikrar('sample'))).toEqual([1, expect.stringMatching(/sudah diatur/)])
  })

  test('lists what there is', async () => {
    const counts: Record<string, number> = {}
    for (const what of ['meetings', 'people', 'agencies', 'positions', 'council', 'documents']) {
      counts[what] = listed.parse(await json('list', what)).length
    }
    expect(counts).toMatchObject({ meetings: 5, people: 11, agencies: 48, council: 39, documents: PAPERS })
    expect(counts.positions).toBeGreaterThanOrEqual(48)
    const { out } = await ikrar('list', 'people')
    expect(out).toContain('Ardi Sepdianto')
  })

  test('tells of people, agencies and positions what the directory knows', async () => {
    expect(await json('list', 'people')).toContainEqual(
      expect.objectContaining({ name: 'Ardi Sepdianto', email: '', phone: '', isActive: true }),
    )
    expect(await json('list', 'agencies')).toContainEqual(
      expect.objectContaining({
        title: 'Dinas Komunikasi dan Informatika',
        parent: null,
        head: expect.objectContaining({
          title: 'Kepala Dinas Komunikasi dan Informatika',
          name: 'Ardi Sepdianto',
        }),
        endsOn: null,
        formerNames: [],
      }),
    )
    expect(await json('list', 'action-items')).toContainEqual(
      expect.objectContaining({
        title: 'Melengkapi daftar program per dimensi dengan pagu anggaran.',
        state: 'running',
        dueOn: '2022-08-15',
        owner: 'Kepala Dinas Pekerjaan Umum dan Penataan Ruang',
        meetingTitle: 'Bimtek Smart City Tahap II (tanggal contoh)',
      }),
    )
    expect(await json('list', 'council')).toContainEqual(
      expect.objectContaining({
        title: 'Kepala Dinas Komunikasi dan Informatika',
        body: 'Dewan Smart City',
        role: 'Sekretaris',
        holder: 'Ardi Sepdianto',
        period: { startsOn: '2022-06-13', endsOn: null },
      }),
    )
    expect(await json('list', 'positions')).toContainEqual(
      expect.objectContaining({
        title: 'Kepala Dinas Komunikasi dan Informatika',
        endsOn: null,
        formerTitles: [],
        holders: [expect.objectContaining({ name: 'Ardi Sepdianto', decreeNumber: '', decreeDate: null })],
      }),
    )
  })

  test('finds by words in any order', async () => {
    const hits = listed.parse(await json('search', 'sepdianto', 'ardi'))
    expect(hits).toContainEqual(expect.objectContaining({ kind: 'person', title: 'Ardi Sepdianto' }))
    expect(await json('search', 'tidakadadimanapun')).toEqual([])
  })

  test('prints a draft beside the caller, and files nothing', async () => {
    const printed = issued.parse(
      await json('print', 'commitment', '--of', commitment, '--out', 'konsep é.pdf', '--paper', 'f4'),
    )
    const bytes = readFileSync(path.join(folder, 'konsep é.pdf'))
    expect(printed).toMatchObject({
      file: path.join(folder, 'konsep é.pdf'),
      bytes: bytes.length,
      document: null,
    })
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    // F4 is 215 x 330 mm: 609.45 x 935.43 pt.
    expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 609\.4\d* 935\.4\d*\]/)
    expect(listed.parse(await json('list', 'documents'))).toHaveLength(PAPERS)
  })

  test('writes a draft as a Word file', async () => {
    const printed = await json('print', 'statement', '--of', commitment, '--out', 'pernyataan.docx')
    const bytes = readFileSync(path.join(folder, 'pernyataan.docx'))
    expect(printed).toMatchObject({ pages: null, bytes: bytes.length, document: null })
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
  })

  test('issues, and then prints the filed bytes again', async () => {
    document = issued.parse(
      await json('print', 'commitment', '--of', commitment, '--out', 'terbit.pdf', '--issue'),
    )
    const bytes = readFileSync(path.join(folder, 'terbit.pdf'))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(document.sha256)
    expect(listed.parse(await json('list', 'documents'))).toContainEqual(
      expect.objectContaining({ id: document.document, sha256: document.sha256, revision: 1 }),
    )
    const again = issued.parse(await json('print', 'commitment', '--of', commitment, '--out', 'lagi.pdf'))
    expect(again).toMatchObject({ sha256: document.sha256, document: document.document })
    expect(
      failure(await ikrar('print', 'commitment', '--of', commitment, '--out', 'x.pdf', '--issue')),
    ).toEqual([1, expect.stringMatching(/sudah terbit/)])
  })

  test('files a scan with its document, once', async () => {
    const filed = await json('file', 'terbit.pdf', '--to', document.document ?? '')
    expect(filed).toEqual({ document: document.document, sha256: document.sha256, state: expect.any(String) })
    expect(failure(await ikrar('file', 'terbit.pdf', '--to', document.document ?? ''))).toEqual([
      1,
      expect.stringMatching(/sudah disimpan/),
    ])
    writeFileSync(path.join(folder, 'palsu.pdf'), 'bukan pdf')
    expect(failure(await ikrar('file', 'palsu.pdf', '--to', document.document ?? ''))).toEqual([
      1,
      expect.stringMatching(/tidak dapat dibaca/),
    ])
    expect(failure(await ikrar('file', 'hilang.pdf', '--to', document.document ?? ''))).toEqual([
      1,
      expect.stringMatching(/tidak ditemukan/),
    ])
  })

  test.each([
    [['--of', uuid, '--out', 'a.pdf'], 1, /tidak ditemukan/],
    [['--of', 'bukan-id', '--out', 'a.pdf'], 2, /bukan ID komitmen/],
    [['--of', uuid, '--out', 'a.docx'], 1, /tidak ditemukan/],
    [['--of', uuid, '--out', 'a.docx', '--issue'], 2, /selalu PDF/],
    [['--of', uuid, '--out', 'a.txt'], 2, /".txt" tidak dikenal/],
    [['--of', uuid, '--out', 'a.pdf', '--paper', 'letter'], 2, /"letter" tidak dikenal/],
    [['--of', uuid, '--out', 'a.pdf', '--paper', 'a3'], 2, /hanya untuk papan/],
  ] as const)('print commitment %s', async (words, code, message) => {
    expect(failure(await ikrar('print', 'commitment', ...words))).toEqual([
      code,
      expect.stringMatching(message),
    ])
  })

  test('a paper that there is not is told with those that there are', async () => {
    expect(failure(await ikrar('print', 'poem', '--of', uuid, '--out', 'a.pdf'))).toEqual([
      2,
      expect.stringMatching(/"poem" tidak dikenal\. .*commitment, .*invitation, .*dossier/),
    ])
  })

  test('a place that cannot be written is told', async () => {
    const words = ['print', 'commitment', '--of', commitment, '--out', 'tidak/ada/a.pdf']
    expect(failure(await ikrar(...words))).toEqual([
      1,
      expect.stringMatching(/tidak dapat ditulis \(ENOENT\)/),
    ])
  })

  test('verify finds nothing, and finds a changed file', async () => {
    expect(await json('verify')).toEqual({ ok: true, problems: [] })
    const stored = path.join(folder, 'data', 'files', document.sha256.slice(0, 2), document.sha256)
    chmodSync(stored, 0o644)
    writeFileSync(stored, 'diubah')
    const { code, out, err } = await ikrar('--json', 'verify')
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ ok: false, problems: [expect.any(String)] })
    expect(err).toMatch(/menemukan 1 masalah/)
    expect(failure(await ikrar('print', 'commitment', '--of', commitment, '--out', 'rusak.pdf'))).toEqual([
      1,
      expect.stringMatching(/rusak/),
    ])
  })
})

describe.skipIf(process.platform === 'win32')('serve', () => {
  test('prints one link, keeps others out of the folder, and ends cleanly on SIGTERM', async () => {
    const child = start(['serve', '--no-open'])
    const lines = createInterface({ input: child.stdout })
    const [link] = await once(lines, 'line')
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/masuk\?t=[\w-]{43}$/)
    expect((await fetch(String(link), { redirect: 'manual' })).status).toBe(303)
    expect(failure(await ikrar('list', 'people'))).toEqual([1, expect.stringMatching(/sedang dipakai/)])
    child.kill('SIGTERM')
    const [code, signal] = await once(child, 'exit')
    expect([code, signal]).toEqual([0, null])
    expect(listed.parse(await json('list', 'people'))).toHaveLength(11)
  })
})
