import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { refusal } from '#test/refusal.ts'
import { titlesAfterRenaming } from '#shared/people/agencies.ts'
import { EMPTY_AGENCY } from '#shared/people/model.ts'
import { agencyCalled, makePerson, positionNamed, put } from './office.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

const NEW_NAMES = {
  name: 'Dinas Kesehatan dan Keluarga Berencana',
  abbreviation: 'Dinkes KB',
  headTitle: 'Kepala Dinas Kesehatan dan Keluarga Berencana',
}

async function renameHealth(client: TestClient, startsOn: string) {
  const health = await agencyCalled(client, 'Dinkes')
  const { positions } = await client.people.directory()
  const { id, version } = health
  const titles = titlesAfterRenaming(health, NEW_NAMES, positions)
  return client.people.renameAgency({ id, version, startsOn, names: NEW_NAMES, titles })
}

/** Everything but the counters of changes. */
async function withoutVersions(client: TestClient) {
  return JSON.parse(
    JSON.stringify(await client.people.directory(), (key, value: unknown) => (key === 'version' ? 0 : value)),
  ) as unknown
}

describe('an agency that is renamed', () => {
  test('keeps its old name on papers of earlier days and takes the new one on later ones', async () => {
    const { client } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    await renameHealth(client, '2023-01-01')
    const printed = async (date: string) =>
      JSON.stringify(
        await printedDocument(
          await client.commitments.preview({
            id: draft.id,
            content: { ...content, date },
            paper: 'commitment',
          }),
        ),
      )
    expect(await printed('2022-12-31')).toContain('"KEPALA DINAS KESEHATAN"')
    expect(await printed('2023-01-01')).toContain('"KEPALA DINAS KESEHATAN DAN KELUARGA BERENCANA"')
    const [finding] = await client.commitments.check({
      id: draft.id,
      meetingId: null,
      content: { ...content, date: '2021-01-01' },
    })
    expect(finding?.message).toContain('(Kepala Dinas Kesehatan)')
  })

  test('is frozen on the issued document with the name of its date, and found by either name', async () => {
    const { client, context } = await openTestApplication()
    const { draft } = await readyDraft(client)
    const { agency } = await renameHealth(client, '2022-09-30')
    const issued = await issueCommitment(client, {
      id: draft.id,
      version: draft.version,
      paper: 'commitment',
    })
    const making = await context.database
      .tables<{ documentMakings: { documentId: string; snapshot: string } }>()
      .selectFrom('documentMakings')
      .select('snapshot')
      .where('documentId', '=', issued.id)
      .executeTakeFirstOrThrow()
    const snapshot: { signatories: { agencyName: string; position: string }[] } = JSON.parse(making.snapshot)
    expect(snapshot.signatories[0]).toMatchObject({
      agencyName: 'Dinas Kesehatan',
      position: 'Kepala Dinas Kesehatan',
    })
    for (const query of ['dinkes kb', 'keluarga berencana', 'dinas kesehatan'])
      expect((await client.search.find({ query, limit: 9 })).map(({ id }) => id)).toContain(agency.id)
  })

  test('before its last renaming is refused; a renaming is taken back whole', async () => {
    const { client } = await openTestApplication()
    const before = await withoutVersions(client)
    const { agency, made } = await renameHealth(client, '2022-06-01')
    expect(agency.formerNames).toEqual([
      {
        name: 'Dinas Kesehatan',
        abbreviation: 'Dinkes',
        headTitle: 'Kepala Dinas Kesehatan',
        until: '2022-05-31',
      },
    ])
    const again = {
      id: agency.id,
      version: agency.version,
      names: { ...NEW_NAMES, name: 'Lain' },
      titles: [],
    }
    expect((await refusal(client.people.renameAgency({ ...again, startsOn: '2022-06-01' }))).code).toBe(
      'INVALID_PERIOD',
    )
    expect(
      (await refusal(client.people.renameAgency({ ...again, version: 1, startsOn: '2023-01-01' }))).code,
    ).toBe('STALE')
    await client.people.undo(made)
    expect(await withoutVersions(client)).toEqual(before)
  })

  test('takes no title of another agency along', async () => {
    const { client } = await openTestApplication()
    const { id, version } = await agencyCalled(client, 'Dinkes')
    const { id: positionId } = await positionNamed(client, 'Inspektur')
    const titles = [{ positionId, title: 'Kepala Inspektorat' }]
    const call = client.people.renameAgency({ id, version, startsOn: '2022-06-01', names: NEW_NAMES, titles })
    expect((await refusal(call)).code).toBe('NOT_FOUND')
    expect((await agencyCalled(client, 'Dinkes')).formerNames).toEqual([])
  })
})

