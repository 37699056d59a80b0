import { spawn } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import type { Order, Report } from './double/wire.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const register = new URL('./double/register.ts', import.meta.url).href

/** A desktop program that runs under the double. */
export interface DesktopRun {
  /** Calls of Electron's API so far, as `[name, ...arguments]`. */
  readonly calls: readonly (readonly unknown[])[]
  /** What the program wrote on stderr. */
  readonly complaints: () => string
  /** The program's window; the test drives it through the debugger. */
  page(): Promise<Page>
  order(order: Order): void
  /** Waits until a call of that name was made as often, once unless told, and gives the arguments of the newest. */
  called(name: string, times?: number): Promise<readonly unknown[]>
  /** The exit code, once the program has ended. */
  readonly ended: Promise<number>
  stop(): Promise<void>
}

/** A folder for one test, with spaces and an accent in its name, as clerks have them. */
export function officeFolder(): string {
  return mkdtempSync(path.join(os.tmpdir(), 'ikrar kantor é '))
}

export const removeFolder = (folder: string): void =>
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })

/**
 * Starts the built program as Electron would.
 * @param home stands for the user's home, so that nothing is written outside
 * @param main the main bundle
 */
export function launchDesktop(
  home: string,
  {
    main = path.join(root, 'dist/main/main.js'),
    environment = {},
  }: { main?: string; environment?: Record<string, string> } = {},
): DesktopRun {
  const child = spawn(process.execPath, ['--import', register, main, '--data', path.join(home, 'data')], {
    cwd: path.dirname(main),
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DOUBLE_HOME: home,
      XDG_DATA_HOME: home,
      LOCALAPPDATA: home,
      INIT_CWD: home,
      ...environment,
    },
  })
  const calls: unknown[][] = []
  const heard = new EventEmitter()
  let complaints = ''
  let browser: Promise<Browser> | null = null
  child.stderr?.on('data', (part: Buffer) => (complaints += part.toString()))
  child.on('message', (report: Report) => {
    if ('call' in report) {
      calls.push([report.call, ...report.arguments])
      heard.emit('call')
    } else browser = chromium.connectOverCDP(`http://127.0.0.1:${report.debuggerPort}`)
  })
  // Not before everything that it said and reported is heard.
  const ended = once(child, 'close').then(([code]) => {
    heard.emit('error', new Error('The program has ended.'))
    return Number(code)
  })
  heard.on('error', () => undefined)

  return {
    calls,
    complaints: () => complaints,
    order: (order) => void child.send(order),
    ended,
    async called(name, times = 1) {
      const patience = AbortSignal.timeout(30_000)
      try {
        while (calls.filter(([call]) => call === name).length < times)
          await once(heard, 'call', { signal: patience })
      } catch {
        throw new Error(`The program did not call ${name}. It said: ${complaints || 'nothing'}`)
      }
      return calls.findLast(([call]) => call === name)?.slice(1) ?? []
    },
    async page() {
      await this.called('window.show')
      const pages = (await browser)?.contexts().flatMap((context) => context.pages()) ?? []
      const page = pages.find((one) => one.url().startsWith('http://bundle.app.localhost/'))
      if (!page) throw new Error('The program shows no page.')
      return page
    },
    async stop() {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill()
        await ended
      }
      await (await browser)?.close().catch(() => undefined)
    },
  }
}
