import { describe, expect, it, vi } from 'vitest'
import { moved, moveByKey } from '../../renderer/ui/arranging.ts'

describe('arranging a list', () => {
  it('moves an item and ignores moves outside the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
  })

  it.each([
    ['ArrowUp', 1],
    ['ArrowDown', 3],
  ])('is asked for by Alt+%s, which then does nothing else', (key, to) => {
    const [preventDefault, move] = [vi.fn<() => void>(), vi.fn<(from: number, to: number) => void>()]
    expect(moveByKey({ altKey: true, key, preventDefault }, 2, move)).toBe(true)
    expect(move.mock.calls).toEqual([[2, to]])
    expect(preventDefault).toHaveBeenCalledOnce()
  })

  it.each([
    { altKey: true, key: 'ArrowLeft' },
    { altKey: false, key: 'ArrowUp' },
    { altKey: true, key: 'k' },
  ])('leaves every other key alone: %o', (press) => {
    const [preventDefault, move] = [vi.fn<() => void>(), vi.fn<(from: number, to: number) => void>()]
    expect(moveByKey({ ...press, preventDefault }, 2, move)).toBe(false)
    expect(move).not.toHaveBeenCalled()
    expect(preventDefault).not.toHaveBeenCalled()
  })
})
