import { expect, test } from 'vitest'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'

const NAMES = ['Siti Aminah', 'Budi Santoso', 'Rina Wati']

async function threePeople(client: TestClient) {
  const people = []
  for (const name of NAMES) people.push(await client.people.createPerson({ ...EMPTY_PERSON, name }))
  return people
}

async function names(client: TestClient) {
  return (await client.people.directory()).people.map(({ name }) => name)
}

test('many people are changed as one, which is taken back as one and verified', async () => {
  const { client } = await openTestApplication()
  const made = await threePeople(client)
  const edits = made.map(({ id, version }, index) => ({
    id,
    version,
    changes: { rank: `IV/${'abc'[index]}`, employeeNumber: '' },
  }))
  const changed = await client.people.updatePeople({ edits })
  expect(changed.people.map(({ rank, version }) => [rank, version])).toEqual([
    ['IV/a', 2],
    ['IV/b', 2],
    ['IV/c', 2],
  ])
  if (changed.made === null) throw new Error('nothing was recorded')
  await client.people.undo(changed.made)
  expect((await client.people.directory()).people.map(({ rank }) => rank)).toEqual(['', '', ''])
  const nothing = made.map(({ id }) => ({ id, version: 3, changes: { rank: '' } }))
  expect((await client.people.updatePeople({ edits: nothing })).made).toBeNull()
})

test('when one of many is refused, nobody is changed', async () => {
  const { client } = await openTestApplication()
  const [first, second] = await threePeople(client)
  if (!first || !second) throw new Error('three people were made')
  const edits = [
    { id: first.id, version: 1, changes: { rank: 'IV/a' } },
    { id: second.id, version: 1, changes: { employeeNumber: '123' } },
  ]
  expect(await refusal(client.people.updatePeople({ edits }))).toMatchObject({ code: 'INVALID_NUMBER' })
  const stale = [{ id: first.id, version: 7, changes: { rank: 'IV/a' } }]
  expect(await refusal(client.people.updatePeople({ edits: stale }))).toMatchObject({ code: 'STALE' })
  expect((await client.people.directory()).people.map(({ version }) => version)).toEqual([1, 1, 1])
})

test('many people are removed with their positions but for those in papers, and come back as one', async () => {
  const { client } = await openTestApplication()
  const people = await threePeople(client)
  const { positions } = await client.people.directory()
  const head = positions.find(({ title }) => title === 'Kepala Dinas Kesehatan')
  const [siti, budi] = people
  if (!head || !siti || !budi) throw new Error('no such position')
  const appoint = (personId: string) =>
    client.people.appoint({
      ...NO_DECREE,
      positionId: head.id,
      personId,
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      endsPrevious: false,
    })
  await appoint(siti.id)
  const held = await appoint(budi.id)
  const draft = await client.commitments.create({ meetingId: null })
  await client.commitments.save({
    id: draft.id,
    version: draft.version,
    meetingId: null,
    content: {
      ...draft.content,
      signatories: [
        { id: crypto.randomUUID(), positionId: head.id, appointmentId: held.id, form: { kind: 'self' } },
      ],
    },
  })
  const { removed, kept, made } = await client.people.removePeople({ people })
  expect(await names(client)).toEqual(['Budi Santoso'])
  expect(removed).toEqual([people[0]?.id, people[2]?.id])
  expect(kept).toEqual([{ id: budi.id, usedBy: [expect.stringContaining('Komitmen')] }])
  expect((await client.people.directory()).appointments.map(({ personId }) => personId)).toEqual([budi.id])
  if (made === null) throw new Error('nothing was recorded')
  await client.people.undo(made)
  expect((await names(client)).toSorted()).toEqual(NAMES.toSorted())
  expect((await client.people.directory()).appointments).toHaveLength(2)
})
