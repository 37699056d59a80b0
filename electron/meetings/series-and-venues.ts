import type { Change } from '#electron/database/database.ts'
import { inUse } from '#electron/database/refusals.ts'
import { usesOf } from '#electron/request-context.ts'
import type { Series, Venue, VenueInput } from '#shared/meetings/model.ts'
import { os } from './handling.ts'
import { series, venues } from './store.ts'

interface Origin {
  id: string
  isSample: boolean
}

/** Adds a series of meetings. */
export function addSeries(change: Change, name: string, origin: Origin): Promise<Series> {
  return series.insert(change, 'meetings.series.create', { name, ...origin, version: 1 })
}

/** Remembers a place. */
export function addVenue(change: Change, input: VenueInput, origin: Origin): Promise<Venue> {
  return venues.insert(change, 'meetings.venues.create', { ...input, ...origin, version: 1 })
}

const byName = (first: { name: string }, second: { name: string }) =>
  first.name.localeCompare(second.name, 'id')

/** Series of meetings. */
export const seriesHandlers = {
  list: os.series.list.handler(({ context }) =>
    context.database.reading(async (reader) => (await series.list(reader)).toSorted(byName)),
  ),
  create: os.series.create.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addSeries(change, input.name, { id: context.newId(), isSample: false }),
    ),
  ),
  rename: os.series.rename.handler(({ context, input: { name, ...row } }) =>
    context.database.change(context, (change) =>
      series.update(change, 'meetings.series.rename', row, { name }),
    ),
  ),
  remove: os.series.remove.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const usedBy = await usesOf(context, change, { kind: 'series', id: input.id })
      if (usedBy.length > 0) throw inUse(usedBy)
      await series.remove(change, 'meetings.series.remove', input)
    }),
  ),
  restore: os.series.restore.handler(({ context, input }) =>
    context.database.change(context, (change) => series.restore(change, 'meetings.series.restore', input.id)),
  ),
}

/** Remembered places. */
export const venueHandlers = {
  list: os.venues.list.handler(({ context }) =>
    context.database.reading(async (reader) => (await venues.list(reader)).toSorted(byName)),
  ),
  create: os.venues.create.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addVenue(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  update: os.venues.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, (change) =>
      venues.update(change, 'meetings.venues.update', row, changes),
    ),
  ),
  remove: os.venues.remove.handler(({ context, input }) =>
    context.database.change(context, (change) => venues.remove(change, 'meetings.venues.remove', input)),
  ),
  restore: os.venues.restore.handler(({ context, input }) =>
    context.database.change(context, (change) => venues.restore(change, 'meetings.venues.restore', input.id)),
  ),
}
