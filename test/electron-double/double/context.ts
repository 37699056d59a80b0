import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { BrowserContext } from 'playwright-core'
import { launchBrowser } from '#test/browser.ts'
import { addScheme, toProgram } from './addresses.ts'
import { tellDebuggerPort } from './wire.ts'

type Answer = (request: Request) => Promise<Response>

const answers = new Map<string, Answer>()
let context: Promise<BrowserContext> | null = null

export const protocol = {
  registerSchemesAsPrivileged(schemes: readonly { scheme: string }[]): void {
    for (const { scheme } of schemes) addScheme(scheme)
  },
  handle(scheme: string, answer: Answer): void {
    answers.set(scheme, answer)
  },
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** The one browser of this program; the test joins it through the debugger's port. */
export function openContext(): Promise<BrowserContext> {
  context ??= start()
  return context
}

async function start(): Promise<BrowserContext> {
  const port = await freePort()
  const browser = await launchBrowser([`--remote-debugging-port=${port}`])
  const opened = await browser.newContext()
  await opened.route(/^http:\/\/[^/]+\.localhost\//, async (route) => {
    const request = route.request()
    const url = toProgram(request.url())
    const answer = answers.get(new URL(url).protocol.slice(0, -1))
    if (!answer) return route.abort()
    const response = await answer(new Request(url, { method: request.method(), headers: request.headers() }))
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  })
  tellDebuggerPort(port)
  return opened
}

export async function closeContext(): Promise<void> {
  const opened = await context
  await opened?.browser()?.close()
}