describe('a merger', () => {
  test('ends the old agency with what is left in it, moves its positions, and is taken back whole', async () => {
    const { client } = await openTestApplication()
    const [sosial, tenaga] = [await agencyCalled(client, 'Dinsos'), await agencyCalled(client, 'Disnaker')]
    const field = await client.people.createPosition({
      title: 'Kepala Bidang Pelatihan',
      agencyId: tenaga.id,
      tier: 9,
      printsRankAndNumber: true,
    })
    const head = await positionNamed(client, 'Kepala Dinas Tenaga Kerja')
    await put(client, await makePerson(client, 'Siti'), head)
    await put(client, await makePerson(client, 'Budi'), field)
    const child = await client.people.createAgency({
      ...EMPTY_AGENCY,
      name: 'Balai Latihan Kerja',
      kind: 'lainnya',
      parentId: tenaga.id,
    })
    const before = await withoutVersions(client)
    const { made } = await client.people.reorganiseAgencies({
      startsOn: '2022-10-01',
      from: [{ id: tenaga.id, version: tenaga.version, ends: true }],
      into: [sosial.id],
      begins: [],
      moves: [{ positionId: field.id, title: 'Kepala Bidang Tenaga Kerja', to: { agencyId: sosial.id } }],
    })
    const after = await client.people.directory()
    const agency = (id: string) => after.agencies.find((each) => each.id === id)
    const position = (id: string) => after.positions.find((each) => each.id === id)
    expect(agency(tenaga.id)).toMatchObject({ endsOn: '2022-09-30', name: 'Dinas Tenaga Kerja' })
    expect(agency(sosial.id)).toMatchObject({ endsOn: null, predecessorIds: [tenaga.id] })
    expect(agency(child.id)?.parentId).toBe(sosial.id)
    expect(position(field.id)).toMatchObject({
      agencyId: sosial.id,
      title: 'Kepala Bidang Tenaga Kerja',
      endsOn: null,
      formerly: [{ title: 'Kepala Bidang Pelatihan', agencyId: tenaga.id, until: '2022-09-30' }],
    })
    expect(position(head.id)).toMatchObject({ agencyId: tenaga.id, endsOn: '2022-09-30' })
    expect(after.appointments.map(({ endsOn }) => endsOn).toSorted()).toEqual(['2022-09-30', null])
    expect((await refusal(client.people.removeAgency({ id: tenaga.id, version: 2 }))).code).toBe('IN_USE')
    await client.people.undo(made)
    expect(await withoutVersions(client)).toEqual(before)
  })

  test('of an agency that began on that day, or with a successor already appointed, is refused whole', async () => {
    const { client } = await openTestApplication()
    const agency = await agencyCalled(client, 'Disnaker')
    const head = await positionNamed(client, 'Kepala Dinas Tenaga Kerja')
    await put(client, await makePerson(client, 'Siti'), head, { startsOn: '2022-11-01' })
    const merger = {
      startsOn: '2022-10-01',
      from: [{ id: agency.id, version: agency.version, ends: true }],
      into: [],
      begins: [],
      moves: [],
    }
    const before = await client.people.directory()
    expect((await refusal(client.people.reorganiseAgencies(merger))).code).toBe('INVALID_PERIOD')
    expect(await client.people.directory()).toEqual(before)
    const young = await client.people.updateAgency({
      id: agency.id,
      version: agency.version,
      changes: { startsOn: '2022-10-01' },
    })
    const from = [{ id: young.id, version: young.version, ends: true }]
    expect((await refusal(client.people.reorganiseAgencies({ ...merger, from }))).code).toBe('INVALID_PERIOD')
  })
})

