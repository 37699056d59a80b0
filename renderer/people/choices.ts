import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import type { Choice } from '../ui/pick-field.tsx'
import type { DirectoryIndex } from './directory-index.ts'

/** All positions by precedence, each with its agency and who holds it on that day. */
export function positionChoices(index: DirectoryIndex, date: IsoDate): Choice[] {
  return index.positions
    .filter((each) => isThereOn(each, date))
    .map((position) => {
      const holder = index.holder(position.id, date)
      const who = holder
        ? `${fullName(holder.person)}${holder.appointment.status === 'definitif' ? '' : ` (${holder.appointment.status})`}`
        : 'kosong'
      return {
        value: position.id,
        label: position.title,
        detail: [position.agencyLabel, who].filter((part) => part !== '').join(', '),
      }
    })
}

/** All active people, each with what they hold today. */
export function personChoices(index: DirectoryIndex): Choice[] {
  return index.people
    .filter(({ isActive }) => isActive)
    .map((person) => ({
      value: person.id,
      label: fullName(person),
      detail: person.positionText === '' ? 'Tanpa jabatan saat ini' : person.positionText,
    }))
}

/** Agencies that are there on that day. */
export function agencyChoices(index: DirectoryIndex, date: IsoDate): Choice[] {
  return index.agencies
    .filter((each) => isThereOn(each, date))
    .map(({ id, name, abbreviation }) => ({
      value: id,
      label: name,
      detail: abbreviation,
    }))
}
