import type { MadeChange, SubjectKind } from '#shared/audit/model.ts'
import type { Change } from './database.ts'
import { deedsOf, type RecordedDeed } from './history.ts'
import { notFound } from './refusals.ts'

/** A table that can take back a deed; every `KeptTable` can. */
export interface TakesBack {
  takeBack(change: Change, action: string, deed: RecordedDeed): Promise<void>
}

/**
 * Takes back a change as a whole, the last deed first.
 * @param actions those that may be taken back; a change holds one of them only
 * @throws NOT_FOUND when the audit holds no such change, STALE when one of its rows was changed again since
 */
export async function takeBack(
  change: Change,
  action: string,
  made: MadeChange,
  { tables, actions }: { tables: Partial<Record<SubjectKind, TakesBack>>; actions: ReadonlySet<string> },
): Promise<void> {
  const deeds = await deedsOf(change, made)
  const [first] = deeds
  const isWhole =
    first !== undefined &&
    deeds.length === made.last - made.first + 1 &&
    actions.has(first.action) &&
    deeds.every((deed) => deed.action === first.action && deed.at === first.at)
  if (!isWhole) throw notFound()
  for (const deed of deeds.toReversed()) {
    const table = tables[deed.subjectKind]
    if (table === undefined) throw notFound()
    await table.takeBack(change, action, deed)
  }
}
