import * as z from 'zod'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import type { Reader } from '#electron/database/database.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { signingMark, type SigningMark } from '#shared/documents/model.ts'
import { scanIds } from './store.ts'

/** Kinds of signature as the law tells them apart (PP 71/2019). */
const METHODS = { ink: 'basah', certified: 'TTE tersertifikasi', other: 'TTE tidak tersertifikasi' }

/** `menandatangani (basah pada 29 September 2022)` */
export function markWords(mark: SigningMark): string {
  if (mark.state === 'waiting') return 'menunggu tanda tangan'
  if (mark.state === 'refused') return `menolak: ${mark.reason}`
  const how = `${METHODS[mark.method]} pada ${longDate(mark.signedOn)}`
  return mark.state === 'signed' ? `menandatangani (${how})` : `diwakili oleh ${mark.by} (${how})`
}

const named = z.object({ name: z.string(), position: z.string(), mark: signingMark })
const issued = z.object({ revision: z.number(), pages: z.number(), code: z.string() })
const replaced = z.object({ replacedBy: z.number() })
const scanned = z.object({ fileName: z.string(), pages: z.number() })
const numbered = z.object({ number: z.string().optional(), date: z.string().nullable().optional() })
const completeness = z.object({ completeness: z.enum(['complete', 'partial']) })

function markedWords({ after }: RecordedDeed): string[] {
  const { name, position, mark } = named.parse(after)
  return [`${name === '' ? position : `${name} (${position})`} ${markWords(mark)}`]
}

function numberWords({ before, after }: RecordedDeed): string[] {
  const [old, fresh] = [numbered.parse(before ?? {}), numbered.parse(after ?? {})]
  const words: string[] = []
  if (fresh.number !== undefined) {
    if (fresh.number === '') words.push(`Nomor dihapus: ${old.number ?? ''}`)
    else if (old.number) words.push(`Nomor diubah: "${old.number}" menjadi "${fresh.number}"`)
    else words.push(`Nomor diisi: ${fresh.number}`)
  }
  if (fresh.date !== undefined)
    words.push(fresh.date === null ? 'Tanggal dikosongkan' : `Tanggal diisi: ${longDate(fresh.date)}`)
  return words
}

function issueWords({ after }: RecordedDeed): string[] {
  const { revision, pages, code } = issued.parse(after)
  return [`Diterbitkan sebagai revisi ${revision}: ${pages} halaman, kode ${code}`]
}

/** Words for what was done to a document, by action. */
const WORDS: Record<string, (deed: RecordedDeed) => string[]> = {
  'commitments.issue': issueWords,
  'meetingPapers.issue': issueWords,
  'documents.replace': ({ after }) => [`Digantikan oleh revisi ${replaced.parse(after).replacedBy}`],
  'documents.setNumber': numberWords,
  'documents.mark': markedWords,
  'documents.markWaiting': markedWords,
  'archive.addScan': ({ after }) => {
    const { fileName, pages } = scanned.parse(after)
    return [`Pindaian disimpan: ${fileName} (${pages} halaman)`]
  },
  'archive.setCompleteness': ({ after }) => [
    completeness.parse(after).completeness === 'complete'
      ? 'Pindaian ditandai lengkap'
      : 'Pindaian ditandai sebagian',
  ],
  'archive.remove': ({ before }) => [`Pindaian dilepas: ${scanned.parse(before).fileName}`],
  'archive.restore': ({ after }) => [`Pindaian dikembalikan: ${scanned.parse(after).fileName}`],
  'settings.removeSample': () => ['Dihapus bersama contoh'],
}

/** The history of a document with its scans in words, newest first. */
export async function documentHistory(reader: Reader, id: string): Promise<HistoryEntry[]> {
  const deeds = await deedsAbout(reader, [id, ...(await scanIds(reader, id))])
  return deeds
    .map((deed) => ({
      at: deed.at,
      actor: deed.actor,
      action: deed.action,
      words: WORDS[deed.action]?.(deed) ?? [],
    }))
    .filter((entry) => entry.words.length > 0)
    .toReversed()
}
