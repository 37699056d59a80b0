/** The list with the item at `from` moved to `to`; the same list when either is outside it. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length || from === to) return [...items]
  return items.toSpliced(from, 1).toSpliced(to, 0, item)
}

/** By how many places Alt+↑ and Alt+↓ move what they are pressed in; null for any other key. */
export function stepOfKey({ altKey, key }: { altKey: boolean; key: string }): -1 | 1 | null {
  if (!altKey) return null
  if (key === 'ArrowUp') return -1
  return key === 'ArrowDown' ? 1 : null
}
