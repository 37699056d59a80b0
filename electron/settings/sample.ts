import type { Change, Reader } from '#electron/database/database.ts'
import { lastToldOf, toldAfter, toldMoreThanOnce } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { contentOf, usesOf, type RequestContext } from '#electron/request-context.ts'
import type { Subject } from '#shared/audit/model.ts'
import { findOffice } from './store.ts'

type Parts = Pick<RequestContext, 'parts'>

async function sampleOf({ parts }: Parts, reader: Reader): Promise<Subject[]> {
  const things: Subject[] = []
  for (const part of parts) things.push(...((await part.sampleOf?.(reader)) ?? []))
  return things
}

/** Whether anything that came with the sample is still there. */
export async function hasSample(context: Parts, reader: Reader): Promise<boolean> {
  return (await sampleOf(context, reader)).length > 0
}

/** Told once the sample is whole: what is told of it later was done by a clerk. */
const ENDED = 'settings.endSample'

/** Records that the sample is whole. */
export async function endSample(change: Change): Promise<void> {
  const office = await findOffice(change)
  if (office === null) throw notFound()
  await change.record({
    action: ENDED,
    subject: { kind: 'office', id: office.id },
    before: null,
    after: null,
  })
}

/** What of the sample was worked on, or issued from it. */
export async function changedSample(context: Parts, reader: Reader): Promise<Subject[]> {
  const things = await sampleOf(context, reader)
  const ids = things.map((each) => each.id)
  const ended = await lastToldOf(reader, ENDED)
  if (ended !== null) {
    const touched = await toldAfter(reader, ids, ended)
    return things.filter(({ id }) => touched.has(id))
  }
  // Samples of earlier versions end with no such deed, and brought no documents: whoever issued one did so with them.
  const touched = await toldMoreThanOnce(reader, ids)
  return things.filter(({ kind, id }) => kind === 'document' || touched.has(id))
}

/**
 * Removes what came with the sample, but for what the clerk's own things name or lie in. Nothing that is left is sample any more.
 * @param keepChanged whether what was worked on stays too, with all that it names
 * @returns how many were removed
 */
export async function removeSample(context: Parts, change: Change, keepChanged: boolean): Promise<number> {
  const kept = new Set(keepChanged ? (await changedSample(context, change)).map((each) => each.id) : [])
  const isUsed = async (thing: Subject) =>
    kept.has(thing.id) ||
    (await usesOf(context, change, thing)).length > 0 ||
    (await contentOf(context, change, thing)).length > 0
  let removed = 0
  for (const part of context.parts) removed += (await part.removeSample?.(change, isUsed)) ?? 0
  return removed
}
