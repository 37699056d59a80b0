import { diffArrays, diffWordsWithSpace, type ChangeObject } from 'diff'
import type { ComparedPart, ComparedPiece, MinutesContent } from '#shared/minutes/model.ts'
import { formatsOf } from '#shared/minutes/formats.ts'
import { plainParts, type PlainPart } from '#shared/minutes/parts.ts'
import type { RichText } from '#shared/minutes/rich-text.ts'

/** Most edits that are looked for; texts that differ more are told as a whole, so that no comparison takes long. */
const MOST_EDITS = { lines: 2000, words: 1000 } as const

function changeOf({
  added,
  removed,
}: Pick<ChangeObject<unknown>, 'added' | 'removed'>): ComparedPiece['change'] {
  if (added) return 'added'
  return removed ? 'removed' : 'same'
}

const whole = (change: ComparedPiece['change'], text: string): ComparedPiece[] => [{ change, text }]

/** What one line says otherwise than another, word by word. */
function compareWords(old: string, fresh: string): ComparedPiece[] {
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

/** Characters of a text by which it is told that its look changed. */
const LONGEST_QUOTE = 80

function quoted(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE)} ...`
}

/** Blocks that say the same and look otherwise: bold, a list, a table whose cells were joined. */
function compareFormats(old: RichText | undefined, fresh: RichText | undefined): ComparedPiece[][] {
  if (old === undefined || fresh === undefined) return []
  const before = Map.groupBy(formatsOf(old), ({ text }) => text)
  return formatsOf(fresh).flatMap(({ text, format }): ComparedPiece[][] => {
    const was = before.get(text)?.shift()
    if (was === undefined || was.format === format) return []
    return [
      [
        { change: 'same', text: `Format "${quoted(text)}": ` },
        { change: 'removed', text: was.format },
        { change: 'same', text: ' ' },
        { change: 'added', text: format },
      ],
    ]
  })
}

/** Who led the meeting and who took the notes, as parts that stand before the others. */
export interface NamedRoles {
  chair: string
  noteTaker: string
}

const NOBODY: NamedRoles = { chair: '', noteTaker: '' }

function roleParts({ chair, noteTaker }: NamedRoles): PlainPart[] {
  return [
    { key: 'chair', name: 'Pimpinan rapat', lines: chair === '' ? [] : [chair] },
    { key: 'noteTaker', name: 'Pencatat', lines: noteTaker === '' ? [] : [noteTaker] },
  ]
}

/**
 * What minutes say otherwise than others, part by part; parts that are the same are left out.
 * @param roles names of those whom each of the two names
 */
export function compareMinutes(
  first: MinutesContent,
  second: MinutesContent,
  roles: { first: NamedRoles; second: NamedRoles } = { first: NOBODY, second: NOBODY },
): ComparedPart[] {
  const old = [...roleParts(roles.first), ...plainParts(first)]
  const fresh = [...roleParts(roles.second), ...plainParts(second)]
  const before = new Map(old.map((each) => [each.key, each]))
  const kept = new Set(fresh.map(({ key }) => key))
  // A part that is gone is told where it stood.
  const all = [...fresh]
  for (const [index, part] of old.entries())
    if (!kept.has(part.key))
      all.splice(Math.min(index, all.length), 0, { key: part.key, name: part.name, lines: [] })
  return all
    .map(({ key, name, lines, richText }) => {
      const was = before.get(key)
      const renamed = was !== undefined && was.name !== name ? [compareWords(was.name, name)] : []
      const formats = compareFormats(was?.richText, richText)
      return { name, lines: [...renamed, ...compareLines(was?.lines ?? [], lines), ...formats] }
    })
    .filter(({ lines }) => lines.some((line) => line.some(({ change }) => change !== 'same')))
}
