import { missingGlyphs } from '#shared/documents/glyphs.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'
import type { PaperFinding } from '#shared/meeting-papers/model.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Typeface } from '#shared/settings/model.ts'

type Place = Pick<PaperFinding, 'step' | 'field'>

/** Where a choice of the paper itself is mended. */
export function option(field: string): Place {
  return { step: 'paper', field }
}

export function error(rule: PaperFinding['rule'], message: string, place: Place): PaperFinding {
  return { severity: 'error', rule, message, ...place }
}

export function warning(rule: PaperFinding['rule'], message: string, place: Place): PaperFinding {
  return { severity: 'warning', rule, message, ...place }
}

const SUMMARY: Place = { step: 'summary', field: null }

/** What a paper that tells people when and where needs of its meeting. */
export function occasionFindings({ sessions, place }: Pick<Meeting, 'sessions' | 'place'>): PaperFinding[] {
  return [
    ...(sessions.length === 0
      ? [error('sessions-missing', 'Hari dan jam kegiatan belum ditentukan.', SUMMARY)]
      : []),
    ...(place === '' ? [warning('place-missing', 'Tempat kegiatan belum diisi.', SUMMARY)] : []),
  ]
}

/** Whether somebody is there to sign on the paper's date. */
export function signerFindings(signer: PrintedSignatory | null, date: IsoDate): PaperFinding[] {
  const place = option('signer')
  if (signer === null) return [warning('signer-missing', 'Penanda tangan belum dipilih.', place)]
  if (signer.name !== '') return []
  const message = `${signer.position} tidak dijabat siapa pun pada ${longDate(date)}. Pilih penanda tangan lain, atau isi pejabatnya.`
  return [error('signer-vacant', message, place)]
}

/** Whether those who sign for a part that they have in the matter are in office on the paper's date; without a name it is signed by hand. */
export function partFindings(
  { name, position }: PrintedSignatory,
  { hasLeft, date, place }: { hasLeft: boolean; date: IsoDate; place: Place },
): PaperFinding[] {
  if (name === '') {
    const message = `${position} tidak dijabat siapa pun pada ${longDate(date)}; namanya dicetak sebagai titik-titik.`
    return [warning('signer-vacant', message, place)]
  }
  if (!hasLeft) return []
  const message = `${name} tidak menjabat lagi pada ${longDate(date)}; dicetak tanpa jabatan. Pilih jabatannya, atau isi pejabatnya.`
  return [warning('signer-left-office', message, place)]
}

/** A number that is to be printed must be there. */
export function numberFindings({
  numberStyle,
  number,
}: {
  numberStyle: 'none' | 'blank' | 'filled'
  number: string
}): PaperFinding[] {
  if (numberStyle !== 'filled' || number !== '') return []
  const message =
    'Nomor dipilih tercetak, tetapi masih kosong. Isi, atau pilih dikosongkan untuk ditulis tangan.'
  return [error('number-missing', message, option('number'))]
}

/** A date on which a letter cannot be written any more: after what it invites to. */
export function letterDateFindings(date: IsoDate | null, meeting: Meeting): PaperFinding[] {
  const span = spanOf(meeting)
  if (date === null || span === null || date <= span.first) return []
  const message = `Tanggal surat (${longDate(date)}) sesudah kegiatannya (${longDate(span.first)}).`
  return [warning('date-after-meeting', message, option('date'))]
}

function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (typeof value === 'object' && value !== null)
    for (const each of Object.values(value)) yield* textsIn(each)
}

/** Characters anywhere on the paper that its typeface cannot print. */
export function glyphFindings(printed: object, typeface: Typeface): PaperFinding[] {
  const missing = new Set<string>()
  for (const text of textsIn(printed))
    for (const character of missingGlyphs(text, typeface)) missing.add(character)
  if (missing.size === 0) return []
  const message = `Huruf ini tidak dapat dicetak dan diganti [?]: ${[...missing].slice(0, 20).join(' ')}`
  return [warning('glyph-missing', message, { step: 'paper', field: null })]
}
