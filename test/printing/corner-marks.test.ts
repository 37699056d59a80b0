import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import bwipjs from 'bwip-js/node'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { Corner } from '#shared/documents/mark.ts'
import { CORNERS, DRAFT_CODE, decodeMark, encodeMark } from '#shared/documents/mark.ts'
import { sampleSnapshot } from '../documents/sample-snapshot.ts'
import { print } from './print.ts'
import type { PagePicture } from './read-pdf.ts'

const MODULES = 16
const MODULE = 0.75
const SIZE = 12
const INSET = 14

/** Upper left corner of a mark in mm. */
function place(corner: Corner, width: number, height: number): { x: number; y: number } {
  return {
    x: corner.endsWith('Left') ? INSET : width - INSET - SIZE,
    y: corner.startsWith('top') ? INSET : height - INSET - SIZE,
  }
}

function isDark({ width, scale, pixels }: PagePicture, x: number, y: number): boolean {
  const offset = (Math.floor(y * scale) * width + Math.floor(x * scale)) * 4
  return (pixels[offset] ?? 255) < 128
}

/** The modules as they are printed: each sampled at its centre. */
function printedModules(picture: PagePicture, at: { x: number; y: number }): number[] {
  return Array.from({ length: MODULES * MODULES }, (_, index) => {
    const [column, row] = [index % MODULES, Math.floor(index / MODULES)]
    return Number(isDark(picture, at.x + (column + 0.5) * MODULE, at.y + (row + 0.5) * MODULE))
  })
}

function expectedModules(text: string): number[] {
  const [drawn] = bwipjs.raw('datamatrix', text, 'version=16x16')
  return drawn !== undefined && 'pixs' in drawn ? [...drawn.pixs] : []
}

const cases = [
  ['a4', commitmentPaperDocument(sampleSnapshot(9), 'commitment', '7K3Q9ZA')],
  ['f4', commitmentPaperDocument(sampleSnapshot(30, { paper: 'f4' }), 'commitment', 'ABCDEFG')],
  ['a3-landscape', commitmentPaperDocument(sampleSnapshot(9), 'board', '0123456')],
] as const

describe('corner marks', () => {
  it.each(cases)(
    'stand at 14 mm on all four corners of every page of %s and say where they are',
    async (_paper, document) => {
      const { pdf } = await print(document)
      for (let page = 1; page <= pdf.pages; page += 1) {
        const picture = await pdf.picture(page, 150)
        const size = pdf.sizes[page - 1] ?? { width: 0, height: 0 }
        for (const corner of CORNERS) {
          const text = encodeMark({ code: document.code ?? '', page, layoutVersion: '1', corner })
          const at = place(corner, size.width, size.height)
          expect({ corner, page, modules: printedModules(picture, at) }).toEqual({
            corner,
            page,
            modules: expectedModules(text),
          })
          const quiet = Array.from({ length: MODULES + 2 }, (_, index) => (index - 0.5) * MODULE)
          for (const along of quiet) {
            expect(isDark(picture, at.x + along, at.y - MODULE / 2)).toBe(false)
            expect(isDark(picture, at.x + along, at.y + SIZE + MODULE / 2)).toBe(false)
            expect(isDark(picture, at.x - MODULE / 2, at.y + along)).toBe(false)
            expect(isDark(picture, at.x + SIZE + MODULE / 2, at.y + along)).toBe(false)
          }
        }
      }
      await pdf.close()
    },
  )

  it.each(cases)('keep text and rules of %s 4 mm away', async (_paper, document) => {
    const { pdf } = await print({ ...document, cornerMarks: true })
    const clearance = 4
    for (let page = 1; page <= pdf.pages; page += 1) {
      const picture = await pdf.picture(page, 100)
      const size = pdf.sizes[page - 1] ?? { width: 0, height: 0 }
      const dark: string[] = []
      for (const corner of CORNERS) {
        const at = place(corner, size.width, size.height)
        const isMark = (x: number, y: number) =>
          x > at.x - 0.4 && x < at.x + SIZE + 0.4 && y > at.y - 0.4 && y < at.y + SIZE + 0.4
        for (let y = at.y - clearance; y < at.y + SIZE + clearance; y += 0.3) {
          for (let x = at.x - clearance; x < at.x + SIZE + clearance; x += 0.3) {
            if (!isMark(x, y) && isDark(picture, x, y)) dark.push(`${corner} ${x.toFixed(1)} ${y.toFixed(1)}`)
          }
        }
      }
      expect(dark).toEqual([])
    }
    await pdf.close()
  })

  it('of a draft carry the draft code, so that the page lies as it will be issued', async () => {
    const snapshot = sampleSnapshot(9)
    const draft = await print(commitmentPaperDocument(snapshot, 'commitment', null))
    const issued = await print(commitmentPaperDocument(snapshot, 'commitment', 'ABC1234'))
    expect(draft.paper.cells).toEqual(issued.paper.cells)
    expect(draft.pdf.texts.some(({ text }) => text.includes(DRAFT_CODE))).toBe(true)
    expect(issued.pdf.texts.some(({ text }) => text.includes(DRAFT_CODE))).toBe(false)
    const picture = await draft.pdf.picture(1, 150)
    const text = encodeMark({ code: DRAFT_CODE, page: 1, layoutVersion: '1', corner: 'topLeft' })
    expect(printedModules(picture, place('topLeft', 210, 297))).toEqual(expectedModules(text))
  })

  it('are left out when the clerk turns them off', async () => {
    const { pdf } = await print(
      commitmentPaperDocument(sampleSnapshot(2, { cornerMarks: false }), 'commitment', 'ABC1234'),
    )
    const picture = await pdf.picture(1, 100)
    for (const corner of CORNERS) {
      expect(printedModules(picture, place(corner, 210, 297)).every((module) => module === 0)).toBe(true)
    }
  })
})

const hasReader = spawnSync('dmtxread', ['--version']).error === undefined

describe.skipIf(!hasReader)('a reader of DataMatrix (dmtxread, when it is there)', () => {
  it('reads all four marks of a rasterised page', async () => {
    const { pdf } = await print(commitmentPaperDocument(sampleSnapshot(9), 'commitment', '7K3Q9ZA'))
    const { width, height, pixels } = await pdf.picture(2, 200)
    const folder = mkdtempSync(path.join(tmpdir(), 'ikrar-marks-'))
    const file = path.join(folder, 'page.png')
    await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(file)
    const { stdout } = spawnSync('dmtxread', ['-n', '-N4', '-m20000', file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    const marks = stdout.split('\n').flatMap((line) => decodeMark(line) ?? [])
    expect(marks).toHaveLength(4)
    expect(new Set(marks.map(({ corner }) => corner))).toEqual(new Set(CORNERS))
    expect(marks.every(({ code, page }) => code === '7K3Q9ZA' && page === 2)).toBe(true)
  })
})
