import { readFile } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import path from 'node:path'
import { contentPolicy, NONCE_PLACEHOLDER } from './content-policy.ts'

/** A file of the built screens, ready to be sent. */
export interface ScreenFile {
  bytes: Uint8Array
  headers: Record<string, string>
}

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Names that the build can produce: no `..`, no hidden file, no encoded or foreign character. */
const FILE_NAME = /^(?:\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+$/
/** Vite puts a digest of the content into these names, so they never change. */
const FROZEN = /^\/assets\/[^/]+-[\w-]{8}\.\w+$/

/** Headers that every answer of ours carries, page or not. */
export function protectiveHeaders(nonce = randomBytes(18).toString('base64')): Record<string, string> {
  return {
    'content-security-policy': contentPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=()',
    'cache-control': 'no-store',
  }
}

/**
 * Finds what a path of our address space shows: a built file, or the page itself for a route of the screens.
 * @param folder the folder `dist/renderer`
 * @param pathname as it stands in the address, beginning with `/`
 * @returns null when there is no such file
 */
export async function readScreenFile(folder: string, pathname: string): Promise<ScreenFile | null> {
  const isRoute = path.posix.extname(pathname) === ''
  if (isRoute) return readPage(folder)
  if (!FILE_NAME.test(pathname)) return null
  const bytes = await readFile(path.join(folder, pathname)).catch(() => null)
  if (!bytes) return null
  if (pathname === '/index.html') return readPage(folder)
  return {
    bytes,
    headers: {
      ...protectiveHeaders(),
      'content-type': MEDIA_TYPES[path.extname(pathname)] ?? 'application/octet-stream',
      'cache-control': FROZEN.test(pathname) ? 'private, max-age=31536000, immutable' : 'no-cache',
    },
  }
}

async function readPage(folder: string): Promise<ScreenFile | null> {
  const page = await readFile(path.join(folder, 'index.html'), 'utf8').catch(() => null)
  if (page === null) return null
  const nonce = randomBytes(18).toString('base64')
  return {
    bytes: Buffer.from(page.replaceAll(NONCE_PLACEHOLDER, nonce)),
    headers: { ...protectiveHeaders(nonce), 'content-type': 'text/html; charset=utf-8' },
  }
}
