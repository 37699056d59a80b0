/** pt are 1/72 inch, CSS pixels 1/96 inch. */
export const PIXELS_PER_POINT = 96 / 72

/** How large pages are shown: as wide as the view, whole in the view, or in percent of their real size. */
export type Zoom = { kind: 'width' } | { kind: 'page' } | { kind: 'percent'; percent: number }

export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200, 250, 300] as const
const SMALLEST = 50
const LARGEST = 300

interface Size {
  width: number
  height: number
}

/** Room around a page in CSS pixels. */
export const PAGE_GAP = 16

/**
 * Percent of the real size at which pages are shown.
 * @param widest the largest page width and height in pt
 * @param room the view's inner size in CSS pixels
 */
export function zoomPercent(zoom: Zoom, widest: Size, room: Size): number {
  if (zoom.kind === 'percent') return zoom.percent
  const byWidth = (room.width - 2 * PAGE_GAP) / (widest.width * PIXELS_PER_POINT)
  const byHeight = (room.height - 2 * PAGE_GAP) / (widest.height * PIXELS_PER_POINT)
  const fitting = zoom.kind === 'width' ? byWidth : Math.min(byWidth, byHeight)
  return Math.max(10, Math.min(LARGEST, fitting * 100))
}

/** The next step larger (`direction` 1) or smaller (-1) than the present percent, within 50 to 300. */
export function steppedZoom(percent: number, direction: 1 | -1): Zoom {
  const steps = direction === 1 ? ZOOM_STEPS : ZOOM_STEPS.toReversed()
  const next = steps.find((step) => (direction === 1 ? step > percent + 0.5 : step < percent - 0.5))
  return { kind: 'percent', percent: next ?? (direction === 1 ? LARGEST : SMALLEST) }
}

/** Zoom by a turn of the wheel; `delta` as in a wheel event, in pixels. */
export function wheelZoom(percent: number, delta: number): Zoom {
  const turned = percent * Math.exp(-Math.max(-100, Math.min(100, delta)) / 400)
  return { kind: 'percent', percent: Math.max(SMALLEST, Math.min(LARGEST, turned)) }
}

/**
 * The page that a reader is on: the one that covers the line at a third of the view.
 * @param tops offset of each page from the top of the scrolled content in CSS pixels, ascending
 */
export function pageAt(tops: readonly number[], scrolled: number, viewHeight: number): number {
  const line = scrolled + viewHeight / 3
  const after = tops.findIndex((top) => top > line)
  return after === -1 ? tops.length : Math.max(1, after)
}
