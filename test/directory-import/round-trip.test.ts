import { unzipSync } from 'fflate'
import { openXlsx, saveXlsx } from 'hucre/xlsx'
import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import {
  EMPTY_AGENCY,
  EMPTY_PERSON,
  NO_DECREE,
  type AppointmentInput,
  type PersonInput,
} from '#shared/people/model.ts'
import { confirm, opened, rowsOf } from './importing.ts'

/** People as clerks type them, with all that could be taken for something else when it is read back. */
const PEOPLE: Partial<PersonInput>[] = [
  {
    titlesBefore: 'dr.',
    name: 'Siti Aminah (contoh)',
    titlesAfter: 'M.Kes.',
    employeeNumber: '197109142001122001',
    rank: 'IV/b',
    sex: 'P',
    email: 'siti@contoh.go.id',
    phone: '0812-3456-7890',
  },
  { name: 'BUDI SANTOSO (CONTOH)', rank: 'Pembina Tk. I' },
  { name: 'Drs. H. Ahmad Fauzi (contoh), M.Si.' },
  { name: '=Rina Wati (contoh)', email: '', phone: '+62 812 3456 7890' },
  { name: '-Dewi (contoh)', titlesAfter: '@kepala' },
  { name: 'Kembar (contoh)', employeeKind: 'other' },
  { name: 'Kembar (contoh)', employeeKind: 'other' },
  { name: 'Moh. Choirul Anam (contoh)' },
  { name: 'Mohammad Khoirul Anam (contoh)' },
  { name: 'Agus Wijaya (contoh)', employeeKind: 'pppk', employeeNumber: '199001012023211005', rank: 'IX' },
  {
    name: 'Joko Susilo (contoh)',
    employeeKind: 'military',
    employeeNumber: '1.234-5 AD',
    rank: 'Letkol Inf.',
  },
  { name: 'Tanpa NIP (contoh)', employeeKind: 'pns', rank: 'III/a' },
  { name: "Nur'aini (contoh)", rank: "'=IV/a", phone: '0321321555' },
]

async function fill({ people }: TestClient): Promise<void> {
  const made = []
  for (const person of PEOPLE) made.push(await people.createPerson({ ...EMPTY_PERSON, ...person }))
  const agency = await people.createAgency({
    ...EMPTY_AGENCY,
    name: '+Badan, "Contoh"; Baru',
    abbreviation: 'BCB',
  })
  const { positions } = await people.directory()
  const position = (title: string) => positions.find((each) => each.title === title)?.id ?? ''
  const acting = await people.createPosition({
    title: 'Plt. Kepala Contoh',
    agencyId: agency.id,
    tier: 7,
    printsRankAndNumber: true,
  })
  const free = await people.createPosition({
    title: 'Tenaga Ahli',
    agencyId: null,
    tier: 11,
    printsRankAndNumber: true,
  })
  const same = await people.createPosition({
    title: 'Tenaga Ahli',
    agencyId: agency.id,
    tier: 11,
    printsRankAndNumber: true,
  })
  const twin = await people.createPosition({
    title: 'Tenaga Ahli',
    agencyId: agency.id,
    tier: 11,
    printsRankAndNumber: true,
  })
  const held: [number, string, Partial<AppointmentInput>][] = [
    [0, position('Kepala Dinas Kesehatan'), { decreeNumber: '=821.2/7/2022', decreeDate: '2021-12-29' }],
    [0, position('Kepala Dinas Sosial'), { status: 'Plt.', startsOn: '2022-09-01' }],
    [1, position('Camat Pacet'), { endsOn: '2022-12-31' }],
    [2, acting.id, {}],
    [3, free.id, {}],
    [4, same.id, {}],
    [5, twin.id, {}],
    [8, position('Inspektur'), { startsOn: '2019-01-01', endsOn: '2020-12-31' }],
    [9, position('Bupati Mojokerto'), { status: 'Pj.' }],
  ]
  for (const [index, positionId, more] of held)
    await people.appoint({
      positionId,
      personId: made[index]?.id ?? '',
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      ...NO_DECREE,
      ...more,
      endsPrevious: false,
    })
}

describe.each(['xlsx', 'csv'] as const)('an export as %s', (format) => {
  test('that is read back changes nothing', async () => {
    const { client } = await openTestApplication()
    await fill(client)
    const before = await client.people.directory()
    const file = await client.directoryImport.file({ what: 'people', format })
    const { importId, summary } = await opened(client, file)
    const rows = await rowsOf(client, importId)
    expect(
      rows
        .filter(({ action }) => action !== 'unchanged')
        .map(({ values, action, asks }) => [values.name, action, asks]),
    ).toEqual([])
    expect(summary).toMatchObject({ rows: 14, newAgencies: [], newPositions: 0 })
    expect(await confirm(client, importId)).toMatchObject({
      created: 0,
      changed: 0,
      merged: 0,
      unchanged: 14,
      leftOut: 0,
    })
    expect(await client.people.directory()).toEqual(before)
  })

  test('goes into another office whole', async () => {
    const { client } = await openTestApplication()
    await fill(client)
    const file = await client.directoryImport.file({ what: 'people', format })
    const other = await openTestApplication()
    const { importId } = await opened(other.client, file)
    await other.client.directoryImport.decide({
      importId,
      decisions: [{ about: 'kind', kind: 'agencyUnknown', choice: 'accept' }],
    })
    const siti = (await rowsOf(other.client, importId)).find(
      ({ values }) => values.name === 'Siti Aminah (contoh)',
    )
    expect(siti).toMatchObject({
      action: 'create',
      values: {
        email: 'siti@contoh.go.id',
        phone: '0812-3456-7890',
        decreeNumber: '=821.2/7/2022',
        decreeDate: '2021-12-29',
      },
    })
    await confirm(other.client, importId)
    const { people, agencies } = await other.client.people.directory()
    expect(people.map(({ name }) => name)).toContain('=Rina Wati (contoh)')
    expect(agencies.map(({ name }) => name)).toContain('+Badan, "Contoh"; Baru')
  })
})

