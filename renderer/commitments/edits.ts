import type { CommitmentContent, Point, Signatory } from '#shared/commitments/model.ts'
import { pointsFromPaste } from '#shared/commitments/paste.ts'
import { byPrecedence, type Precedence } from '#shared/people/precedence.ts'

/** The two lists of signatories on a sheet. */
export type SeatList = 'signatories' | 'acknowledging'

/** The points with a new one after `index`; -1 puts it first. */
export function withPointAfter(points: readonly Point[], index: number, point: Point): Point[] {
  return points.toSpliced(index + 1, 0, point)
}

/**
 * What a paste into a point makes of the list: null when the text is one plain paragraph that the field can take itself, otherwise the list in
 * which the first pasted point goes in at the cursor and the others follow. Several points behind a text that is there do not run on with it.
 * @param selection where the pasted text goes in the point's text, from and to
 */
export function pastedPoints(
  points: readonly Point[],
  index: number,
  selection: readonly [number, number],
  pasted: string,
  newId: () => string,
): { points: Point[]; last: Point } | null {
  const texts = pointsFromPaste(pasted)
  const point = points[index]
  const [first, ...others] = texts
  if (point === undefined || first === undefined) return null
  if (others.length === 0 && first === pasted) return null
  const [from, to] = selection
  const [before, after] = [point.text.slice(0, from), point.text.slice(to)]
  const isBehindText = /\S$/.test(before) && after.trim() === ''
  if (others.length > 0 && isBehindText) {
    const behind = texts.map((text) => ({ id: newId(), text }))
    const kept = { ...point, text: before }
    return { points: points.toSpliced(index, 1, kept, ...behind), last: behind.at(-1) ?? kept }
  }
  const changed = { ...point, text: before + first + after }
  const added = others.map((text) => ({ id: newId(), text }))
  return { points: points.toSpliced(index, 1, changed, ...added), last: added.at(-1) ?? changed }
}

type Ranks = ReadonlyMap<string, Precedence>

const LAST: Precedence = { tier: 99, order: 0 }

function rankOf(ranks: Ranks, signatory: Signatory): Precedence {
  return ranks.get(signatory.positionId) ?? LAST
}

/** Signatories by the precedence of their positions; equals keep their order. */
export function sortedByPrecedence(signatories: readonly Signatory[], ranks: Ranks): Signatory[] {
  return signatories.toSorted((a, b) => byPrecedence(rankOf(ranks, a), rankOf(ranks, b)))
}

export function isSortedByPrecedence(signatories: readonly Signatory[], ranks: Ranks): boolean {
  return sortedByPrecedence(signatories, ranks).every((each, index) => each === signatories[index])
}

/** The list with more signatories: by precedence while it is in that order, at the end once it was arranged by hand. */
export function withSignatories(
  present: readonly Signatory[],
  added: readonly Signatory[],
  ranks: Ranks,
): Signatory[] {
  const all = [...present, ...added]
  return isSortedByPrecedence(present, ranks) ? sortedByPrecedence(all, ranks) : all
}

/** The content with one signatory changed, in whichever list it stands. */
export function withSignatory(
  content: CommitmentContent,
  id: string,
  change: (signatory: Signatory) => Signatory,
): CommitmentContent {
  const apply = (list: readonly Signatory[]) => list.map((each) => (each.id === id ? change(each) : each))
  return {
    ...content,
    signatories: apply(content.signatories),
    acknowledging: apply(content.acknowledging),
  }
}

/** Title lines as they are typed, one a line; what is beyond the most lines that fit joins the last. */
export function titleLinesOf(text: string, most: number): string[] {
  const lines = text.split('\n')
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' ')]
}
