import { describe, expect, it } from 'vitest'
import { moved, stepOfKey } from '../../renderer/ui/arranging.ts'

describe('arranging a list', () => {
  it('moves an item and ignores moves outside the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 2)).toEqual(['b', 'c', 'a'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 2)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 5, 0)).toEqual(['a', 'b'])
  })

  it('is asked for by Alt with an arrow, and by no other key', () => {
    expect(stepOfKey({ altKey: true, key: 'ArrowUp' })).toBe(-1)
    expect(stepOfKey({ altKey: true, key: 'ArrowDown' })).toBe(1)
    expect(stepOfKey({ altKey: true, key: 'ArrowLeft' })).toBeNull()
    expect(stepOfKey({ altKey: false, key: 'ArrowUp' })).toBeNull()
  })
})
