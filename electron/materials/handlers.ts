import { implement } from '@orpc/server'
import { baseName } from '#electron/archive/handlers.ts'
import type { Change, Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { DamagedFileError, type ReceivedFile } from '#electron/files/file-store.ts'
import { findMeeting, readMeeting } from '#electron/meetings/handlers.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import { materialsContract } from '#shared/materials/contract.ts'
import { MATERIAL_LIMIT, type Material, type MaterialKind } from '#shared/materials/model.ts'
import { materialsHistory } from './history.ts'
import { inspectHandout } from './inspection.ts'
import { readPhoto } from './photos.ts'
import { materials, materialsOf } from './store.ts'

const os = implement(materialsContract).$context<RequestContext>()

export { materialsOf } from './store.ts'

type Facts = Pick<Material, 'sha256' | 'bytes' | 'mediaType' | 'width' | 'height' | 'fileName'>

/** What a received file is kept as, or why it cannot be. */
async function keep(
  files: RequestContext['files'],
  received: ReceivedFile,
  kind: MaterialKind,
  fileName: string,
): Promise<Facts | { reason: string }> {
  if (kind === 'handout') {
    const inspected = await inspectHandout(received.path, fileName)
    if ('reason' in inspected) return inspected
    return { ...(await received.keep()), ...inspected, width: null, height: null, fileName }
  }
  const photo = await readPhoto(received.path)
  if ('reason' in photo) return photo
  const { width, height } = photo
  const kept = await files.put(photo.bytes)
  return {
    ...kept,
    mediaType: 'image/jpeg',
    width,
    height,
    fileName: fileName.replace(/(\.\w{1,5})?$/, '.jpg'),
  }
}

/** @throws NOT_FOUND when the meeting is gone or has no such item on its agenda */
async function requireAgendaItem(
  reader: Reader,
  meetingId: string,
  agendaItemId: string | null,
): Promise<void> {
  const { agenda } = await readMeeting(reader, meetingId)
  if (agendaItemId !== null && !agenda.some(({ id }) => id === agendaItemId)) throw notFound()
}

/** Puts one before another of its kind; null: at the end. @throws NOT_FOUND */
async function move(
  change: Change,
  action: string,
  id: string,
  beforeId: string | null,
): Promise<Material[]> {
  const moved = await materials.get(change, id)
  const others = (await materialsOf(change, moved.meetingId)).filter(
    (each) => each.kind === moved.kind && each.id !== id,
  )
  const index = beforeId === null ? others.length : others.findIndex((each) => each.id === beforeId)
  if (index === -1) throw notFound()
  const ordered = [...others.slice(0, index), moved, ...others.slice(index)]
  await materials.updateAll(
    change,
    action,
    ordered.map((before, place) => ({ before, after: { ...before, order: place + 1 } })),
  )
  return materialsOf(change, moved.meetingId)
}

/** What the files of meetings tell the whole. */
export const materialsPart: FeaturePart = {
  name: 'Berkas kegiatan',
  async contentOf(reader, { kind, id }) {
    if (kind !== 'meeting') return []
    const { length } = await materialsOf(reader, id)
    return length === 0 ? [] : [`${length} berkas`]
  },
  sampleOf: (reader) => materials.sampleOf(reader),
  removeSample: (change, isUsed) => materials.removeSample(change, 'settings.removeSample', isUsed),
  async files(reader) {
    return (await materials.list(reader)).map(({ sha256, fileName }) => ({
      sha256,
      neededBy: `Berkas kegiatan "${fileName}"`,
    }))
  },
  async brokenReferences(reader) {
    const problems: string[] = []
    for (const { meetingId, fileName } of await materials.list(reader))
      if ((await findMeeting(reader, meetingId)) === null)
        problems.push(`Berkas "${fileName}": kegiatannya tidak ada.`)
    return problems
  },
}

export const materialsHandlers = os.router({
  list: os.list.handler(({ context, input: { meetingId } }) =>
    context.database.reading(async (reader) => {
      await readMeeting(reader, meetingId)
      return materialsOf(reader, meetingId)
    }),
  ),
  add: os.add.handler(async ({ context, input: { meetingId, kind, agendaItemId, file }, errors }) => {
    await requireAgendaItem(context.database, meetingId, agendaItemId)
    if (file.size === 0) throw errors.UNREADABLE({ data: { reason: 'Berkasnya kosong (0 byte).' } })
    if (file.size > MATERIAL_LIMIT) throw errors.TOO_LARGE()
    const received = await context.files.receive(file.stream())
    try {
      const kept = await keep(context.files, received, kind, baseName(file.name, 'berkas'))
      if ('reason' in kept) throw errors.UNREADABLE({ data: kept })
      return await context.database.change(context, async (change) => {
        await requireAgendaItem(change, meetingId, agendaItemId)
        const last = (await materialsOf(change, meetingId)).findLast((each) => each.kind === kind)
        return materials.insert(change, 'materials.add', {
          ...kept,
          id: context.newId(),
          version: 1,
          isSample: false,
          meetingId,
          kind,
          agendaItemId,
          caption: '',
          order: (last?.order ?? 0) + 1,
          receivedAt: change.at,
        })
      })
    } finally {
      await received.discard()
    }
  }),
  update: os.update.handler(({ context, input: { changes, ...row } }) =>
    context.database.change(context, async (change) => {
      const { meetingId } = await materials.get(change, row.id)
      if (changes.agendaItemId !== undefined) await requireAgendaItem(change, meetingId, changes.agendaItemId)
      return materials.update(change, 'materials.update', row, changes)
    }),
  ),
  move: os.move.handler(({ context, input }) =>
    context.database.change(context, (change) => move(change, 'materials.move', input.id, input.beforeId)),
  ),
  file: os.file.handler(async ({ context, input, errors }) => {
    const { sha256, fileName, mediaType } = await materials.get(context.database, input.id)
    const bytes = await context.files.read(sha256).catch((error: unknown) => {
      throw error instanceof DamagedFileError ? errors.DAMAGED() : error
    })
    return new File([bytes], fileName, { type: mediaType })
  }),
  history: os.history.handler(({ context, input }) =>
    context.database.reading((reader) => materialsHistory(reader, input.meetingId)),
  ),
  remove: os.remove.handler(({ context, input }) =>
    context.database.change(context, (change) => materials.remove(change, 'materials.remove', input)),
  ),
  restore: os.restore.handler(({ context, input }) =>
    context.database.change(context, (change) => materials.restore(change, 'materials.restore', input.id)),
  ),
})
