/** Stands in the built page where each response puts its own nonce; `build/build.ts` writes it. */
export const NONCE_PLACEHOLDER = '__IKRAR_NONCE__'

/**
 * What a page of ours may load, the same in the desktop window and in the browser.
 *
 * - Scripts come from our own files only; `wasm-unsafe-eval` lets pdf.js compile its JBIG2 and JPEG 2000 decoders, which office scanners
 *   use, and allows no evaluation of text as script.
 * - Style elements that Mantine writes while running carry the response's nonce.
 * - `blob:` is for pictures and pages that the program itself sent: they never come from elsewhere.
 */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    'frame-src blob:',
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
