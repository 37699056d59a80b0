import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as pause } from 'node:timers/promises'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import * as z from 'zod'
import type { contract } from '#shared/contract.ts'
import { NODE_OPTIONS } from '../../build/node-options.ts'
import type { Measurement, Section } from './sections.ts'
import { median, milliseconds, ratio } from './sections.ts'
import { answerOf } from '#shared/streams.ts'

/** Sheets that are issued while the main thread is watched. */
const SHEETS = 50
const PREVIEWS = 20
/** The machine is shared: the middle of some runs. */
const RUNS = 5
/** Pause after the last key before the screen asks for the page, in ms; it stands in renderer/commitments/use-preview.ts. */
const DEBOUNCE = 150

const ROOT = path.resolve(import.meta.dirname, '../..')
const PROGRAM = path.join(ROOT, 'dist/main/ikrar.js')
const WATCH = path.join(import.meta.dirname, 'watch-event-loop.mjs')

type Client = ContractRouterClient<typeof contract>

const figuresOfProcess = z.object({ longest: z.number(), usual: z.number(), megabytes: z.number() })

interface Figures extends z.infer<typeof figuresOfProcess> {
  /** Longest hold in ms of a process that does nothing, watched at the same time: what the machine itself adds. */
  idle: number
  /** ms */
  preview: number
  issue: number
}

/** Comes in by the one-time link, as a browser does. */
async function enter(link: string): Promise<Client> {
  const { origin } = new URL(link)
  const welcome = await fetch(link, { redirect: 'manual' })
  const cookie = welcome.headers.get('set-cookie')?.split(';')[0] ?? ''
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }))
}

async function issueSheets(client: Client, watch: () => void): Promise<{ preview: number; issue: number }> {
  const [sample] = await client.commitments.list()
  const draft = await client.commitments.get({ id: sample?.id ?? '' })
  const previews: number[] = []
  for (let round = 0; round < PREVIEWS; round += 1) {
    const page = () =>
      client.commitments.preview({ id: draft.id, content: draft.content, paper: 'commitment' })
    previews.push(await milliseconds(page))
  }
  const drafts = []
  for (let sheet = 0; sheet < SHEETS; sheet += 1) {
    const { id, version, meetingId } = await client.commitments.duplicate({ id: draft.id })
    drafts.push(await client.commitments.save({ id, version, meetingId, content: draft.content }))
  }
  watch()
  const issues: number[] = []
  for (const { id, version } of drafts) {
    const issue = async () =>
      answerOf(await client.commitments.issue({ id, version, paper: 'commitment', revision: 1 }))
    issues.push(await milliseconds(issue))
  }
  watch()
  return { preview: median(previews), issue: median(issues) }
}

/** A process that watches its own main thread between two calls of `mark`, and then tells what it saw. */
function startWatched(command: readonly string[], figuresFile: string) {
  const started = spawn(process.execPath, ['--import', WATCH, ...command], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, IKRAR_BENCH_FIGURES: figuresFile },
  })
  return {
    output: started.stdout,
    mark: () => started.kill('SIGUSR2'),
    async figures() {
      while (!existsSync(figuresFile)) await pause(10)
      return figuresOfProcess.parse(JSON.parse(readFileSync(figuresFile, 'utf8')))
    },
    async end() {
      started.kill('SIGTERM')
      await once(started, 'exit')
    },
  }
}

/** The built program as a clerk has it, on a data folder of its own: sample office, previews, 50 sheets issued. */
async function useProgram(): Promise<Figures> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
  const data = path.join(folder, 'data')
  spawnSync(process.execPath, [PROGRAM, 'sample', '--data', data])
  const program = startWatched(
    [...NODE_OPTIONS, PROGRAM, 'serve', '--no-open', '--data', data],
    path.join(folder, 'program.json'),
  )
  const idle = startWatched(['--eval', 'setInterval(() => {}, 1000)'], path.join(folder, 'idle.json'))
  try {
    const [link] = (await once(createInterface({ input: program.output }), 'line')) as [string]
    const client = await enter(link)
    const times = await issueSheets(client, () => {
      program.mark()
      idle.mark()
    })
    return { ...times, ...(await program.figures()), idle: (await idle.figures()).longest }
  } finally {
    await Promise.all([program.end(), idle.end()])
    await rm(folder, { recursive: true, force: true })
  }
}

function atMost(what: string, value: number, most: number, unit: string, beside = ''): Measurement {
  const result = `${value.toFixed(0)} ${unit}${beside}`
  return { what, result, limit: `${most} ${unit}`, isWithin: value <= most }
}

/** The whole program, built, through the browser host. */
export const wholeProgram: Section = {
  title: 'The built program',
  async run() {
    spawnSync(process.execPath, ['build/build.ts'], { cwd: ROOT, stdio: 'inherit' })
    const runs: Figures[] = []
    for (let run = 0; run < RUNS; run += 1) runs.push(await useProgram())
    const figure = (name: keyof Figures) => median(runs.map((run) => run[name]))
    const [preview, issue] = [figure('preview'), figure('issue')]
    return [
      ratio(
        `Page after a key, ${DEBOUNCE} ms of pause included, against one issued document and that pause`,
        (preview + DEBOUNCE) / (issue + DEBOUNCE),
        1,
        `${(preview + DEBOUNCE).toFixed(0)} ms : ${(issue + DEBOUNCE).toFixed(0)} ms`,
      ),
      // The machine adds to every run and takes from none: the run that it disturbed least shows what the program itself holds.
      atMost(
        `Longest hold of the main thread while ${SHEETS} sheets are issued, least disturbed of ${RUNS} runs`,
        Math.min(...runs.map(({ longest }) => longest)),
        10,
        'ms',
        ` (middle run ${figure('longest').toFixed(0)} ms; an idle process at the same time ${figure('idle').toFixed(0)} ms)`,
      ),
      atMost('99 of 100 holds are shorter than', figure('usual'), 10, 'ms'),
      atMost(`Whole process with ${SHEETS} sheets issued`, figure('megabytes'), 250, 'MB'),
    ]
  },
}
