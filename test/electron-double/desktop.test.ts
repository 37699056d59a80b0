import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MOJOKERTO } from '#test/application.ts'
import { launchDesktop, officeFolder, removeFolder, type DesktopRun } from './launch.ts'
import { pageClient } from './page-client.ts'

let home: string
let desktop: DesktopRun
let page: Page
const errors: string[] = []
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
/** The copy that the viewer was given. */
let opened = ''

beforeAll(async () => {
  home = officeFolder()
  desktop = launchDesktop(home)
  page = await desktop.page()
  page.on('pageerror', (error) => errors.push(String(error)))
  await page.evaluate(await pageClient())
})
afterAll(async () => {
  await desktop.stop()
  removeFolder(home)
})

describe('the window', () => {
  test('opens sandboxed, in the middle, and shows the screens', async () => {
    const [options] = await desktop.called('BrowserWindow')
    expect(options).toMatchObject({
      width: 1280,
      height: 800,
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    })
    expect(desktop.calls).toContainEqual(['app.enableSandbox'])
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
  })

  test('gives the page nothing of the computer', async () => {
    expect(
      await page.evaluate(() => [
        typeof Reflect.get(globalThis, 'require'),
        typeof Reflect.get(globalThis, 'process'),
      ]),
    ).toEqual(['undefined', 'undefined'])
    expect(await page.evaluate(() => Reflect.get(globalThis, 'ikrarDesktop'))).toEqual({
      platform: process.platform,
    })
  })

  test('has a menu that leaves the shortcuts of the work alone', async () => {
    const [menu] = await desktop.called('Menu.setApplicationMenu')
    const taken = [...JSON.stringify(menu).matchAll(/"accelerator":"([^"]+)"/g)].map(([, keys]) => keys)
    expect(taken.sort()).toEqual([
      'CommandOrControl+-',
      'CommandOrControl+0',
      'CommandOrControl+=',
      'CommandOrControl+Q',
      'F11',
    ])
    desktop.order({ order: 'click-menu', id: 'open-data-folder' })
    expect(await desktop.called('shell.openPath')).toEqual([path.join(home, 'data')])
  })
})

describe('calls over the handed port', () => {
  test('carry values, files whole, streams, and named errors', async () => {
    const logo = [...readFileSync(new URL('../../build/icons/png/16x16.png', import.meta.url))]
    const result = await page.evaluate(async (bytes) => {
      connectOffice()
      const status = await office.settings.status()
      const file = new File([new Uint8Array(bytes)], 'logo é.png', { type: 'image/png' })
      const { sha256 } = await office.settings.addLogo({ file })
      const back = [...new Uint8Array(await (await office.settings.logo({ sha256 })).arrayBuffer())]
      let steps = 0
      for await (const { total } of await office.settings.verify()) steps = total
      const id = '018f0000-0000-7000-8000-000000000000'
      const refused = await office.people.removePerson({ id, version: 1 }).catch((error: unknown) => error)
      return { host: status.host, back, steps, code: Reflect.get(Object(refused), 'code') }
    }, logo)
    expect(result).toEqual({ host: 'desktop', back: logo, steps: expect.any(Number), code: 'NOT_FOUND' })
    expect(result.steps).toBeGreaterThan(0)
  })

  test('from a foreign page, or from a frame in ours, are refused', async () => {
    for (const posed of [
      { url: 'https://evil.example/', isTop: true },
      { url: 'app://bundle.evil.example/', isTop: true },
      { url: 'app://bundle/', isTop: false },
    ]) {
      const before = desktop.calls.filter(([call]) => call === 'posed-port.close').length
      desktop.order({ order: 'pose-as', channel: 'ikrar:connect', ...posed })
      await expect
        .poll(() => desktop.calls.filter(([call]) => call === 'posed-port.close').length)
        .toBe(before + 1)
    }
    expect(desktop.calls.filter(([call]) => call === 'posed-port.start')).toEqual([])
  })

  test('end with the page that asked, and a reloaded page has its own', async () => {
    await page.reload()
    await page.getByRole('heading', { name: /Selamat datang/ }).waitFor()
    expect(desktop.complaints()).toBe('')
  })
})

