import type { DocumentKind, IssuedDocument, SigningMark, SigningMethod } from '#shared/documents/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'

/** What each paper is called. */
export const PAPER_NAMES: Record<DocumentKind, string> = {
  commitment: 'Komitmen Bersama',
  statement: 'Surat Pernyataan Komitmen',
  board: 'Papan Komitmen A3',
  ...MEETING_PAPER_NAMES,
}

/** `Komitmen Bersama - rev 1.pdf` */
export function fileNameOf({ kind, revision }: Pick<IssuedDocument, 'kind' | 'revision'>): string {
  return `${PAPER_NAMES[kind]} - rev ${revision}.pdf`
}

/** Kinds of signature as the law tells them apart (PP 71/2019). */
export const METHODS: { value: SigningMethod; label: string; description: string }[] = [
  { value: 'ink', label: 'Basah', description: 'Ditandatangani dengan pena di atas kertas.' },
  {
    value: 'certified',
    label: 'TTE tersertifikasi',
    description: 'Berkas PDF-nya memuat sertifikat elektronik dari BSrE yang dapat diperiksa.',
  },
  {
    value: 'other',
    label: 'TTE tidak tersertifikasi',
    description: 'Gambar tanda tangan, kode QR, atau cara lain tanpa sertifikat elektronik.',
  },
]

const METHOD_WORDS: Record<SigningMethod, string> = {
  ink: 'tanda tangan basah',
  certified: 'TTE tersertifikasi',
  other: 'TTE tidak tersertifikasi',
}

/** `Ditandatangani 29 September 2022, tanda tangan basah` */
export function markWords(mark: SigningMark): string {
  switch (mark.state) {
    case 'waiting':
      return 'Menunggu'
    case 'signed':
      return `Ditandatangani ${longDate(mark.signedOn)}, ${METHOD_WORDS[mark.method]}`
    case 'represented':
      return `Diwakili ${mark.by}, ${longDate(mark.signedOn)}, ${METHOD_WORDS[mark.method]}`
    case 'refused':
      return mark.reason === '' ? 'Menolak' : `Menolak: ${mark.reason}`
  }
}

/** `7 dari 9`, with refusals `7 dari 9, 1 menolak`. */
export function countWords({ total, done, refused }: IssuedDocument['progress']): string {
  return `${done} dari ${total}${refused > 0 ? `, ${refused} menolak` : ''}`
}

/** `Belum ada`, `2 berkas`, `1 berkas, sebagian` */
export function scanWords({
  scanCount,
  hasCompleteScan,
}: Pick<IssuedDocument, 'scanCount' | 'hasCompleteScan'>): string {
  if (scanCount === 0) return 'Belum ada'
  return hasCompleteScan ? `${scanCount} berkas` : `${scanCount} berkas, sebagian`
}

/** `1,2 MB` */
export function sizeWords(bytes: number): string {
  const units = [
    { size: 1_000_000, name: 'MB' },
    { size: 1_000, name: 'kB' },
  ]
  const unit = units.find(({ size }) => bytes >= size) ?? { size: 1, name: 'bita' }
  return `${(bytes / unit.size).toLocaleString('id', { maximumFractionDigits: 1 })} ${unit.name}`
}
