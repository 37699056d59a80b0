import { diffArrays } from 'diff'
import { actionItemStateName } from '#shared/action-items/order.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import type { ComparedPart, ComparedPiece } from '#shared/minutes/model.ts'
import type { MinutesSurroundings } from '#shared/minutes/surroundings.ts'
import { compareWords, whole } from './comparing-lines.ts'

/** A thing of a list, the same in every revision while its id is. */
interface Listed {
  id: string
  text: string
}

/** Those that are in both and changed places with others; not those that only moved up after one that went. */
function movedIds(old: readonly Listed[], fresh: readonly Listed[]): Set<string> {
  const idsOf = (list: readonly Listed[], other: readonly Listed[]) => {
    const there = new Set(other.map(({ id }) => id))
    return list.map(({ id }) => id).filter((id) => there.has(id))
  }
  const found = diffArrays(idsOf(old, fresh), idsOf(fresh, old))
  return new Set(found.filter(({ added }) => added).flatMap(({ value }) => value))
}

/** What came into a list, went, changed, or changed its place; one that went is told where it stood. */
export function compareListed(old: readonly Listed[], fresh: readonly Listed[]): ComparedPiece[][] {
  const before = new Map(old.map((each, index) => [each.id, { ...each, place: index + 1 }]))
  const moved = movedIds(old, fresh)
  const lines = fresh.map(({ id, text }, index): ComparedPiece[] => {
    const was = before.get(id)
    if (was === undefined) return whole('added', text)
    const words = compareWords(was.text, text)
    if (!moved.has(id)) return words
    return [
      ...words,
      { change: 'same', text: ' ' },
      { change: 'removed', text: `urutan ${was.place}` },
      { change: 'same', text: ' ' },
      { change: 'added', text: `urutan ${index + 1}` },
    ]
  })
  const kept = new Set(fresh.map(({ id }) => id))
  for (const [index, { id, text }] of old.entries())
    if (!kept.has(id)) lines.splice(Math.min(index, lines.length), 0, whole('removed', text))
  return lines
}

/** `Susun buku; penanggung jawab: Bappeda; batas waktu: 30 September 2022; status: Belum` */
function itemWords({ what, owner, dueOn, state }: MinutesSurroundings['actionItems'][number]): string {
  return [
    what.replace(/\n/g, ' '),
    ...(owner === '' ? [] : [`penanggung jawab: ${owner}`]),
    ...(dueOn === null ? [] : [`batas waktu: ${longDate(dueOn)}`]),
    `status: ${actionItemStateName(state)}`,
  ].join('; ')
}

/** A photo is known by its caption, and until it has one by its file. */
function photoWords({ caption, fileName }: MinutesSurroundings['photos'][number]): string {
  return caption === '' ? `(tanpa keterangan) ${fileName}` : caption
}

/** Things as lines. */
function listed<Item extends { id: string }>(
  items: readonly Item[],
  words: (item: Item) => string,
): Listed[] {
  return items.map((item) => ({ id: item.id, text: words(item) }))
}

const FACTS = [
  { name: 'title', label: 'Rapat' },
  { name: 'days', label: 'Hari/Tanggal' },
  { name: 'times', label: 'Waktu' },
  { name: 'place', label: 'Tempat' },
] as const

/** Parts of the paper that are not written in the minutes themselves. */
export interface ComparedSurroundings {
  meeting: ComparedPart
  actionItems: ComparedPart
  photos: ComparedPart
}

/** What stands around minutes otherwise than before. */
export function compareSurroundings(
  old: MinutesSurroundings,
  fresh: MinutesSurroundings,
): ComparedSurroundings {
  return {
    meeting: {
      name: 'Rapat, waktu, dan tempat',
      lines: FACTS.filter(({ name }) => old[name] !== fresh[name]).map(({ name, label }) => [
        { change: 'same', text: `${label}: ` },
        ...compareWords(old[name], fresh[name]),
      ]),
    },
    actionItems: {
      name: 'Tindak lanjut',
      lines: compareListed(listed(old.actionItems, itemWords), listed(fresh.actionItems, itemWords)),
    },
    photos: {
      name: 'Foto',
      lines: compareListed(listed(old.photos, photoWords), listed(fresh.photos, photoWords)),
    },
  }
}
