import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createRouterClient } from '@orpc/server'
import type { Page } from 'playwright-core'
import { openApplication } from '#electron/application.ts'
import { startBrowserHost } from '#electron/hosts/browser/browser-host.ts'
import type { TestClient } from '../application.ts'
import { launchBrowser } from '../browser.ts'

const PICTURES = fileURLToPath(new URL('../../docs/panduan/gambar/', import.meta.url))
const SCREENS = fileURLToPath(new URL('../../dist/renderer', import.meta.url))
const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

/** Takes a picture of the page under a name. */
export function pictureTaker(page: Page) {
  return async (name: string) => {
    await page.screenshot({ path: path.join(PICTURES, `${name}.png`), animations: 'disabled' })
    console.log(`${name}.png`)
  }
}

/** Starts the program in a folder of its own, with its page. */
export async function inProgram(
  take: (page: Page, link: string, client: TestClient) => Promise<void>,
): Promise<void> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-guide-'))
  const application = await openApplication({
    dataFolder,
    host: { kind: 'browser' },
    clock: () => SIGNING_MORNING,
    actor: 'sekretariat',
  })
  const host = await startBrowserHost({
    router: application.router,
    context: application.context,
    screens: SCREENS,
  })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'id-ID',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    const client = createRouterClient(application.router, { context: application.context })
    await take(page, host.newLink(), client)
  } finally {
    await browser.close()
    await host.close()
    await application.close()
    await rm(dataFolder, { recursive: true, force: true })
  }
}
