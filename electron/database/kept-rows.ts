import type * as z from 'zod'
import type { Reader } from './database.ts'
import { notFound } from './refusals.ts'
import type { Stored } from './stored.ts'

export type Row = Record<string, Stored>
export type AnyTables = Record<string, Row>

/** What every kept thing has. */
export interface Kept {
  id: string
  version: number
  isSample: boolean
}

/** Rows read or written at once, so that a long list never holds the main thread for long. */
export const ROWS_AT_ONCE = 200

/** Reads the rows of a table of kept things; removing is soft, so a removed one is still there for words about the past. */
export class KeptRows<Item extends Kept> {
  protected readonly table: string
  protected readonly schema: z.ZodType<Item>

  constructor(table: string, schema: z.ZodType<Item>) {
    this.table = table
    this.schema = schema
  }

  /** All that are not removed, oldest first (ids are UUIDv7). */
  async list(reader: Reader): Promise<Item[]> {
    const items: Item[] = []
    for (let last = ''; ;) {
      const rows = await reader
        .tables<AnyTables>()
        .selectFrom(this.table)
        .selectAll()
        .where('removedAt', 'is', null)
        .where('id', '>', last)
        .orderBy('id')
        .limit(ROWS_AT_ONCE)
        .execute()
      for (const row of rows) items.push(this.schema.parse(row))
      const end = items.at(-1)
      if (rows.length < ROWS_AT_ONCE || end === undefined) return items
      last = end.id
    }
  }

  /** Those that are not removed and whose column holds one of the values, oldest first. */
  async listWhere(reader: Reader, column: keyof Item & string, values: Iterable<string>): Promise<Item[]> {
    const items: Item[] = []
    const name: string = column
    const wanted = [...new Set(values)]
    for (let start = 0; start < wanted.length; start += ROWS_AT_ONCE) {
      const some = wanted.slice(start, start + ROWS_AT_ONCE)
      for (let last: string | null = ''; last !== null;) {
        const rows: Row[] = await reader
          .tables<AnyTables>()
          .selectFrom(this.table)
          .selectAll()
          .where('removedAt', 'is', null)
          .where(name, 'in', some)
          .where('id', '>', last)
          .orderBy('id')
          .limit(ROWS_AT_ONCE)
          .execute()
        for (const row of rows) items.push(this.schema.parse(row))
        last = rows.length < ROWS_AT_ONCE ? null : (items.at(-1)?.id ?? null)
      }
    }
    return wanted.length > ROWS_AT_ONCE ? items.toSorted((a, b) => (a.id < b.id ? -1 : 1)) : items
  }

  /** @throws NOT_FOUND when it never was or is removed */
  async get(reader: Reader, id: string): Promise<Item> {
    const item = await this.findLiving(reader, id)
    if (item === null) throw notFound()
    return item
  }

  /** Null when it never was or is removed. */
  async findLiving(reader: Reader, id: string): Promise<Item | null> {
    const row = await this.row(reader, id)
    return row === undefined || row['removedAt'] !== null ? null : this.schema.parse(row)
  }

  /** Also when it is removed; for words about the past. Null when it never was. */
  async find(reader: Reader, id: string): Promise<Item | null> {
    const row = await this.row(reader, id)
    return row === undefined ? null : this.schema.parse(row)
  }

  protected row(reader: Reader, id: string): Promise<Row | undefined> {
    return reader
      .tables<AnyTables>()
      .selectFrom(this.table)
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirst()
  }
}
