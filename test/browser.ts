import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'
import * as z from 'zod'

/** A browser to test in: one that comes with the development dependencies, or one that is installed. */
interface TestBrowser {
  executablePath?: string
  channel?: string
  environment: Record<string, string>
}

/**
 * Starts the browser that all tests share. Its security features stay on: nothing but the outer sandbox is switched off, which needs rights that
 * containers lack.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  const problems: string[] = []
  for (const candidate of await candidates()) {
    const { environment, ...browser } = candidate
    try {
      return await chromium.launch({ ...browser, args: ['--no-sandbox', ...args], env: environment })
    } catch (error) {
      problems.push(String(error).split('\n')[0] ?? '')
    }
  }
  throw new Error(`No browser to test in. Install Chromium, Chrome or Edge. Tried:\n${problems.join('\n')}`)
}

async function candidates(): Promise<TestBrowser[]> {
  const environment = definedEnvironment()
  const installed = ['chrome', 'msedge', 'chromium'].map((channel) => ({ channel, environment }))
  const isOurs = process.platform === 'linux' && process.arch === 'x64'
  return isOurs ? [await unpackBrowser(), ...installed] : installed
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

/**
 * Unpacks the browser of `@sparticuz/chromium` into the system's temporary folder, with the libraries that a bare Debian lacks. It arrives whole or not at
 * all, so that tests that start together do not meet a half one. Vitest calls it once before the tests.
 */
export async function unpackBrowser(): Promise<TestBrowser> {
  const home = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..')
  const packed = path.join(home, 'bin')
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8')))
  const folder = path.join(os.tmpdir(), `ikrar-test-browser-${version}`)
  if (!existsSync(folder)) await unpackInto(folder, packed)
  const environment = definedEnvironment()
  environment.LD_LIBRARY_PATH = [path.join(folder, 'al2023', 'lib'), environment.LD_LIBRARY_PATH ?? ''].join(
    ':',
  )
  if (!existsSync('/etc/fonts/fonts.conf')) environment.FONTCONFIG_FILE = path.join(folder, 'fonts.conf')
  return { executablePath: path.join(folder, 'chromium'), environment }
}

async function unpackInto(folder: string, packed: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium')
  const temporary = os.tmpdir()
  const beside = await mkdtemp(path.join(temporary, 'ikrar-unpacking-'))
  process.env.TMPDIR = beside
  try {
    for (const name of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br', 'swiftshader.tar.br']) {
      await inflate(path.join(packed, name))
    }
  } finally {
    process.env.TMPDIR = temporary
  }
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`
  await writeFile(path.join(beside, 'fonts.conf'), `<?xml version="1.0"?>\n${fonts}\n`)
  try {
    await rename(beside, folder)
  } catch (error) {
    await rm(beside, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
}
