import { diffArrays, diffWordsWithSpace, type ChangeObject } from 'diff'
import type { ComparedPiece } from '#shared/minutes/model.ts'

/** Most edits that are looked for; texts that differ more are told as a whole, so that no comparison takes long. */
const MOST_EDITS = { lines: 2000, words: 1000 } as const

function changeOf({
  added,
  removed,
}: Pick<ChangeObject<unknown>, 'added' | 'removed'>): ComparedPiece['change'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

/** A line that came or went whole, or stayed. */
export function whole(change: ComparedPiece['change'], text: string): ComparedPiece[] {
  return [{ change, text }]
}

/** What one line says otherwise than another, word by word. */
export function compareWords(old: string, fresh: string): ComparedPiece[] {
  const found = diffWordsWithSpace(old, fresh, { maxEditLength: MOST_EDITS.words })
  if (found === undefined) return [...whole('removed', old), ...whole('added', fresh)]
  return found.map((each) => ({ change: changeOf(each), text: each.value }))
}

/** Lines that gave way to others: the first to the first and so on; those left over went or came whole. */
function compareReplaced(old: readonly string[], fresh: readonly string[]): ComparedPiece[][] {
  const pairs = Math.min(old.length, fresh.length)
  return [
    ...old.slice(0, pairs).map((line, index) => compareWords(line, fresh[index] ?? '')),
    ...old.slice(pairs).map((line) => whole('removed', line)),
    ...fresh.slice(pairs).map((line) => whole('added', line)),
  ]
}

/** What lines say otherwise than others. */
export function compareLines(old: readonly string[], fresh: readonly string[]): ComparedPiece[][] {
  const found = diffArrays([...old], [...fresh], { maxEditLength: MOST_EDITS.lines })
  if (found === undefined)
    return [...old.map((line) => whole('removed', line)), ...fresh.map((line) => whole('added', line))]
  const lines: ComparedPiece[][] = []
  let gone: string[] = []
  for (const each of found) {
    if (each.removed) gone = each.value
    else {
      if (each.added) lines.push(...compareReplaced(gone, each.value))
      else
        lines.push(
          ...gone.map((line) => whole('removed', line)),
          ...each.value.map((line) => whole('same', line)),
        )
      gone = []
    }
  }
  return [...lines, ...gone.map((line) => whole('removed', line))]
}
