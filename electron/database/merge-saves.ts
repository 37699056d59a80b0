import type { JsonObject, JsonValue } from './changed-fields.ts'
import type { RecordedDeed } from './history.ts'

/** Saves of one person that follow each other within this time are one sitting, in ms. */
const SITTING = 10 * 60 * 1000

function isItem(value: JsonValue): value is JsonObject & { id: string } {
  return (
    value !== null && typeof value === 'object' && !Array.isArray(value) && typeof value['id'] === 'string'
  )
}

function isItemList(value: JsonValue | undefined): value is (JsonObject & { id: string })[] {
  return Array.isArray(value) && value.every(isItem)
}

/** Joins two states of a field, where `winning` holds for what both tell. Lists of things with ids are joined one by one. */
function joinField(losing: JsonValue, winning: JsonValue): JsonValue {
  if (!isItemList(losing) || !isItemList(winning)) return winning
  const byId = new Map([...losing, ...winning].map((each) => [each.id, each]))
  return [...byId.values()]
}

function joinStates(losing: JsonObject | null, winning: JsonObject | null): JsonObject {
  const joined: JsonObject = { ...losing }
  for (const [name, value] of Object.entries(winning ?? {})) {
    const other = joined[name]
    joined[name] = other === undefined ? value : joinField(other, value)
  }
  return joined
}

/** Things that the first save did not have before and the second removed again, or the other way round, leave no trace. */
function settle(first: RecordedDeed, second: RecordedDeed): Pick<RecordedDeed, 'before' | 'after'> {
  const before = joinStates(second.before, first.before)
  const after = joinStates(first.after, second.after)
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [firstBefore, firstAfter] = [first.before?.[name], first.after?.[name]]
    const [secondBefore, secondAfter] = [second.before?.[name], second.after?.[name]]
    if (![firstBefore, firstAfter, secondBefore, secondAfter].some(isItemList)) continue
    const ids = (value: JsonValue | undefined) =>
      new Set(isItemList(value) ? value.map((each) => each.id) : [])
    const [wasThere, madeBy] = [ids(firstBefore), ids(firstAfter)]
    const [known, left] = [ids(secondBefore), ids(secondAfter)]
    const olds = before[name]
    const news = after[name]
    // Made in this sitting: no state before. Removed in this sitting: no state after.
    if (isItemList(olds)) before[name] = olds.filter(({ id }) => wasThere.has(id) || !madeBy.has(id))
    if (isItemList(news)) after[name] = news.filter(({ id }) => left.has(id) || !known.has(id))
  }
  return { before, after }
}

/**
 * Tells the saves of one sitting as one; everything else stays as it was recorded.
 * @param save the action by which a draft saves itself
 */
export function mergeSaves(deeds: readonly RecordedDeed[], save: string): RecordedDeed[] {
  const merged: RecordedDeed[] = []
  for (const deed of deeds) {
    const last = merged.at(-1)
    const isSameSitting =
      last !== undefined &&
      deed.action === save &&
      last.action === deed.action &&
      last.subjectId === deed.subjectId &&
      last.actor === deed.actor &&
      Date.parse(deed.at) - Date.parse(last.at) <= SITTING
    if (isSameSitting) merged[merged.length - 1] = { ...deed, ...settle(last, deed) }
    else merged.push(deed)
  }
  return merged
}
