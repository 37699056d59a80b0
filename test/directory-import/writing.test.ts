import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { NO_DECREE } from '#shared/people/model.ts'
import { answerOf } from '#shared/streams.ts'
import { confirm, opened, preview, rowsOf, xlsxFile, type Rows } from './importing.ts'

const HEADER = ['Nama', 'NIP', 'Gol', 'Jabatan', 'OPD', 'TMT', 'Surel']
const SITI = [
  'dr. Siti Aminah (contoh), M.Kes.',
  '198609262015052001',
  'IV/b',
  'Kepala Dinas Kesehatan',
  'Dinkes',
  '3/1/2022',
  'siti@contoh.go.id',
]
const BUDI = [
  'Budi Santoso (contoh)',
  '197001011995031002',
  'IV/a',
  'Kepala Bagian Umum',
  'Bagian Umum',
  '1/2/2021',
  '',
]

async function imported(client: TestClient, rows: Rows) {
  const { importId } = await opened(client, await xlsxFile([HEADER, ...rows]))
  await client.directoryImport.decide({
    importId,
    decisions: [{ about: 'kind', kind: 'agencyUnknown', choice: 'accept' }],
  })
  return confirm(client, importId)
}

async function everything(client: TestClient) {
  const { people, agencies, positions, appointments } = await client.people.directory()
  return { people, agencies, positions, appointments }
}

/** Without counters, for comparing with what was before. */
function bare<Item extends { version: number }>(items: Item[]) {
  return items.map(({ version: _version, ...rest }) => rest)
}

