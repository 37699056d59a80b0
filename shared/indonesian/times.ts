/** A time of day as `HH:mm`. */
export type TimeOfDay = string

/**
 * A time as people type it: `9`, `9.00`, `09:30`, `0930`, `13.00 WIB`.
 * @returns `HH:mm`, or null when the text is not a time of day
 */
export function parseTime(text: string): TimeOfDay | null {
  const cleaned = text.trim().replace(/\s*(WIB|WITA|WIT)$/i, '')
  const parts = /^(\d{1,2})(?:[.:](\d{2}))?$/.exec(cleaned) ?? /^(\d{2})(\d{2})$/.exec(cleaned)
  if (!parts) return null
  const [hour, minute] = [Number(parts[1]), Number(parts[2] ?? '0')]
  if (hour > 23 || minute > 59) return null
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}

/** `09:00` -> `09.00`, as Indonesian clocks are written. */
export function dottedTime(time: TimeOfDay): string {
  return time.replace(':', '.')
}

/** `09.00–09.30`; with an open end the start alone. */
export function timeRange(startsAt: TimeOfDay, endsAt: TimeOfDay | null): string {
  return endsAt === null ? dottedTime(startsAt) : `${dottedTime(startsAt)}\u2013${dottedTime(endsAt)}`
}
