import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { toBrowser, toProgram } from './addresses.ts'
import { openContext } from './context.ts'
import { ipcMain } from './ipc.ts'
import { pageShim } from './page-shim.ts'
import { MessagePortMain } from './ports.ts'
import { orders, record } from './wire.ts'

interface WindowOptions {
  width?: number
  height?: number
  x?: number
  y?: number
  webPreferences?: Record<string, unknown>
}
type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** Electron's event for something that can be refused. */
function refusable(details: Record<string, unknown>): {
  event: Record<string, unknown>
  isRefused: () => boolean
} {
  let refused = false
  return { event: { ...details, preventDefault: () => (refused = true) }, isRefused: () => refused }
}

class WebContents extends EventEmitter {
  page: Page | null = null
  #open: OpenHandler = () => ({ action: 'allow' })

  setWindowOpenHandler(handler: OpenHandler): void {
    this.#open = handler
  }
  decideOpening(url: string): string {
    return this.#open({ url }).action
  }
  getURL(): string {
    return toProgram(this.page?.url() ?? '')
  }
  reload(): void {
    void this.page?.reload()
  }
}

export class BrowserWindow extends EventEmitter {
  static readonly #all: BrowserWindow[] = []
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.#all]
  }
  readonly webContents = new WebContents()
  readonly #options: WindowOptions
  #isMaximized = false

  constructor(options: WindowOptions = {}) {
    super()
    this.#options = options
    record('BrowserWindow', options)
    const { webPreferences = {} } = options
    for (const [name, safe] of Object.entries({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    })) {
      if (webPreferences[name] !== safe)
        throw new Error(`Unsafe window: ${name} is ${String(webPreferences[name])}.`)
    }
    if (webPreferences.webSecurity === false) throw new Error('Unsafe window: webSecurity is off.')
    BrowserWindow.#all.push(this)
    orders.on('close-window', () => this.close())
    orders.on('pose-as', (order: { url: string; isTop: boolean; channel: string }) => this.#poseAs(order))
  }

  async loadURL(url: string): Promise<void> {
    const context = await openContext()
    const page = await context.newPage()
    this.webContents.page = page
    await page.setViewportSize({ width: this.#options.width ?? 800, height: this.#options.height ?? 600 })
    await this.#joinPorts(page)
    await this.#watchNavigation(context, page)
    const { preload } = this.#options.webPreferences ?? {}
    if (typeof preload === 'string')
      await page.addInitScript({ content: pageShim(readFileSync(preload, 'utf8')) })
    page.on('close', () => this.#closed())
    await page.goto(toBrowser(url))
    this.webContents.emit('did-finish-load')
    this.emit('ready-to-show')
  }

  async #joinPorts(page: Page): Promise<void> {
    const ports = new Map<number, MessagePortMain>()
    await page.exposeBinding(
      '__doublePost',
      ({ frame }, channel: string, message: unknown, ids: number[]) => {
        const sent = ids.map((id) => {
          const port = new MessagePortMain(page, id)
          ports.set(id, port)
          return port
        })
        ipcMain.emit(channel, this.#event(frame, sent), message)
      },
    )
    await page.exposeBinding('__doubleFromPort', (_source, id: number, data: unknown) =>
      ports.get(id)?.deliver(data),
    )
  }

  #event(frame: Frame, ports: MessagePortMain[]): object {
    const parent = frame.parentFrame() ? {} : null
    return { sender: this.webContents, senderFrame: { url: toProgram(frame.url()), parent }, ports }
  }

  #poseAs({ url, isTop, channel }: { url: string; isTop: boolean; channel: string }): void {
    const port = new EventEmitter()
    const note = (what: string) => () => record(`posed-port.${what}`, url)
    const ports = [
      Object.assign(port, { start: note('start'), close: note('close'), postMessage: note('postMessage') }),
    ]
    ipcMain.emit(
      channel,
      { sender: this.webContents, senderFrame: { url, parent: isTop ? null : {} }, ports },
      null,
    )
  }

  async #watchNavigation(context: BrowserContext, page: Page): Promise<void> {
    page.on('request', (request) => {
      if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return
      this.webContents.emit('did-start-navigation', {
        isMainFrame: true,
        isSameDocument: false,
        url: toProgram(request.url()),
      })
    })
    await context.route(
      (url) => !url.hostname.endsWith('.localhost'),
      async (route) => {
        const request = route.request()
        const url = request.url()
        if (!request.isNavigationRequest()) return route.abort()
        if (this.#isOwnFrame(request, page)) {
          const { event, isRefused } = refusable({ url })
          this.webContents.emit('will-navigate', event, url)
          record('will-navigate', url, isRefused() ? 'deny' : 'allow')
        } else record('window.open', url, this.webContents.decideOpening(url))
        // Nothing ever leaves this computer: the page stays, and a page that was opened beside it stays empty until the browser ends.
        return route.fulfill({ status: 204 })
      },
    )
  }

  #isOwnFrame(request: { frame(): Frame }, page: Page): boolean {
    try {
      return request.frame() === page.mainFrame()
    } catch {
      return false // A window that is just opening has no frame yet.
    }
  }

  #closed(): void {
    BrowserWindow.#all.splice(BrowserWindow.#all.indexOf(this), 1)
    this.emit('closed')
    record('window.closed')
    orders.emit('window-closed')
  }

  close(): void {
    const { event, isRefused } = refusable({})
    this.emit('close', event)
    if (!isRefused()) void this.webContents.page?.close({ runBeforeUnload: false })
  }
  show(): void {
    record('window.show')
  }
  focus(): void {
    record('window.focus')
  }
  restore(): void {
    record('window.restore')
  }
  maximize(): void {
    this.#isMaximized = true
    record('window.maximize')
  }
  isMinimized(): boolean {
    return true
  }
  isMaximized(): boolean {
    return this.#isMaximized
  }
  isDestroyed(): boolean {
    return this.webContents.page?.isClosed() ?? false
  }
  getNormalBounds(): object {
    const { x = 10, y = 20, width = 800, height = 600 } = this.#options
    return { x, y, width, height }
  }
}
