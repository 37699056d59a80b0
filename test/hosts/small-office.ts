import { EventEmitter, once } from 'node:events'
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { eventIterator, oc } from '@orpc/contract'
import { implement } from '@orpc/server'
import * as z from 'zod'
import { openApplication } from '#electron/application.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { NONCE_PLACEHOLDER } from '#electron/screens/content-policy.ts'
import { startBrowserHost, type BrowserHost } from '#electron/hosts/browser/browser-host.ts'

/** A contract as small as the host's tests need: the host must carry any contract, not only ours. */
export const smallContract = {
  double: oc
    .errors({ ODD: { message: 'ganjil' } })
    .input(z.object({ number: z.int() }))
    .output(z.object({ number: z.int() })),
  measure: oc.input(z.object({ file: z.file() })).output(z.object({ name: z.string(), bytes: z.int() })),
  count: oc.input(z.object({ to: z.int() })).output(eventIterator(z.int())),
  fetchFile: oc.input(z.object({ bytes: z.int(), isLate: z.boolean() })).output(z.file()),
  fail: oc.output(z.string()),
}

/** Says `asked` when a late `fetchFile` runs; it answers only after its caller has hung up. */
export const lateCalls = new EventEmitter()

const implemented = implement(smallContract).$context<RequestContext>()
export const smallRouter = implemented.router({
  double: implemented.double.handler(({ input, errors }) => {
    if (input.number % 2 === 1) throw errors.ODD()
    return { number: input.number * 2 }
  }),
  measure: implemented.measure.handler(({ input }) => ({ name: input.file.name, bytes: input.file.size })),
  count: implemented.count.handler(async function* ({ input }) {
    for (let number = 1; number <= input.to; number++) yield number
  }),
  fetchFile: implemented.fetchFile.handler(async ({ input, signal }) => {
    if (input.isLate && signal) {
      const hungUp = once(signal, 'abort')
      lateCalls.emit('asked')
      await hungUp
    }
    return new File([Buffer.alloc(input.bytes, 'a')], 'berkas.pdf', { type: 'application/pdf' })
  }),
  fail: implemented.fail.handler(() => {
    throw new Error('rahasia dalam')
  }),
})

export interface SmallOffice {
  host: BrowserHost
  /** Faults that the host reported. */
  reported: unknown[]
  /** Opens a new one-time link and gives the cookie to send. */
  session(): Promise<string>
  close(): Promise<void>
}

/** Starts a browser host over a folder with a page, a script and a secret beside it. */
export async function openSmallOffice(): Promise<SmallOffice> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-host-'))
  const screens = path.join(folder, 'renderer')
  await mkdir(path.join(screens, 'assets'), { recursive: true })
  await writeFile(path.join(folder, 'secret.txt'), 'rahasia')
  await writeFile(path.join(screens, '.hidden.txt'), 'rahasia')
  await writeFile(
    path.join(screens, 'index.html'),
    `<!doctype html><meta property="csp-nonce" nonce="${NONCE_PLACEHOLDER}"><p>Ikrar</p>`,
  )
  await writeFile(path.join(screens, 'assets', 'index-abcd1234.js'), 'export {}')
  const reported: unknown[] = []
  const application = await openApplication({ dataFolder: path.join(folder, 'data') })
  const host = await startBrowserHost({
    router: smallRouter,
    context: application.context,
    screens,
    report: (error) => reported.push(error),
  })
  return {
    host,
    reported,
    async session() {
      const answer = await fetch(host.newLink(), { redirect: 'manual' })
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    async close() {
      await host.close()
      await application.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
