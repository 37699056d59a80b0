import * as z from 'zod'
import type { JsonObject } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { mergeSaves } from '#electron/database/merge-saves.ts'
import { namesInDirectory, type DirectoryNames } from '#electron/people/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { draftWords } from './draft-words.ts'

const PAPERS = {
  commitment: 'Komitmen bersama',
  statement: 'Surat pernyataan',
  board: 'Papan penandatanganan',
}

const issued = z.object({
  paper: z.enum(['commitment', 'statement', 'board']),
  revision: z.number(),
})
const replacement = z.object({ replacement: z.object({ position: z.string(), name: z.string() }) })

/** Words for what was done to a commitment, by action. */
const WORDS: Record<string, (deed: RecordedDeed, names: DirectoryNames) => string[]> = {
  'commitments.create': () => ['Draf dibuat'],
  'commitments.duplicate': () => ['Draf dibuat dari salinan'],
  'commitments.save': draftWords,
  'commitments.replaceSignatory': ({ after }) => {
    const { position, name } = replacement.parse(after).replacement
    return [`Penanda tangan diganti: ${position} kini ${name}`]
  },
  'commitments.issue': ({ after }) => {
    const { paper, revision } = issued.parse(after)
    return [
      paper === 'commitment'
        ? `Diterbitkan sebagai revisi ${revision}`
        : `${PAPERS[paper]} diterbitkan sebagai revisi ${revision}`,
    ]
  },
  'commitments.revise': () => ['Revisi baru dibuka'],
  'commitments.discardRevision': () => ['Revisi dibatalkan; isi kembali seperti yang terbit'],
  'commitments.remove': () => ['Draf dihapus'],
  'commitments.restore': () => ['Draf dikembalikan'],
  'settings.removeSample': () => ['Dihapus bersama contoh'],
}

/** Ids of positions and appointments that a recorded change names. */
function idsIn(value: JsonObject | null): string[] {
  return value === null
    ? []
    : Array.from(
        JSON.stringify(value).matchAll(
          /"(?:\w+PositionId|positionId|\w+AppointmentId|appointmentId)":"([^"]+)"/g,
        ),
      ).flatMap(([, id]) => id ?? [])
}

/** The history of a commitment in words, newest first; saves of one sitting are told as one. */
export async function commitmentHistory(reader: Reader, id: string): Promise<HistoryEntry[]> {
  const deeds = mergeSaves(await deedsAbout(reader, [id]), 'commitments.save')
  const names = await namesInDirectory(
    reader,
    deeds.flatMap((deed) => [...idsIn(deed.before), ...idsIn(deed.after)]),
  )
  return deeds
    .map((deed) => ({
      at: deed.at,
      actor: deed.actor,
      action: deed.action,
      words: WORDS[deed.action]?.(deed, names) ?? [],
    }))
    .filter((entry) => entry.words.length > 0)
    .toReversed()
}
