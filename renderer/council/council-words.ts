import { IconCircleCheck, IconClock, IconHistory } from '@tabler/icons-react'
import type { Decree } from '#shared/council/model.ts'
import type { DecreeState } from '#shared/council/periods.ts'
import { longDate } from '#shared/indonesian/dates.ts'

/** Where a decree stands, as an icon and a word. */
export const STATES = {
  future: { word: 'Akan berlaku', Icon: IconClock },
  inForce: { word: 'Berlaku', Icon: IconCircleCheck },
  partly: { word: 'Berlaku sebagian', Icon: IconCircleCheck },
  replaced: { word: 'Digantikan', Icon: IconHistory },
  ended: { word: 'Berakhir', Icon: IconHistory },
} as const satisfies Record<DecreeState, unknown>

/** `SK 188.45/115/HK/416-012/2022`, or `SK tanpa nomor` until it has one. */
export function decreeName({ number }: Pick<Decree, 'number'>): string {
  return number === '' ? 'SK tanpa nomor' : `SK ${number}`
}

/** `14 Februari 2022` or `belum bertanggal`. */
export function decreeDate({ date }: Pick<Decree, 'date'>): string {
  return date === null ? 'belum bertanggal' : longDate(date)
}
