import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting } from './model.ts'

type Staged = Pick<Meeting, 'stage' | 'title'>

/** Only a Bimtek and a stage of a series have a number. */
export function stageOf({ kind, seriesId, stage }: Pick<Meeting, 'kind' | 'seriesId' | 'stage'>) {
  return kind === 'bimtek' || seriesId !== null ? stage : null
}

/** Where a title names its stage: ` Tahap II`, ` II`, ` ke-2`; the last such place counts. */
function mentionsOf(stage: number): RegExp[] {
  const numeral = romanNumeral(stage)
  return [
    new RegExp(`\\b${numeral}\\b(?!.*\\b${numeral}\\b)`),
    new RegExp(`(?<=(?:ke-|Tahap |Sesi ))${stage}\\b(?!.*(?:ke-|Tahap |Sesi )${stage}\\b)`, 'i'),
  ]
}

/** The stage after this one with its title: `Bimtek Smart City Tahap II` becomes `... Tahap III`, `Rapat ke-2` becomes `Rapat ke-3`. */
export function nextStage({ stage, title }: Staged): Staged {
  const next = (stage ?? 1) + 1
  const [roman, digits] = mentionsOf(stage ?? 1)
  if (roman?.test(title) && romanNumeral(stage ?? 1) !== '')
    return { stage: next, title: title.replace(roman, romanNumeral(next)) }
  return { stage: next, title: digits === undefined ? title : title.replace(digits, String(next)) }
}

/** What the stages have in common: `Bimtek Smart City Tahap II (tanggal contoh)` is of `Bimtek Smart City`. */
export function seriesName({ stage, title }: Staged): string {
  const numeral = romanNumeral(stage ?? 1)
  const cut = title
    .replace(new RegExp(`[\\s,]+(?:Tahap\\s+|ke-)?(?:${numeral}|${stage ?? 1})\\b.*$`), '')
    .trim()
  return cut === '' ? title : cut
}
