/** `a` to `z`, then `aa` */
function letters(value: number): string {
  const rest = Math.floor((value - 1) / 26)
  const letter = String.fromCodePoint(97 + ((value - 1) % 26))
  return rest === 0 ? letter : `${letters(rest)}${letter}`
}

/**
 * What stands before an item of a numbered list: `1.`, inside it `a.`, then `1)`, `a)`, as official papers count.
 * @param depth how many numbered lists it stands in, from 0
 */
export function listMarker(value: number, depth: number): string {
  const isLetter = depth % 2 === 1 && value > 0
  return `${isLetter ? letters(value) : value}${depth < 2 ? '.' : ')'}`
}
