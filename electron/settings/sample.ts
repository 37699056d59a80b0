import type { Change, Reader } from '#electron/database/database.ts'
import { toldMoreThanOnce } from '#electron/database/history.ts'
import { contentOf, usesOf, type RequestContext } from '#electron/request-context.ts'
import type { Subject } from '#shared/audit/model.ts'

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

/** What of the sample was worked on. It brings no documents: whoever issued one did so with it. */
export async function changedSample(context: Parts, reader: Reader): Promise<Subject[]> {
  const things = await sampleOf(context, reader)
  const touched = await toldMoreThanOnce(
    reader,
    things.map((each) => each.id),
  )
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
