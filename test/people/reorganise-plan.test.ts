import { describe, expect, test } from 'vitest'
import { EMPTY_AGENCY } from '#shared/people/model.ts'
import { reorganisation } from '#shared/people/reorganising.ts'
import { openTestApplication } from '#test/application.ts'
import {
  destinationOf,
  destinations,
  missing,
  outcomeLines,
  planFor,
  reorganisationOf,
  type Organisation,
} from '../../renderer/people/reorganise-plan.ts'

async function office() {
  const { client } = await openTestApplication()
  const before = await client.people.directory()
  const named = (wanted: string) => before.agencies.find(({ name }) => name === wanted)?.id ?? ''
  await client.people.createPosition({
    title: 'Sekretaris Dinas Kesehatan',
    agencyId: named('Dinas Kesehatan'),
    tier: 9,
    printsRankAndNumber: true,
  })
  const { agencies, positions } = await client.people.directory()
  const organisation: Organisation = {
    agencyById: new Map(agencies.map((each) => [each.id, each])),
    positions,
  }
  const position = (wanted: string) => {
    const found = positions.find(({ title }) => title === wanted)
    if (!found) throw new Error(`no ${wanted}`)
    return found
  }
  return { client, organisation, named, position }
}

describe('a merger', () => {
  test('into a new agency abolishes the old heads and takes the others along under the new name', async () => {
    const { client, organisation, named, position } = await office()
    const plan = {
      ...planFor('merge', named('Dinas Kesehatan'), '2023-01-01'),
      from: [named('Dinas Kesehatan'), named('Dinas Sosial')],
      begins: [{ name: 'Dinas Kesehatan dan Sosial', abbreviation: 'Dinkessos', headTitle: '' }],
    }
    expect(missing(plan)).toEqual([])
    expect(destinationOf(plan, organisation, position('Kepala Dinas Kesehatan'))).toBe('ends')
    const input = reorganisationOf(plan, organisation)
    expect(reorganisation.parse(input)).toEqual(input)
    expect(input).toMatchObject({
      into: [],
      begins: [{ agency: { kind: 'dinas' }, headTier: 7 }],
      moves: [{ title: 'Sekretaris Dinas Kesehatan dan Sosial', to: { begins: 0 } }],
    })
    expect(outcomeLines(plan, organisation)).toEqual([
      'Dinas Kesehatan dan Dinas Sosial berakhir pada 31 Desember 2022; tetap dapat dibaca di naskah lama.',
      'Dinas Kesehatan dan Sosial mulai 1 Januari 2023, dengan jabatan kepala yang masih kosong.',
      '1 jabatan pindah beserta pejabatnya.',
      '2 jabatan dihapuskan dan masa jabatan pejabatnya berakhir pada 31 Desember 2022: Kepala Dinas Kesehatan, Kepala Dinas Sosial.',
    ])
    await client.people.reorganiseAgencies(input)
  })

  test('into an agency that is there begins none', async () => {
    const { organisation, named } = await office()
    const plan = {
      ...planFor('merge', named('Dinas Kesehatan'), '2023-01-01'),
      into: named('Dinas Sosial'),
      begins: [],
    }
    expect(missing(plan)).toEqual([])
    expect(reorganisationOf(plan, organisation)).toMatchObject({
      from: [{ ends: true }],
      into: [named('Dinas Sosial')],
      begins: [],
      moves: [{ title: 'Sekretaris Dinas Sosial', to: { agencyId: named('Dinas Sosial') } }],
    })
  })
})

describe('a split', () => {
  test('asks for what is missing', async () => {
    const { named } = await office()
    const plan = planFor('split', named('Dinas Kesehatan'), '2023-01-01')
    expect(missing(plan)).toEqual(['nama OPD baru'])
    expect(missing({ ...plan, startsOn: null, begins: [plan.begins[0] ?? EMPTY_AGENCY] })).toEqual([
      'tanggal mulai',
      'OPD baru kedua',
      'nama OPD baru',
    ])
  })

  test('of a part leaves everything where it is but for what is sent away', async () => {
    const { organisation, named, position } = await office()
    const secretary = position('Sekretaris Dinas Kesehatan')
    const names = { name: 'Dinas Obat', abbreviation: '', headTitle: 'Sekretaris Dinas Obat' }
    const plan = {
      ...planFor('split', named('Dinas Kesehatan'), '2023-01-01'),
      goesOn: true,
      begins: [names],
    }
    expect(destinations(plan, organisation).at(-1)).toEqual({ value: 'stays', label: 'Tetap di OPD lama' })
    expect(reorganisationOf(plan, organisation).moves).toEqual([])
    const sent = { ...plan, chosen: new Map([[secretary.id, 'new 0']]) }
    // The position that moves heads the new agency, so that none is made.
    expect(reorganisationOf(sent, organisation)).toMatchObject({
      from: [{ ends: false }],
      begins: [{ headTier: null }],
      moves: [{ title: 'Sekretaris Dinas Obat' }],
    })
    // A destination that is not offered any more is forgotten.
    expect(destinationOf({ ...sent, begins: [] }, organisation, secretary)).toBe('stays')
  })
})
