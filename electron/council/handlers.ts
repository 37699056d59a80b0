import { implement } from '@orpc/server'
import { counted } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { takeBack } from '#electron/database/undoing.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { printDocument, printing, writeWord } from '#electron/printing/print-document.ts'
import { describeEach, type FeaturePart, type RequestContext } from '#electron/request-context.ts'
import { councilContract } from '#shared/council/contract.ts'
import { periodWords } from '#shared/people/appointments.ts'
import { createDecree, setBodies, updateDecree } from './decreeing.ts'
import { councilHistory } from './history.ts'
import { addMembers, endMembers, moveMember, reorderMembers, updateMember } from './members.ts'
import { paperOf } from './paper.ts'
import { decrees, memberships, readCouncil } from './store.ts'
import { brokenInCouncil, councilUses, decreeName, recordInCouncil } from './uses.ts'

const os = implement(councilContract).$context<RequestContext>()

export { createDecree } from './decreeing.ts'
export { addMembers } from './members.ts'
export { membershipsOfPersonIn } from './uses.ts'

/** Deeds that are taken back as a whole. */
const UNDOABLE: ReadonlySet<string> = new Set([
  'council.createDecree',
  'council.updateDecree',
  'council.removeDecree',
  'council.addMembers',
  'council.updateMember',
  'council.endMembers',
  'council.moveMember',
  'council.reorderMembers',
  'council.removeMembers',
])

/** What the council tells the whole. */
export const councilPart: FeaturePart = {
  name: 'Dewan',
  usesOf: councilUses,
  brokenReferences: brokenInCouncil,
  recordOf: recordInCouncil,
  describe(reader, kind, ids) {
    if (kind !== 'decree') return null
    return describeEach(ids, async (id) => {
      const decree = await decrees.findLiving(reader, id)
      return (
        decree && {
          kind,
          id,
          title: decreeName(decree),
          context: `${decree.title}, ${periodWords(decree)}`,
        }
      )
    })
  },
  sampleOf: async (reader) => [...(await decrees.sampleOf(reader)), ...(await memberships.sampleOf(reader))],
  async removeSample(change, isUsed) {
    const action = 'settings.removeSample'
    const removed = await memberships.removeSample(change, action, isUsed)
    return removed + (await decrees.removeSample(change, action, isUsed))
  },
}

export const councilHandlers = os.router({
  read: os.read.handler(({ context }) => context.database.reading(readCouncil)),

  createDecree: os.createDecree.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () =>
        createDecree(change, input, { newId: context.newId, isSample: false }),
      )
      return { ...result, made }
    }),
  ),
  updateDecree: os.updateDecree.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const { result: decree, made } = await counted(change, () => updateDecree(change, row, changes))
      return { decree, made }
    }),
  ),
  setBodies: os.setBodies.handler(({ context, input: { bodies, ...row } }) =>
    context.database.change(context, (change) => setBodies(change, row, bodies)),
  ),
  removeDecree: os.removeDecree.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { made } = await counted(change, () => decrees.remove(change, 'council.removeDecree', input))
      return { made }
    }),
  ),

  addMembers: os.addMembers.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () =>
        addMembers(change, input, { newId: context.newId, isSample: false }),
      )
      return { memberships: result, made }
    }),
  ),
  updateMember: os.updateMember.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const { result: membership, made } = await counted(change, () => updateMember(change, row, changes))
      return { membership, made }
    }),
  ),
  endMembers: os.endMembers.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () => endMembers(change, input.members))
      return { memberships: result, made }
    }),
  ),
  moveMember: os.moveMember.handler(({ context, input: { bodyId, roleId, ...row } }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () =>
        moveMember(change, row, { bodyId, roleId }, context.newId),
      )
      return { memberships: result, made }
    }),
  ),
  reorderMembers: os.reorderMembers.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await counted(change, () => reorderMembers(change, input))
      return { memberships: result, made }
    }),
  ),
  removeMembers: os.removeMembers.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { made } = await counted(change, async () => {
        for (const row of input.members) await memberships.remove(change, 'council.removeMembers', row)
      })
      return { made }
    }),
  ),

  undo: os.undo.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      await takeBack(change, 'council.undo', input, {
        tables: { decree: decrees, membership: memberships },
        actions: UNDOABLE,
      })
      // What was taken back may name a position or a person that was removed meanwhile.
      if ((await brokenInCouncil(change)).length > 0) throw notFound()
      return readCouncil(change)
    }),
  ),

  preview: os.preview.handler(async ({ context, input, signal }) => {
    const document = await context.database.reading((reader) => paperOf(reader, input))
    const { pdf } = await printing(printDocument(context, document, signal))
    return new File([pdf], safeFileName(document.title, 'pdf'), { type: 'application/pdf' })
  }),
  word: os.word.handler(async ({ context, input }) => {
    const document = await context.database.reading((reader) => paperOf(reader, input))
    return printing(writeWord(context, document))
  }),

  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => councilHistory(reader, input.id)),
  ),
})
