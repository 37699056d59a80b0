import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import type { Choice } from '../ui/choice.ts'
import type { DirectoryIndex } from './directory-index.ts'

/** What can be chosen on a day, and what is chosen already, which stays in sight when it is over. */
function choosable<Row extends { id: string; endsOn: IsoDate | null }>(
  rows: readonly Row[],
  date: IsoDate,
  chosen: string | null,
): Row[] {
  return rows.filter((each) => isThereOn(each, date) || each.id === chosen)
}

/** `berakhir 31 Desember 2025`; null while it is there. */
function endedWords(row: { endsOn: IsoDate | null }, date: IsoDate): string | null {
  return row.endsOn === null || isThereOn(row, date) ? null : `berakhir ${longDate(row.endsOn)}`
}

/**
 * Positions that are there on a day by precedence, each with its agency and who holds it then.
 * @param chosen stays in the list, marked as ended, when it is over by then
 */
export function positionChoices(
  index: DirectoryIndex,
  date: IsoDate,
  chosen: string | null = null,
): Choice[] {
  return choosable(index.positions, date, chosen).map((position) => {
    const ended = endedWords(position, date)
    const holder = index.holder(position.id, date)
    const who = holder
      ? `${fullName(holder.person)}${holder.appointment.status === 'definitif' ? '' : ` (${holder.appointment.status})`}`
      : 'kosong'
    return {
      value: position.id,
      label: ended === null ? position.title : `${position.title} (${ended})`,
      detail: [position.agencyLabel, ended === null ? who : ''].filter((part) => part !== '').join(', '),
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

/**
 * Agencies that are there on a day.
 * @param chosen stays in the list, marked as ended, when it is over by then
 */
export function agencyChoices(index: DirectoryIndex, date: IsoDate, chosen: string | null = null): Choice[] {
  return choosable(index.agencies, date, chosen).map((agency) => {
    const ended = endedWords(agency, date)
    return {
      value: agency.id,
      label: ended === null ? agency.name : `${agency.name} (${ended})`,
      detail: agency.abbreviation,
    }
  })
}
