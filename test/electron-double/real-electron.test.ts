import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { installedElectron } from '../../build/electron-program.ts'
import { officeFolder, removeFolder } from './launch.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = installedElectron()
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
const reason = program ? 'there is no display' : 'its program is not installed here: npx install-electron'

// The double stands in for Electron elsewhere; this is the same start with Electron itself, where it can be had.
describe.skipIf(!program || !hasDisplay)(
  `real Electron${program && hasDisplay ? '' : ` (skipped, ${reason})`}`,
  () => {
    const home = officeFolder()
    afterAll(() => removeFolder(home))

    test('opens the window, answers calls over the port, and gives the page nothing', async () => {
      const isRoot = process.getuid?.() === 0
      const electron = await _electron.launch({
        ...(program ? { executablePath: program } : {}),
        args: [root, '--data', path.join(home, 'data'), ...(isRoot ? ['--no-sandbox'] : [])],
        env: {
          PATH: process.env.PATH ?? '',
          DISPLAY: process.env.DISPLAY ?? '',
          HOME: home,
          XDG_DATA_HOME: home,
          LOCALAPPDATA: home,
        },
      })
      const window = await electron.firstWindow()
      await window.getByRole('heading', { name: /Selamat datang/ }).waitFor()
      expect(window.url()).toBe('app://bundle/')
      expect(await window.evaluate(() => typeof Reflect.get(globalThis, 'require'))).toBe('undefined')
      await electron.close()
    })
  },
)
