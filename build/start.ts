import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { starterGone } from '#electron/starter-gone.ts'
import { findElectron } from './electron-program.ts'
import { isBuilt } from './freshness.ts'
import { NODE_OPTIONS } from './node-options.ts'

// `npm start [-- --data DIR] [--browser] [--no-open]`: builds what is out of date and opens the program.
const root = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    browser: { type: 'boolean', default: false },
    'no-open': { type: 'boolean', default: false },
  },
})
const data = values.data === undefined ? [] : ['--data', values.data]

interface Ended {
  code: number
  /** The system ended it, not the program itself. */
  isCrash: boolean
}

/** Runs a program in this terminal until it ends. Ctrl+C reaches it by itself; a request to end is handed on. */
function run(program: string, words: readonly string[]): Promise<Ended> {
  const environment = { ...process.env }
  delete environment.ELECTRON_RUN_AS_NODE
  const child = spawn(program, words, { stdio: 'inherit', cwd: root, env: environment })
  process.on('SIGINT', () => undefined)
  process.on('SIGTERM', () => child.kill('SIGTERM'))
  void starterGone().then(() => child.kill('SIGTERM'))
  return new Promise((resolve) => {
    child.on('error', () => resolve({ code: 1, isCrash: true }))
    child.on('exit', (code, signal) => {
      const isAsked = signal === 'SIGINT' || signal === 'SIGTERM'
      resolve({ code: code ?? (isAsked ? 0 : 1), isCrash: signal !== null && !isAsked })
    })
  })
}

function buildWhenNeeded(): void {
  if (isBuilt()) return
  console.log('Building the program ...')
  const { status } = spawnSync(process.execPath, ['build/build.ts'], { stdio: 'inherit', cwd: root })
  if (status !== 0) process.exit(status ?? 1)
}

async function inBrowser(reason: string): Promise<number> {
  console.log(`Opening Ikrar in the browser instead of a desktop window: ${reason}.`)
  const open = values['no-open'] ? ['--no-open'] : []
  return (await run(process.execPath, [...NODE_OPTIONS, 'dist/main/ikrar.js', 'serve', ...data, ...open]))
    .code
}

async function start(): Promise<number> {
  buildWhenNeeded()
  if (values.browser) return inBrowser('--browser was given')
  if (values['no-open']) return inBrowser('--no-open was given')
  const electron = await findElectron()
  if ('reason' in electron) return inBrowser(electron.reason)
  console.log('Opening the desktop window. Close it, or press Ctrl+C here, to end.')
  const { code, isCrash } = await run(electron.program, [root, ...data])
  return isCrash ? inBrowser("Electron's program does not run on this system") : code
}

process.exitCode = await start()
