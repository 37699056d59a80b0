import { fullName, type NameParts } from '#shared/indonesian/names.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { ask, clean, repaired, warning, type CheckedCell } from './checked-cell.ts'
import type { CellProblem } from './model.ts'

/** Quotation marks around a name, as a CSV with a mistake leaves them. */
const QUOTES = /^["“”\s]+|["“”\s]+$/g

/** How lists address people; it is no part of a name. */
const ADDRESS = /^(?:bapak|bpk\.?|ibu|sdr\.?|sdri\.?|saudara|saudari|yth\.?)\s+/i

/** Words of a name that is written in one case only, with their first letters large: `SITI NUR'AINI` -> `Siti Nur'aini`. */
export function inNameCase(name: string): string {
  return name
    .toLowerCase()
    .replace(/(^|[\s.-])(\p{L})/gu, (_, before: string, letter: string) => `${before}${letter.toUpperCase()}`)
}

/** Whether a name of more than three letters is written in one case only. */
function isOneCase(name: string): boolean {
  return (
    (name === name.toUpperCase() || name === name.toLowerCase()) && name.replace(/[^\p{L}]/gu, '').length > 3
  )
}

/** Most characters of each part, as the model of a person has it. */
const LONGEST: Record<keyof NameParts, number> = { titlesBefore: 60, name: 80, titlesAfter: 80 }

function isTooLong({ titlesBefore, name, titlesAfter }: NameParts): boolean {
  return (
    titlesBefore.length > LONGEST.titlesBefore ||
    name.length > LONGEST.name ||
    titlesAfter.length > LONGEST.titlesAfter
  )
}

/**
 * A name as lists have it, with titles glued to it.
 * @param own titles that stand in columns of their own; they count before those in the name
 */
export function checkName(
  typed: string,
  own: Partial<Pick<NameParts, 'titlesBefore' | 'titlesAfter'>> = {},
): CheckedCell {
  const bare = typed.replace(QUOTES, '').replace(ADDRESS, '')
  const split = splitName(bare)
  const name = isOneCase(split.name) ? inNameCase(split.name) : split.name
  const proposal = {
    titlesBefore: own.titlesBefore || split.titlesBefore,
    name,
    titlesAfter: own.titlesAfter || split.titlesAfter,
  }
  const left = { titlesBefore: own.titlesBefore ?? '', name: typed, titlesAfter: own.titlesAfter ?? '' }
  const asIs = isTooLong(left) ? { ...left, name: '' } : left
  if (!/\p{L}/u.test(name))
    return {
      proposal: { ...proposal, name: '' },
      asIs: { ...asIs, name: '' },
      problems: [ask('nameMissing', 'Baris ini tidak mempunyai nama. Isi namanya, atau lewati barisnya.')],
    }
  const problems: CellProblem[] = []
  if (split.titlesBefore !== '' || split.titlesAfter !== '')
    problems.push(repaired('titles', 'Gelar melekat pada nama.', partsInWords(proposal)))
  if (split.doubts.length > 0) problems.push(warning('titlesDoubtful', split.doubts.join(' ')))
  if (bare !== typed)
    problems.push(repaired('nameShape', 'Sapaan dan tanda petik bukan bagian nama.', fullName(proposal)))
  else if (name !== split.name)
    problems.push(repaired('nameShape', 'Nama ditulis dengan huruf besar atau kecil saja.', name))
  if (isTooLong(proposal))
    problems.push(
      ask('tooLong', 'Nama paling banyak 80 karakter, gelar paling banyak 60 dan 80. Singkat dahulu.'),
    )
  return problems.length === 0 ? clean(proposal) : { proposal, asIs, problems }
}

/** `dr. | Siti Aminah | M.Kes.` */
function partsInWords({ titlesBefore, name, titlesAfter }: NameParts): string {
  return [titlesBefore, name, titlesAfter].filter((part) => part !== '').join(' | ')
}
