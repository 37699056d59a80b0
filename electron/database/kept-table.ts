import { isDeepStrictEqual } from 'node:util'
import type * as z from 'zod'
import type { Subject, SubjectKind } from '#shared/audit/model.ts'
import type { Change, Deed, Reader } from './database.ts'
import type { JsonObject } from './changed-fields.ts'
import type { RecordedDeed } from './history.ts'
import { notFound, stale } from './refusals.ts'
import { ROWS_AT_ONCE, KeptRows, type AnyTables, type Kept, type Row } from './kept-rows.ts'
import { storedRow } from './stored.ts'

/** Rows that are taken back before somebody may stop it. */
const TAKEN_AT_ONCE = 500

/**
 * A table of things that are made, changed, removed and brought back by clerks: a version guards each change, removing is soft,
 * and every change is recorded. A thing lives here, its rules live in its feature.
 */
export class KeptTable<Item extends Kept> extends KeptRows<Item> {
  readonly #kind: SubjectKind
  readonly #recorded: (item: Item) => JsonObject

  /**
   * @param schema reads a row of the table
   * @param recorded what the audit keeps of a thing; by default all but its counters
   */
  constructor(
    table: string,
    kind: SubjectKind,
    schema: z.ZodType<Item>,
    recorded: (item: Item) => object = withoutCounters,
  ) {
    super(table, schema)
    this.#kind = kind
    this.#recorded = (item) => JSON.parse(JSON.stringify(recorded(item)))
  }

  async insert(change: Change, action: string, item: Item): Promise<Item> {
    await change.tables<AnyTables>().insertInto(this.table).values(storedRow(item)).execute()
    await change.record({
      action,
      subject: this.#subject(item.id),
      before: null,
      after: this.#recorded(item),
    })
    return this.get(change, item.id)
  }

