import { existsSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openApplication } from '#electron/application.ts'
import { createFaultLog } from '#electron/fault-log.ts'
import { starterGone } from '#electron/starter-gone.ts'
import { WorkFailed } from '#electron/work-failed.ts'
import { startBrowserHost } from './browser-host.ts'
import { openLink } from './open-link.ts'

/** The built screens, beside this program when it is built itself. */
const screens = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? '../../../dist/renderer' : '../renderer', import.meta.url),
)

/** A second Ctrl+C while the program ends is not a reason to end in the middle. */
function askedToEnd(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}

export interface ServeOptions {
  dataFolder: string
  /** 0 takes any free port. */
  port: number
  /** Whether to open the system's browser. */
  open: boolean
}

/** Serves the screens until the process is asked to end. The first line on stdout is the one-time link. */
export async function serve(options: ServeOptions): Promise<void> {
  if (!existsSync(path.join(screens, 'index.html'))) {
    throw new WorkFailed(
      'Layar Ikrar belum dibangun, jadi tidak ada yang dapat ditampilkan. Jalankan "node build/build.ts" dahulu.',
    )
  }
  const ended = Promise.race([askedToEnd(), starterGone()])
  // As in the desktop window: a fault that nobody waits for is kept, and does not end the program under the clerk's hands.
  const report = createFaultLog(options.dataFolder)
  process.on('unhandledRejection', report)
  const application = await openApplication({ dataFolder: options.dataFolder, host: { kind: 'browser' } })
  try {
    const host = await startBrowserHost({ ...application, screens, report, port: options.port }).catch(
      (error: unknown) => {
        if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
          throw new WorkFailed(
            `Porta ${options.port} sedang dipakai program lain. Pilih porta lain, atau jalankan tanpa --port.`,
          )
        }
        throw error
      },
    )
    const link = host.newLink()
    process.stdout.write(`${link}\n`)
    const isOpened = options.open && openLink(link)
    process.stderr.write(
      `${isOpened ? 'Ikrar dibuka di peramban.' : 'Buka tautan ini di peramban; hanya berlaku satu kali.'} Enter: tautan baru. Ctrl+C: berhenti.\n`,
    )
    // The first page is then as fast as the next. It is only for speed: Ctrl+C may cut it short.
    application.context.printer.warm().catch(() => undefined)
    const lines = process.stdin.isTTY ? createInterface({ input: process.stdin }) : null
    lines?.on('line', () => process.stdout.write(`${host.newLink()}\n`))
    lines?.on('SIGINT', () => process.emit('SIGINT'))
    await ended
    lines?.close()
    await host.close()
  } finally {
    await application.close()
  }
}
