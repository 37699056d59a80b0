import Sqlite from 'better-sqlite3'
import type { SqliteQuestion } from './sqlite-check.ts'

/** Entry of the worker thread: asks SQLite itself about a database, on a connection of its own that cannot write. */
export default function check({ file, ask }: SqliteQuestion): string[] {
  const connection = new Sqlite(file, { readonly: true, timeout: 2000 })
  try {
    connection.pragma('trusted_schema = OFF')
    switch (ask.about) {
      case 'tables':
        return column(
          connection,
          "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage > 0 ORDER BY name",
        )
      case 'table':
        return column(connection, 'SELECT integrity_check FROM pragma_integrity_check(?)', ask.name).filter(
          (each) => each !== 'ok',
        )
      case 'foreignKeys':
        return column(
          connection,
          `SELECT 'Baris pada tabel ' || "table" || ' merujuk ke ' || parent || ' yang tidak ada.'
           FROM pragma_foreign_key_check`,
        )
    }
  } finally {
    connection.close()
  }
}

/** The one column of an answer, as text. */
function column(connection: Sqlite.Database, query: string, ...given: string[]): string[] {
  return connection
    .prepare(query)
    .pluck()
    .all(...given)
    .map(String)
}
