import path from 'node:path'
import { RPCHandler } from '@orpc/server/message-port'
import { BrowserWindow, dialog, screen } from 'electron'
import type { Application } from '#electron/application.ts'
import type { RunningCalls } from '#electron/screens/running-calls.ts'
import { acceptCalls } from './call-line.ts'
import { lockNavigation } from './locks.ts'
import { ORIGIN } from './screens-protocol.ts'
import { placeWindow, readPlace, SMALLEST, writePlace } from './window-place.ts'

export interface WindowOptions {
  application: Application
  /** Wraps every call. */
  interceptor: RunningCalls['interceptor']
  /** The file that remembers where the window stood. */
  place: string
}

/** Opens the program's window, joined to the application by one line of calls. */
export async function openWindow({ application, interceptor, place }: WindowOptions): Promise<void> {
  const { bounds, maximized } = placeWindow(
    readPlace(place),
    screen.getAllDisplays().map(({ workArea }) => workArea),
  )
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'Ikrar',
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: path.join(import.meta.dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      // Its dictionaries would be downloaded.
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  lockNavigation(window.webContents)
  const calls = new RPCHandler(application.router, { interceptors: [interceptor] })
  acceptCalls(window, (port) => calls.upgrade(port, { context: application.context }))
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writePlace(place, { bounds: window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') void offerReload(window)
  })
  await window.loadURL(`${ORIGIN}/`)
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: 'Ikrar',
    message: 'Layar Ikrar berhenti bekerja.',
    detail: 'Data yang sudah tersimpan tetap aman.',
    buttons: ['Buka lagi', 'Tutup Ikrar'],
    defaultId: 0,
    cancelId: 1,
  })
  if (response === 0) window.webContents.reload()
  else window.close()
}
