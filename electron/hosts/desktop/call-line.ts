import { ipcMain, type BrowserWindow, type IpcMainEvent, type MessagePortMain } from 'electron'
import { isOurs } from './screens-protocol.ts'

/** The same word as in the preload script. */
const CONNECT = 'ikrar:connect'

/** Whether a message was sent by the top page of our own window, and not by a frame or a stranger in it. */
function isFromWindow(event: IpcMainEvent, window: BrowserWindow): boolean {
  const frame = event.senderFrame
  return event.sender === window.webContents && frame !== null && frame.parent === null && isOurs(frame.url)
}

/**
 * Takes the port that the page of this window hands over, and answers calls on it. There is one at a time: a new page, or a new port of the
 * same page, ends the one before.
 */
export function acceptCalls(window: BrowserWindow, answer: (port: MessagePortMain) => void): void {
  let current: MessagePortMain | null = null
  const drop = (): void => {
    current?.close()
    current = null
  }
  const connect = (event: IpcMainEvent): void => {
    const [port] = event.ports
    if (!port) return
    if (!isFromWindow(event, window)) return port.close()
    drop()
    current = port
    answer(port)
    port.start()
  }
  ipcMain.on(CONNECT, connect)
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) drop()
  })
  window.on('closed', () => {
    ipcMain.off(CONNECT, connect)
    drop()
  })
}
