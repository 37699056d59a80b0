import { ORPCError } from '@orpc/server'
import { counted } from '#electron/database/history.ts'
import type { Reader } from '#electron/database/database.ts'
import { addAgency } from './adding.ts'
import { os } from './handling.ts'
import { reorderAgencies } from './ordering.ts'
import { removeUnused } from './removing.ts'
import { renameAgency } from './renaming.ts'
import { reorganise } from './reorganising.ts'
import { agencies } from './store.ts'

/** @throws NOT_FOUND, or INVALID_PARENT when the agency would belong to itself, over others too */
export async function checkParent(reader: Reader, id: string, parentId: string | null): Promise<void> {
  const seen = new Set([id])
  for (let above = parentId; above !== null;) {
    if (seen.has(above))
      throw new ORPCError('INVALID_PARENT', {
        message: 'Instansi tidak dapat menjadi bawahan dirinya sendiri.',
      })
    seen.add(above)
    above = (await agencies.get(reader, above)).parentId
  }
}

export const agencyHandlers = {
  createAgency: os.createAgency.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      addAgency(change, input, { id: context.newId(), isSample: false }),
    ),
  ),
  updateAgency: os.updateAgency.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      if (changes.parentId !== undefined) await checkParent(change, row.id, changes.parentId)
      return agencies.update(change, 'people.updateAgency', row, changes)
    }),
  ),
  renameAgency: os.renameAgency.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () => renameAgency(change, 'people.renameAgency', input))
      return { agency: result, made }
    }),
  ),
  reorganiseAgencies: os.reorganiseAgencies.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () => reorganise(change, input, context.newId))
      return { agencies: result, made }
    }),
  ),
  reorderAgencies: os.reorderAgencies.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      reorderAgencies(change, 'people.reorderAgencies', input.ids),
    ),
  ),
  removeAgency: os.removeAgency.handler(({ context, input }) =>
    removeUnused(context, agencies, 'agency', 'people.removeAgency', input),
  ),
  restoreAgency: os.restoreAgency.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const restored = await agencies.restore(change, 'people.restoreAgency', input.id)
      if (restored.parentId !== null) await agencies.get(change, restored.parentId)
      return restored
    }),
  ),
}
