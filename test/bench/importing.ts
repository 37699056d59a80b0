import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import Sqlite from 'better-sqlite3'
import { openApplication, type Application } from '#electron/application.ts'
import { migrate } from '#electron/database/migrate.ts'
import { migrations } from '#electron/database/migrations/all.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { OFFICE_DEFAULTS } from '#shared/settings/model.ts'
import { NODE_OPTIONS } from '../../build/node-options.ts'
import { answerOf } from '#shared/streams.ts'
import { mailedList } from './import-list.ts'
import { median, milliseconds, ratio, type Measurement, type Section } from './sections.ts'

const ROWS = 10_000
const MANY_ROWS = 50_000
/** The machine is shared: the middle of some runs. */
const RUNS = 5
const WRITES = 3

const ROOT = path.resolve(import.meta.dirname, '../..')
const PROGRAM = path.join(ROOT, 'dist/main/ikrar.js')
const TELL_MEMORY = path.join(import.meta.dirname, 'tell-memory.mjs')

/** Tables that an import writes into. */
const TABLES = ['agencies', 'positions', 'people', 'appointments', 'audit']

type Client = RouterClient<Application['router']>

/** Opens, checks, and shows the first rows; gives the import. */
async function preview({ directoryImport }: Client, file: File): Promise<string> {
  const { importId, look } = await directoryImport.open({ file })
  await answerOf(await directoryImport.preview({ importId, layout: look.layout }))
  await directoryImport.rows({ importId, filter: { show: 'all' }, offset: 0, limit: 50 })
  return importId
}

async function withOffice<Result>(
  work: (client: Client, folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
  const application = await openApplication({ dataFolder: folder })
  try {
    const client = createRouterClient(application.router, { context: application.context })
    const office = {
      ...OFFICE_DEFAULTS,
      regionName: 'Mojokerto',
      address: 'Jalan Contoh 1',
      regionCode: '416',
    }
    await client.settings.setUp({ office, content: 'empty' })
    return await work(client, folder)
  } finally {
    await application.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** Reading with the reader alone against reading, checking and showing, in turns. */
async function measurePreview(file: File): Promise<Measurement> {
  return withOffice(async (client) => {
    const [alone, whole]: [number[], number[]] = [[], []]
    for (let run = 0; run < RUNS; run += 1) {
      alone.push(await milliseconds(() => readSpreadsheet(file, file.name)))
      whole.push(await milliseconds(() => preview(client, file)))
    }
    const [reader, all] = [median(alone), median(whole)]
    return ratio(
      `Reading, checking and showing ${ROWS} rows, against the reader alone`,
      all / reader,
      3,
      `${all.toFixed(0)} ms : ${reader.toFixed(0)} ms`,
    )
  })
}

/** The same rows, taken from the database that was written, inserted one by one with prepared statements into an empty one. */
function rawInserts(written: string, empty: string): number {
  const source = new Sqlite(written, { readonly: true })
  const target = new Sqlite(empty)
  target.pragma('journal_mode = WAL')
  target.pragma('synchronous = FULL')
  target.pragma('foreign_keys = ON')
  migrate(target, migrations)
  const work = TABLES.map((table) => {
    const rows = source.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
    const columns = Object.keys(rows[0] ?? {})
    const statement = target.prepare(
      `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    )
    return { statement, rows: rows.map((row) => columns.map((name) => row[name])) }
  })
  const start = performance.now()
  target.transaction(() => {
    for (const { statement, rows } of work) for (const row of rows) statement.run(row)
  })()
  const taken = performance.now() - start
  target.close()
  source.close()
  return taken
}

async function measureWriting(file: File): Promise<Measurement> {
  const [ours, raw]: [number[], number[]] = [[], []]
  for (let run = 0; run < WRITES; run += 1) {
    await withOffice(async (client, folder) => {
      const importId = await preview(client, file)
      const decisions = [{ about: 'kind', kind: 'agencyUnknown', choice: 'accept' }] as const
      await client.directoryImport.decide({ importId, decisions: [...decisions] })
      ours.push(await milliseconds(async () => answerOf(await client.directoryImport.confirm({ importId }))))
      raw.push(rawInserts(path.join(folder, 'ikrar.sqlite'), path.join(folder, 'raw.sqlite')))
    })
  }
  const [writing, inserts] = [median(ours), median(raw)]
  return ratio(
    `Writing ${ROWS} people with positions, appointments and audit, against raw prepared inserts of the same rows`,
    writing / inserts,
    2,
    `${writing.toFixed(0)} ms : ${inserts.toFixed(0)} ms`,
  )
}

/** The built program from a terminal, the whole process. */
async function measureMemory(): Promise<Measurement> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
  try {
    const list = path.join(folder, 'daftar.xlsx')
    await writeFile(list, new Uint8Array(await (await mailedList(MANY_ROWS)).arrayBuffer()))
    const data = path.join(folder, 'data')
    spawnSync(process.execPath, [PROGRAM, 'sample', '--data', data])
    const { stderr } = spawnSync(
      process.execPath,
      [...NODE_OPTIONS, '--import', TELL_MEMORY, PROGRAM, 'import', 'people', list, '--data', data],
      { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
    )
    const megabytes = Number(/memory (\d+)/.exec(stderr)?.[1] ?? Number.NaN)
    return {
      what: `Whole process with ${MANY_ROWS} rows imported`,
      result: `${megabytes} MB`,
      limit: '300 MB',
      isWithin: megabytes <= 300,
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Lists of people from Excel. It uses the program that the section before it has built. */
export const importingPeople: Section = {
  title: 'Import from Excel',
  async run() {
    const file = await mailedList(ROWS)
    return [await measurePreview(file), await measureWriting(file), await measureMemory()]
  },
}
