import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { mergeSaves } from '#electron/database/merge-saves.ts'
import { historyOf } from '#electron/database/told-changes.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { findMinutes } from './store.ts'

function words({ action, before, after }: RecordedDeed): string[] {
  if (after === null) return ['Notula dihapus']
  if (before === null) return ['Notula mulai ditulis']
  if (action === 'minutes.restoreRevision')
    return [`Notula kembali ke revisi ${String(after['restoredFrom'])}`]
  const { revision } = after
  return [revision === undefined ? 'Notula diubah' : `Notula diubah, menjadi revisi ${String(revision)}`]
}

/** What was done to the minutes of a meeting in words, latest first; what one sitting wrote is told as one. @throws NOT_FOUND */
export async function minutesHistory(reader: Reader, meetingId: string): Promise<HistoryEntry[]> {
  await readMeeting(reader, meetingId)
  const found = await findMinutes(reader, meetingId)
  if (found === null) return []
  return historyOf(mergeSaves(await deedsAbout(reader, [found.stored.id]), 'minutes.save'), words)
}
