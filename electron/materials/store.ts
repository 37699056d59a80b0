import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag } from '#electron/database/stored.ts'
import { materialKind, materialMediaType, type Material } from '#shared/materials/model.ts'

export const materials = new KeptTable<Material>(
  'materials',
  'material',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string(),
    kind: materialKind,
    agendaItemId: z.string().nullable(),
    fileName: z.string(),
    caption: z.string(),
    order: z.number(),
    sha256: z.string(),
    mediaType: materialMediaType,
    width: z.number().nullable(),
    height: z.number().nullable(),
    bytes: z.number(),
    receivedAt: z.string(),
  }),
)

/** Files of a meeting in order, hand-outs before photos. */
export async function materialsOf(reader: Reader, meetingId: string): Promise<Material[]> {
  const found = await materials.listWhere(reader, 'meetingId', [meetingId])
  return found.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.order - b.order || (a.id < b.id ? -1 : 1))
}

/** Ids of all files of a meeting, removed ones too, oldest first. */
export async function materialIds(reader: Reader, meetingId: string): Promise<string[]> {
  const rows = await reader
    .tables<{ materials: { id: string; meetingId: string } }>()
    .selectFrom('materials')
    .select('id')
    .where('meetingId', '=', meetingId)
    .orderBy('id')
    .execute()
  return rows.map((each) => each.id)
}
