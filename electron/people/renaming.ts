import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Agency, AgencyNames } from '#shared/people/model.ts'
import { invalidPeriod } from './appointing.ts'
import { agencies, positions, type StoredPosition } from './store.ts'

export interface Renaming {
  id: string
  version: number
  /** First day of the new names. */
  startsOn: IsoDate
  names: AgencyNames
  titles: readonly { positionId: string; title: string }[]
}

/** @throws INVALID_PERIOD when something is already known of that day or of a later one */
export function checkIsLatest(name: string, former: readonly { until: IsoDate }[], startsOn: IsoDate): void {
  const last = former.at(-1)?.until
  if (last === undefined || last < dayBefore(startsOn)) return
  throw invalidPeriod(`${name} sudah berubah sesudah ${longDate(last)}. Pilih tanggal yang lebih akhir.`)
}

/** @throws INVALID_PERIOD when something begins on that day or later, or is over by then */
function checkIsThere(
  name: string,
  { startsOn = null, endsOn }: { startsOn?: IsoDate | null; endsOn: IsoDate | null },
  date: IsoDate,
): void {
  if (startsOn !== null && date <= startsOn)
    throw invalidPeriod(`${name} baru ada sejak ${longDate(startsOn)}. Pilih tanggal yang lebih akhir.`)
  if (endsOn !== null && date > endsOn)
    throw invalidPeriod(`${name} hanya ada sampai ${longDate(endsOn)}. Pilih tanggal yang lebih awal.`)
}

/** Gives a position another title or agency from a day on; the old ones stay for papers of earlier days. @throws INVALID_PERIOD */
export async function changePositionFrom(
  change: Change,
  action: string,
  position: StoredPosition,
  startsOn: IsoDate,
  fresh: Pick<StoredPosition, 'title' | 'agencyId'>,
): Promise<StoredPosition> {
  const { title, agencyId, formerly } = position
  if (fresh.title === title && fresh.agencyId === agencyId) return position
  checkIsThere(title, position, startsOn)
  checkIsLatest(title, formerly, startsOn)
  return positions.update(change, action, position, {
    ...fresh,
    formerly: [...formerly, { title, agencyId, until: dayBefore(startsOn) }],
  })
}

/** Gives an agency other names from a day on. @throws NOT_FOUND, STALE, INVALID_PERIOD */
export async function renameAgency(
  change: Change,
  action: string,
  { id, version, startsOn, names, titles }: Renaming,
): Promise<Agency> {
  const before = await agencies.get(change, id)
  checkIsThere(before.name, before, startsOn)
  checkIsLatest(before.name, before.formerNames, startsOn)
  const { name, abbreviation, headTitle } = before
  const renamed = await agencies.update(
    change,
    action,
    { id, version },
    {
      ...names,
      formerNames: [...before.formerNames, { name, abbreviation, headTitle, until: dayBefore(startsOn) }],
    },
  )
  for (const { positionId, title } of titles) {
    const position = await positions.get(change, positionId)
    if (position.agencyId !== id) throw notFound()
    await changePositionFrom(change, action, position, startsOn, { title, agencyId: id })
  }
  return renamed
}
