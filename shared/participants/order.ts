import { byPrecedence, type Precedence } from '#shared/people/precedence.ts'
import type { Participant } from './model.ts'

/** A participant as far as the order is concerned. */
export interface Ordered extends Pick<Participant, 'id' | 'number' | 'order'> {
  named: Precedence
}

function byPlace(first: Ordered, second: Ordered): number {
  return (first.order ?? 0) - (second.order ?? 0) || first.number - second.number
}

function byRank(first: Ordered, second: Ordered): number {
  return byPrecedence(first.named, second.named) || first.number - second.number
}

/**
 * The order of a list of participants: those placed by hand stand as they were put; each of the others stands by precedence, before the
 * first of those whom it precedes.
 */
export function inOrder<Each extends Ordered>(participants: readonly Each[]): Each[] {
  const placed = participants.filter(({ order }) => order !== null).toSorted(byPlace)
  const others = participants.filter(({ order }) => order === null).toSorted(byRank)
  const ordered: Each[] = []
  let next = 0
  for (const each of placed) {
    for (let other = others[next]; other !== undefined; other = others[next]) {
      if (byPrecedence(other.named, each.named) >= 0) break
      ordered.push(other)
      next += 1
    }
    ordered.push(each)
  }
  return [...ordered, ...others.slice(next)]
}

/** Distance between two places, so that somebody can be put between them without moving the others. */
const STEP = 1024

/**
 * The places that change when one is put before another.
 * @param ordered all participants in their present order
 * @param beforeId null: at the end
 * @returns new places by id; of one alone when there is room, of all otherwise
 */
export function placesAfterMove(
  ordered: readonly Pick<Participant, 'id' | 'order'>[],
  id: string,
  beforeId: string | null,
): Map<string, number> {
  if (id === beforeId) return new Map()
  const others = ordered.filter((each) => each.id !== id)
  const found = others.findIndex((each) => each.id === beforeId)
  const index = found === -1 ? others.length : found
  const [before, after] = [others[index - 1], others[index]]
  const low = before === undefined ? (after?.order ?? STEP) - 2 * STEP : before.order
  const high = after === undefined ? (before?.order ?? 0) + 2 * STEP : after.order
  const areAllPlaced = others.every(({ order }) => order !== null)
  if (areAllPlaced && low !== null && high !== null && high - low > 1)
    return new Map([[id, Math.floor((low + high) / 2)]])
  const moved = [...others.slice(0, index), { id, order: null }, ...others.slice(index)]
  const places = moved.map((each, place) => ({ ...each, place: (place + 1) * STEP }))
  return new Map(
    places.flatMap((each) => (each.order === each.place ? [] : [[each.id, each.place] as const])),
  )
}
