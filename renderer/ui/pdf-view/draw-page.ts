import type { PdfPage } from './pdf-library.ts'

/** Most pixels of one canvas: beyond it browsers refuse or the office PC runs out of memory. */
const MOST_PIXELS = 16_000_000

/**
 * Draws a page on a canvas of its own.
 * @param scale device pixels per pt
 * @throws the signal's reason when it is aborted
 */
export async function drawPage(
  page: PdfPage,
  scale: number,
  signal: AbortSignal,
  intent: 'display' | 'print' = 'display',
): Promise<HTMLCanvasElement> {
  signal.throwIfAborted()
  const affordable = Math.sqrt(MOST_PIXELS / (page.width * page.height))
  const viewport = page.proxy.getViewport({ scale: Math.min(scale, affordable) })
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  const task = page.proxy.render({ canvas, viewport, intent })
  const cancel = () => task.cancel()
  signal.addEventListener('abort', cancel)
  try {
    await task.promise
  } catch (error) {
    signal.throwIfAborted()
    throw error
  } finally {
    signal.removeEventListener('abort', cancel)
  }
  signal.throwIfAborted()
  return canvas
}
