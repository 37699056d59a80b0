import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { createRouterClient } from '@orpc/server'
import type { Browser, Page } from 'playwright-core'
import { afterAll, expect, onTestFinished } from 'vitest'
import { openApplication, type Application } from '#electron/application.ts'
import { startBrowserHost } from '#electron/hosts/browser/browser-host.ts'
import type { Printer } from '#electron/printing/printer.ts'
import { MOJOKERTO, type TestClient } from '#test/application.ts'
import { launchBrowser } from '#test/browser.ts'

/** The screens as `node build/build.ts` made them; the step of `npm test` that runs these tests builds them first. */
const SCREENS = fileURLToPath(new URL('../../dist/renderer', import.meta.url))

/** The office PC's screen. */
const VIEWPORT = { width: 1366, height: 768 }

export interface Program {
  page: Page
  /** The same application asked directly, to prepare data and to see what was stored. */
  client: TestClient
  application: Application
  /** Faults that no handler foresaw, and messages of the browser's console; empty at the end of every test. */
  faults: string[]
  /** Goes to a path of the screens, e.g. `/orang?tampilan=opd`, and waits for its title and until nothing of it is an outline any more. */
  open(path: string): Promise<void>
  /** Turns to light or dark and runs axe-core over the whole page; both must be without findings. `popup`: a menu or the like is open. */
  expectAccessible(over?: 'page' | 'popup'): Promise<void>
}

export interface ProgramOptions {
  /** What the office holds; `none` shows the first-start assistant. */
  content?: 'none' | 'empty' | 'sample'
  clock?: () => Date
  printer?: Printer
  /** Fills the data folder before the page opens. */
  prepare?: (client: TestClient) => Promise<unknown>
  viewport?: { width: number; height: number }
}

let shared: Promise<Browser> | null = null

afterAll(async () => {
  const browser = await shared
  shared = null
  await browser?.close()
})

async function axe(page: Page, isPopupOpen: boolean) {
  const builder = new AxeBuilder({ page })
  // A menu or calendar that floats over the page belongs to the button that opened it, not to a landmark.
  if (isPopupOpen) builder.disableRules(['region'])
  const { violations } = await builder.analyze()
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, any }) => [...target, ...any.map(({ message }) => message)].join(' ')).join(' | ')}`,
  )
}

/** Starts the program in a folder of its own, behind the real browser host, with its page open. Everything is closed when the test ends. */
export async function startProgram({
  content = 'empty',
  clock,
  printer,
  prepare,
  viewport = VIEWPORT,
}: ProgramOptions = {}): Promise<Program> {
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'ikrar é e2e '))
  onTestFinished(() => rm(dataFolder, { recursive: true, force: true }))
  const application = await openApplication({
    dataFolder,
    host: { kind: 'browser' },
    ...(clock && { clock }),
    ...(printer && { printer }),
  })
  onTestFinished(() => application.close())
  const client = createRouterClient(application.router, { context: application.context })
  // Most stories begin with papers that nobody has issued yet.
  const unissued = { ...application.context, issueSample: () => Promise.resolve(null) }
  const first = createRouterClient(application.router, { context: unissued })
  if (content !== 'none') await first.settings.setUp({ office: MOJOKERTO, content })
  await prepare?.(client)

  const faults: string[] = []
  const host = await startBrowserHost({
    router: application.router,
    context: application.context,
    screens: SCREENS,
    report: (error) => faults.push(String(error)),
  })
  onTestFinished(() => host.close())
  const browser = await (shared ??= launchBrowser())
  const context = await browser.newContext({
    viewport,
    locale: 'id-ID',
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  onTestFinished(() => context.close())
  const page = await context.newPage()
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    // The browser also notes every refused call, which is no fault: refusals are part of the contract.
    if (message.type() === 'error' && !message.location().url.includes('/rpc/')) faults.push(message.text())
  })
  await page.goto(host.newLink())
  await page.locator('h1').first().waitFor()

  return {
    page,
    client,
    application,
    faults,
    async open(address) {
      await page.goto(new URL(address, host.origin).href)
      await page.locator('main h1').first().waitFor()
      await expect.poll(() => page.locator('main [aria-busy="true"]').count()).toBe(0)
    },
    async expectAccessible(over = 'page') {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor()
        expect({ colorScheme, findings: await axe(page, over === 'popup') }).toEqual({
          colorScheme,
          findings: [],
        })
      }
      await page.emulateMedia({ colorScheme: 'light' })
    },
  }
}
