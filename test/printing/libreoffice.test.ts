import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FONTS, print, printWord } from './print.ts'
import { VARIANTS } from './variants.ts'

/** Words that continuation pages of the PDF repeat, and that Word's own pages do without. */
const RUNNING_HEADS = new Set(['LEMBAR', 'PENANDATANGANAN', 'lanjutan', 'Halaman', 'dari'])
/** Signatures and cards stand side by side, where readers of text go down or across as they like; so do tables wider than the page. */
const SIDE_BY_SIDE = /^(joint|board|badges|minutes-long)/
/** Most pages that Word may need more than the paper, as a part of them. */
const MORE_PAGES = 0.2

const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined
const isThere = has('soffice') && has('pdftotext')
/** Without LibreOffice one test says so, not one for each paper. */
const NAMES = isThere ? VARIANTS.map(({ name }) => name) : []

const folder = mkdtempSync(path.join(tmpdir(), 'ikrar-libreoffice-'))
afterAll(() => rmSync(folder, { recursive: true }))

function alias(family: string, stand: string): string {
  return `<alias binding="same"><family>${family}</family><prefer><family>${stand}</family></prefer></alias>`
}

/** LibreOffice with the paper's typefaces in place of those that office PCs have. */
function typefaces(): string {
  const file = path.join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${FONTS}</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${alias('Bookman Old Style', 'TeX Gyre Bonum')}${alias('Arial', 'Arimo')}</fontconfig>`,
  )
  return file
}

/** Text of a PDF in the order in which it is drawn. */
function textOf(file: string): string {
  const most = 64 * 1024 * 1024
  return spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: most }).stdout
}

/** Words of a PDF in the order in which they are drawn; a word that is parted at the end of a line is one word. */
function wordsOf(file: string): string[] {
  return (
    textOf(file)
      .replaceAll(/\u00AD|-\s*\n?/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

/** Words that tell something: no numbers of pages, no code of the foot, no word so long that it is parted anywhere. */
const isTelling = (word: string) => !/^\d+$|^KONSEP|^X{4}/.test(word) && !RUNNING_HEADS.has(word)

function pagesOf(file: string): number {
  const { stdout } = spawnSync('pdfinfo', [file], { encoding: 'utf8' })
  return Number(/Pages:\s+(\d+)/.exec(stdout)?.[1])
}

function counted(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Words that both texts have once, in the order of the first. */
function onceInBoth(first: readonly string[], second: readonly string[]): string[] {
  const [one, other] = [counted(first), counted(second)]
  return first.filter((word) => isTelling(word) && one.get(word) === 1 && other.get(word) === 1)
}

/** Numbers of the rows that are signed behind dots; those of spare rows too. */
function rowsToSign(file: string): number[] {
  return [...textOf(file).matchAll(/(\d+)\. \.{4,}$/gm)].map(([, number]) => Number(number))
}

/** Amounts of more than three digits that stand in one piece. */
function amountsOf(file: string): string[] {
  const words = textOf(file).split(/\s+/)
  return words.filter((word) => /^\d{1,3}(\.\d{3})+$/.test(word)).toSorted()
}

describe.skipIf(!isThere)('every Word file in LibreOffice (when it is there)', () => {
  const inWord = path.join(folder, 'word')
  const onPaper = (name: string) => path.join(folder, `${name}.pdf`)
  const opened = (name: string) => path.join(inWord, `${name}.pdf`)

  beforeAll(async () => {
    mkdirSync(inWord)
    for (const { name, document } of VARIANTS) {
      writeFileSync(path.join(inWord, `${name}.docx`), await printWord(document))
      const { paper, pdf } = await print(document)
      writeFileSync(onPaper(name), paper.pdf)
      await pdf.close()
    }
    const profile = pathToFileURL(path.join(folder, 'profile')).href
    const files = VARIANTS.map(({ name }) => path.join(inWord, `${name}.docx`))
    const options = ['--headless', `-env:UserInstallation=${profile}`, '--convert-to', 'pdf']
    const { status, stderr } = spawnSync('soffice', [...options, '--outdir', inWord, ...files], {
      encoding: 'utf8',
      env: { ...process.env, FONTCONFIG_FILE: typefaces() },
    })
    if (status !== 0) throw new Error(stderr)
  }, 600_000)

  test.each(NAMES)('%s says what the paper says, on no more pages', (name) => {
    const [paper, word] = [wordsOf(onPaper(name)), wordsOf(opened(name))]
    const missing = [...new Set(paper)].filter((each) => isTelling(each) && !word.includes(each))
    const added = [...new Set(word)].filter((each) => isTelling(each) && !paper.includes(each))
    expect({ missing, added }).toEqual({ missing: [], added: [] })
    const pages = pagesOf(onPaper(name))
    expect(pagesOf(opened(name))).toBeLessThanOrEqual(pages + Math.max(1, pages * MORE_PAGES))
  })

  test.each(NAMES.filter((name) => !SIDE_BY_SIDE.test(name)))('%s says it in its order', (name) => {
    const [paper, word] = [wordsOf(onPaper(name)), wordsOf(opened(name))]
    expect(onceInBoth(word, paper)).toEqual(onceInBoth(paper, word))
  })

  test.each(NAMES.filter((name) => name.includes('wide-tables')))('%s has its numbers whole', (name) => {
    expect(amountsOf(opened(name))).toEqual(amountsOf(onPaper(name)))
    expect(amountsOf(onPaper(name))).toContain('1.250.000.003')
  })

  test('none of 2,000 rows is lost', () => {
    const all = Array.from({ length: 2000 }, (_, index) => index + 1)
    for (const file of [onPaper('attendance-2000'), opened('attendance-2000')])
      expect(rowsToSign(file)).toEqual(all)
  })
})
