import { protocol } from 'electron'
import { protectiveHeaders, readScreenFile } from '#electron/screens/screen-files.ts'

export const ORIGIN = 'app://bundle'

/** Must be called before the program is ready. */
export function registerScreensProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Answers `app://bundle/...` from the folder with the built screens, and nothing else. */
export function serveScreens(folder: string): void {
  protocol.handle('app', async (request) => {
    const nothing = new Response('Halaman tidak ditemukan.', { status: 404, headers: protectiveHeaders() })
    if (request.method !== 'GET') return nothing
    const { host, pathname } = new URL(request.url)
    const file = host === 'bundle' ? await readScreenFile(folder, pathname) : null
    return file ? new Response(Buffer.from(file.bytes), { headers: file.headers }) : nothing
  })
}

export function isOurs(url: string): boolean {
  return url.startsWith(`${ORIGIN}/`)
}
