import type { JsonObject, JsonValue } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { mergeSaves } from '#electron/database/merge-saves.ts'
import { notFound } from '#electron/database/refusals.ts'
import {
  historyOf,
  quoted,
  quotedValue,
  toldChanges,
  type ToldField,
} from '#electron/database/told-changes.ts'
import { findMeeting } from '#electron/meetings/handlers.ts'
import { namesInDirectory } from '#electron/people/handlers.ts'
import { actionItemState } from '#shared/action-items/model.ts'
import { actionItemStateName } from '#shared/action-items/order.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { isIsoDate, longDate } from '#shared/indonesian/dates.ts'
import { actionItems } from './store.ts'

/** Names of positions and titles of meetings by id. */
type Names = ReadonlyMap<string, string>

function dateTold(value: JsonValue | undefined): string {
  return typeof value === 'string' && isIsoDate(value) ? longDate(value) : ''
}

function stateTold(value: JsonValue): string {
  const { success, data } = actionItemState.safeParse(value)
  return success ? actionItemStateName(data) : ''
}

function noteTold({ on, text }: JsonObject): string {
  return `${dateTold(on)} ${typeof text === 'string' ? quoted(text) : ''}`.trim()
}

function fields(names: Names): Record<string, ToldField> {
  return {
    what: { label: 'Uraian', value: quotedValue },
    ownerPositionId: {
      label: 'Penanggung jawab',
      value: (value) => (typeof value === 'string' ? (names.get(value) ?? '') : ''),
    },
    ownerText: { label: 'Penanggung jawab', value: (value) => (typeof value === 'string' ? value : '') },
    dueOn: { label: 'Batas waktu', value: dateTold },
    state: { label: 'Status', value: stateTold },
    closedOn: { label: 'Tanggal selesai', value: dateTold },
    notes: { label: 'Catatan', item: noteTold },
  }
}

function idsIn(value: JsonValue | undefined): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : []
}

/** Meetings that took the item up by a deed, or let go of it. */
function carriedWords({ before, after }: RecordedDeed, names: Names): string[] {
  const [old, fresh] = [idsIn(before?.['carriedTo']), idsIn(after?.['carriedTo'])]
  const words = (id: string) => names.get(id) ?? 'kegiatan lain'
  return [
    ...fresh.filter((id) => !old.includes(id)).map((id) => `Dibawa ke ${words(id)}`),
    ...old.filter((id) => !fresh.includes(id)).map((id) => `Tidak lagi dibawa ke ${words(id)}`),
  ]
}

async function namesIn(reader: Reader, deeds: readonly RecordedDeed[]): Promise<Names> {
  const ids = new Set(
    deeds.flatMap(({ before, after }) =>
      [...JSON.stringify([before, after]).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id),
    ),
  )
  const { positions } = await namesInDirectory(reader, [...ids])
  for (const id of ids) {
    const meeting = await findMeeting(reader, id)
    if (meeting !== null) positions.set(id, quoted(meeting.title))
  }
  return positions
}

/** What was done to an action item in words, latest first; saves of one sitting are told as one. @throws NOT_FOUND */
export async function actionItemHistory(reader: Reader, id: string): Promise<HistoryEntry[]> {
  if ((await actionItems.find(reader, id)) === null) throw notFound()
  const deeds = mergeSaves(await deedsAbout(reader, [id]), 'actionItems.update')
  const names = await namesIn(reader, deeds)
  const told = fields(names)
  return historyOf(deeds, (deed) => {
    if (deed.after === null) return ['Tindak lanjut dihapus']
    if (deed.before === null)
      return [deed.action === 'actionItems.restore' ? 'Tindak lanjut dikembalikan' : 'Tindak lanjut dicatat']
    return [...toldChanges(deed, told), ...carriedWords(deed, names)]
  })
}
