import { emailAddress, phoneNumber } from '#shared/people/contacts.ts'
import type { Cell } from '#shared/spreadsheets/cells.ts'
import { ask, clean, repaired, type CheckedCell } from './checked-cell.ts'
import { isNothing } from './words.ts'

export function checkEmail(text: string): CheckedCell {
  if (isNothing(text)) return clean({ email: '' })
  if (emailAddress.safeParse(text).success) return clean({ email: text })
  // `mailto:` comes from links; spaces and a full stop at the end from typing.
  const tidied = text
    .replace(/^mailto:/i, '')
    .replace(/\s+/g, '')
    .replace(/[.,;]+$/, '')
  if (emailAddress.safeParse(tidied).success)
    return {
      proposal: { email: tidied },
      asIs: { email: '' },
      problems: [repaired('emailWrong', `Tertulis "${text}".`, tidied)],
    }
  const message = `"${text}" bukan alamat surel yang lengkap. Perbaiki, atau kosongkan.`
  return { proposal: { email: '' }, asIs: { email: '' }, problems: [ask('emailWrong', message)] }
}

/** A telephone number; a number cell has lost the zero at its beginning. */
export function checkPhone(text: string, cell: Cell): CheckedCell {
  if (isNothing(text)) return clean({ phone: '' })
  const isNumber = cell !== null && typeof cell !== 'string' && cell.mark === 'number'
  if (isNumber && /^(?:[2-9]\d{7,11}|62\d{8,12})$/.test(text)) {
    const phone = text.startsWith('62') ? `+${text}` : `0${text}`
    return {
      proposal: { phone },
      asIs: { phone: text },
      problems: [
        repaired('phoneWrong', 'Angka nol di depan hilang karena disimpan sebagai bilangan.', phone),
      ],
    }
  }
  const tidied = text.replace(/^['’`]+/, '').trim()
  if (phoneNumber.safeParse(tidied).success) {
    const phone = { phone: tidied }
    return tidied === text
      ? clean(phone)
      : {
          proposal: phone,
          asIs: phone,
          problems: [repaired('phoneWrong', 'Tanda petik di depan dibuang.', tidied)],
        }
  }
  const message = `"${text}" bukan nomor telepon. Perbaiki, atau kosongkan.`
  return { proposal: { phone: '' }, asIs: { phone: '' }, problems: [ask('phoneWrong', message)] }
}
