import type { JsonValue } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { historyOf, quotedValue, toldChanges, type ToldField } from '#electron/database/told-changes.ts'
import { namesInDirectory } from '#electron/people/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { guest, type PersonReference } from '#shared/meetings/person-reference.ts'
import { participantRole, reply } from '#shared/participants/model.ts'
import { replyWords, roleName } from '#shared/participants/words.ts'
import { participants } from './store.ts'

/** Names of people and positions by id. */
type Names = ReadonlyMap<string, string>

/** Who a reference means in a history: the title of a position, a name. */
export function referenceTold(who: PersonReference | null, names: Names): string {
  if (who === null) return ''
  if (who.kind === 'guest') return fullName(who)
  return names.get(who.kind === 'position' ? who.positionId : who.personId) ?? 'orang yang sudah dihapus'
}

/** Names of all that deeds name by id; of removed ones too. */
export async function namesIn(reader: Reader, deeds: readonly RecordedDeed[]): Promise<Names> {
  const ids = deeds.flatMap(({ before, after }) =>
    [...JSON.stringify([before, after]).matchAll(/"(?:positionId|personId)":"([^"]+)"/g)].flatMap(
      ([, id]) => id ?? [],
    ),
  )
  const { positions, people } = await namesInDirectory(reader, ids)
  return new Map([...positions, ...people])
}

function fields(names: Names): Record<string, ToldField> {
  const named = (value: JsonValue) => (typeof value === 'string' ? (names.get(value) ?? '') : '')
  return {
    positionId: { label: 'Jabatan', value: named },
    personId: { label: 'Orang', value: named },
    guest: {
      label: 'Tamu',
      value: (value) => {
        const { success, data } = guest.safeParse(value)
        return success ? [fullName(data), data.position, data.agency].filter(Boolean).join(', ') : ''
      },
    },
    role: {
      label: 'Peran',
      value: (value) => {
        const { success, data } = participantRole.safeParse(value)
        return success ? roleName(data) : ''
      },
    },
    reply: {
      label: 'Jawaban',
      value: (value) => {
        const { success, data } = reply.safeParse(value)
        if (!success) return ''
        return replyWords(data, data.state === 'represented' ? referenceTold(data.by, names) : '')
      },
    },
    note: { label: 'Catatan', value: quotedValue },
    order: { label: 'Urutan' },
  }
}

/** Beginnings, by action. */
const MADE: Record<string, string> = {
  'meetings.nextStage': 'Dibawa dari tahap sebelumnya',
  'participants.undo': 'Dikembalikan ke daftar',
  'attendance.enterNew': 'Ditambahkan di pintu',
}

/** What was done to a participant in words, latest first. @throws NOT_FOUND */
export async function participantHistory(reader: Reader, id: string): Promise<HistoryEntry[]> {
  if ((await participants.find(reader, id)) === null) throw notFound()
  const deeds = await deedsAbout(reader, [id])
  const told = fields(await namesIn(reader, deeds))
  return historyOf(deeds, (deed) => {
    if (deed.after === null) return ['Dihapus dari daftar']
    if (deed.before === null) return [MADE[deed.action] ?? 'Ditambahkan']
    return toldChanges(deed, told)
  })
}
