import type { Session, WebContents } from 'electron'
import { isOurs } from './screens-protocol.ts'

/** Copying a table to the clipboard is the only thing beyond its own pages that the program's window may do. */
const ALLOWED_PERMISSIONS: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])
/** Everything that a window of ours may load; `blob:` is what the program itself sent. */
const OWN_ADDRESS = /^(?:app|blob|data|devtools):/

/** Refuses every permission, device and request that leaves the program. */
export function lockSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, decide) => {
    decide(ALLOWED_PERMISSIONS.has(permission) && isOurs(contents.getURL()))
  })
  session.setPermissionCheckHandler(
    (contents, permission) =>
      ALLOWED_PERMISSIONS.has(permission) && contents !== null && isOurs(contents.getURL()),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, decide) => decide({ cancel: !OWN_ADDRESS.test(details.url) }))
}

/** Keeps a window on our own pages: nothing navigates away, nothing opens beside it. */
export function lockNavigation(contents: WebContents): void {
  contents.on('will-navigate', (event) => {
    if (!isOurs(event.url)) event.preventDefault()
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOurs(event.url) && !event.url.startsWith('blob:')) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