test('nothing is renamed, moved or appointed before it begins or after it ended', async () => {
  const { client } = await openTestApplication()
  const [gone, heir] = [await agencyCalled(client, 'Disnaker'), await agencyCalled(client, 'Dinsos')]
  const head = await positionNamed(client, 'Kepala Dinas Tenaga Kerja')
  const person = await makePerson(client, 'Siti')
  const nothing = { into: [], begins: [], moves: [] }
  const { agencies } = await client.people.reorganiseAgencies({
    ...nothing,
    startsOn: '2022-10-01',
    from: [{ id: gone.id, version: gone.version, ends: true }],
  })
  const ended = agencies.find(({ id }) => id === gone.id)
  const version = ended?.version ?? 0
  const from = [{ id: heir.id, version: heir.version, ends: true }]
  const [names, titles] = [NEW_NAMES, []]
  const move = { positionId: head.id, title: 'Kepala', to: { agencyId: heir.id } }
  for (const refused of [
    client.people.renameAgency({ id: gone.id, version, startsOn: '2023-01-01', names, titles }),
    client.people.reorganiseAgencies({ ...nothing, startsOn: '2023-01-01', from, into: [gone.id] }),
    client.people.reorganiseAgencies({ ...nothing, startsOn: '2023-01-01', from, into: [heir.id] }),
    client.people.reorganiseAgencies({ ...nothing, startsOn: '2023-01-01', from, moves: [move] }),
    put(client, person, head, { startsOn: '2022-01-01', endsOn: null }),
    put(client, person, head, { startsOn: '2023-01-01', endsOn: '2023-02-01' }),
  ])
    expect((await refusal(refused)).code).toBe('INVALID_PERIOD')
  expect(await put(client, person, head, { endsOn: '2022-09-30' })).toMatchObject({ positionId: head.id })
})

const begun = (name: string) => ({ ...EMPTY_AGENCY, name, headTitle: `Kepala ${name}` })

test('a split begins agencies with their heads and tells where they came from', async () => {
  const { client } = await openTestApplication()
  const old = await agencyCalled(client, 'Dispari')
  const head = await positionNamed(client, 'Kepala Dinas Pangan dan Perikanan')
  const { agencies } = await client.people.reorganiseAgencies({
    startsOn: '2023-01-01',
    from: [{ id: old.id, version: old.version, ends: true }],
    into: [],
    begins: [
      { agency: begun('Dinas Pangan'), headTier: null },
      { agency: begun('Dinas Perikanan'), headTier: 7 },
    ],
    moves: [{ positionId: head.id, title: 'Kepala Dinas Pangan', to: { begins: 0 } }],
  })
  expect(
    agencies.map(({ name, startsOn, endsOn, predecessorIds }) => [name, startsOn, endsOn, predecessorIds]),
  ).toEqual([
    ['Dinas Pangan', '2023-01-01', null, [old.id]],
    ['Dinas Perikanan', '2023-01-01', null, [old.id]],
    ['Dinas Pangan dan Perikanan', null, '2022-12-31', []],
  ])
  const { positions } = await client.people.directory()
  expect(positions.find(({ id }) => id === head.id)).toMatchObject({ title: 'Kepala Dinas Pangan', tier: 7 })
  expect(positions.some(({ title }) => title === 'Kepala Dinas Perikanan')).toBe(true)
  const broken = client.people.reorganiseAgencies({
    startsOn: '2024-01-01',
    from: [{ id: agencies[0]?.id ?? '', version: agencies[0]?.version ?? 0, ends: false }],
    into: [],
    begins: [],
    moves: [{ positionId: head.id, title: 'Kepala', to: { begins: 3 } }],
  })
  expect((await refusal(broken)).code).toBe('NOT_FOUND')
})

test('agencies follow their heads until they get a place of their own, and again when it is taken', async () => {
  const { client } = await openTestApplication()
  const names = async () => (await client.people.directory()).agencies.map(({ name }) => name).slice(0, 4)
  expect(await names()).toEqual([
    'Sekretariat Daerah',
    'Sekretariat DPRD',
    'Inspektorat',
    'Badan Perencanaan Pembangunan Daerah',
  ])
  const [dinkes, dlh] = [await agencyCalled(client, 'Dinkes'), await agencyCalled(client, 'DLH')]
  const ordered = await client.people.reorderAgencies({ ids: [dlh.id, dinkes.id] })
  expect(ordered.slice(0, 3).map(({ abbreviation, order }) => [abbreviation, order])).toEqual([
    ['DLH', 1],
    ['Dinkes', 2],
    ['Setda', null],
  ])
  const unknown = '0190a000-0000-7000-8000-00000000000f'
  expect((await refusal(client.people.reorderAgencies({ ids: [dlh.id, unknown] }))).code).toBe('NOT_FOUND')
  await client.people.reorderAgencies({ ids: [] })
  expect((await names())[0]).toBe('Sekretariat Daerah')
})
