const grouped = new Intl.NumberFormat('id')

/** `1.234` */
export function number(count: number): string {
  return grouped.format(count)
}

/** Parts of a sentence with `dan` before the last: `a, b dan c`. */
export function listed(parts: readonly string[]): string {
  const last = parts.at(-1)
  if (last === undefined) return ''
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} dan ${last}`
}
