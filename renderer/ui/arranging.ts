/** The list with the item at `from` moved to `to`; the same list when either is outside it. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length || from === to) return [...items]
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** By how many places Alt+↑ and Alt+↓ move what they are pressed in; null for any other key. */
function stepOfKey({ altKey, key }: KeyPress): -1 | 1 | null {
  if (!altKey) return null
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : null
}

/** The part of a keyboard event, React's or the browser's, that moving asks for. */
export interface KeyPress {
  altKey: boolean
  key: string
  preventDefault(): void
}

/**
 * Moves the item at `from` by one place when Alt+↑ or Alt+↓ was pressed in it, and keeps the key from what it would do in the field. Whether it was one
 * of the two is told, for rows that know other keys as well.
 */
export function moveByKey(event: KeyPress, from: number, move: (from: number, to: number) => void): boolean {
  const step = stepOfKey(event)
  if (step === null) return false
  event.preventDefault()
  move(from, from + step)
  return true
}
