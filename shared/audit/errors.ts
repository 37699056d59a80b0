import * as z from 'zod'

/** Named errors that several features share; a screen acts on the name, the message is for people. */

/** What the storage of the computer may say to any call; no feature names these. */
export const STORAGE_FAULTS = {
  STORAGE_FULL: {
    message: 'Penyimpanan komputer penuh, jadi perubahan ini tidak disimpan.',
    advice: 'Yang sudah tersimpan aman. Kosongkan sebagian penyimpanan, lalu coba lagi.',
  },
  STORAGE_READ_ONLY: {
    message: 'Folder data tidak dapat ditulisi, jadi perubahan ini tidak disimpan.',
    advice: 'Yang sudah tersimpan aman. Beri hak tulis pada folder data Ikrar, lalu coba lagi.',
  },
} as const
export type StorageFault = keyof typeof STORAGE_FAULTS

/** What to do about a fault of the storage; null for any other error. */
export function storageAdvice(code: string): string | null {
  return Object.hasOwn(STORAGE_FAULTS, code) ? STORAGE_FAULTS[code as StorageFault].advice : null
}

/** The row changed since it was read: nothing was written. `version` is the one that is stored now. */
export const STALE = {
  message: 'Data ini sudah diubah di jendela lain. Muat ulang, lalu ulangi perubahan Anda.',
  data: z.object({ version: z.int() }),
}

export const NOT_FOUND = { message: 'Data ini tidak ditemukan; mungkin sudah dihapus.' }

/** The row is named by something that must stay; `usedBy` says by what, in words. */
export const IN_USE = {
  message: 'Masih dipakai, jadi tidak dapat dihapus.',
  data: z.object({ usedBy: z.array(z.string()) }),
}

/** A page or a Word file could not be made; `reason` says why, for the clerk. */
export const PRINTING_FAILED = {
  message: 'Halaman tidak dapat disusun.',
  data: z.object({ reason: z.string() }),
}
