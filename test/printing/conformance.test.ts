import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { chunksOf } from '#electron/printing/batch-chunks.ts'
import { joinPdfs } from '#electron/printing/join-pdfs.ts'
import { PaperRenderer } from '#electron/printing/render.ts'
import { certificatesDocument } from '#shared/documents/certificates.ts'
import { sampleCertificates } from '#test/documents/sample-sheets.ts'
import { LOGO_DIGEST } from './logo.ts'
import { FONTS, print, SAMPLE_IMAGES } from './print.ts'
import { VARIANTS } from './variants.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'ikrar-conformance-'))
afterAll(() => rmSync(folder, { recursive: true }))

const JARS = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging'].map(
  (name) => `/usr/share/java/${name}.jar`,
)

function exists(command: string, option: string): boolean {
  return spawnSync(command, [option]).error === undefined
}

const hasQpdf = exists('qpdf', '--version')
const hasPreflight = exists('javac', '-version') && JARS.every((jar) => existsSync(jar))

describe('the PDF', () => {
  it('names itself as PDF/A-2b, with title, office, language and output intent', async () => {
    const [variant] = VARIANTS
    if (variant === undefined) throw new Error('no variants')
    const { paper, pdf } = await print({ ...variant.document, title: 'Riset & Inovasi <uji> é' })
    expect(pdf.info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'id',
      Title: 'Riset ＆ Inovasi ‹uji› é',
      Author: 'Dinas Komunikasi dan Informatika',
      CreationDate: 'D:20220929000000Z',
    })
    expect(pdf.info).not.toHaveProperty('ModDate')
    const source = Buffer.from(paper.pdf).toString('utf8')
    expect(source).toContain('<pdfaid:part>2</pdfaid:part>')
    expect(source).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
    expect(source).toContain('Riset ＆ Inovasi ‹uji› é')
    expect(source).toContain('/S /GTS_PDFA1')
    expect(source).toContain('2022-09-29T00:00:00Z')
  })
})

describe.skipIf(!hasQpdf)('qpdf (when it is there)', () => {
  it('finds no fault in any paper', async () => {
    const renderer = new PaperRenderer(FONTS)
    const faults: string[] = []
    for (const { name, document } of VARIANTS) {
      const file = path.join(folder, `${name}.pdf`)
      writeFileSync(file, (await renderer.render(document, SAMPLE_IMAGES)).pdf)
      const { status, stdout, stderr } = spawnSync('qpdf', ['--check', file], { encoding: 'utf8' })
      if (status !== 0) faults.push(`${name}: ${stdout}${stderr}`)
    }
    expect(faults).toEqual([])
  }, 60_000)
})

/** What PDFBox Preflight says of a file. */
function validated(name: string, pdf: Uint8Array): string {
  const file = path.join(folder, `${name}-1b.pdf`)
  writeFileSync(file, pdf)
  const words = ['-cp', [...JARS, folder].join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file]
  return spawnSync('java', words, { encoding: 'utf8' }).stdout
}

/** A batch of certificates, set in chunks and joined, as one file of PDF/A. */
async function joinedBatch(conformance: 'PDF/A-1b' | 'PDF/A-2b'): Promise<Uint8Array> {
  const renderer = new PaperRenderer(FONTS, conformance)
  const certificates = sampleCertificates(40, {
    office: { ...sampleCertificates(0).office, logo: LOGO_DIGEST },
  })
  const files: Uint8Array[] = []
  for (const { document } of chunksOf(certificatesDocument(certificates, null)))
    files.push((await renderer.render(document, SAMPLE_IMAGES)).pdf)
  expect(files.length).toBeGreaterThan(1)
  return joinPdfs(files)
}

describe('a batch that was joined', () => {
  it('has one output intent, and says of itself once that it is PDF/A-2b', async () => {
    const source = Buffer.from(await joinedBatch('PDF/A-2b')).toString('latin1')
    expect(source.match(/<pdfaid:part>2</g)).toHaveLength(1)
    expect(source.match(/\/GTS_PDFA1/g)).toHaveLength(1)
    expect(source).not.toContain('/Encrypt')
  }, 60_000)
})

describe.skipIf(!hasPreflight)('PDFBox Preflight (when it is there)', () => {
  beforeAll(() => {
    const stubs = path.join(import.meta.dirname, 'preflight')
    const sources = ['xml/bind/DatatypeConverter', 'activation/DataSource', 'activation/FileDataSource']
    const files = sources.map((name) => path.join(stubs, 'javax', `${name}.java`))
    const { status, stderr } = spawnSync('javac', ['-d', folder, ...files], { encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  })

  it('takes the same pages as PDF/A-1b', async () => {
    const renderer = new PaperRenderer(FONTS, 'PDF/A-1b')
    for (const name of ['joint-2', 'joint-19-arimo']) {
      const variant = VARIANTS.find((one) => one.name === name)
      if (variant === undefined) throw new Error(`no variant ${name}`)
      const { pdf } = await renderer.render(variant.document, SAMPLE_IMAGES)
      expect(validated(name, pdf)).toContain('is a valid PDF/A-1b file')
    }
  }, 120_000)

  it('takes a batch that was joined', async () => {
    expect(validated('joined', await joinedBatch('PDF/A-1b'))).toContain('is a valid PDF/A-1b file')
  }, 120_000)
})
