import type { IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { holderOn } from './appointments.ts'
import type { Agency, AgencyNames, Appointment, Position } from './model.ts'
import { byPrecedence, type Precedence } from './precedence.ts'

/** What of a list of former states held on a day: the first that was not over yet, or nothing when the present one holds. */
function formerOn<Former extends { until: IsoDate }>(
  list: readonly Former[],
  date: IsoDate | null,
): Former | undefined {
  return date === null ? undefined : list.find(({ until }) => date <= until)
}

/**
 * What an agency is called on a day, so that a paper of 2022 shows the name of 2022.
 * @param date null for the newest name
 */
export function agencyNamesOn(agency: Agency, date: IsoDate | null): AgencyNames {
  const { name, abbreviation, headTitle } = formerOn(agency.formerNames, date) ?? agency
  return { name, abbreviation, headTitle }
}

/**
 * Title and agency of a position on a day.
 * @param date null for the newest ones
 */
export function positionOn(
  position: Pick<Position, 'title' | 'agencyId' | 'formerly'>,
  date: IsoDate | null,
): Pick<Position, 'title' | 'agencyId'> {
  const { title, agencyId } = formerOn(position.formerly, date) ?? position
  return { title, agencyId }
}

/** Whether an agency or a position is still there on a day. */
export function isThereOn(thing: Pick<Position, 'endsOn'>, date: IsoDate): boolean {
  return thing.endsOn === null || date <= thing.endsOn
}

/**
 * The position that heads an agency on a day: the one that bears the title of its head (`Kepala Dinas Kesehatan`), else the highest one
 * that begins with it (`Direktur` for `Direktur RSUD R.A. Basoeni`). Without a title of its head, the highest of its positions.
 * @param positions of any agency, in any order
 * @param date null for what holds after all changes that are known
 */
export function headPositionOf(
  agency: Agency,
  positions: readonly Position[],
  date: IsoDate | null,
): Position | null {
  const headTitle = folded(agencyNamesOn(agency, date).headTitle)
  const own = positions
    .filter(
      (each) =>
        positionOn(each, date).agencyId === agency.id &&
        (date === null ? each.endsOn === null : isThereOn(each, date)),
    )
    .toSorted(byPrecedence)
  const titleOf = (each: Position) => folded(positionOn(each, date).title)
  return (
    own.find((each) => titleOf(each) === headTitle) ??
    own.find((each) => `${titleOf(each)} `.startsWith(headTitle === '' ? '' : `${headTitle} `)) ??
    null
  )
}

/** Who heads an agency on a day, definitive or acting; a null appointment is a vacancy. Null when the agency has no position. */
export function headOfAgencyOn(
  agency: Agency,
  { positions, appointments }: { positions: readonly Position[]; appointments: readonly Appointment[] },
  date: IsoDate,
): { position: Position; appointment: Appointment | null } | null {
  const position = headPositionOf(agency, positions, date)
  return position && { position, appointment: holderOn(appointments, position.id, date) }
}

/** After every agency with a head. */
const WITHOUT_HEAD: Precedence = { tier: 99, order: 0 }

/** Agencies in the office's order: those with a place of their own first, all others by the precedence of their heads, then by name. */
export function agenciesInOrder(agencies: readonly Agency[], positions: readonly Position[]): Agency[] {
  const byAgency = Map.groupBy(positions, ({ agencyId }) => agencyId)
  const heads = new Map(
    agencies.map((each) => [
      each.id,
      headPositionOf(each, byAgency.get(each.id) ?? [], null) ?? WITHOUT_HEAD,
    ]),
  )
  const headOf = ({ id }: Agency) => heads.get(id) ?? WITHOUT_HEAD
  return agencies.toSorted(
    (a, b) =>
      (a.order ?? Infinity) - (b.order ?? Infinity) ||
      byPrecedence(headOf(a), headOf(b)) ||
      a.name.localeCompare(b.name, 'id'),
  )
}

/** Positions whose titles name the agency as it was called, with the titles that they get by renaming it. */
export function titlesAfterRenaming(
  agency: Agency,
  names: AgencyNames,
  positions: readonly Position[],
): { positionId: string; title: string }[] {
  const head = headPositionOf(agency, positions, null)
  return positions.flatMap(({ id, title, agencyId, endsOn }) => {
    if (agencyId !== agency.id || endsOn !== null) return []
    const renamed =
      id === head?.id && folded(title) === folded(agency.headTitle)
        ? names.headTitle
        : title.replace(agency.name, () => names.name)
    return renamed === title || renamed === '' ? [] : [{ positionId: id, title: renamed }]
  })
}
