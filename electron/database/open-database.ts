import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import path from 'node:path'
import Sqlite, { type Database as Connection } from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { prepareDataFolder, type DataFolder } from './data-folder.ts'
import { Database } from './database.ts'
import { holdsFiles } from '#electron/files/file-store.ts'
import { lockFolder } from './lock.ts'
import { migrate, newestVersion, schemaVersion } from './migrate.ts'
import { migrations as allMigrations } from './migrations/all.ts'
import type { Migration } from './migrations/migration.ts'
import { preparedOnce } from './prepared.ts'
import { givingTurns } from './turns.ts'
import { asOpeningError, damaged, fromTheFuture, lost } from './opening-error.ts'

/** An open data folder; closing it frees the folder for other programs. */
export interface OpenedDatabase {
  database: Database
  close(): Promise<void>
}

/** `20261124-031500`, for names of backups. */
function stamp(now: Date): string {
  return now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')
}

function checkHealth(connection: Connection, folder: DataFolder): void {
  const result = connection.pragma('quick_check(1)', { simple: true })
  if (result !== 'ok') throw damaged(folder.root, result)
}

/** A backup bears its name only when it is whole. */
async function backUp(connection: Connection, file: string): Promise<void> {
  const beside = `${file}.part`
  await connection.backup(beside)
  await rename(beside, file)
}

async function bringUpToDate(
  connection: Connection,
  folder: DataFolder,
  migrations: readonly Migration[],
  now: Date,
): Promise<void> {
  const version = schemaVersion(connection)
  const newest = newestVersion(migrations)
  if (version > newest) throw fromTheFuture()
  if (version === newest) return
  if (version > 0)
    await backUp(connection, path.join(folder.backups, `sebelum-versi-${newest}-${stamp(now)}.sqlite`))
  migrate(connection, migrations)
}

/**
 * Opens the database of a data folder, makes or migrates it first where needed, and keeps other programs out.
 * An existing database is backed up into `backups/` before it is migrated.
 * @throws OpeningError when the folder or the database cannot be used; nothing has been changed then
 */
export async function openDatabase(
  folder: DataFolder,
  { clock, migrations = allMigrations }: { clock: () => Date; migrations?: readonly Migration[] },
): Promise<OpenedDatabase> {
  try {
    await prepareDataFolder(folder)
    const lock = lockFolder(folder)
    try {
      const existed = existsSync(folder.database)
      // Files are named nowhere but in the database: beside them a missing or empty one is lost, not new.
      const keepsFiles = await holdsFiles(folder.files)
      if (keepsFiles && !existed) throw lost(folder.root)
      const connection = new Sqlite(folder.database, { timeout: 2000 })
      try {
        if (existed) checkHealth(connection, folder)
        if (keepsFiles && schemaVersion(connection) === 0) throw lost(folder.root)
        connection.pragma('journal_mode = WAL')
        connection.pragma('synchronous = FULL')
        connection.pragma('foreign_keys = ON')
        connection.pragma('trusted_schema = OFF')
        await bringUpToDate(connection, folder, migrations, clock())
      } catch (error) {
        connection.close()
        throw error
      }
      const database = new Database(
        new Kysely({
          dialect: new SqliteDialect({ database: preparedOnce(connection) }),
          plugins: [givingTurns()],
        }),
      )
      return {
        database,
        close: async () => {
          await database.close()
          lock.release()
        },
      }
    } catch (error) {
      lock.release()
      throw error
    }
  } catch (error) {
    throw asOpeningError(error, folder.root)
  }
}
