import * as z from 'zod'
import type { JsonObject } from '#electron/database/changed-fields.ts'
import type { RecordedDeed } from '#electron/database/history.ts'
import type { DirectoryNames } from '#electron/people/handlers.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { commitmentContent, point, signatory, type Signatory } from '#shared/commitments/model.ts'

/** Fields of a draft that changed, as the audit keeps them: lists hold only the items that differ. */
const changed = commitmentContent
  .extend({
    points: z.array(point),
    signatories: z.array(signatory),
    acknowledging: z.array(signatory),
    pointsOrder: z.array(z.string()),
    signatoriesOrder: z.array(z.string()),
    acknowledgingOrder: z.array(z.string()),
    meetingId: z.string().nullable(),
  })
  .partial()
type Changed = z.infer<typeof changed>

/** Longest piece of a text that is quoted. */
const LONGEST_QUOTE = 80

function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return `"${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE - 1)}…` : line}"`
}

function textWords(label: string, old: string | undefined, fresh: string | undefined): string[] {
  if (fresh === undefined || old === fresh) return []
  if (old === undefined || old === '') return [`${label} diisi: ${quoted(fresh)}`]
  return fresh === ''
    ? [`${label} dikosongkan`]
    : [`${label} diubah: ${quoted(old)} menjadi ${quoted(fresh)}`]
}

/** Kinds of change that are told as `Huruf diubah`: their values mean little in words. */
const PLAIN_FIELDS: readonly [keyof Changed, string][] = [
  ['numberStyle', 'Cara mencetak nomor diubah'],
  ['dateStyle', 'Cara mencetak tanggal diubah'],
  ['letterhead', 'Kop surat diubah'],
  ['typeface', 'Jenis huruf diubah'],
  ['fontSize', 'Ukuran huruf diubah'],
  ['paper', 'Ukuran kertas diubah'],
  ['layout', 'Susunan tanda tangan diubah'],
  ['cornerMarks', 'Tanda sudut halaman diubah'],
  ['meetingId', 'Kegiatan diubah'],
  ['pointsOrder', 'Urutan butir diubah'],
  ['signatoriesOrder', 'Urutan penanda tangan diubah'],
  ['acknowledgingOrder', 'Urutan yang mengetahui diubah'],
]

function pointWords(old: Changed, fresh: Changed): string[] {
  const before = new Map(old.points?.map((each) => [each.id, each.text]))
  const after = new Map(fresh.points?.map((each) => [each.id, each.text]))
  const words: string[] = []
  for (const [id, text] of after) {
    const was = before.get(id)
    if (was === undefined) words.push(`Butir ditambah: ${quoted(text)}`)
    else words.push(...textWords('Butir', was, text))
  }
  for (const [id, text] of before) if (!after.has(id)) words.push(`Butir dihapus: ${quoted(text)}`)
  return words
}

/** `Kepala Dinas Kesehatan (dr. Siti Aminah, M.Kes.)` */
function seatWords({ positionId, appointmentId, form }: Signatory, names: DirectoryNames): string {
  const position = names.positions.get(positionId) ?? 'jabatan yang sudah dihapus'
  const signing = form.kind === 'represented' ? form.byAppointmentId : appointmentId
  const person = signing === null ? undefined : names.holders.get(signing)
  const how = form.kind === 'represented' ? 'diwakili ' : ''
  return person === undefined ? position : `${position} (${how}${person})`
}

function seatListWords(
  label: string,
  before: readonly Signatory[] = [],
  after: readonly Signatory[] = [],
  names: DirectoryNames,
): string[] {
  const old = new Map(before.map((each) => [each.id, each]))
  const fresh = new Map(after.map((each) => [each.id, each]))
  const words: string[] = []
  for (const [id, seat] of fresh) {
    const was = old.get(id)
    if (was === undefined) {
      words.push(`${label} ditambah: ${seatWords(seat, names)}`)
      continue
    }
    const [from, to] = [seatWords(was, names), seatWords(seat, names)]
    words.push(from === to ? `Cara menandatangani diubah: ${to}` : `${label} diubah: ${from} menjadi ${to}`)
  }
  for (const [id, seat] of old) if (!fresh.has(id)) words.push(`${label} dihapus: ${seatWords(seat, names)}`)
  return words
}

function dateWords(old: Changed, fresh: Changed): string[] {
  if (fresh.date === undefined) return []
  if (fresh.date === null) return ['Tanggal dikosongkan']
  return old.date
    ? [`Tanggal diubah: ${dateWithWeekday(old.date)} menjadi ${dateWithWeekday(fresh.date)}`]
    : [`Tanggal diisi: ${dateWithWeekday(fresh.date)}`]
}

function read(fields: JsonObject | null): Changed {
  return changed.parse(fields ?? {})
}

/** What changed in a draft, in words that a clerk reads. */
export function draftWords({ before, after }: RecordedDeed, names: DirectoryNames): string[] {
  const [old, fresh] = [read(before), read(after)]
  return [
    ...textWords('Judul', old.titleLines?.join(' '), fresh.titleLines?.join(' ')),
    ...textWords('Nomor', old.number, fresh.number),
    ...textWords('Kalimat pembuka', old.preamble, fresh.preamble),
    ...pointWords(old, fresh),
    ...textWords('Kalimat penutup', old.closing, fresh.closing),
    ...textWords('Tempat', old.place, fresh.place),
    ...dateWords(old, fresh),
    ...seatListWords('Penanda tangan', old.signatories, fresh.signatories, names),
    ...seatListWords('Yang mengetahui', old.acknowledging, fresh.acknowledging, names),
    ...PLAIN_FIELDS.filter(([field]) => fresh[field] !== undefined).map(([, words]) => words),
  ]
}
