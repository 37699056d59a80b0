import type { HistoryEntry } from '#shared/audit/model.ts'
import type { JsonObject, JsonValue } from './changed-fields.ts'
import type { RecordedDeed } from './history.ts'

/** How a field of a thing is told in its history. */
export interface ToldField {
  /** `Tempat` */
  label: string
  /** The value in words, empty for none; without it only that the field changed is told. */
  value?: (value: JsonValue) => string
  /** Of a list of things with ids: one of them in words. Each that differs is told. */
  item?: (item: JsonObject) => string
}

/** Longest piece of a text that is quoted. */
const LONGEST_QUOTE = 80

/** A text as it is quoted in a history: in quotation marks, a long one cut. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}"`
}

/** A text field in quotation marks. */
export function quotedValue(value: JsonValue): string {
  return typeof value !== 'string' || value === '' ? '' : quoted(value)
}

/** Words for a value that changed from one to another; nothing when they read the same. */
export function changeWords(label: string, old: string, fresh: string): string[] {
  if (old === fresh) return []
  if (old === '') return [`${label} diisi: ${fresh}`]
  return [fresh === '' ? `${label} dikosongkan: ${old}` : `${label} diubah: ${old} menjadi ${fresh}`]
}

function isObject(value: JsonValue): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function itemsById(value: JsonValue | undefined): Map<string, JsonObject> {
  const items = Array.isArray(value) ? value.filter(isObject) : []
  return new Map(items.map((each) => [String(each['id']), each]))
}

function itemWords(
  label: string,
  [before, after]: readonly [JsonValue | undefined, JsonValue | undefined],
  words: (item: JsonObject) => string,
): string[] {
  const [old, fresh] = [itemsById(before), itemsById(after)]
  const told: string[] = []
  for (const [id, item] of fresh) {
    const was = old.get(id)
    if (was === undefined) told.push(`${label} ditambah: ${words(item)}`)
    else if (words(was) === words(item)) told.push(`${label} diubah: ${words(item)}`)
    else told.push(...changeWords(label, words(was), words(item)))
  }
  for (const [id, item] of old) if (!fresh.has(id)) told.push(`${label} dihapus: ${words(item)}`)
  return told
}

/** What a deed changed, in words, field by field. */
export function toldChanges(
  { before, after }: Pick<RecordedDeed, 'before' | 'after'>,
  fields: Readonly<Record<string, ToldField>>,
): string[] {
  return Object.entries(fields).flatMap(([field, { label, value, item }]) => {
    const [old, fresh] = [before?.[field], after?.[field]]
    if (item !== undefined) return itemWords(label, [old, fresh], item)
    if (old === undefined && fresh === undefined) return []
    if (value === undefined) return before === null ? [] : [`${label} diubah`]
    return changeWords(label, old === undefined ? '' : value(old), fresh === undefined ? '' : value(fresh))
  })
}

/** Deeds as lines of a history, latest first; those without words are left out. */
export function historyOf(
  deeds: readonly RecordedDeed[],
  words: (deed: RecordedDeed) => string[],
): HistoryEntry[] {
  return deeds
    .map((deed) => ({ at: deed.at, actor: deed.actor, action: deed.action, words: words(deed) }))
    .filter((entry) => entry.words.length > 0)
    .toReversed()
}