describe('a confirmed import', () => {
  test('writes people, agencies, positions and appointments, each with its audit row', async () => {
    const { client } = await openTestApplication()
    const done = await imported(client, [SITI, BUDI])
    expect(done).toMatchObject({
      rows: 2,
      created: 2,
      changed: 0,
      merged: 0,
      agencies: 1,
      positions: 1,
      leftOut: 0,
    })
    const { people, agencies, positions, appointments } = await everything(client)
    expect(people).toMatchObject([
      {
        titlesBefore: 'dr.',
        name: 'Siti Aminah (contoh)',
        titlesAfter: 'M.Kes.',
        employeeKind: 'pns',
        rank: 'IV/b',
        email: 'siti@contoh.go.id',
      },
      { name: 'Budi Santoso (contoh)' },
    ])
    expect(agencies.find(({ name }) => name === 'Bagian Umum')).toMatchObject({
      kind: 'sekretariat',
      headTitle: 'Kepala Bagian Umum',
    })
    const health = positions.find(({ title }) => title === 'Kepala Dinas Kesehatan')
    expect(appointments).toMatchObject([
      {
        positionId: health?.id,
        personId: people[0]?.id,
        status: 'definitif',
        startsOn: '2022-01-03',
        endsOn: null,
      },
      { startsOn: '2021-02-01' },
    ])
    const [siti] = people
    const history = await client.people.history({ kind: 'person', id: siti?.id ?? '' })
    expect(new Set(history.map(({ action }) => action))).toEqual(new Set(['directoryImport.confirm']))
    expect(history.flatMap(({ words }) => words).join(' ')).toContain('Siti Aminah')
    expect(await client.settings.status()).toMatchObject({ hasSample: false })
  })

  test('keeps the audit chain sound', async () => {
    const { client } = await openTestApplication()
    await imported(client, [SITI, BUDI])
    expect(await answerOf(await client.settings.verify())).toEqual({ ok: true, problems: [] })
  })

  test('changes people that are there and fills what was empty', async () => {
    const { client } = await openTestApplication()
    await imported(client, [SITI])
    const done = await imported(client, [[SITI[0] ?? '', SITI[1] ?? '', 'IV/c', ...SITI.slice(3)]])
    expect(done).toMatchObject({ created: 0, changed: 1, unchanged: 0 })
    const { people, appointments } = await everything(client)
    expect(people).toMatchObject([{ rank: 'IV/c', version: 2 }])
    expect(appointments).toHaveLength(1)
  })

  test('ends the holder before when that is accepted', async () => {
    const { client } = await openTestApplication()
    await imported(client, [SITI])
    const next = [
      'Dewi Lestari (contoh)',
      '197505052000032001',
      'IV/b',
      'Kepala Dinas Kesehatan',
      'Dinkes',
      '1/10/2022',
      '',
    ]
    const { importId, summary } = await opened(client, await xlsxFile([HEADER, next]))
    expect(summary.problems).toMatchObject([{ kind: 'positionTaken', open: 1, canAccept: true }])
    await client.directoryImport.decide({
      importId,
      decisions: [{ about: 'kind', kind: 'positionTaken', choice: 'accept' }],
    })
    await confirm(client, importId)
    const { appointments } = await everything(client)
    expect(appointments.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2022-01-03', '2022-09-30'],
      ['2022-10-01', null],
    ])
  })

  test('leaves the holder beside the new one when the clerk says so, and takes the title as proposed', async () => {
    const { client } = await openTestApplication()
    await imported(client, [SITI])
    const next = ['Dewi Lestari (contoh)', '', '', 'Kadinkes', 'Dinkes', '1/10/2022', '']
    const { importId } = await opened(client, await xlsxFile([HEADER, next]))
    await client.directoryImport.decide({
      importId,
      decisions: [{ about: 'cell', row: 2, field: 'position', choice: { to: 'keepBoth' } }],
    })
    expect(await confirm(client, importId)).toMatchObject({ created: 1, positions: 0 })
    const { appointments } = await everything(client)
    expect(appointments.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2022-01-03', null],
      ['2022-10-01', null],
    ])
    expect(new Set(appointments.map(({ positionId }) => positionId)).size).toBe(1)
  })

  test('writes nothing when the directory changed after the preview, and everything after another look', async () => {
    const { client } = await openTestApplication()
    const file = await opened(client, await xlsxFile([HEADER, SITI]))
    await client.people.createAgency({
      ...(await everything(client)).agencies[0],
      name: 'Lain',
      parentId: null,
    } as never)
    expect((await refusal(confirm(client, file.importId))).code).toBe('DIRECTORY_CHANGED')
    expect((await everything(client)).people).toEqual([])
    await preview(client, file)
    await confirm(client, file.importId)
    expect((await everything(client)).people).toHaveLength(1)
    expect((await refusal(confirm(client, file.importId))).code).toBe('ALREADY_WRITTEN')
  })

  test('remembers the columns for the next file with the same headers', async () => {
    const { client } = await openTestApplication()
    const rows: Rows = [
      ['Nama', 'Gugus', 'Asal'],
      ['Siti Aminah (contoh)', 'Kepala Dinas Kesehatan', 'Dinkes'],
    ]
    const file = await client.directoryImport.open({ file: await xlsxFile(rows) })
    expect(file.look).toMatchObject({ isRemembered: false, layout: { columns: ['name', null, 'agency'] } })
    await preview(client, file, { columns: ['name', 'position', 'agency'] })
    await confirm(client, file.importId)
    const again = await client.directoryImport.open({ file: await xlsxFile(rows) })
    expect(again.look).toMatchObject({
      isRemembered: true,
      layout: { columns: ['name', 'position', 'agency'] },
    })
  })
})

