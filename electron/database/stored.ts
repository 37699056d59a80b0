import * as z from 'zod'

/** A boolean as the database keeps it: 0 or 1. */
export const flag = z.int().transform((value) => value === 1)

/** A value kept as JSON text, checked against its schema when it is read. */
export function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(schema)
}

/** A value of a column. */
export type Stored = string | number | null

/** A value as a column keeps it: booleans as 0 or 1, lists and objects as JSON text. */
export function stored(value: unknown): Stored {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  return JSON.stringify(value)
}

export function storedRow(item: object): Record<string, Stored> {
  return Object.fromEntries(Object.entries(item).map(([column, value]) => [column, stored(value)]))
}
