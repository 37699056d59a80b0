// A process that opens an office and makes the dossier of a meeting some times, then copies the same pages by the library alone; prints one
// JSON line for the bench: node test/bench/dossier-process.ts DATA-FOLDER MEETING-ID
import path from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createRouterClient } from '@orpc/server'
import { Piscina } from 'piscina'
import { openApplication } from '#electron/application.ts'
import { median, milliseconds } from './sections.ts'

const RUNS = 5
const [dataFolder = '', meetingId = ''] = process.argv.slice(2)
const application = await openApplication({ dataFolder, actor: 'bench' })
const client = createRouterClient(application.router, { context: application.context })

async function makeDossier(): Promise<{ pages: number; bytes: number }> {
  const steps = await client.dossier.make({ meetingId })
  for (;;) {
    const { done, value } = await steps.next()
    if (done === true) return value
  }
}

/** The files of which the dossier is made, but for its cover and contents. */
async function partsOf(): Promise<Uint8Array[]> {
  const { parts } = await client.dossier.contents({ meetingId })
  const documentIds = new Set(parts.flatMap(({ documentId }) => documentId ?? []))
  const files: Uint8Array[] = []
  for (const id of documentIds) {
    files.push(new Uint8Array(await (await client.documents.file({ id })).arrayBuffer()))
    for (const scan of (await client.documents.get({ id })).scans)
      files.push(new Uint8Array(await (await client.archive.file({ id: scan.id })).arrayBuffer()))
  }
  return files
}

/** Copies the pages in a thread that is started for it, as the dossier is made; gives the time of the copying alone, ms. */
async function copyPages(files: readonly Uint8Array[]): Promise<number> {
  const filename = path.join(import.meta.dirname, 'copying-worker.ts')
  const thread = new Piscina<readonly Uint8Array[], number>({ filename, minThreads: 1, maxThreads: 1 })
  const copying = await thread.run(files)
  await thread.destroy()
  return copying
}

const first = await milliseconds(makeDossier)
const [making, holds]: [number[], number[]] = [[], []]
let made = { pages: 0, bytes: 0 }
for (let run = 0; run < RUNS; run += 1) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  making.push(
    await milliseconds(async () => {
      made = await makeDossier()
    }),
  )
  delay.disable()
  holds.push(delay.max / 1e6 - 1)
}
const megabytes = process.resourceUsage().maxRSS / 1024
const files = await partsOf()
const [floor, copying]: [number[], number[]] = [[], []]
for (let run = 0; run < RUNS; run += 1)
  floor.push(
    await milliseconds(async () => {
      copying.push(await copyPages(files))
    }),
  )
await application.close()
const { pages, bytes } = made
console.log(
  JSON.stringify({
    pages,
    bytes,
    first,
    making: median(making),
    floor: median(floor),
    copying: median(copying),
    longest: Math.min(...holds),
    usual: median(holds),
    megabytes,
  }),
)
