import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { counted, countedOrNothing } from '#electron/database/history.ts'
import { takeBack } from '#electron/database/undoing.ts'
import { brokenCount, findMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { participantsContract } from '#shared/participants/contract.ts'
import { participantFindings } from '#shared/participants/findings.ts'
import { addParticipants, carryParticipants, readSource } from './adding.ts'
import {
  moveParticipant,
  orderByPrecedence,
  removeParticipants,
  takeParticipantBack,
  updateParticipant,
  updateParticipants,
} from './changing.ts'
import { participantHistory } from './history.ts'
import { listParticipants, readListed, referencesOf } from './listing.ts'
import { readList } from './reading-list.ts'
import { countParticipants, participantOf, participants, titlesWithParticipant } from './store.ts'

const os = implement(participantsContract).$context<RequestContext>()

export { addParticipants } from './adding.ts'
export { namesIn, referenceTold } from './history.ts'
export { countParticipants } from './store.ts'
export {
  listParticipants,
  participationsOf,
  readListed,
  readParticipant,
  readParticipants,
} from './listing.ts'

/** Deeds that are taken back as a whole. */
const UNDOABLE: ReadonlySet<string> = new Set([
  'participants.add',
  'participants.addFrom',
  'participants.updateMany',
  'participants.move',
  'participants.orderByPrecedence',
  'participants.remove',
])

/** Today where the office is. */
async function today(reader: Reader, { clock }: Pick<RequestContext, 'clock'>): Promise<IsoDate> {
  return todayOf(await readOffice(reader), clock())
}

/** The meeting of a participant. @throws NOT_FOUND */
export async function meetingOfParticipant(reader: Reader, id: string): Promise<string> {
  return (await participants.get(reader, id)).meetingId
}

/** The meeting of a participant in words, for faults: `Kegiatan "Rapat"`. */
async function meetingWords(reader: Reader, meetingId: string): Promise<string> {
  return `Kegiatan "${(await findMeeting(reader, meetingId))?.title ?? meetingId}"`
}

/** What the participants tell the whole. */
export const participantsPart: FeaturePart = {
  name: 'Peserta kegiatan',
  async usesOf(reader, { kind, id }) {
    if (kind !== 'position' && kind !== 'person') return []
    return (await titlesWithParticipant(reader, kind, id)).map((title) => `Peserta kegiatan "${title}"`)
  },
  async contentOf(reader, { kind, id }) {
    if (kind !== 'meeting') return []
    const count = await countParticipants(reader, id)
    return count === 0 ? [] : [`${count} peserta`]
  },
  async carryOver(change, stages, { carried, newId }) {
    if (carried.participants) await carryParticipants(change, stages, newId)
  },
  sampleOf: (reader) => participants.sampleOf(reader),
  removeSample: (change, isUsed) => participants.removeSample(change, 'settings.removeSample', isUsed),
  async brokenReferences(reader) {
    const problems: string[] = []
    const living = (await participants.list(reader)).map(participantOf)
    for (const [meetingId, ofMeeting] of Map.groupBy(living, (each) => each.meetingId)) {
      const broken = await brokenCount(reader, referencesOf(ofMeeting))
      if (broken > 0)
        problems.push(
          `${await meetingWords(reader, meetingId)}: ${broken} peserta tidak ada lagi di daftar orang.`,
        )
    }
    return problems
  },
}

export const participantsHandlers = os.router({
  list: os.list.handler(({ context, input }) =>
    context.database.reading(async (reader) =>
      listParticipants(reader, input.meetingId, await today(reader, context)),
    ),
  ),
  add: os.add.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { result, made } = await countedOrNothing(change, () =>
        addParticipants(change, input.meetingId, input.participants, {
          action: 'participants.add',
          newId: context.newId,
        }),
      )
      return { added: result.added, passedOver: result.passedOver, made }
    }),
  ),
  addFrom: os.addFrom.handler(({ context, input: { meetingId, source, role } }) =>
    context.database.change(context, async (change) => {
      const day = dayOfMeeting(await readMeeting(change, meetingId), await today(change, context))
      const found = await readSource(change, source, role, day)
      const { result, made } = await countedOrNothing(change, () =>
        addParticipants(change, meetingId, found, {
          action: 'participants.addFrom',
          newId: context.newId,
        }),
      )
      return { added: result.added, passedOver: result.passedOver, made }
    }),
  ),
  readFile: os.readFile.handler(async ({ context, input: { meetingId, file }, signal }) => {
    await readMeeting(context.database, meetingId)
    return readList(context.database, file, signal)
  }),
  update: os.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      await updateParticipant(change, 'participants.update', row, changes)
      return readListed(change, row.id, await today(change, context))
    }),
  ),
  updateMany: os.updateMany.handler(({ context, input: { rows, changes } }) =>
    context.database.change(context, async (change) => {
      const { made } = await countedOrNothing(change, () =>
        updateParticipants(change, 'participants.updateMany', rows, changes),
      )
      return { made }
    }),
  ),
  move: os.move.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const day = await today(change, context)
      const { made } = await countedOrNothing(change, () =>
        moveParticipant(change, 'participants.move', input, day),
      )
      return { made }
    }),
  ),
  orderByPrecedence: os.orderByPrecedence.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { made } = await countedOrNothing(change, () =>
        orderByPrecedence(change, 'participants.orderByPrecedence', input.meetingId),
      )
      return { made }
    }),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, async (change) => {
      const { made } = await counted(change, () =>
        removeParticipants(change, 'participants.remove', input.rows),
      )
      return { made }
    }),
  ),
  undo: os.undo.handler(({ context, input }) =>
    context.database.change(context, (change) =>
      takeBack(change, 'participants.undo', input, {
        tables: { participant: { takeBack: takeParticipantBack } },
        actions: UNDOABLE,
      }),
    ),
  ),
  findings: os.findings.handler(({ context, input }) =>
    context.database.reading(async (reader) =>
      participantFindings(await listParticipants(reader, input.meetingId, await today(reader, context))),
    ),
  ),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => participantHistory(reader, input.id)),
  ),
})
