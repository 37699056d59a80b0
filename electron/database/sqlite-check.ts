import path from 'node:path'
import { Piscina } from 'piscina'

/** What is asked of the worker; it answers with names, or with faults. */
export interface SqliteQuestion {
  file: string
  ask: { about: 'tables' } | { about: 'table'; name: string } | { about: 'foreignKeys' }
}

/**
 * What SQLite itself finds wrong with a database, table by table and then between them. It works through every page of the file in one piece, which takes
 * long in an old office, so it does that in a thread of its own, beside the program's connection.
 */
export async function* sqliteFaults(
  file: string,
): AsyncGenerator<{ done: number; total: number; faults: string[] }> {
  const { dirname, filename } = import.meta
  const thread = new Piscina<SqliteQuestion, string[]>({
    filename: path.join(dirname, `sqlite-check-worker${path.extname(filename)}`),
    minThreads: 1,
    maxThreads: 1,
    idleTimeout: Infinity,
  })
  // What is damaged so badly that SQLite gives up has its error as its fault; the rest is looked at all the same.
  const faultsOf = (ask: SqliteQuestion['ask']) =>
    thread
      .run({ file, ask })
      .catch((error: unknown) => [error instanceof Error ? error.message : String(error)])
  try {
    const tables = await thread.run({ file, ask: { about: 'tables' } })
    for (const [done, name] of tables.entries()) {
      const faults = await faultsOf({ about: 'table', name })
      yield { done, total: tables.length, faults: faults.map((fault) => `Basis data, ${name}: ${fault}`) }
    }
    const faults = await faultsOf({ about: 'foreignKeys' })
    yield { done: tables.length, total: tables.length, faults }
  } finally {
    await thread.destroy()
  }
}
