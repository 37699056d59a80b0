/**
 * Edits (one sign more, less or other) between two texts, counted up to a limit; the limit plus one when there are more.
 * Levenshtein's distance, only along the diagonal that can stay within the limit.
 */
export function editsBetween(first: string, second: string, limit: number): number {
  if (first === second) return 0
  const [short, long] = first.length <= second.length ? [first, second] : [second, first]
  if (long.length - short.length > limit) return limit + 1
  let before = Array.from({ length: short.length + 1 }, (_, index) => index)
  for (let row = 1; row <= long.length; row += 1) {
    const current = [row]
    let best = row
    for (let column = 1; column <= short.length; column += 1) {
      const isSame = long[row - 1] === short[column - 1]
      const edits = Math.min(
        (before[column] ?? limit) + 1,
        (current[column - 1] ?? limit) + 1,
        (before[column - 1] ?? limit) + (isSame ? 0 : 1),
      )
      current.push(edits)
      best = Math.min(best, edits)
    }
    if (best > limit) return limit + 1
    before = current
  }
  return Math.min(before[short.length] ?? limit + 1, limit + 1)
}

/** Whether two folded words are one word with a slip of the finger: one edit from five letters on, two from nine on. */
export function areAlikeWords(first: string, second: string): boolean {
  const length = Math.min(first.length, second.length)
  const limit = length >= 9 ? 2 : length >= 5 ? 1 : 0
  return editsBetween(first, second, limit) <= limit
}

/** How much two lists of folded words agree, 0 to 1: twice the words that both have, by all words (Dice), slips of the finger forgiven. */
export function agreement(first: readonly string[], second: readonly string[]): number {
  if (first.length === 0 || second.length === 0) return 0
  const left = [...second]
  let shared = 0
  for (const word of first) {
    const index = left.findIndex((each) => areAlikeWords(word, each))
    if (index === -1) continue
    left.splice(index, 1)
    shared += 1
  }
  return (2 * shared) / (first.length + second.length)
}