describe('files leave through the dialogs of the system', () => {
  let document: { id: string; sha256: string }

  beforeAll(async () => {
    await page.evaluate(await pageClient())
    document = await page.evaluate(async (sample) => {
      connectOffice()
      await office.settings.setUp({ office: sample, content: 'sample' })
      const [first] = await office.commitments.list()
      const { id = '', version = 0 } = first ?? {}
      return answerOf(await office.commitments.issue({ id, version, paper: 'commitment', revision: 1 }))
    }, MOJOKERTO)
  })

  const saveCopy = (): Promise<unknown> =>
    page.evaluate(
      (id) => office.documents.saveCopy({ id }).catch((error: unknown) => Reflect.get(Object(error), 'code')),
      document.id,
    )

  test('a copy arrives whole where the clerk chose, with nothing beside it', async () => {
    const place = path.join(home, 'salinan')
    mkdirSync(place)
    const filePath = path.join(place, 'komitmen é.pdf')
    desktop.order({ order: 'answer-dialog', answer: { canceled: false, filePath } })
    expect(await saveCopy()).toEqual({ saved: true })
    expect(readdirSync(place)).toEqual(['komitmen é.pdf'])
    expect(digest(filePath)).toBe(document.sha256)
    const [options] = await desktop.called('dialog.showSaveDialog')
    expect(options).toMatchObject({
      buttonLabel: 'Simpan salinan',
      defaultPath: expect.stringMatching(/documents[\\/][^\\/]+\.pdf$/),
      filters: [{ name: 'Dokumen PDF', extensions: ['pdf'] }],
    })
  })

  test('giving up writes nothing, and a place that cannot be written is told', async () => {
    desktop.order({ order: 'answer-dialog', answer: { canceled: true, filePath: '' } })
    expect(await saveCopy()).toEqual({ saved: false })
    desktop.order({
      order: 'answer-dialog',
      answer: { canceled: false, filePath: path.join(home, 'none', 'a.pdf') },
    })
    expect(await saveCopy()).toBe('WRITE_FAILED')
  })

  test('a viewer gets a read-only copy, which goes with the program', async () => {
    await page.evaluate((id) => office.documents.openInViewer({ id }), document.id)
    // The first was the data folder.
    const [copy] = await desktop.called('shell.openPath', 2)
    opened = String(copy)
    expect(opened).not.toContain(path.join(home, 'data'))
    expect(digest(opened)).toBe(document.sha256)
    expect(statSync(opened).mode & 0o222).toBe(0)
  })
})

describe('the locks', () => {
  test('scripts that are not ours do not run', async () => {
    const directive = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
            once: true,
          })
          const script = document.createElement('script')
          script.textContent = 'globalThis.intruder = true'
          document.head.append(script)
        }),
    )
    expect(directive).toBe('script-src-elem')
    expect(await page.evaluate(() => Reflect.has(globalThis, 'intruder'))).toBe(false)
  })

  test('style elements without the nonce do not count, and ours do', async () => {
    const colours = await page.evaluate(() => {
      const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? ''
      return [nonce, ''].map((value) => {
        const style = document.createElement('style')
        style.nonce = value
        style.textContent = 'html { outline-color: rgb(1, 2, 3) }'
        document.head.append(style)
        const colour = getComputedStyle(document.documentElement).outlineColor
        style.remove()
        return colour
      })
    })
    expect(colours[0]).toBe('rgb(1, 2, 3)')
    expect(colours[1]).not.toBe('rgb(1, 2, 3)')
  })

  test('nothing navigates away, and no window opens beside', async () => {
    await page.evaluate(() => void (location.href = 'https://evil.example/'))
    await expect.poll(() => desktop.calls).toContainEqual(['will-navigate', 'https://evil.example/', 'deny'])
    expect(page.url()).toBe('http://bundle.app.localhost/')
    await page.evaluate(() => void open('https://evil.example/new'))
    await expect.poll(() => desktop.calls).toContainEqual(['window.open', 'https://evil.example/new', 'deny'])
    expect(desktop.calls.filter(([call]) => call === 'shell.openExternal')).toEqual([])
  })

  test('nothing is loaded from outside', () => {
    expect(desktop.calls.filter(([call]) => call === 'webRequest')).toEqual([
      ['webRequest', 'https://example.org/', 'cancel'],
      ['webRequest', 'file:///etc/passwd', 'cancel'],
      ['webRequest', 'app://bundle/', 'pass'],
    ])
  })

  test.each([
    ['media', false],
    ['geolocation', false],
    ['clipboard-read', false],
    ['clipboard-sanitized-write', true],
  ])('permission %s: %s', async (permission, allowed) => {
    desktop.order({ order: 'ask-permission', permission })
    await expect.poll(() => desktop.calls).toContainEqual(['permission.request', permission, allowed])
    await expect.poll(() => desktop.calls).toContainEqual(['permission.check', permission, allowed])
  })

  test('files outside the screens are not served', async () => {
    const statuses = await page.evaluate(async () => {
      const paths = [
        '/../main/main.js',
        '/%2e%2e/main/main.js',
        '/assets/..%5c..%5cmain%5cmain.js',
        '/.vite/manifest.json',
        '/no.js',
      ]
      return Promise.all(paths.map(async (one) => (await fetch(one)).status))
    })
    expect(statuses).toEqual([404, 404, 404, 404, 404])
  })
})

describe('the end', () => {
  test('a second start shows the window that is there', async () => {
    const second = launchDesktop(home, { environment: { DOUBLE_SECOND: '1' } })
    expect(await second.ended).toBe(0)
    desktop.order({ order: 'second-instance' })
    await desktop.called('window.restore')
    await desktop.called('window.focus')
  })

  test('closing the window remembers its place, frees the folder and ends the program', async () => {
    expect(errors).toEqual([])
    desktop.order({ order: 'close-window' })
    expect(await desktop.ended).toBe(0)
    expect(desktop.complaints()).toBe('')
    expect(existsSync(opened)).toBe(false)

    const again = launchDesktop(home)
    const [options] = await again.called('BrowserWindow')
    expect(options).toMatchObject({ x: 10, y: 20, width: 1280, height: 800 })
    await again.called('window.show')

    const other = launchDesktop(home)
    const [title, text] = await other.called('dialog.showErrorBox')
    expect(title).toBe('Ikrar tidak dapat dibuka')
    expect(text).toContain('sedang dipakai')
    expect(await other.ended).toBe(1)
    await again.stop()
  })
})
