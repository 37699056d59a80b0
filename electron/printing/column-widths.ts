/** Widths of what stands in a column, in any unit. */
export interface Extent {
  /** Its longest word that is no number. */
  word: number
  /** Its longest number. */
  number: number
  /** The longest of its numbers when each is parted between its groups, in two lines. */
  partedNumber: number
  /** Its longest text. */
  text: number
}

const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0)

const whole = ({ word, number }: Extent): number => Math.max(word, number)

/** Widths as browsers give them: each column as wide as it must be at least, and more by how much its texts ask for; null where there is no room. */
function shared(extents: readonly Extent[], least: readonly number[], room: number): number[] | null {
  const [leasts, texts] = [sum(least), sum(extents.map(({ text }) => text))]
  if (leasts > room) return null
  if (texts <= room) return extents.map(({ text }) => (text * room) / texts)
  const more = (room - leasts) / (texts - leasts)
  return extents.map(({ text }, column) => {
    const own = least[column] ?? 0
    return own + (text - own) * more
  })
}

const STEPS_OF_SEARCH = 40

/** The widest of some widths cut at one length, so that all together fill a room and none is cut below its least; null where there is no room. */
function levelled(widths: readonly number[], least: readonly number[], room: number): number[] | null {
  if (sum(least) > room) return null
  const cutAt = (length: number) =>
    widths.map((width, column) => Math.max(Math.min(width, length), least[column] ?? 0))
  let [fits, tooLong] = [0, Math.max(...widths)]
  for (let step = 0; step < STEPS_OF_SEARCH; step += 1) {
    const middle = (fits + tooLong) / 2
    if (sum(cutAt(middle)) <= room) fits = middle
    else tooLong = middle
  }
  return cutAt(fits)
}

/** Every word and number in one line. */
export function widthsOfWhole(extents: readonly Extent[], room: number): number[] | null {
  return shared(extents, extents.map(whole), room)
}

/** Every number in one line; the longest words are parted, none down to less than `leastOfWord`. */
export function widthsOfWholeNumbers(
  extents: readonly Extent[],
  room: number,
  leastOfWord: number,
): number[] | null {
  const least = extents.map(({ word, number }) => Math.max(number, Math.min(word, leastOfWord)))
  return levelled(extents.map(whole), least, room)
}

/** Every word in one line, and each number at most in two. */
export function widthsOfWholeWords(extents: readonly Extent[], room: number): number[] | null {
  return shared(
    extents,
    extents.map(({ word, partedNumber }) => Math.max(word, partedNumber)),
    room,
  )
}

/** What is longest is parted, so that the other columns keep their words and numbers. */
export function widthsOfShort(extents: readonly Extent[], room: number): number[] {
  const none = extents.map(() => 0)
  return levelled(extents.map(whole), none, room) ?? none
}
