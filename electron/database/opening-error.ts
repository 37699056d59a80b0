/** Why a data folder cannot be opened. */
export type OpeningCode = 'locked' | 'future' | 'damaged' | 'read-only' | 'full' | 'not-a-folder'

/** The data folder cannot be opened. The message is for the clerk: what happened, what is safe, what to do next. Nothing was changed. */
export class OpeningError extends Error {
  override name = 'OpeningError'
  readonly code: OpeningCode

  constructor(code: OpeningCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
  }
}

/** Code of a system or SQLite error (`EACCES`, `SQLITE_FULL`), or an empty text. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** Whether the code of an error says that there is no room left; `SHMSIZE`: not even for the index of the write-ahead log. */
export function isFull(code: string): boolean {
  return ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE'].includes(code)
}

/** Whether the code of an error says that nothing may be written there. */
export function isReadOnly(code: string): boolean {
  return /^(EACCES|EPERM|EROFS)$/.test(code) || /^SQLITE_(READONLY|CANTOPEN|PERM)/.test(code)
}

const FULL =
  'Penyimpanan komputer penuh, jadi Ikrar tidak dapat dibuka. Data Anda utuh. Kosongkan sebagian penyimpanan, lalu buka lagi.'

/** Turns what the system or SQLite says while a data folder is opened into words; anything unforeseen is passed on unchanged. */
export function asOpeningError(error: unknown, dataFolder: string): unknown {
  if (error instanceof OpeningError) return error
  const code = errorCode(error)
  if (isFull(code)) return new OpeningError('full', FULL, error)
  if (code === 'ENOTDIR' || code === 'EEXIST')
    return new OpeningError(
      'not-a-folder',
      `"${dataFolder}" bukan folder. Pilih folder lain sebagai tempat data Ikrar.`,
      error,
    )
  if (code === 'ENOENT')
    return new OpeningError(
      'not-a-folder',
      `Folder data "${dataFolder}" tidak ada dan tidak dapat dibuat. Pasang dahulu penyimpanannya, atau pilih folder lain.`,
      error,
    )
  if (isReadOnly(code))
    return new OpeningError(
      'read-only',
      `Folder data "${dataFolder}" tidak dapat ditulisi. Data Anda utuh. Beri hak tulis pada folder itu atau pilih folder lain.`,
      error,
    )
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return damaged(dataFolder, error)
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return locked(dataFolder, error)
  return error
}

export function damaged(dataFolder: string, cause?: unknown): OpeningError {
  return new OpeningError(
    'damaged',
    `Basis data di "${dataFolder}" rusak dan tidak dibuka supaya tidak bertambah rusak. Jangan hapus apa pun; pulihkan dari folder "backups" atau dari cadangan terakhir.`,
    cause,
  )
}

/** The database is gone or empty beside files that only it could name. */
export function lost(dataFolder: string): OpeningError {
  return new OpeningError(
    'damaged',
    `Basis data di "${dataFolder}" hilang atau kosong, padahal berkas-berkasnya masih ada. Tidak ada yang diubah. Pulihkan ikrar.sqlite dari folder "backups" atau dari cadangan terakhir, atau pilih folder lain untuk kantor baru.`,
  )
}

export function locked(dataFolder: string, cause?: unknown): OpeningError {
  return new OpeningError(
    'locked',
    `Data di "${dataFolder}" sedang dipakai oleh Ikrar yang lain. Tutup jendela yang lain itu dahulu, lalu buka lagi.`,
    cause,
  )
}

export function fromTheFuture(cause?: unknown): OpeningError {
  return new OpeningError(
    'future',
    'Data ini dibuat oleh Ikrar yang lebih baru, jadi tidak dibuka. Data Anda utuh. Pasang Ikrar versi terbaru, lalu buka lagi.',
    cause,
  )
}
