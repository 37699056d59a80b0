import * as z from 'zod'
import { lineOfText } from '#shared/indonesian/text.ts'

/** Digits of a telephone number, at least and at most (ITU-T E.164 allows 15; Indonesian offices have 7 or more). */
const [FEWEST_DIGITS, MOST_DIGITS] = [7, 15]

/** An e-mail address; empty when there is none. */
export const emailAddress = lineOfText(254).refine(
  (text) => text === '' || z.email().safeParse(text).success,
  'Alamat surel tidak lengkap. Contoh: nama@mojokertokab.go.id.',
)

function isPhoneNumber(text: string): boolean {
  const digits = text.replace(/\D/g, '').length
  return /^\+?[\d\s().-]+$/.test(text) && digits >= FEWEST_DIGITS && digits <= MOST_DIGITS
}

/** A telephone number as it is dialled, `0812-3456-7890` or `+62 812 3456 7890`; empty when there is none. */
export const phoneNumber = lineOfText(30).refine(
  (text) => text === '' || isPhoneNumber(text),
  'Nomor telepon hanya berisi angka, paling sedikit tujuh. Contoh: 0812-3456-7890.',
)
