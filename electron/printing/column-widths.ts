/** With more columns nothing could be read: each row is then told in a line. */
export const MOST_COLUMNS_OF_TABLE = 16

/** Widths of a column's longest word and longest text, in any unit. */
export interface Extent {
  word: number
  text: number
}

/** Widths of columns as browsers give them: each as wide as its longest word, and more by how much its texts ask for. */
export function sharedWidths(extents: readonly Extent[], room: number): number[] {
  const sum = (of: (extent: Extent) => number) => extents.reduce((total, extent) => total + of(extent), 0)
  const [words, texts] = [sum(({ word }) => word), sum(({ text }) => text)]
  if (texts <= room) return extents.map(({ text }) => (text * room) / texts)
  if (words >= room) return extents.map(({ word }) => (word * room) / words)
  const more = (room - words) / (texts - words)
  return extents.map(({ word, text }) => word + (text - word) * more)
}
