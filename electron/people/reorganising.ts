import type { Change } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Agency } from '#shared/people/model.ts'
import type { Reorganisation } from '#shared/people/reorganising.ts'
import { addAgency, addPosition } from './adding.ts'
import { invalidPeriod } from './appointing.ts'
import { changePositionFrom } from './renaming.ts'
import { agencies, appointments, appointmentsOf, positions } from './store.ts'

const ACTION = 'people.reorganiseAgencies'

/** Begins the new agencies with the positions of their heads; gives their ids in order. */
async function begin(
  change: Change,
  { begins, from, startsOn }: Reorganisation,
  newId: () => string,
): Promise<string[]> {
  const predecessorIds = from.map(({ id }) => id)
  const ids: string[] = []
  for (const { agency, headTier } of begins) {
    const { id } = await addAgency(
      change,
      agency,
      { id: newId(), isSample: false, startsOn, predecessorIds },
      ACTION,
    )
    ids.push(id)
    if (headTier === null) continue
    const head = {
      title: agency.headTitle === '' ? `Kepala ${agency.name}` : agency.headTitle,
      agencyId: id,
      tier: headTier,
    }
    await addPosition(
      change,
      { ...head, printsRankAndNumber: true },
      { id: newId(), isSample: false },
      ACTION,
    )
  }
  return ids
}

/** Abolishes what is left of an agency that ended: its positions and those who hold them end with it. */
async function endPositions(change: Change, agencyId: string, endsOn: IsoDate): Promise<void> {
  const left = (await positions.list(change)).filter(
    (each) => each.agencyId === agencyId && each.endsOn === null,
  )
  for (const position of left) {
    await positions.update(change, ACTION, position, { endsOn })
    for (const { id, startsOn, endsOn: ends } of await appointmentsOf(change, 'positionId', position.id)) {
      if (ends !== null && ends <= endsOn) continue
      if (startsOn > endsOn)
        throw invalidPeriod(
          `${position.title} sudah diberi pejabat sesudah instansinya berakhir. Periksa tanggalnya.`,
        )
      await appointments.update(change, ACTION, await appointments.get(change, id), { endsOn })
    }
  }
}

/**
 * Merges and splits agencies from a day on, in the change that is under way.
 * @returns all agencies that it touched
 * @throws NOT_FOUND, STALE, INVALID_PERIOD
 */
export async function reorganise(
  change: Change,
  input: Reorganisation,
  newId: () => string,
): Promise<Agency[]> {
  const { from, into, moves, startsOn } = input
  const endsOn = dayBefore(startsOn)
  const begun = await begin(change, input, newId)
  const receivers = new Set([...begun, ...into])
  for (const { positionId, title, to } of moves) {
    const agencyId = 'agencyId' in to ? to.agencyId : begun[to.begins]
    if (agencyId === undefined) throw notFound()
    await agencies.get(change, agencyId)
    receivers.add(agencyId)
    await changePositionFrom(change, ACTION, await positions.get(change, positionId), startsOn, {
      title,
      agencyId,
    })
  }
  const touched = new Set([...receivers, ...from.map(({ id }) => id)])
  for (const { id, version, ends } of from) {
    const agency = await agencies.get(change, id)
    if (!ends) continue
    if (agency.startsOn !== null && agency.startsOn > endsOn)
      throw invalidPeriod(`${agency.name} baru berdiri pada tanggal itu atau sesudahnya. Periksa tanggalnya.`)
    await agencies.update(change, ACTION, { id, version }, { endsOn })
    await endPositions(change, id, endsOn)
  }
  for (const id of receivers) {
    const agency = await agencies.get(change, id)
    if (agency.endsOn !== null && agency.endsOn < startsOn)
      throw invalidPeriod(`${agency.name} berakhir ${longDate(agency.endsOn)}, jadi tidak dapat menerima.`)
    const predecessorIds = [...new Set([...agency.predecessorIds, ...from.map((each) => each.id)])].filter(
      (each) => each !== id,
    )
    await agencies.update(change, ACTION, agency, { predecessorIds })
  }
  await moveChildren(change, from, [...receivers])
  const result: Agency[] = []
  for (const id of touched) result.push(await agencies.get(change, id))
  return result
}

/** What belonged to an agency that ended belongs to the one that took over, when there is only one. */
async function moveChildren(
  change: Change,
  from: Reorganisation['from'],
  receivers: readonly string[],
): Promise<void> {
  const [parentId, another] = receivers
  if (parentId === undefined || another !== undefined) return
  const ended = new Set(from.filter(({ ends }) => ends).map(({ id }) => id))
  for (const agency of await agencies.list(change))
    if (agency.parentId !== null && ended.has(agency.parentId) && agency.id !== parentId)
      await agencies.update(change, ACTION, agency, { parentId })
}
