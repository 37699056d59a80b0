import { monitorEventLoopDelay } from 'node:perf_hooks'
import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { mailedList } from '#test/bench/import-list.ts'
import { answerOf } from '#shared/streams.ts'
import { confirm, preview } from './importing.ts'

const ROWS = 3000

test('thousands of rows are read, checked, decided, written and taken back, and pages come in the order of the file', async () => {
  const { client } = await openTestApplication()
  const file = await client.directoryImport.open({ file: await mailedList(ROWS) })
  const { importId } = file
  const summary = await preview(client, file)
  expect(summary.rows).toBe(ROWS)
  const decided = await client.directoryImport.decide({
    importId,
    decisions: [{ about: 'kind', kind: 'agencyUnknown', choice: 'accept' }],
  })
  expect(decided.actions).toMatchObject({ create: ROWS, ask: 0 })
  const page = await client.directoryImport.rows({
    importId,
    filter: { show: 'all' },
    offset: 1000,
    limit: 3,
  })
  expect(page).toMatchObject({ total: ROWS, rows: [{ row: 1002 }, { row: 1003 }, { row: 1004 }] })
  const done = await confirm(client, importId)
  expect((await client.people.directory()).people).toHaveLength(ROWS)
  expect(await answerOf(await client.settings.verify())).toEqual({ ok: true, problems: [] })
  const stopping = new AbortController()
  const stopped = client.directoryImport.undo({ id: done.id }, { signal: stopping.signal })
  // Between the first turns of the work, however fast or slow the machine is.
  setImmediate(() => stopping.abort())
  await expect(stopped).rejects.toThrow('aborted')
  expect((await client.people.directory()).people).toHaveLength(ROWS)
  expect((await client.directoryImport.list())[0]?.undoneAt).toBeNull()
  await client.directoryImport.undo({ id: done.id })
  expect((await client.people.directory()).people).toEqual([])
  expect(await answerOf(await client.settings.verify())).toEqual({ ok: true, problems: [] })
})

test('other calls are answered while rows are checked and written', async () => {
  const { client } = await openTestApplication()
  const file = await client.directoryImport.open({ file: await mailedList(ROWS) })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await preview(client, file)
  await confirm(client, file.importId)
  delay.disable()
  // A shared machine stops any program now and then; what is tested is that the work does not run in one piece of a second.
  expect(delay.max / 1e6).toBeLessThan(300)
})

test('a preview that is ended early stops, and the earlier one stays', async () => {
  const { client } = await openTestApplication()
  const file = await client.directoryImport.open({ file: await mailedList(ROWS) })
  const { importId, look } = file
  const steps = await client.directoryImport.preview({ importId, layout: look.layout })
  expect((await steps.next()).value).toMatchObject({ step: expect.any(String) })
  await steps.return?.()
  expect((await client.directoryImport.state({ importId })).summary).toBeNull()
  const call = { importId, filter: { show: 'all' }, offset: 0, limit: 1 } as const
  expect((await refusal(client.directoryImport.rows(call))).code).toBe('NOT_CHECKED')
  await preview(client, file)
  const again = await client.directoryImport.preview({
    importId,
    layout: { ...look.layout, columns: [null, 'name'] },
  })
  await again.next()
  await again.return?.()
  expect((await client.directoryImport.state({ importId })).layout).toEqual(look.layout)
})

test('a confirm that is ended early writes nothing and can be done again', async () => {
  const { client } = await openTestApplication()
  const file = await client.directoryImport.open({ file: await mailedList(ROWS) })
  await preview(client, file)
  const steps = await client.directoryImport.confirm({ importId: file.importId })
  await steps.next()
  await steps.next()
  await steps.return?.()
  expect((await client.people.directory()).people).toEqual([])
  expect(await client.directoryImport.list()).toEqual([])
  const done = await confirm(client, file.importId)
  expect((await client.people.directory()).people).toHaveLength(done.created)
})

test('a closed import is gone, and a third one closes the first', async () => {
  const { client } = await openTestApplication()
  const open = async () => (await client.directoryImport.open({ file: await mailedList(3) })).importId
  const [first, second, third] = [await open(), await open(), await open()]
  expect((await refusal(client.directoryImport.state({ importId: first }))).code).toBe('NOT_OPEN')
  await client.directoryImport.close({ importId: second })
  expect((await refusal(client.directoryImport.state({ importId: second }))).code).toBe('NOT_OPEN')
  expect((await client.directoryImport.state({ importId: third })).done).toBeNull()
})

test('the report tells what became of each row', async () => {
  const { client } = await openTestApplication()
  const file = await client.directoryImport.open({ file: await mailedList(20) })
  const { importId } = file
  await preview(client, file)
  await confirm(client, importId)
  const report = await client.directoryImport.file({ what: 'report', format: 'csv', importId })
  expect(report.name).toBe('Laporan impor daftar-20.csv')
  const lines = (await report.text()).trim().split('\r\n')
  expect(lines).toHaveLength(21)
  expect(lines[1]).toContain('Orang baru')
  expect(lines[1]).toContain('Kolom B: Gelar melekat pada nama.')
  expect(lines.filter((line) => line.includes('Belum diputuskan, tidak ikut'))).toHaveLength(2)
})
