import { mkdir, open, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** Where everything lies in a data folder. All paths are absolute. */
export interface DataFolder {
  root: string
  database: string
  lock: string
  files: string
  inbox: string
  backups: string
  log: string
}

export function dataFolderAt(folder: string): DataFolder {
  const root = path.resolve(folder)
  return {
    root,
    database: path.join(root, 'ikrar.sqlite'),
    lock: path.join(root, 'ikrar.lock'),
    files: path.join(root, 'files'),
    inbox: path.join(root, 'inbox'),
    backups: path.join(root, 'backups'),
    log: path.join(root, 'log'),
  }
}

/**
 * Makes a folder with those above it. Node's own way (`recursive`) never comes back where the system answers that what is to be made is not there
 * (`/proc`), and says the same of a disk that is read-only.
 */
async function makeFolder(folder: string): Promise<void> {
  if (await isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder && !(await isFolder(above))) await makeFolder(above)
  await mkdir(folder)
}

async function isFolder(folder: string): Promise<boolean> {
  const found = await stat(folder).catch(() => null)
  return found?.isDirectory() ?? false
}

/** Makes the folders that are missing and proves that bytes can be written there and flushed to the disk. */
export async function prepareDataFolder(folder: DataFolder): Promise<void> {
  for (const each of [folder.root, folder.files, folder.inbox, folder.backups, folder.log]) {
    await makeFolder(each)
  }
  const proof = path.join(folder.root, `.ikrar-write-${process.pid}`)
  try {
    const handle = await open(proof, 'w')
    try {
      await handle.writeFile('ikrar')
      await handle.sync()
    } finally {
      await handle.close()
    }
  } finally {
    await rm(proof, { force: true })
  }
}

const SYNCHRONISED: readonly [RegExp, string][] = [
  [/onedrive/i, 'OneDrive'],
  [/dropbox/i, 'Dropbox'],
  [/google ?drive|googledrive|my drive|drive saya/i, 'Google Drive'],
  [/icloud ?drive|mobile documents/i, 'iCloud Drive'],
  [/nextcloud/i, 'Nextcloud'],
]

/**
 * Why a folder is not a safe place for the database, in words for the clerk, or null. Synchronising programs and network
 * shares copy parts of a SQLite file while it is written (https://sqlite.org/howtocorrupt.html, sections 1.2 and 2.1).
 */
export function dataFolderWarning(folder: string): string | null {
  if (/^(\\\\|\/\/)[^\\/]/.test(folder) && !/^\\\\[?.]\\[A-Za-z]:/.test(folder))
    return 'Data tersimpan di folder jaringan. Sambungan yang putus dapat merusak data; pindahkan ke penyimpanan komputer ini.'
  const parts = folder.split(/[\\/]/)
  const found = SYNCHRONISED.find(([pattern]) => parts.some((part) => pattern.test(part)))
  return found === undefined
    ? null
    : `Data tersimpan di folder ${found[1]}. Penyelarasan dapat merusak data; pindahkan ke folder biasa di komputer ini.`
}
