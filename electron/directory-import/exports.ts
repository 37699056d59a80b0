import type { Reader } from '#electron/database/database.ts'
import { deedsNamed, type RecordedDeed } from '#electron/database/history.ts'
import { historyOf } from '#electron/database/told-changes.ts'
import { namesInDirectory } from '#electron/people/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { EXPORTED, exportNote } from './import-log.ts'

/** All that is known of one person, taken out as a page (electron/people). */
const PERSON_EXPORTED = 'people.exportPersonRecord'

/** Most exports that are told; older ones stay in the audit. */
const MOST_TOLD = 500

const FORMATS = { xlsx: 'Excel', csv: 'CSV' }
const EXTENT = { all: 'semua', filtered: 'yang tersaring', chosen: 'yang dipilih' }

/** `Daftar orang ke Excel: 30 baris, semua` */
function words({ action, subjectId, after }: RecordedDeed, people: ReadonlyMap<string, string>): string[] {
  if (action === PERSON_EXPORTED)
    return [`Semua data satu orang: ${people.get(subjectId) ?? 'yang sudah dihapus'}`]
  const { format, rows, which } = exportNote.parse(after)
  const count = `${rows.toLocaleString('id')} baris`
  return which === 'report'
    ? [`Laporan impor ke ${FORMATS[format]}: ${count}`]
    : [`Daftar orang ke ${FORMATS[format]}: ${count}, ${EXTENT[which]}`]
}

/** Which personal data left the program, latest first. */
export async function listExports(reader: Reader): Promise<HistoryEntry[]> {
  const deeds = await deedsNamed(reader, [EXPORTED, PERSON_EXPORTED], MOST_TOLD)
  const persons = deeds.filter(({ action }) => action === PERSON_EXPORTED).map(({ subjectId }) => subjectId)
  const { people } = await namesInDirectory(reader, persons)
  return historyOf(deeds, (deed) => words(deed, people))
}
