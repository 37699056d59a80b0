import type { Database as Connection, Statement } from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** Most statements that are kept ready; the one that was not used for longest makes room. */
const MOST_READY = 300

/** A query that does nothing. */
const NOTHING = 'SELECT NULL LIMIT 0'

/** The connection as Kysely wants it, with each statement prepared once: preparing takes longer than most queries of a small office. */
export function preparedOnce(connection: Connection): SqliteDatabase {
  const ready = new Map<string, Statement>()
  return {
    close: () => void connection.close(),
    prepare(asked) {
      // A full disk makes SQLite itself take the transaction back; asked to do so again it would complain of that, and the true fault would be lost.
      const sql = asked === 'rollback' && !connection.inTransaction ? NOTHING : asked
      const statement = ready.get(sql) ?? connection.prepare(sql)
      ready.delete(sql)
      ready.set(sql, statement)
      const [oldest] = ready.keys()
      if (ready.size > MOST_READY && oldest !== undefined) ready.delete(oldest)
      return statement
    },
  }
}
