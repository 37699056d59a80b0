import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { app, BrowserWindow, dialog, session, shell } from 'electron'
import { openApplication, type Application } from '#electron/application.ts'
import { chooseDataFolder, programFolder } from '#electron/data-folder.ts'
import { OpeningError } from '#electron/database/opening-error.ts'
import { createFaultLog } from '#electron/fault-log.ts'
import { createRunningCalls } from '#electron/screens/running-calls.ts'
import { createDesktopCapabilities } from './dialogs.ts'
import { lockSession } from './locks.ts'
import { showMenu } from './menu.ts'
import { registerScreensProtocol, serveScreens } from './screens-protocol.ts'
import { openWindow } from './window.ts'

const { values } = parseArgs({ options: { data: { type: 'string' } }, strict: false })
const named = typeof values.data === 'string' ? values.data : undefined
const dataFolder = chooseDataFolder(named, process.env.INIT_CWD ?? process.cwd())
const report = createFaultLog(dataFolder)
const running = createRunningCalls(report)
const capabilities = createDesktopCapabilities()

/** Chromium's own files, beside the data and never among them: one folder for each data folder. */
function windowFolder(): string {
  const digest = createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)
  return path.join(programFolder(), `window-${digest}`)
}

/** Tells the clerk why the program cannot go on. */
function showFault(title: string, error: unknown): void {
  const text =
    error instanceof OpeningError
      ? error.message
      : `Data yang sudah tersimpan tetap aman. Buka Ikrar lagi. (${String(error)})`
  dialog.showErrorBox(title, text)
}

async function start(): Promise<void> {
  await app.whenReady()
  let application: Application
  try {
    application = await openApplication({ dataFolder, host: capabilities })
  } catch (error) {
    report(error)
    showFault('Ikrar tidak dapat dibuka', error)
    return app.exit(1)
  }
  endCleanly(application)
  lockSession(session.defaultSession)
  serveScreens(path.join(import.meta.dirname, '../renderer'))
  showMenu({ isPackaged: app.isPackaged, openDataFolder: () => void shell.openPath(dataFolder) })
  await openWindow({
    application,
    interceptor: running.interceptor,
    place: path.join(windowFolder(), 'place.json'),
  })
  // The first page is then as fast as the next. It is only for speed: closing the window may cut it short.
  application.context.printer.warm().catch(() => undefined)
}

/** Lets calls that are under way finish, frees the data folder, and only then ends. */
function endCleanly(application: Application): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    isClosed = true
    void running
      .settled()
      .then(() => application.close())
      .catch(report)
      .then(() => capabilities.removeCopies())
      .finally(() => app.quit())
  })
}

function showExistingWindow(): void {
  const [window] = BrowserWindow.getAllWindows()
  if (window?.isMinimized()) window.restore()
  window?.focus()
}

process.on('unhandledRejection', report)
process.on('uncaughtException', (error) => {
  report(error)
  showFault('Ikrar harus ditutup', error)
  app.exit(1)
})

app.enableSandbox()
app.setAppUserModelId('id.ikrar.desktop')
mkdirSync(windowFolder(), { recursive: true })
app.setPath('userData', windowFolder())
registerScreensProtocol()
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', showExistingWindow)
  void start()
} else app.quit()
