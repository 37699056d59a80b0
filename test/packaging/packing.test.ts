import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { extractAll, listPackage } from '@electron/asar'
import { FuseV1Options, FuseState, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchDesktop, officeFolder, removeFolder } from '../electron-double/launch.ts'
import { makeDistribution } from './stand-in-distribution.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const scratch = mkdtempSync(path.join(os.tmpdir(), 'ikrar-packing-'))
const release = path.join(scratch, 'release')
const electronVersion = JSON.parse(
  readFileSync(path.join(root, 'node_modules/electron/package.json'), 'utf8'),
).version as string

function pack(system: 'linux' | 'win', windowsBase?: string): void {
  const distribution = path.join(scratch, `electron-${system}`)
  makeDistribution(distribution, electronVersion, windowsBase)
  const builder = path.join(root, 'node_modules/electron-builder/cli.js')
  const words = [
    '--dir',
    `--${system}`,
    '--x64',
    '--config',
    'build/electron-builder.cjs',
    '--publish',
    'never',
  ]
  const environment = { ...process.env, IKRAR_ELECTRON_DIST: distribution, IKRAR_RELEASE: release }
  const result = spawnSync(process.execPath, [builder, ...words], {
    cwd: root,
    env: environment,
    encoding: 'utf8',
  })
  if (result.status !== 0) throw new Error(result.stdout + result.stderr)
}

/** Every file below a folder, with `/`, sorted. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort()
}

afterAll(() => removeFolder(scratch))

describe.runIf(process.platform === 'linux' && process.arch === 'x64')('the program packed for Linux', () => {
  const app = path.join(release, 'linux-unpacked')
  const asar = path.join(app, 'resources/app.asar')
  let packed: string[]

  beforeAll(() => {
    pack('linux')
    packed = listPackage(asar, { isPack: false }).map((name) => name.replaceAll('\\', '/'))
  })

  test('holds the program and the screens', () => {
    expect(packed).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/dist/main/main.js',
        '/dist/main/worker.js',
        '/dist/main/fonts/Arimo-Regular.ttf',
        '/dist/preload/preload.cjs',
        '/dist/renderer/index.html',
        '/node_modules/better-sqlite3/package.json',
        '/node_modules/sharp/package.json',
        '/node_modules/pdfmake/package.json',
      ]),
    )
  })

  test('holds no sources, tests, maps, or development packages', () => {
    const sources = packed.filter(
      (name) =>
        /^\/(?!dist(?:\/|$)|node_modules(?:\/|$)|package\.json$)/.test(name) ||
        /\.(?:tsx?|map|test\.\w+|c|cc|cpp|h|gyp)$/.test(name) ||
        /\/(?:tests?|__tests__|\.github)\//.test(name),
    )
    expect(sources).toEqual([])
    const packages = new Set(
      packed.flatMap((name) => /^\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(name)?.[1] ?? []),
    )
    const development = [
      'electron',
      'electron-builder',
      'vite',
      'vitest',
      'typescript',
      'react',
      '@mantine/core',
      'playwright-core',
      '@napi-rs/nice',
      'node',
    ]
    expect(development.filter((name) => packages.has(name))).toEqual([])
  })

  test('holds native parts for this system only, outside the archive', () => {
    const natives = /\.(?:node|so(?:\.[\d.]+)?|dll|dylib)$/
    const inside = packed.filter((name) => natives.test(name))
    const outside = filesBelow(path.join(app, 'resources/app.asar.unpacked')).filter((name) =>
      natives.test(name),
    )
    expect(inside.map((name) => name.slice(1)).sort()).toEqual(outside)
    expect(outside).toEqual([
      expect.stringMatching(/^node_modules\/@img\/sharp-libvips-linux-x64\/lib\/libvips-cpp\.so/),
      expect.stringMatching(/^node_modules\/@img\/sharp-linux-x64\/lib\/sharp-linux-x64/),
      expect.stringMatching(/^node_modules\/better-sqlite3\/prebuilds\/linux-x64/),
    ])
  })

  test('has its fuses set: no other code, no debugging, only from its archive', async () => {
    const fuses = await getCurrentFuseWire(path.join(app, 'ikrar'))
    const [on, off] = [FuseState.ENABLE, FuseState.DISABLE]
    expect(fuses).toMatchObject({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    })
  })

  test('brings two languages of Chromium, not fifty', () => {
    expect(readdirSync(path.join(app, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak'])
  })

  test('runs from what was packed, and from nothing else', async () => {
    const unpacked = path.join(scratch, 'app')
    extractAll(asar, unpacked)
    const home = officeFolder()
    const desktop = launchDesktop(home, {
      main: path.join(unpacked, 'dist/main/main.js'),
      environment: { DOUBLE_PACKAGED: '1' },
    })
    const page = await desktop.page()
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    expect(existsSync(path.join(home, 'data', 'ikrar.sqlite'))).toBe(true)
    desktop.order({ order: 'close-window' })
    expect(await desktop.ended).toBe(0)
    expect(desktop.complaints()).toBe('')
    await desktop.stop()
    removeFolder(home)
  })
})

test('packing for a system whose native parts are not installed is refused in words', () => {
  const other = process.platform === 'win32' ? 'linux' : 'win'
  const windowsBase = path.join(root, 'node_modules/electron-winstaller/vendor/StubExecutable.exe')
  expect(() => pack(other, other === 'win' ? windowsBase : undefined)).toThrow(
    /is not installed, so the packed program would not start/,
  )
})
