import { countedOrNothing } from '#electron/database/history.ts'
import { checkParent } from './agency-handlers.ts'
import { changePerson } from './changing.ts'
import { os } from './handling.ts'
import { removePeople } from './removing.ts'
import { agencies } from './store.ts'

/** Changes of many rows at once, each all or none, to be taken back by `undo`. */
export const manyHandlers = {
  updatePeople: os.updatePeople.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await countedOrNothing(change, async () => {
        const changed = []
        for (const { changes, ...row } of input.edits)
          changed.push(await changePerson(change, 'people.updatePeople', row, changes, context.clock()))
        return changed
      })
      return { people: result, made }
    }),
  ),
  removePeople: os.removePeople.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await countedOrNothing(change, () =>
        removePeople(context, change, input.people),
      )
      return { ...result, made }
    }),
  ),
  updateAgencies: os.updateAgencies.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await countedOrNothing(change, async () => {
        const changed = []
        for (const { changes, ...row } of input.edits) {
          if (changes.parentId !== undefined) await checkParent(change, row.id, changes.parentId)
          changed.push(await agencies.update(change, 'people.updateAgencies', row, changes))
        }
        return changed
      })
      return { agencies: result, made }
    }),
  ),
}
