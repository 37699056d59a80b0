import { describe, expect, it } from 'vitest'
import { pageAt, steppedZoom, wheelZoom, zoomPercent } from '../../renderer/ui/pdf-view/zoom.ts'

/** A4 in pt. */
const A4 = { width: 595.28, height: 841.89 }

describe('zoom of the page view', () => {
  it('fits the width and the whole page', () => {
    expect(zoomPercent({ kind: 'width' }, A4, { width: 793.7 + 32, height: 500 })).toBeCloseTo(100, 1)
    expect(zoomPercent({ kind: 'page' }, A4, { width: 2000, height: 561.26 + 32 })).toBeCloseTo(50, 1)
    expect(zoomPercent({ kind: 'page' }, A4, { width: 396.85 + 32, height: 5000 })).toBeCloseTo(50, 1)
  })

  it('stays readable in a view that has no room yet', () => {
    expect(zoomPercent({ kind: 'width' }, A4, { width: 0, height: 0 })).toBe(10)
  })

  it('steps to the next larger and smaller, and no further than 50 and 300', () => {
    expect(steppedZoom(83, 1)).toEqual({ kind: 'percent', percent: 100 })
    expect(steppedZoom(100, 1)).toEqual({ kind: 'percent', percent: 125 })
    expect(steppedZoom(100, -1)).toEqual({ kind: 'percent', percent: 75 })
    expect(steppedZoom(300, 1)).toEqual({ kind: 'percent', percent: 300 })
    expect(steppedZoom(30, -1)).toEqual({ kind: 'percent', percent: 50 })
  })

  it('turns with the wheel within the same bounds', () => {
    expect(wheelZoom(100, -100)).toMatchObject({ percent: expect.closeTo(128.4, 1) })
    expect(wheelZoom(290, -5000)).toEqual({ kind: 'percent', percent: 300 })
    expect(wheelZoom(55, 5000)).toEqual({ kind: 'percent', percent: 50 })
  })

  it('names the page at a third of the view', () => {
    const tops = [0, 1000, 2000]
    expect(pageAt(tops, 0, 600)).toBe(1)
    expect(pageAt(tops, 790, 600)).toBe(1)
    expect(pageAt(tops, 801, 600)).toBe(2)
    expect(pageAt(tops, 5000, 600)).toBe(3)
  })
})
