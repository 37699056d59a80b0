import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { mergeSaves } from '#electron/database/merge-saves.ts'
import { historyOf, quotedValue, toldChanges, type ToldField } from '#electron/database/told-changes.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import type { PrintablePaper } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { findPaper } from './store.ts'

const FIELDS: Record<string, ToldField> = {
  number: { label: 'nomor', value: quotedValue },
  nature: { label: 'sifat', value: quotedValue },
  subject: { label: 'hal', value: quotedValue },
  place: { label: 'tempat', value: quotedValue },
  date: { label: 'tanggal' },
  spareRows: { label: 'baris kosong' },
  signer: { label: 'penanda tangan' },
}

/** What was chosen for a paper in words, latest first; saves of one sitting are told as one. @throws NOT_FOUND */
export async function paperHistory(
  reader: Reader,
  { meetingId, paper }: { meetingId: string; paper: PrintablePaper },
): Promise<HistoryEntry[]> {
  await readMeeting(reader, meetingId)
  const stored = await findPaper(reader, meetingId, paper)
  if (stored === null) return []
  const name = MEETING_PAPER_NAMES[paper]
  const words = (deed: RecordedDeed): string[] => {
    if (deed.after === null) return [`${name} dihapus`]
    if (deed.before === null) return [`${name} mulai disusun`]
    const told = toldChanges(deed, FIELDS)
    return told.length === 0 ? [`${name} diubah`] : told
  }
  return historyOf(mergeSaves(await deedsAbout(reader, [stored.id]), 'meetingPapers.save'), words)
}