test('exports of personal data are logged, the empty form is not', async () => {
  const { client, context } = await openTestApplication({ content: 'sample' })
  await client.directoryImport.file({ what: 'people', format: 'csv' })
  const { people } = await client.people.directory()
  const [first, second] = people.map(({ id }) => id)
  const some = await client.directoryImport.file({
    what: 'people',
    format: 'csv',
    people: { which: 'filtered', ids: [first ?? '', second ?? ''] },
  })
  expect(some.name).toBe('Orang dan OPD 29-9-2022 (tersaring).csv')
  const text = await some.text()
  expect(people.filter(({ name }) => text.includes(name)).map(({ id }) => id)).toEqual([first, second])
  await client.directoryImport.file({ what: 'form' })
  const rows = await context.database
    .tables()
    .selectFrom('audit')
    .select(['action', 'subjectKind', 'after'])
    .where('subjectKind', '=', 'directory')
    .execute()
  expect(rows).toEqual([
    {
      action: 'directoryImport.file',
      subjectKind: 'directory',
      after: '{"format":"csv","rows":11,"which":"all"}',
    },
    {
      action: 'directoryImport.file',
      subjectKind: 'directory',
      after: '{"format":"csv","rows":2,"which":"filtered"}',
    },
  ])
  await client.people.exportPersonRecord({ id: first ?? '' })
  const told = await client.directoryImport.exports()
  expect(told.map(({ words }) => words[0])).toEqual([
    expect.stringMatching(/^Semua data satu orang: .*\w/),
    'Daftar orang ke CSV: 2 baris, yang tersaring',
    'Daftar orang ke CSV: 11 baris, semua',
  ])
  expect(told[0]).toMatchObject({ actor: 'sekretariat', at: '2022-09-29T02:00:00.000Z' })
})

test('a form that was filled in is imported as it stands', async () => {
  const { client } = await openTestApplication()
  const form = await client.directoryImport.file({ what: 'form' })
  expect(form.name).toBe('Formulir data pejabat.xlsx')
  const workbook = await openXlsx(new Uint8Array(await form.arrayBuffer()))
  const [sheet] = workbook.sheets
  if (sheet === undefined) throw new Error('The form has no sheet.')
  sheet.rows[1] = [
    'dr.',
    'Siti Aminah (contoh)',
    'M.Kes.',
    'PNS',
    '19710914 200112 2 001',
    'IV/b',
    'P',
    'Kepala Dinas Kesehatan',
    'definitif',
    'Dinas Kesehatan',
    '3/1/2022',
  ]
  const filled = new File([new Uint8Array(await saveXlsx(workbook))], 'isian.xlsx')
  const { importId, sheets, look, summary } = await opened(client, filled)
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ['Isian', false],
    ['Petunjuk', false],
    ['Daftar', true],
  ])
  expect(look.layout).toMatchObject({ sheet: 0, headerRow: 1 })
  expect(look.layout.columns.slice(0, 16)).not.toContain(null)
  expect(summary).toMatchObject({ rows: 1, problems: [], actions: { create: 1 } })
  await confirm(client, importId)
  const { people, appointments } = await client.people.directory()
  expect(people).toMatchObject([
    { name: 'Siti Aminah (contoh)', employeeNumber: '197109142001122001', sex: 'P' },
  ])
  expect(appointments).toMatchObject([{ startsOn: '2022-01-03' }])
})

test('the form offers lists and help, and keeps what is typed as text', async () => {
  const { client } = await openTestApplication()
  const form = await client.directoryImport.file({ what: 'form' })
  const parts = unzipSync(new Uint8Array(await form.arrayBuffer()))
  const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
  expect(sheet).toContain("<formula1>'Daftar'!$A$2:$A$5</formula1>")
  expect(sheet).toContain('promptTitle="NIP"')
  const [, style] = /<c r="E2" s="(\d+)"/.exec(sheet) ?? []
  const styles = Buffer.from(parts['xl/styles.xml'] ?? []).toString()
  const formats = [...styles.slice(styles.indexOf('<cellXfs')).matchAll(/<xf numFmtId="(\d+)"/g)]
  const format = formats[Number(style)]?.[1] ?? ''
  expect(styles).toContain(`<numFmt numFmtId="${format}" formatCode="@"/>`)
})