describe('undoing an import', () => {
  test('leaves the directory as it was before', async () => {
    const { client } = await openTestApplication()
    await imported(client, [SITI])
    const before = await everything(client)
    const done = await imported(client, [[SITI[0] ?? '', SITI[1] ?? '', 'IV/c', ...SITI.slice(3)], BUDI])
    const undone = await client.directoryImport.undo({ id: done.id })
    expect(undone.undoneAt).not.toBeNull()
    const after = await everything(client)
    expect(bare(after.people)).toEqual(bare(before.people))
    expect(bare(after.agencies)).toEqual(bare(before.agencies))
    expect(bare(after.positions)).toEqual(bare(before.positions))
    expect(bare(after.appointments)).toEqual(bare(before.appointments))
    expect((await refusal(client.directoryImport.undo({ id: done.id }))).code).toBe('ALREADY_UNDONE')
    expect((await client.directoryImport.list()).map(({ undoneAt }) => undoneAt === null)).toEqual([
      false,
      true,
    ])
  })

  test('is refused as a whole when one thing was changed since, and says which', async () => {
    const { client } = await openTestApplication()
    const done = await imported(client, [SITI, BUDI])
    const [siti] = (await everything(client)).people
    await client.people.updatePerson({ id: siti?.id ?? '', version: 1, changes: { rank: 'IV/e' } })
    const refused = await refusal(client.directoryImport.undo({ id: done.id }))
    expect(refused).toMatchObject({
      code: 'USED_SINCE',
      data: { reasons: ['dr. Siti Aminah (contoh), M.Kes. sudah diubah.'] },
    })
    expect((await everything(client)).people).toHaveLength(2)
  })

  test('is refused when something names what it made', async () => {
    const { client } = await openTestApplication()
    const done = await imported(client, [SITI])
    const { people, positions } = await everything(client)
    await client.people.appoint({
      positionId: positions.find(({ title }) => title === 'Kepala Dinas Sosial')?.id ?? '',
      personId: people[0]?.id ?? '',
      status: 'Plt.',
      startsOn: '2022-09-01',
      endsOn: null,
      ...NO_DECREE,
      endsPrevious: false,
    })
    const refused = await refusal(client.directoryImport.undo({ id: done.id }))
    expect(refused.code).toBe('USED_SINCE')
    expect(refused.data).toEqual({
      reasons: ['dr. Siti Aminah (contoh), M.Kes.: Jabatan Kepala Dinas Sosial, sejak 1 September 2022'],
    })
  })

  test('can go back over two imports, the later one first', async () => {
    const { client } = await openTestApplication()
    const first = await imported(client, [SITI])
    const second = await imported(client, [[SITI[0] ?? '', SITI[1] ?? '', 'IV/c', ...SITI.slice(3)]])
    expect((await refusal(client.directoryImport.undo({ id: first.id }))).code).toBe('USED_SINCE')
    await client.directoryImport.undo({ id: second.id })
    await client.directoryImport.undo({ id: first.id })
    expect((await everything(client)).people).toEqual([])
  })
})

describe('a row that is somebody', () => {
  test('twice in one file is joined by the number and asked about when the rows disagree', async () => {
    const { client } = await openTestApplication()
    const second = [
      'dr. Siti Aminah (contoh), M.Kes.',
      SITI[1] ?? '',
      '',
      'Plt. Kepala Dinas Sosial',
      'Dinsos',
      '1/9/2022',
      '',
    ]
    const other = ['dr. Siti Aminah (contoh), M.Kes.', SITI[1] ?? '', 'III/d', '', '', '', '']
    const { importId } = await opened(client, await xlsxFile([HEADER, SITI, second, other]))
    const rows = await rowsOf(client, importId)
    expect(rows.map(({ action }) => action)).toEqual(['create', 'merge', 'ask'])
    const done = await confirm(client, importId)
    expect(done).toMatchObject({ created: 1, merged: 1, leftOut: 1 })
    expect((await everything(client)).appointments).toMatchObject([
      { status: 'definitif' },
      { status: 'Plt.' },
    ])
  })

  test('alike by name is shown beside the one that is there and joined field by field', async () => {
    const { client } = await openTestApplication()
    await imported(client, [
      ['Moh. Choirul Anam (contoh)', '', 'IV/a', 'Camat Pacet', 'Kec. Pacet', '1/2/2021', ''],
    ])
    const row = ['H. Mohammad Khoirul Anam (contoh), S.H.', '196801011994031005', 'IV/b', '', '', '', '']
    const { importId } = await opened(client, await xlsxFile([HEADER, row]))
    const [asked] = await rowsOf(client, importId)
    expect(asked).toMatchObject({
      action: 'ask',
      mergedWith: null,
      candidates: [{ by: 'name', values: { rank: 'IV/a', position: 'Camat Pacet' } }],
    })
    const other = asked?.candidates[0]?.other
    if (other === undefined) throw new Error('no candidate')
    await client.directoryImport.decide({
      importId,
      decisions: [{ about: 'row', row: 2, choice: { to: 'merge', other, fields: { rank: 'other' } } }],
    })
    await confirm(client, importId)
    expect((await everything(client)).people).toMatchObject([
      {
        titlesBefore: 'H.',
        name: 'Mohammad Khoirul Anam (contoh)',
        employeeNumber: '196801011994031005',
        rank: 'IV/a',
      },
    ])
  })
})
