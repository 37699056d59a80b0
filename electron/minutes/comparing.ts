import type { ComparedPart, ComparedPiece, MinutesContent } from '#shared/minutes/model.ts'
import { formatsOf } from '#shared/minutes/formats.ts'
import { plainParts, type PlainPart } from '#shared/minutes/parts.ts'
import type { RichText } from '#shared/minutes/rich-text.ts'
import type { MinutesSurroundings } from '#shared/minutes/surroundings.ts'
import { compareLines, compareWords } from './comparing-lines.ts'
import { compareSurroundings } from './comparing-surroundings.ts'

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

/** What stands beside the text of minutes: who led the meeting and who took the notes, by name, and what is not written in them. */
export interface BesideText {
  chair: string
  noteTaker: string
  /** Null when it was not kept. */
  surroundings: MinutesSurroundings | null
}

const NOTHING: BesideText = { chair: '', noteTaker: '', surroundings: null }

function roleParts({ chair, noteTaker }: BesideText): PlainPart[] {
  return [
    { key: 'chair', name: 'Pimpinan rapat', lines: chair === '' ? [] : [chair] },
    { key: 'noteTaker', name: 'Pencatat', lines: noteTaker === '' ? [] : [noteTaker] },
  ]
}

/** Parts of the text, each with its key, that are the same in both too. */
function compareTexts(
  old: readonly PlainPart[],
  fresh: readonly PlainPart[],
): (ComparedPart & { key: string })[] {
  const before = new Map(old.map((each) => [each.key, each]))
  const kept = new Set(fresh.map(({ key }) => key))
  // A part that is gone is told where it stood.
  const all = [...fresh]
  for (const [index, part] of old.entries())
    if (!kept.has(part.key))
      all.splice(Math.min(index, all.length), 0, { key: part.key, name: part.name, lines: [] })
  return all.map(({ key, name, lines, richText }) => {
    const was = before.get(key)
    const renamed = was !== undefined && was.name !== name ? [compareWords(was.name, name)] : []
    const formats = compareFormats(was?.richText, richText)
    return { key, name, lines: [...renamed, ...compareLines(was?.lines ?? [], lines), ...formats] }
  })
}

/**
 * What minutes say otherwise than others, part by part in the order of the paper; parts that are the same are left out. What stands around
 * the text is compared when both hold it.
 */
export function compareMinutes(
  first: MinutesContent,
  second: MinutesContent,
  beside: { first: BesideText; second: BesideText } = { first: NOTHING, second: NOTHING },
): ComparedPart[] {
  const texts = compareTexts(
    [...roleParts(beside.first), ...plainParts(first)],
    [...roleParts(beside.second), ...plainParts(second)],
  )
  const [old, fresh] = [beside.first.surroundings, beside.second.surroundings]
  const around = old === null || fresh === null ? null : compareSurroundings(old, fresh)
  const all =
    around === null
      ? texts
      : [
          around.meeting,
          ...texts.flatMap((part) => (part.key === 'closing' ? [around.actionItems, part] : [part])),
          around.photos,
        ]
  return all
    .map(({ name, lines }) => ({ name, lines }))
    .filter(({ lines }) => lines.some((line) => line.some(({ change }) => change !== 'same')))
}
