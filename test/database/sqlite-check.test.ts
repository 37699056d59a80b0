import { readFile, writeFile } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { sqliteFaults } from '#electron/database/sqlite-check.ts'
import { dataFolderAt } from '#electron/database/data-folder.ts'
import { openTestApplication } from '#test/application.ts'

/** A database file with the sample, closed. */
async function closedOffice(): Promise<string> {
  const { close, dataFolder } = await openTestApplication({ content: 'sample' })
  await close()
  return dataFolderAt(dataFolder).database
}

async function faultsIn(file: string): Promise<string[]> {
  const faults: string[] = []
  for await (const step of sqliteFaults(file)) faults.push(...step.faults)
  return faults
}

describe('what SQLite finds', () => {
  test('is nothing in a sound office, while the program has it open and writes', async () => {
    const { client, dataFolder } = await openTestApplication({ content: 'sample' })
    const steps = sqliteFaults(dataFolderAt(dataFolder).database)
    for await (const { done, total, faults } of steps) {
      expect(faults).toEqual([])
      expect(done).toBeLessThanOrEqual(total)
      await client.commitments.create({ meetingId: null })
    }
  })

  test('is an index that does not have what its table has', async () => {
    const file = await closedOffice()
    const reading = new Sqlite(file, { readonly: true })
    const hash = String(reading.prepare('SELECT hash FROM audit ORDER BY seq DESC').pluck().get())
    reading.close()
    const bytes = await readFile(file)
    // The hash stands in the table and in its index; one letter of it is changed in one of them.
    const at = bytes.lastIndexOf(hash)
    bytes.write(hash.startsWith('a') ? 'b' : 'a', at)
    await writeFile(file, bytes)
    expect(await faultsIn(file)).toContainEqual(expect.stringMatching(/^Basis data, audit: .*index/))
  })

  test('is a row that names another one that is gone', async () => {
    const file = await closedOffice()
    const writing = new Sqlite(file)
    writing.pragma('foreign_keys = OFF')
    writing.exec('DELETE FROM people WHERE id = (SELECT personId FROM appointments LIMIT 1)')
    writing.close()
    expect(await faultsIn(file)).toEqual(['Baris pada tabel appointments merujuk ke people yang tidak ada.'])
  })

  test('is a page that is no page any more, and the other tables are looked at all the same', async () => {
    const file = await closedOffice()
    const reading = new Sqlite(file, { readonly: true })
    const page = Number(
      reading.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'meetings'").pluck().get(),
    )
    const size = Number(reading.pragma('page_size', { simple: true }))
    reading.close()
    const bytes = await readFile(file)
    bytes.fill(0xff, (page - 1) * size, page * size)
    await writeFile(file, bytes)
    const tables = new Set((await faultsIn(file)).map((fault) => /^Basis data, (\w+)/.exec(fault)?.[1]))
    expect(tables.has('meetings')).toBe(true)
    expect(tables.has('people')).toBe(false)
  })
})
