import type { CommitmentSnapshot, OwnLetterhead, PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { headOfRegion, regionTitle } from '#shared/settings/model.ts'
import { longDate, monthAndYear } from '#shared/indonesian/dates.ts'
import { capitalsWithTitles } from '#shared/people/academic-titles.ts'
import type { Block } from './paper.ts'

/** Room for a number written by hand, about 55 mm at 12 pt. No-break spaces: it is part of the centred line. */
const NUMBER_GAP = '\u00A0'.repeat(44)
/** Room for a day of two digits (domain.md section 3: `Mojokerto,        September 2022`). */
const DAY_GAP = ' '.repeat(8)
/** Room for a whole date written by hand. */
const DATE_GAP = '\u00A0'.repeat(40)

/** Letterhead by domain.md section 3: sizes in pt. */
export function letterhead({
  letterhead: choice,
  office,
}: Pick<CommitmentSnapshot, 'letterhead' | 'office'>): Block[] {
  if (choice === 'none') return []
  if (choice === 'head') {
    const head = capitalsWithTitles(`${headOfRegion(office.regionKind)} ${office.regionName}`.trim())
    return [
      {
        kind: 'letterhead',
        logo: null,
        lines: [{ text: head, size: 16, bold: true }],
        arrangement: 'centred',
      },
    ]
  }
  const { officeName, address, contacts, logo } = office
  return agencyLetterhead({ lines: [officeName], address, contacts, logo }, office)
}

/** Letterhead of any agency of the region, with the office's logo unless it has its own: sizes in pt. */
export function agencyLetterhead(
  { lines: names, address, contacts, logo }: OwnLetterhead,
  office: CommitmentSnapshot['office'],
): Block[] {
  const lines = [
    { text: capitalsWithTitles(`Pemerintah ${regionTitle(office)}`), size: 12, bold: false },
    ...names.map((name, index) => {
      const isLast = index === names.length - 1
      return { text: capitalsWithTitles(name), size: isLast ? 16 : 12, bold: isLast }
    }),
    { text: address, size: 10, bold: false },
    { text: contacts, size: 10, bold: false },
  ].filter(({ text }) => text !== '')
  return [{ kind: 'letterhead', logo: logo ?? office.logo, lines, arrangement: 'left' }]
}

/** `NOMOR 100.3.7.1/7/416-112/2022`, a gap for handwriting, or no line. */
export function numberLine({
  numberStyle,
  number,
}: Pick<CommitmentSnapshot, 'numberStyle' | 'number'>): string | null {
  if (numberStyle === 'none') return null
  return numberStyle === 'blank' || number === '' ? `NOMOR${NUMBER_GAP}` : `NOMOR ${number}`
}

/** Room for a running number written by hand (domain.md section 3: `Nomor : 500.12.6/        /416-.../2022`). */
const RUNNING_NUMBER_GAP = '\u00A0'.repeat(8)

/** The number of a letter: as registered, with a gap where its running number is not known yet, or a gap for all of it. */
export function letterNumber({
  numberStyle,
  number,
}: {
  numberStyle: 'blank' | 'filled'
  number: string
}): string {
  if (numberStyle === 'filled') return number
  return number.includes('//') ? number.replace('//', `/${RUNNING_NUMBER_GAP}/`) : ''
}

/** `Mojokerto, 29 September 2022`; with a gap for the day, or for the whole date. */
export function placeAndDate({
  place,
  date,
  dateStyle,
}: Pick<CommitmentSnapshot, 'place' | 'date' | 'dateStyle'>): string {
  const written =
    date === null || dateStyle === 'blank'
      ? DATE_GAP
      : dateStyle === 'dayBlank'
        ? `${DAY_GAP}${monthAndYear(date)}`
        : longDate(date)
  if (place === '') return written
  return written.startsWith(DAY_GAP) ? `${place},${written}` : `${place}, ${written}`
}

/** `NIP 19860926 201505 1 001` -> label `NIP` and the digits; `NI PPPK` and `NRP` alike. */
function numberField(number: string): { label: string; value: string }[] {
  const [, label, value] = /^(NIP|NI PPPK|NRP)\s+(.+)$/.exec(number) ?? []
  return label === undefined || value === undefined ? [] : [{ label, value }]
}

/** Who somebody is, in labelled lines. */
export function identityFields(
  signatory: Pick<PrintedSignatory, 'name' | 'number' | 'rank' | 'position'>,
): { label: string; value: string }[] {
  const rank = signatory.rank === '' ? [] : [{ label: 'Pangkat', value: signatory.rank }]
  return [
    { label: 'Nama', value: signatory.name },
    ...numberField(signatory.number),
    ...rank,
    { label: 'Jabatan', value: signatory.position },
  ]
}