  /** Adds many, much faster than one by one; they are taken to be as the table keeps them. */
  async insertAll(change: Change, action: string, items: readonly Item[]): Promise<void> {
    for (const piece of pieces(items)) {
      await change.insertAll(this.table, piece.map(storedRow))
      await change.recordAll(piece.map((item) => this.#deed(action, item.id, null, item)))
    }
  }

  /** Changes many, as they were read in this transaction; nothing is written of those that do not differ. */
  async updateAll(
    change: Change,
    action: string,
    pairs: readonly { before: Item; after: Item }[],
  ): Promise<void> {
    for (const piece of pieces(pairs)) {
      const deeds: Deed[] = []
      for (const { before, after } of piece) {
        const [old, fresh] = [storedRow(before), storedRow(after)]
        const differing = Object.entries(fresh).filter(([column, value]) => old[column] !== value)
        if (differing.length === 0) continue
        await this.#write(change, before.id, {
          ...Object.fromEntries(differing),
          version: before.version + 1,
        })
        deeds.push(this.#deed(action, before.id, before, after))
      }
      await change.recordAll(deeds)
    }
  }

  /** Removes many, as they were read in this transaction. */
  async removeAll(change: Change, action: string, items: readonly Item[]): Promise<void> {
    for (const piece of pieces(items)) {
      for (const { id, version } of piece)
        await this.#write(change, id, { removedAt: change.at, version: version + 1 })
      await change.recordAll(piece.map((item) => this.#deed(action, item.id, item, null)))
    }
  }

  /**
   * Changes fields of one; undefined ones stay. Nothing is written when nothing differs.
   * @param note what else the audit keeps of the deed; with a note the deed is recorded even when no field differs
   * @throws NOT_FOUND, or STALE when `version` is not the stored one
   */
  async update(
    change: Change,
    action: string,
    { id, version }: { id: string; version: number },
    changes: { [Field in keyof Item]?: Item[Field] | undefined },
    note: JsonObject = {},
  ): Promise<Item> {
    const before = await this.get(change, id)
    if (before.version !== version) throw stale(before.version)
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const after = { ...before, ...given }
    const [old, fresh] = [storedRow(before), storedRow(after)]
    const differing = Object.entries(fresh).filter(([column, value]) => old[column] !== value)
    if (differing.length > 0)
      await this.#write(change, id, { ...Object.fromEntries(differing), version: version + 1 })
    else if (Object.keys(note).length === 0) return before
    await change.record({
      action,
      subject: this.#subject(id),
      before: this.#recorded(before),
      after: { ...this.#recorded(after), ...note },
    })
    return this.get(change, id)
  }

  /** @throws NOT_FOUND, or STALE when `version` is not the stored one */
  async remove(
    change: Change,
    action: string,
    { id, version }: { id: string; version: number },
  ): Promise<void> {
    const before = await this.get(change, id)
    if (before.version !== version) throw stale(before.version)
    await this.#write(change, id, { removedAt: change.at, version: version + 1 })
    await change.record({ action, subject: this.#subject(id), before: this.#recorded(before), after: null })
  }

  /** Brings a removed one back; one that is there stays as it is. @throws NOT_FOUND when it never was */
  async restore(change: Change, action: string, id: string): Promise<Item> {
    const row = await this.row(change, id)
    if (row === undefined) throw notFound()
    const item = this.schema.parse(row)
    if (row['removedAt'] === null) return item
    await this.#write(change, id, { removedAt: null, version: item.version + 1 })
    await change.record({ action, subject: this.#subject(id), before: null, after: this.#recorded(item) })
    return this.get(change, id)
  }

  /**
   * Takes back what one recorded deed did to a thing of this table. A change of a list of named things is refused with STALE: the audit keeps
   * only those that differ (changed-fields.ts).
   * @throws NOT_FOUND, or STALE when what the deed changed was changed again since
   */
  async takeBack(
    change: Change,
    action: string,
    { subjectId: id, before, after }: Pick<RecordedDeed, 'subjectId' | 'before' | 'after'>,
  ): Promise<void> {
    if (after === null) {
      await this.restore(change, action, id)
      return
    }
    const current = await this.get(change, id)
    const recorded = this.#recorded(current)
    const isChanged = (field: string) => !isDeepStrictEqual(recorded[field], after[field])
    if (Object.keys(before ?? after).some((field) => isChanged(field))) throw stale(current.version)
    if (before === null) await this.remove(change, action, current)
    else {
      const earlier = this.schema.parse(storedRow({ ...current, ...before }))
      await this.update(change, action, current, earlier)
    }
  }

  /**
   * Takes back many deeds on different things that nothing was done to since, much faster than one by one.
   * @throws NOT_FOUND when one of the things is not there, or the signal's reason when it is aborted between two pieces
   */
  async takeBackAll(
    change: Change,
    action: string,
    deeds: readonly RecordedDeed[],
    signal?: AbortSignal,
  ): Promise<void> {
    const found = await this.listWhere(
      change,
      'id',
      deeds.map((deed) => deed.subjectId),
    )
    const items = new Map(found.map((item) => [item.id, item]))
    const made: Item[] = []
    const changed: { before: Item; after: Item }[] = []
    for (const { subjectId, before } of deeds) {
      const item = items.get(subjectId)
      if (item === undefined) throw notFound()
      if (before === null) made.push(item)
      else changed.push({ before: item, after: this.schema.parse(storedRow({ ...item, ...before })) })
    }
    const inPieces = async <Each>(all: readonly Each[], take: (piece: Each[]) => Promise<void>) => {
      for (let from = 0; from < all.length; from += TAKEN_AT_ONCE) {
        signal?.throwIfAborted()
        await take(all.slice(from, from + TAKEN_AT_ONCE))
      }
    }
    await inPieces(made, (piece) => this.removeAll(change, action, piece))
    await inPieces(changed, (piece) => this.updateAll(change, action, piece))
  }

  /** Living things that came with the sample. */
  async sampleOf(reader: Reader): Promise<Subject[]> {
    const rows = await reader
      .tables<AnyTables>()
      .selectFrom(this.table)
      .select('id')
      .where('isSample', '=', 1)
      .where('removedAt', 'is', null)
      .execute()
    return rows.map((row) => this.#subject(String(row['id'])))
  }

  /**
   * Removes what came with the sample, but for what is used: that is no sample any more.
   * @returns how many were removed
   */
  async removeSample(
    change: Change,
    action: string,
    isUsed: (thing: Subject) => Promise<boolean>,
  ): Promise<number> {
    let removed = 0
    // What names another of the same table goes first, whatever their order.
    for (let before = -1; before < removed;) {
      before = removed
      for (const thing of await this.sampleOf(change)) {
        if (await isUsed(thing)) continue
        await this.remove(change, action, await this.get(change, thing.id))
        removed += 1
      }
    }
    for (const thing of await this.sampleOf(change)) {
      await this.#write(change, thing.id, { isSample: 0 })
      const kept = { before: { isSample: true }, after: { isSample: false } }
      await change.record({ action: 'settings.keepSample', subject: thing, ...kept })
    }
    return removed
  }

  #deed(action: string, id: string, before: Item | null, after: Item | null): Deed {
    const recorded = (item: Item | null) => (item === null ? null : this.#recorded(item))
    return { action, subject: this.#subject(id), before: recorded(before), after: recorded(after) }
  }

  #subject(id: string): Subject {
    return { kind: this.#kind, id }
  }

  async #write(change: Change, id: string, columns: Row): Promise<void> {
    await change.tables<AnyTables>().updateTable(this.table).set(columns).where('id', '=', id).execute()
  }
}

function* pieces<Value>(values: readonly Value[]): Generator<Value[]> {
  for (let first = 0; first < values.length; first += ROWS_AT_ONCE)
    yield values.slice(first, first + ROWS_AT_ONCE)
}

function withoutCounters({ version: _version, isSample: _isSample, ...rest }: Kept): object {
  return rest
}
