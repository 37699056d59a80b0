import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import * as z from 'zod'
import { commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import type { Typeface } from '#shared/settings/model.ts'
import { openFonts } from '#electron/printing/fonts.ts'
import { PaperRenderer } from '#electron/printing/render.ts'
import { FONTS } from '../printing/print.ts'
import { attendanceMeasurements } from './attendance.ts'
import { batchMeasurements } from './batches.ts'
import { drawnPages, drawRaw } from './drawn.ts'
import { differentSheet } from './sheets.ts'
import type { Measurement, Section } from './sections.ts'
import { median, milliseconds, ratio } from './sections.ts'

const ROUNDS = 40
/** A first document comes once in a process: the middle of some processes. */
const PROCESSES = 5
const none = new Map<string, Uint8Array>()
async function againstFloor(typeface: Typeface): Promise<Measurement> {
  const renderer = new PaperRenderer(FONTS)
  const fonts = openFonts(FONTS)
  const sheet = (round: number) =>
    commitmentPaperDocument(differentSheet(round, typeface), 'commitment', null)
  const document = sheet(0)
  const paper = await renderer.render(document, none)
  const { normal, bold } = fonts[typeface]
  const drawn = await drawnPages(paper, normal, bold)
  const [ours, floor]: [number[], number[]] = [[], []]
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = sheet(round)
    ours.push(await milliseconds(() => renderer.render(next, none)))
    floor.push(await milliseconds(() => drawRaw(document, drawn, fonts)))
  }
  const [our, raw] = [median(ours.slice(ROUNDS / 4)), median(floor.slice(ROUNDS / 4))]
  const what = `Signing sheet of 30 (${typeface}, ${paper.pages} pages), warm, against the same pages by raw PDFKit`
  return ratio(what, our / raw, 4, `${our.toFixed(1)} ms : ${raw.toFixed(1)} ms`)
}

const processFigures = z.object({
  warming: z.number(),
  first: z.number(),
  warm: z.number(),
  megabytes: z.number(),
})

/** In a process of its own: what the clerk's program would feel. */
async function inOwnProcess(): Promise<Measurement[]> {
  const script = path.join(import.meta.dirname, 'printing-process.ts')
  const runs: z.infer<typeof processFigures>[] = []
  for (let run = 0; run < PROCESSES; run += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, [script])
    runs.push(processFigures.parse(JSON.parse(stdout)))
  }
  const figure = (name: keyof z.infer<typeof processFigures>) => median(runs.map((run) => run[name]))
  const [warming, first, warm, megabytes] = [
    figure('warming'),
    figure('first'),
    figure('warm'),
    figure('megabytes'),
  ]
  return [
    ratio(
      'First sheet after warming, against a warm one',
      first / warm,
      3,
      `${first.toFixed(1)} ms : ${warm.toFixed(1)} ms`,
    ),
    { what: 'Warming, in idle time', result: `${warming.toFixed(0)} ms`, limit: 'none', isWithin: true },
    {
      what: 'Process with the printer alone after 50 sheets',
      result: `${megabytes.toFixed(0)} MB`,
      limit: '250 MB',
      isWithin: megabytes <= 250,
    },
  ]
}

export const printing: Section = {
  title: 'Printing',
  run: async () => [
    await againstFloor('bonum'),
    await againstFloor('arimo'),
    ...(await attendanceMeasurements()),
    ...(await batchMeasurements()),
    ...(await inOwnProcess()),
  ],
}
