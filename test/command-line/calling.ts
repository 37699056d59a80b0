import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'
import { fileURLToPath } from 'node:url'

const entry = fileURLToPath(new URL('../../electron/ikrar.ts', import.meta.url))

export interface Outcome {
  code: number
  out: string
  err: string
}

interface CommandLine {
  start(words: readonly string[]): ChildProcessWithoutNullStreams
  /** Runs a command as a caller who stands in the folder. */
  ikrar(...words: string[]): Promise<Outcome>
  /** Runs a command that must be done, and reads its one JSON document. */
  json(...words: string[]): Promise<unknown>
}

/** The command line for a caller who stands in a folder; the data are in `data` inside it. */
export function commandLine(folder: string): CommandLine {
  const start = (words: readonly string[]) => {
    const environment: NodeJS.ProcessEnv = { ...process.env, INIT_CWD: folder }
    delete environment.npm_lifecycle_event
    return spawn(process.execPath, [entry, '--data', 'data', ...words], {
      env: environment,
      cwd: os.tmpdir(),
    })
  }
  const ikrar = async (...words: string[]): Promise<Outcome> => {
    const child = start(words)
    let [out, err] = ['', '']
    child.stdout.on('data', (part: Buffer) => (out += part.toString()))
    child.stderr.on('data', (part: Buffer) => (err += part.toString()))
    const [code] = await once(child, 'close')
    return { code: Number(code), out, err }
  }
  const json = async (...words: string[]): Promise<unknown> => {
    const { code, out, err } = await ikrar('--json', ...words)
    if (code !== 0 || err !== '') throw new Error(`${words.join(' ')}: exit code ${code}. ${err}`)
    return JSON.parse(out)
  }
  return { start, ikrar, json }
}

/** How a command failed: its code, and its one line; nothing may be on stdout. */
export function failure({ code, out, err }: Outcome): [code: number, line: string] {
  if (out !== '' || err.trim().includes('\n')) throw new Error(`Not one line on stderr alone: ${out}${err}`)
  return [code, err]
}
