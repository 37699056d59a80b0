/**
 * A stand-in for the module `electron` under plain Node: the window is a page of a real Chromium. It is as wide as the program's main bundle needs, and
 * refuses what Electron refuses.
 */
import { EventEmitter } from 'node:events'
import path from 'node:path'
import { closeContext } from './context.ts'
import { dialogAnswer, orders, record } from './wire.ts'
import { BrowserWindow } from './window.ts'

export { protocol } from './context.ts'
export { ipcMain } from './ipc.ts'
export { BrowserWindow } from './window.ts'

class App extends EventEmitter {
  readonly isPackaged = process.env.DOUBLE_PACKAGED === '1'
  readonly #paths = new Map<string, string>()
  #isQuitting = false

  constructor() {
    super()
    orders.on('window-closed', () => {
      if (BrowserWindow.getAllWindows().length === 0) this.emit('window-all-closed')
    })
    orders.on('second-instance', () => this.emit('second-instance', {}, [], ''))
  }
  whenReady(): Promise<void> {
    return Promise.resolve()
  }
  enableSandbox(): void {
    record('app.enableSandbox')
  }
  requestSingleInstanceLock(): boolean {
    return process.env.DOUBLE_SECOND !== '1'
  }
  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }
  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder)
  }
  getPath(name: string): string {
    return this.#paths.get(name) ?? path.join(process.env.DOUBLE_HOME ?? '', name)
  }
  getVersion(): string {
    return '0.0.0'
  }
  quit(): void {
    if (this.#isQuitting) return
    let isStopped = false
    this.emit('will-quit', { preventDefault: () => (isStopped = true) })
    if (isStopped) return
    this.#isQuitting = true
    void this.exit(0)
  }
  async exit(code = 0): Promise<void> {
    record('app.exit', code)
    await closeContext()
    process.exit(code)
  }
}
export const app = new App()

export const dialog = {
  async showSaveDialog(...values: unknown[]): Promise<unknown> {
    record('dialog.showSaveDialog', values.at(-1))
    return dialogAnswer()
  },
  async showMessageBox(...values: unknown[]): Promise<unknown> {
    record('dialog.showMessageBox', values.at(-1))
    return dialogAnswer()
  },
  showErrorBox(title: string, text: string): void {
    record('dialog.showErrorBox', title, text)
  },
}

export const shell = {
  async openPath(file: string): Promise<string> {
    record('shell.openPath', file)
    return ''
  },
  async openExternal(url: string): Promise<void> {
    record('shell.openExternal', url)
  },
}

export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1366, height: 728 } }],
}

interface MenuItem {
  id?: string
  role?: string
  accelerator?: string
  click?: () => void
  submenu?: MenuItem[]
}

export const Menu = {
  buildFromTemplate: (template: MenuItem[]): MenuItem[] => template,
  setApplicationMenu(menu: MenuItem[]): void {
    record('Menu.setApplicationMenu', menu)
    orders.on('click-menu', ({ id }: { id: string }) => {
      const item = menu.flatMap(({ submenu = [] }) => submenu).find((one) => one.id === id)
      item?.click?.()
    })
  },
}

type PermissionRequest = (contents: unknown, permission: string, decide: (allowed: boolean) => void) => void
type PermissionCheck = (contents: unknown, permission: string) => boolean
type RequestFilter = (details: { url: string }, decide: (verdict: { cancel: boolean }) => void) => void

export const session = {
  defaultSession: {
    setPermissionRequestHandler(ask: PermissionRequest): void {
      orders.on('ask-permission', ({ permission }: { permission: string }) => {
        ask(BrowserWindow.getAllWindows()[0]?.webContents, permission, (allowed) =>
          record('permission.request', permission, allowed),
        )
      })
    },
    setPermissionCheckHandler(check: PermissionCheck): void {
      orders.on('ask-permission', ({ permission }: { permission: string }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents ?? null
        record('permission.check', permission, check(contents, permission))
      })
    },
    setDevicePermissionHandler(): void {},
    webRequest: {
      onBeforeRequest(filter: RequestFilter): void {
        for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://bundle/']) {
          filter({ url }, ({ cancel }) => record('webRequest', url, cancel ? 'cancel' : 'pass'))
        }
      },
    },
  },
}
