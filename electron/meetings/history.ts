import type { JsonObject, JsonValue } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { mergeSaves } from '#electron/database/merge-saves.ts'
import {
  historyOf,
  quoted,
  quotedValue,
  toldChanges,
  type ToldField,
} from '#electron/database/told-changes.ts'
import { notFound } from '#electron/database/refusals.ts'
import { namesInDirectory } from '#electron/people/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { dateWithWeekday, isIsoDate } from '#shared/indonesian/dates.ts'
import { dottedTime } from '#shared/indonesian/times.ts'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import { MEETING_KINDS } from '#shared/meetings/kinds.ts'
import { quorum } from '#shared/meetings/model.ts'
import { quorumRuleWords } from '#shared/meetings/quorum-words.ts'
import { meetings, series } from './store.ts'

function textIn(item: JsonObject, field: string): string {
  const value = item[field]
  return typeof value === 'string' ? value : ''
}

/** `Sesi pagi, Kamis, 29 September 2022, 09.00–12.00` */
function sessionTold(item: JsonObject): string {
  const date = textIn(item, 'date')
  const times = [textIn(item, 'startsAt'), textIn(item, 'endsAt') || 'selesai'].map(dottedTime).join('–')
  const parts = [
    textIn(item, 'name'),
    isIsoDate(date) ? dateWithWeekday(date) : date,
    times,
    textIn(item, 'place'),
  ]
  return parts.filter((part) => part !== '').join(', ')
}

function agendaTold(item: JsonObject): string {
  const startsAt = textIn(item, 'startsAt')
  const title = quoted(textIn(item, 'title'))
  const open = item['isOpen'] === true ? ' (belum tuntas)' : ''
  return `${startsAt === '' ? '' : `${dottedTime(startsAt)} `}${title}${open}`
}

function kindTold(value: JsonValue): string {
  return MEETING_KINDS.find(({ kind }) => kind === value)?.name ?? ''
}

function stageTold(value: JsonValue): string {
  return typeof value === 'number' ? romanNumeral(value) : ''
}

function quorumTold(value: JsonValue): string {
  const { success, data } = quorum.safeParse(value)
  return success ? quorumRuleWords(data) : ''
}

/** @param names of positions and series by id */
function fields(names: ReadonlyMap<string, string>): Record<string, ToldField> {
  const named = (value: JsonValue) => (typeof value === 'string' ? (names.get(value) ?? '') : '')
  return {
    kind: { label: 'Jenis', value: kindTold },
    title: { label: 'Nama', value: quotedValue },
    seriesId: { label: 'Rangkaian', value: named },
    stage: { label: 'Tahap', value: stageTold },
    purpose: { label: 'Dalam rangka', value: quotedValue },
    // As meetings kept their days before they had sessions.
    days: { label: 'Hari' },
    sessions: { label: 'Sesi', item: sessionTold },
    place: { label: 'Tempat', value: quotedValue },
    address: { label: 'Alamat', value: quotedValue },
    onlineUrl: { label: 'Tautan daring', value: quotedValue },
    chairPositionId: { label: 'Pimpinan', value: named },
    agenda: { label: 'Acara', item: agendaTold },
    agendaOrder: { label: 'Urutan acara' },
    quorum: { label: 'Kuorum', value: quorumTold },
    note: { label: 'Catatan', value: quotedValue },
  }
}

/** Beginnings and ends of a meeting, by action. */
const MADE: Record<string, string> = {
  'meetings.create': 'Kegiatan dicatat',
  'meetings.duplicate': 'Kegiatan dibuat dari salinan',
  'meetings.nextStage': 'Kegiatan dibuat sebagai tahap berikutnya',
  'meetings.restore': 'Kegiatan dikembalikan',
}

async function namesIn(reader: Reader, deeds: readonly RecordedDeed[]): Promise<Map<string, string>> {
  const ids = (field: string) =>
    deeds.flatMap(({ before, after }) =>
      [before?.[field], after?.[field]].flatMap((value) => (typeof value === 'string' ? value : [])),
    )
  const { positions } = await namesInDirectory(reader, ids('chairPositionId'))
  for (const id of new Set(ids('seriesId'))) {
    const found = await series.find(reader, id)
    if (found !== null) positions.set(id, quoted(found.name))
  }
  return positions
}

/** What was done to a meeting in words, latest first; saves of one sitting are told as one. @throws NOT_FOUND */
export async function meetingHistory(reader: Reader, id: string): Promise<HistoryEntry[]> {
  if ((await meetings.find(reader, id)) === null) throw notFound()
  const deeds = mergeSaves(await deedsAbout(reader, [id]), 'meetings.update')
  const told = fields(await namesIn(reader, deeds))
  return historyOf(deeds, (deed) => {
    if (deed.after === null) return ['Kegiatan dihapus']
    if (deed.before === null) return [MADE[deed.action] ?? 'Kegiatan dicatat']
    return toldChanges(deed, told)
  })
}
