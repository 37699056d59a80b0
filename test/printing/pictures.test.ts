import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pixelmatch from 'pixelmatch'
import { PNG } from 'pngjs'
import { describe, expect, it } from 'vitest'
import type { NamedPicture } from './pictures.ts'
import { encodePicture, picturesOf } from './pictures.ts'
import { ROOT, print } from './print.ts'
import { VARIANTS } from './variants.ts'

const APPROVED = path.join(import.meta.dirname, 'approved')
const OUTPUT = path.join(ROOT, 'test-output/printing')

/** Share of pixels that rasterisers of two machines may draw differently at the edges of letters. */
const MOST_DIFFERENT = 0.001

async function writeOutput(file: string, png: PNG): Promise<void> {
  mkdirSync(OUTPUT, { recursive: true })
  writeFileSync(path.join(OUTPUT, file), await encodePicture(png))
}

/** What is wrong with a picture, in words; null when it is as approved. */
async function faultOf({ file, png }: NamedPicture): Promise<string | null> {
  const approvedFile = path.join(APPROVED, file)
  if (!existsSync(approvedFile)) {
    await writeOutput(file, png)
    return `${file}: no approved picture`
  }
  const { width, height } = png
  const approved = PNG.sync.read(readFileSync(approvedFile))
  if (approved.width !== width || approved.height !== height) {
    await writeOutput(file, png)
    return `${file}: ${width} x ${height} px, approved ${approved.width} x ${approved.height}`
  }
  const difference = new PNG({ width, height })
  const pixels = pixelmatch(approved.data, png.data, difference.data, width, height, { threshold: 0.15 })
  const share = pixels / (width * height)
  if (share <= MOST_DIFFERENT) return null
  await writeOutput(file, png)
  await writeOutput(file.replace('.png', '-difference.png'), difference)
  return `${file}: ${(share * 100).toFixed(2)} % of the pixels differ`
}

describe('pages look as approved (node test/printing/approve.ts makes new pictures: look at each)', () => {
  it.each(VARIANTS.map((variant) => [variant.name, variant] as const))('%s', async (_name, variant) => {
    const { pdf } = await print(variant.document)
    const faults: (string | null)[] = []
    for (const picture of await picturesOf(variant, pdf)) faults.push(await faultOf(picture))
    await pdf.close()
    // Pictures of what differs are in test-output/printing.
    expect(faults.filter((fault) => fault !== null)).toEqual([])
  })

  it('keeps no picture of a page that is gone', () => {
    const names = VARIANTS.map(({ name }) => name)
    const strangers = readdirSync(APPROVED).filter(
      (file) =>
        !names.some((name) => file.startsWith(`${name}-`) && /^\d+\.png$/.test(file.slice(name.length + 1))),
    )
    expect(strangers).toEqual([])
  })
})
