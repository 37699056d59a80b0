import type { CommitmentContent } from '#shared/commitments/model.ts'
import { longDate, monthAndYear } from '#shared/indonesian/dates.ts'

/** Something that an issued paper says for good, as the clerk reads it before issuing. */
export interface IssueFact {
  label: string
  value: string
}

/** Said of a number that is not whole when the paper is printed. */
export const NUMBER_BY_HAND = 'ditulis tangan. Catat di ruang Naskah setelah diberi nomor.'

/** The number below a title as it will be printed: whole, as a gap, or none. */
export function numberFact({
  numberStyle,
  number,
}: Pick<CommitmentContent, 'numberStyle' | 'number'>): IssueFact {
  const label = 'Nomor'
  if (numberStyle === 'none') return { label, value: 'Tanpa nomor' }
  if (numberStyle === 'filled' && number !== '') return { label, value: number }
  return { label, value: `Kosong, ${NUMBER_BY_HAND}` }
}

/** The date as it will be printed. */
export function dateFact({ dateStyle, date }: Pick<CommitmentContent, 'dateStyle' | 'date'>): IssueFact {
  const label = 'Tanggal'
  if (date === null || dateStyle === 'blank') return { label, value: 'Kosong, ditulis tangan' }
  if (dateStyle === 'filled') return { label, value: longDate(date) }
  return { label, value: `… ${monthAndYear(date)}, tanggalnya ditulis tangan` }
}

/** Who signs: everybody by name as long as that can be read at a glance, else how many. */
export function signersFact(names: readonly string[]): IssueFact[] {
  if (names.length === 0) return []
  const value = names.length <= 3 ? names.join('; ') : `${names.length} orang`
  return [{ label: 'Penanda tangan', value }]
}
