import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { commandLine, failure } from './calling.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'ikrar kegiatan é '))
const { ikrar, json } = commandLine(folder)
const uuid = '018f0000-0000-7000-8000-000000000000'
/** The public answer of `print`, and nothing else in it. */
const printed = z.strictObject({
  file: z.string(),
  pages: z.int().nullable(),
  bytes: z.int(),
  sha256: z.string(),
  document: z.string().nullable(),
})

let meeting: string

async function prints(paper: string, out: string, ...more: string[]) {
  return printed.parse(await json('print', paper, '--of', meeting, '--out', out, ...more))
}
const written = (name: string) => readFileSync(path.join(folder, name))

beforeAll(async () => {
  await json('sample')
  const meetings = z
    .array(z.looseObject({ id: z.string(), stage: z.int().nullable() }))
    .parse(await json('list', 'meetings'))
  meeting = meetings.find(({ stage }) => stage === 1)?.id ?? ''
})
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))

test.each(['badges', 'name-cards', 'report'])('%s as PDF and Word, without filing it', async (paper) => {
  const pdf = await prints(paper, `${paper}.pdf`)
  expect(pdf).toMatchObject({ bytes: written(`${paper}.pdf`).length, document: null })
  expect(pdf.pages).toBeGreaterThan(0)
  expect(written(`${paper}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
  expect(await prints(paper, `${paper}.docx`)).toMatchObject({ pages: null, document: null })
  expect(written(`${paper}.docx`).subarray(0, 2).toString()).toBe('PK')
})

test.each(['rundown', 'berita-acara'])('%s is printed', async (paper) => {
  expect((await prints(paper, `${paper}.pdf`)).pages).toBeGreaterThan(0)
})

test.each(['invitation', 'attendance', 'minutes', 'certificates'])(
  '%s of the sample is printed from the register',
  async (paper) => {
    const pdf = await prints(paper, `${paper}.pdf`)
    expect(await json('list', 'documents')).toContainEqual(
      expect.objectContaining({ id: pdf.document, kind: paper, sha256: pdf.sha256 }),
    )
  },
)

test('what has a size of its own cannot be printed on another', async () => {
  const words = ['print', 'certificates', '--of', meeting, '--out', 'x.pdf', '--paper', 'f4']
  expect(failure(await ikrar(...words))).toEqual([2, expect.stringMatching(/Sertifikat selalu A4/)])
})

test('another size of paper is only of this print until it is issued', async () => {
  await prints('attendance', 'f4.pdf', '--paper', 'f4')
  // F4 is 215 x 330 mm: 609.45 x 935.43 pt.
  expect(written('f4.pdf').toString('latin1')).toMatch(/MediaBox \[0 0 609\.4\d* 935\.4\d*\]/)
  await prints('attendance', 'a4.pdf')
  expect(written('a4.pdf').toString('latin1')).toMatch(/MediaBox \[0 0 595\.\d* 841\.\d*\]/)
})

test('what is issued is printed from the register, and issued again only when it differs', async () => {
  const issued = await prints('report', 'terbit.pdf', '--issue')
  expect(issued.document).not.toBeNull()
  expect(await prints('report', 'lagi.pdf')).toMatchObject({ document: issued.document })
  expect(written('lagi.pdf')).toEqual(written('terbit.pdf'))
  const again = ['print', 'report', '--of', meeting, '--out', 'x.pdf', '--issue']
  expect(failure(await ikrar(...again))).toEqual([1, expect.stringMatching(/sudah terbit .* tidak berubah/)])
  const resized = await prints('report', 'revisi.pdf', '--issue', '--paper', 'f4')
  expect(await json('list', 'documents')).toContainEqual(
    expect.objectContaining({ id: resized.document, kind: 'report', revision: 2, state: 'issued' }),
  )
})

test('a dossier is one PDF, and never filed', async () => {
  const dossier = await prints('dossier', 'berkas.pdf')
  expect(dossier.document).toBeNull()
  // Cover, contents, and at least a page of each paper.
  expect(dossier.pages).toBeGreaterThanOrEqual(5)
})

test.each([
  [['minutes', '--of', uuid, '--out', 'x.pdf'], 1, /tidak ditemukan/],
  [['dossier', '--of', uuid, '--out', 'x.pdf'], 1, /tidak ditemukan/],
  [['minutes', '--of', 'bukan-id', '--out', 'x.pdf'], 2, /bukan ID kegiatan/],
  [['minutes', '--of', uuid, '--out', 'x.docx', '--issue'], 2, /selalu PDF/],
  [['minutes', '--of', uuid, '--out', 'x.pdf', '--paper', 'a3'], 2, /hanya untuk papan/],
  [['minutes', '--of', uuid, '--out', 'x.pdf', '--paper', 'letter'], 2, /"letter" tidak dikenal/],
  [['dossier', '--of', uuid, '--out', 'x.docx'], 2, /hanya dapat menjadi PDF/],
  [['dossier', '--of', uuid, '--out', 'x.pdf', '--issue'], 2, /tidak diterbitkan/],
  [['dossier', '--of', uuid, '--out', 'x.pdf', '--paper', 'f4'], 2, /Hapus --paper/],
] as const)('print %s', async (words, code, message) => {
  expect(failure(await ikrar('print', ...words))).toEqual([code, expect.stringMatching(message)])
  expect(existsSync(path.join(folder, 'x.pdf'))).toBe(false)
})
