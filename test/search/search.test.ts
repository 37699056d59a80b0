import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOut } from '#electron/search/handlers.ts'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { QUERY_LIMIT } from '#shared/search/query-limit.ts'
import { openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { readyDraft } from '#test/commitments/signing-day.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

const PERSON = { ...EMPTY_PERSON, employeeKind: 'other' } as const

describe('search', () => {
  test('finds by beginnings of words, in any order, whatever the case and the accents', async () => {
    const { client } = await openTestApplication()
    await client.people.createPerson({
      ...PERSON,
      titlesBefore: 'dr.',
      name: 'Siti André Nur',
      titlesAfter: 'M.Kes.',
    })
    await client.people.createPerson({ ...PERSON, titlesBefore: '', name: 'Nursiti', titlesAfter: '' })
    const titles = async (query: string) =>
      (await client.search.find({ query, limit: 20 }))
        .filter((each) => each.kind === 'person')
        .map((each) => each.title)
    expect(await titles('NUR sit')).toEqual(['dr. Siti André Nur, M.Kes.'])
    expect(await titles('andre m.kes')).toEqual(['dr. Siti André Nur, M.Kes.'])
    expect(await titles('nur')).toEqual(['Nursiti', 'dr. Siti André Nur, M.Kes.'])
    expect(await titles('iti')).toEqual([])
  })

  test('says in Indonesian what a schema refuses', async () => {
    const { client } = await openTestApplication()
    const { code, data } = await refusal(
      client.search.find({ query: 'x'.repeat(QUERY_LIMIT + 1), limit: 20 }),
    )
    expect(code).toBe('BAD_REQUEST')
    expect(data).toMatchObject({ issues: [{ message: expect.stringMatching(/^Terlalu besar/) }] })
  })

  test('finds every kind, each with what tells it apart, and no kind crowds out another', async () => {
    const { client } = await openTestApplication()
    const { draft } = await readyDraft(client)
    await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
    const hits = await client.search.find({ query: 'ke', limit: 6 })
    expect(new Set(hits.map((each) => each.kind))).toEqual(new Set(['position', 'agency']))
    const commitment = await client.search.find({ query: 'masterplan komitmen', limit: 6 })
    expect(commitment.map((each) => [each.kind, each.context])).toEqual([
      ['commitment', 'Kamis, 29 September 2022'],
      ['document', expect.stringMatching(/^Tanpa nomor, revisi 1, .{7}$/)],
    ])
    const [person] = await client.search.find({ query: 'aminah', limit: 6 })
    expect(person?.context).toBe('Kepala Dinas Kesehatan')
  })

  test('follows renaming, removing and restoring', async () => {
    const { client } = await openTestApplication()
    const { id } = await client.people.createPerson({
      ...PERSON,
      titlesBefore: '',
      name: 'Wening',
      titlesAfter: '',
    })
    const found = async (query: string) =>
      (await client.search.find({ query, limit: 5 })).map((each) => each.title)
    await client.people.updatePerson({ id, version: 1, changes: { name: 'Kinanti' } })
    expect([await found('wening'), await found('kinanti')]).toEqual([[], ['Kinanti']])
    await client.people.removePerson({ id, version: 2 })
    expect(await found('kinanti')).toEqual([])
    await client.people.restorePerson({ id })
    expect(await found('kinanti')).toEqual(['Kinanti'])
  })

  test('takes any text without an error', async () => {
    const { client } = await openTestApplication()
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 200, unit: 'grapheme' }), async (query) => {
        const hits = await client.search.find({ query: query.slice(0, 200), limit: 5 })
        return hits.length <= 5
      }),
      { numRuns: 60, examples: [['"'], ['a* OR b'], ['kind:person'], ['😀'], ["Jum'at"], ['NEAR(']] },
    )
  })
})

test('places are shared so that each kind has its part and none stays empty', () => {
  const lists = fc.array(fc.array(fc.string(), { maxLength: 9 }), { maxLength: 6 })
  fc.assert(
    fc.property(lists, fc.integer({ min: 1, max: 30 }), (ids, limit) => {
      const taken = shareOut(
        ids.map((each) => ({ ids: each })),
        limit,
      )
      const all = ids.reduce((sum, each) => sum + each.length, 0)
      const fits = taken.every((each, index) => each <= (ids[index]?.length ?? 0))
      const smallestCut = Math.min(
        ...taken.filter((each, index) => each < (ids[index]?.length ?? 0)),
        Number.POSITIVE_INFINITY,
      )
      const fair = taken.every((each) => each <= smallestCut + 1)
      return fits && fair && taken.reduce((sum, each) => sum + each, 0) === Math.min(all, limit)
    }),
  )
})

test('any query gets an answer, also one of accents or signs alone', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  for (const query of ['\u0301', '\u0301 dinas', '"', 'dinas*', 'NEAR(', '\u01C2', 'a\u0000b', '٣', '\uD800'])
    expect(await client.search.find({ query, limit: 5 })).toBeInstanceOf(Array)
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 30 }), async (query) =>
      Array.isArray(await client.search.find({ query, limit: 5 })),
    ),
    { numRuns: 100 },
  )
})
