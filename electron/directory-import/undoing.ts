import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import { deedsAfter, deedsOf, type RecordedDeed } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { namesInDirectory, takeBackMany } from '#electron/people/handlers.ts'
import { usesOf, type RequestContext } from '#electron/request-context.ts'
import type { Subject } from '#shared/audit/model.ts'
import type { DoneImport } from '#shared/directory-import/model.ts'
import { findImport, recordUndo } from './import-log.ts'

const UNDO_ACTION = 'directoryImport.undo'
const ID = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g

/** Reasons that are named; the clerk learns that there are more. */
const MOST_REASONS = 20

function usedSince(reasons: readonly string[]): Error {
  const named = reasons.slice(0, MOST_REASONS)
  if (reasons.length > named.length) named.push(`dan ${reasons.length - named.length} lagi`)
  return new ORPCError('USED_SINCE', {
    message: 'Impor ini tidak dapat diurungkan lagi, karena hasilnya sudah diubah atau dipakai.',
    data: { reasons: named },
  })
}

/** A person, an agency or a position by name; an appointment by its holder. */
async function nameOf({ parts }: RequestContext, change: Change, { kind, id }: Subject): Promise<string> {
  if (kind === 'appointment')
    return (await namesInDirectory(change, [id])).holders.get(id) ?? 'Seorang pejabat'
  if (kind === 'person' || kind === 'agency' || kind === 'position') {
    for (const part of parts) {
      const [hit] = (await part.describe?.(change, kind, [id])) ?? []
      if (hit !== undefined) return hit.title
    }
  }
  return 'Yang dibuat impor ini'
}

/** What later deeds did to things of an import, and which of those that it made they name: whatever names a thing has been recorded. */
async function touchedSince(
  change: Change,
  deeds: readonly RecordedDeed[],
  last: number,
): Promise<{ touched: Set<string>; named: Set<string> }> {
  const all = new Set(deeds.map(({ subjectId }) => subjectId))
  const made = new Set(deeds.flatMap(({ subjectId, before }) => (before === null ? [subjectId] : [])))
  const touched = new Set<string>()
  const named = new Set<string>()
  for await (const { subjectId, text } of deedsAfter(change, last)) {
    if (all.has(subjectId)) touched.add(subjectId)
    for (const [id] of text.matchAll(ID)) if (id !== subjectId && made.has(id)) named.add(id)
  }
  return { touched, named }
}

/**
 * Takes a whole import back: what it made is removed, what it changed is as it was. All or nothing: when one thing was changed or is used
 * by something since, nothing is taken back, and the reasons name it.
 * @throws NOT_FOUND, ALREADY_UNDONE, USED_SINCE, or the signal's reason when it is aborted: everything stays then
 */
export function undoImport(context: RequestContext, id: string, signal?: AbortSignal): Promise<DoneImport> {
  return context.database.change(context, async (change) => {
    const found = await findImport(change, id)
    if (found === null) throw notFound()
    const { done, made } = found
    if (done.undoneAt !== null)
      throw new ORPCError('ALREADY_UNDONE', { message: 'Impor ini sudah diurungkan.' })
    if (made !== null) {
      const deeds = await deedsOf(change, made)
      const { touched, named } = await touchedSince(change, deeds, made.last)
      const used: { subject: Subject; name: string }[] = []
      for (const { subjectKind: kind, subjectId: each } of deeds) {
        const subject = { kind, id: each }
        if (named.has(each)) used.push({ subject, name: await nameOf(context, change, subject) })
      }
      const reasons: string[] = []
      const isTouched = (each: string) => touched.has(each)
      for (const subject of await takeBackMany(change, UNDO_ACTION, deeds, isTouched, signal))
        reasons.push(`${await nameOf(context, change, subject)} sudah diubah.`)
      // What the import made itself is gone by now, so what still names something came later.
      for (const { subject, name } of used)
        for (const use of await usesOf(context, change, subject)) reasons.push(`${name}: ${use}`)
      if (reasons.length > 0) throw usedSince([...new Set(reasons)])
    }
    signal?.throwIfAborted()
    await recordUndo(change, id)
    return { ...done, undoneAt: change.at }
  })
}
