import Database from 'better-sqlite3'
import { errorCode, locked } from './opening-error.ts'
import type { DataFolder } from './data-folder.ts'

/** Keeps a second program out of a data folder until it is released. */
export interface FolderLock {
  release(): void
}

/**
 * Takes the folder for this program by an exclusive transaction on a small file of its own: the system frees it when the
 * program ends, however it ends, so no lock is ever left behind.
 * @throws OpeningError `locked` when another program has it
 */
export function lockFolder(folder: DataFolder): FolderLock {
  const connection = new Database(folder.lock, { timeout: 0 })
  try {
    connection.pragma('journal_mode = MEMORY')
    connection.pragma('locking_mode = EXCLUSIVE')
    connection.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    connection.close()
    throw /^SQLITE_(BUSY|LOCKED)/.test(errorCode(error)) ? locked(folder.root, error) : error
  }
  return { release: () => void connection.close() }
}
