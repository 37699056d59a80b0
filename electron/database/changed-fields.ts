/** Anything that JSON can hold; what an audit row keeps of a thing. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [name: string]: JsonValue }
export type JsonObject = { [name: string]: JsonValue }

interface Named {
  id: string
}

function isNamedList(value: JsonValue | undefined): value is (JsonObject & Named)[] {
  return (
    Array.isArray(value) &&
    value.every(
      (each) =>
        each !== null && typeof each === 'object' && !Array.isArray(each) && typeof each['id'] === 'string',
    )
  )
}

function same(first: JsonValue | undefined, second: JsonValue | undefined): boolean {
  return JSON.stringify(first) === JSON.stringify(second)
}

/** Items of one list that the other lacks or has otherwise. */
function differing(list: (JsonObject & Named)[], other: (JsonObject & Named)[]): JsonObject[] {
  const byId = new Map(other.map((each) => [each.id, each]))
  return list.filter((each) => !same(each, byId.get(each.id)))
}

/** Ids in order, when the items that both lists have stand in another order; else nothing. */
function orders(before: (JsonObject & Named)[], after: (JsonObject & Named)[]): [string[], string[]] | null {
  const first = before.map((each) => each.id)
  const second = after.map((each) => each.id)
  const kept = first.filter((each) => second.includes(each))
  const common = second.filter((each) => first.includes(each))
  return same(kept, common) ? null : [first, second]
}

/**
 * What of a thing changed, so that an audit row stays small while a draft is saved every second. A list of things with ids keeps
 * only those that differ; when their order changed, `<field>Order` holds all ids.
 * @returns null when nothing changed
 */
export function changedFields(
  before: JsonObject,
  after: JsonObject,
): { before: JsonObject; after: JsonObject } | null {
  const changed = { before: {} as JsonObject, after: {} as JsonObject }
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const [old, fresh] = [before[name], after[name]]
    if (same(old, fresh)) continue
    if (isNamedList(old) && isNamedList(fresh)) {
      changed.before[name] = differing(old, fresh)
      changed.after[name] = differing(fresh, old)
      const order = orders(old, fresh)
      if (order !== null) [changed.before[`${name}Order`], changed.after[`${name}Order`]] = order
    } else {
      if (old !== undefined) changed.before[name] = old
      if (fresh !== undefined) changed.after[name] = fresh
    }
  }
  return Object.keys({ ...changed.before, ...changed.after }).length === 0 ? null : changed
}
