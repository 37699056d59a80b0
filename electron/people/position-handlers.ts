import { counted } from '#electron/database/history.ts'
import { addPosition } from './adding.ts'
import { appoint, checkPeriod, restoreAppointment } from './appointing.ts'
import { labelled } from './directory.ts'
import { handOver } from './handing-over.ts'
import { os } from './handling.ts'
import { reorder } from './ordering.ts'
import { readOpenWork } from './record.ts'
import { removeUnused } from './removing.ts'
import { agencies, appointments, lastOrder, positions } from './store.ts'

/** Positions and who holds them. */
export const positionHandlers = {
  createPosition: os.createPosition.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addPosition(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  updatePosition: os.updatePosition.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await positions.get(change, row.id)
      if (changes.agencyId !== undefined && changes.agencyId !== null)
        await agencies.get(change, changes.agencyId)
      const moves = changes.tier !== undefined && changes.tier !== before.tier
      const order = moves ? (await lastOrder(change, changes.tier ?? before.tier)) + 1 : before.order
      return labelled(
        change,
        await positions.update(change, 'people.updatePosition', row, { ...changes, order }),
      )
    }),
  ),
  removePosition: os.removePosition.handler(({ context, input }) =>
    removeUnused(context, positions, 'position', 'people.removePosition', input),
  ),
  restorePosition: os.restorePosition.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const restored = await positions.restore(change, 'people.restorePosition', input.id)
      if (restored.agencyId !== null) await agencies.get(change, restored.agencyId)
      return labelled(change, restored)
    }),
  ),
  reorderPositions: os.reorderPositions.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const ordered = await reorder(change, 'people.reorderPositions', input)
      return Promise.all(ordered.map((each) => labelled(change, each)))
    }),
  ),

  openWork: os.openWork.handler(({ context, input }) =>
    context.database.reading((reader) => readOpenWork(context, reader, input.id)),
  ),
  handOver: os.handOver.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () => handOver(change, input, context.newId()))
      return { ...result, made }
    }),
  ),
  appoint: os.appoint.handler(({ context, input }) =>
    context.database.change(context, (change) => appoint(change, 'people.appoint', input, context.newId())),
  ),
  updateAppointment: os.updateAppointment.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const before = await appointments.get(change, row.id)
      checkPeriod({
        startsOn: changes.startsOn ?? before.startsOn,
        endsOn: changes.endsOn === undefined ? before.endsOn : changes.endsOn,
      })
      return appointments.update(change, 'people.updateAppointment', row, changes)
    }),
  ),
  endAppointment: os.endAppointment.handler(({ context, input: { endsOn, ...row } }) =>
    context.database.change(context, async (change) => {
      const { startsOn } = await appointments.get(change, row.id)
      checkPeriod({ startsOn, endsOn })
      return appointments.update(change, 'people.endAppointment', row, { endsOn })
    }),
  ),
  removeAppointment: os.removeAppointment.handler(({ context, input }) =>
    removeUnused(context, appointments, 'appointment', 'people.removeAppointment', input),
  ),
  restoreAppointment: os.restoreAppointment.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      restoreAppointment(change, 'people.restoreAppointment', input.id),
    ),
  ),
}
