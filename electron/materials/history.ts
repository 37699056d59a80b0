import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import {
  historyOf,
  quoted,
  quotedValue,
  toldChanges,
  type ToldField,
} from '#electron/database/told-changes.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import type { Material } from '#shared/materials/model.ts'
import { materialIds, materials } from './store.ts'

function fields(items: ReadonlyMap<string, string>): Record<string, ToldField> {
  return {
    caption: { label: 'keterangan', value: quotedValue },
    agendaItemId: {
      label: 'mata acara',
      value: (value) => (typeof value === 'string' ? (items.get(value) ?? 'yang sudah dihapus') : ''),
    },
    order: { label: 'urutan' },
  }
}

function words(deed: RecordedDeed, file: Material | null, told: Record<string, ToldField>): string[] {
  const name = `${file?.kind === 'photo' ? 'Foto' : 'Berkas'} ${quoted(file?.fileName ?? '')}`
  if (deed.after === null) return [`${name} dihapus`]
  if (deed.before === null)
    return [`${name} ${deed.action === 'materials.restore' ? 'dikembalikan' : 'ditambahkan'}`]
  return toldChanges(deed, told).map((each) => `${name}: ${each}`)
}

/** What was done to the files of a meeting in words, latest first. @throws NOT_FOUND */
export async function materialsHistory(reader: Reader, meetingId: string): Promise<HistoryEntry[]> {
  const { agenda } = await readMeeting(reader, meetingId)
  const told = fields(new Map(agenda.map(({ id, title }) => [id, quoted(title)])))
  const ids = await materialIds(reader, meetingId)
  const files = new Map<string, Material | null>()
  for (const id of ids) files.set(id, await materials.find(reader, id))
  return historyOf(await deedsAbout(reader, ids), (deed) =>
    words(deed, files.get(deed.subjectId) ?? null, told),
  )
}
