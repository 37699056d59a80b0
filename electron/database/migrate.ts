import type { Database as Connection } from 'better-sqlite3'
import type { Migration } from './migrations/migration.ts'

/** Schema version of a database; 0 for an empty one. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }))
}

/** Newest version that the migrations lead to. */
export function newestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0
}

/** Takes a database forward, each step in one transaction together with its version number. Stops at the first failure and throws it. */
export function migrate(connection: Connection, migrations: readonly Migration[]): void {
  const from = schemaVersion(connection)
  for (const { version, sql } of migrations.filter((each) => each.version > from)) {
    connection.transaction(() => {
      connection.exec(sql)
      connection.pragma(`user_version = ${version}`)
    })()
  }
}
