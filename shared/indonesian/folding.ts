/** Text made comparable for search: lower case, without accents, every other sign a space. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The folded words of what a clerk types into a search field. */
export function searchWords(query: string): string[] {
  return folded(query)
    .split(' ')
    .filter((word) => word !== '')
}

/** Whether every word occurs in the folded text, in any order. */
export function hasWords(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word))
}
