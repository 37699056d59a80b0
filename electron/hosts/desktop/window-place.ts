import { readFileSync, writeFileSync } from 'node:fs'
import * as z from 'zod'

const rectangle = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const place = z.object({ bounds: rectangle, maximized: z.boolean() })
/** Where the window stood, in device-independent pixels. */
export type WindowPlace = z.infer<typeof place>
export type Rectangle = z.infer<typeof rectangle>

/** Fits the smallest office screen, 1366 x 768, beside its task bar. */
export const SMALLEST = { width: 900, height: 600 }
const USUAL = { width: 1280, height: 800 }
/** So much of the title must be in sight that the window can be dragged back, in px. */
const GRIP = { width: 120, height: 40 }

/**
 * Where to open the window: where it stood, when enough of it would be in sight on one of today's displays, otherwise in the middle.
 * @param displays the work areas of the displays
 */
export function placeWindow(
  last: WindowPlace | null,
  displays: readonly Rectangle[],
): { bounds: { width: number; height: number; x?: number; y?: number }; maximized: boolean } {
  if (last && displays.some((display) => isInSight(last.bounds, display))) return last
  return { bounds: USUAL, maximized: last?.maximized ?? false }
}

function isInSight(window: Rectangle, display: Rectangle): boolean {
  const width = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  const top = window.y - display.y
  return width >= GRIP.width && top >= 0 && top <= display.height - GRIP.height
}

/** Reads the place from its file; null when there is none, or none that can be read. */
export function readPlace(file: string): WindowPlace | null {
  try {
    return place.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

/** Remembers the place; where the window opens next time is never worth an error. */
export function writePlace(file: string, { bounds, maximized }: WindowPlace): void {
  try {
    const { x, y, width, height } = bounds
    writeFileSync(file, JSON.stringify({ bounds: { x, y, width, height }, maximized }))
  } catch {
    // The folder cannot be written now: the window opens in the middle next time.
  }
}
