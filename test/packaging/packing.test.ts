import { mkdtempSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { extractAll } from '@electron/asar'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOJOKERTO } from '#test/application.ts'
import { launchDesktop, officeFolder, removeFolder } from '../electron-double/launch.ts'
import { pageClient } from '../electron-double/page-client.ts'
import { fusesOf, lookInto, pack, root, type Packed } from './pack.ts'
import { stageForWindows } from './windows-stage.ts'

const scratch = mkdtempSync(path.join(os.tmpdir(), 'ikrar-packing-'))
afterAll(() => removeFolder(scratch))

/** What the program needs to run, and what it must not carry. */
const NEEDED = [
  '/package.json',
  '/dist/main/main.js',
  '/dist/main/worker.js',
  '/dist/main/inspection-worker.js',
  '/dist/main/joining-worker.js',
  '/dist/main/spreadsheet-worker.js',
  '/dist/main/writing-worker.js',
  '/dist/main/fonts/Arimo-Regular.ttf',
  '/dist/preload/preload.cjs',
  '/dist/renderer/index.html',
]
const SHIPPED = ['better-sqlite3', 'sharp', 'pdfkit', 'piscina', 'fontkit', 'linebreak', 'file-type']
const DEVELOPMENT = [
  'electron',
  'electron-builder',
  'vite',
  'vitest',
  'typescript',
  'react',
  '@mantine/core',
  'playwright-core',
  'node',
  '@napi-rs/nice',
]

/** Fuses: no other code, no debugging, only from its archive. */
const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  GrantFileProtocolExtraPrivileges: false,
}

const SYSTEMS = {
  linux: {
    folder: 'linux-unpacked',
    program: 'ikrar',
    natives: [
      /^\/node_modules\/@img\/sharp-libvips-linux-x64\/lib\/libvips-cpp\.so/,
      /^\/node_modules\/@img\/sharp-linux-x64\/lib\/sharp-linux-x64/,
      /^\/node_modules\/better-sqlite3\/prebuilds\/linux-x64/,
    ],
  },
  win: {
    folder: 'win-unpacked',
    program: 'Ikrar.exe',
    natives: [
      /^\/node_modules\/@img\/sharp-win32-x64\/lib\/libvips-42\.dll$/,
      /^\/node_modules\/@img\/sharp-win32-x64\/lib\/sharp-win32-x64\.node$/,
      /^\/node_modules\/better-sqlite3\/prebuilds\/win32-x64/,
    ],
  },
} as const

describe.runIf(process.platform === 'linux' && process.arch === 'x64').each(['linux', 'win'] as const)(
  'the program packed for %s',
  (system) => {
    const { folder, program, natives } = SYSTEMS[system]
    const app = path.join(scratch, 'release', folder)
    let packed: Packed

    beforeAll(() => {
      const stage = path.join(scratch, 'stage')
      if (system === 'win') stageForWindows(root, stage)
      pack(system, system === 'win' ? stage : root, scratch)
      packed = lookInto(path.join(app, 'resources'))
    })

    test('holds the program, the screens, and the packages that are shipped', () => {
      expect(packed.inside).toEqual(expect.arrayContaining(NEEDED))
      expect([...packed.packages]).toEqual(expect.arrayContaining(SHIPPED))
    })

    test('holds no sources, tests, maps, or development packages', () => {
      expect(packed.leftovers).toEqual([])
      expect(DEVELOPMENT.filter((name) => packed.packages.has(name))).toEqual([])
    })

    test('holds native parts for its own system only, beside the archive', () => {
      expect(packed.natives).toEqual(natives.map((name) => expect.stringMatching(name)))
      expect(packed.outside).toEqual(expect.arrayContaining(packed.natives))
    })

    test('has its fuses set', async () => {
      expect(await fusesOf(path.join(app, program))).toEqual(FUSES)
    })

    test('brings two languages of Chromium, not fifty', () => {
      expect(readdirSync(path.join(app, 'locales')).sort()).toEqual(['en-US.pak', 'id.pak'])
    })
  },
)

test.runIf(process.platform === 'linux' && process.arch === 'x64')(
  'the packed program runs from what was packed: it prints, files and reads back',
  async () => {
    const unpacked = path.join(scratch, 'app')
    extractAll(path.join(scratch, 'release/linux-unpacked/resources/app.asar'), unpacked)
    const home = officeFolder()
    const desktop = launchDesktop(home, {
      main: path.join(unpacked, 'dist/main/main.js'),
      environment: { DOUBLE_PACKAGED: '1' },
    })
    const page = await desktop.page()
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    await page.evaluate(await pageClient())
    const result = await page
      .evaluate(async (sample) => {
        connectOffice()
        await office.settings.setUp({ office: sample, content: 'sample' })
        const [first] = await office.commitments.list()
        const { id = '', version = 0 } = first ?? {}
        const document = await answerOf(
          await office.commitments.issue({ id, version, paper: 'commitment', revision: 1 }),
        )
        const file = await office.documents.file({ id: document.id })
        const scan = await office.archive.addScan({ documentId: document.id, file })
        return { pages: document.pages, scanned: scan.pages, isSame: scan.sha256 === document.sha256 }
      }, MOJOKERTO)
      .catch((error: unknown) => {
        throw new Error(`${String(error)}\n${desktop.complaints()}`)
      })
    expect(result).toEqual({ pages: result.scanned, scanned: expect.any(Number), isSame: true })
    desktop.order({ order: 'close-window' })
    expect(await desktop.ended).toBe(0)
    // pdf.js says that it has no canvas in the worker that looks into scans; it draws nothing there.
    expect(desktop.complaints()).not.toMatch(/Error(?!: Cannot find module '@napi-rs\/canvas')/)
    await desktop.stop()
    removeFolder(home)
  },
)

test('packing for a system whose native parts are not installed is refused in words', () => {
  const other = process.platform === 'win32' ? 'linux' : 'win'
  const words = /is not installed, so the packed program would not start/
  expect(() => pack(other, root, path.join(scratch, 'other'))).toThrow(words)
})
