import { unpackBrowser } from './browser.ts'

/** Runs once before the tests, so that no test waits for it. */
export async function setup(): Promise<void> {
  if (process.platform === 'linux' && process.arch === 'x64') await unpackBrowser()
}
