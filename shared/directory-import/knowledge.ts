import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { NameParts } from '#shared/indonesian/names.ts'
import type { Agency } from '#shared/people/model.ts'
import type { DateOrder } from './date-order.ts'
import type { AgencyMatcher } from './match-agency.ts'
import type { PositionMatcher } from './match-position.ts'

/** What rows are checked against. */
export interface Knowledge {
  agencies: AgencyMatcher
  positions: PositionMatcher
  agencyById: ReadonlyMap<string, Agency>
  /** What the directory has just so is right as it stands, so that an export changes nothing when it is read back. */
  asKept: AsKept
  today: IsoDate
  /** What comes first in the dates of a column; day when it is not named. */
  dateOrders: ReadonlyMap<string, DateOrder>
}

export interface AsKept {
  /** Names by `nameKey`. */
  names: ReadonlySet<string>
  ranks: ReadonlySet<string>
}

/** A name with its titles, to look for it among those that are kept. */
export function nameKey({ titlesBefore, name, titlesAfter }: NameParts): string {
  return [titlesBefore, name, titlesAfter].join('\n')
}
