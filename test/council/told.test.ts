import { expect, test } from 'vitest'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import { openTestApplication } from '#test/application.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { refusal } from '#test/refusal.ts'
import { DECREE, openOffice, roleIn, seatOf } from './council-office.ts'

test('an office with a council verifies', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const checking = await client.settings.verify()
  for (;;) {
    const { done, value } = await checking.next()
    if (!done) continue
    expect(value).toEqual({ ok: true, problems: [] })
    return
  }
})

test('a person is told their memberships, by name and through positions', async () => {
  const { client, positionId } = await openOffice()
  const person = await client.people.createPerson({ ...EMPTY_PERSON, name: 'Rina Wati' })
  await client.people.appoint({
    ...NO_DECREE,
    positionId: positionId('Inspektur'),
    personId: person.id,
    status: 'Plt.',
    startsOn: '2022-05-01',
    endsOn: null,
    endsPrevious: false,
  })
  const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
  await client.council.addMembers({
    ...roleIn(decree, 'council', 'Anggota'),
    seats: [seatOf(positionId('Inspektur'))],
  })
  const { sections } = await client.people.personRecord({ id: person.id })
  expect(sections.find(({ name }) => name === 'memberships')?.entries).toEqual([
    {
      subject: { kind: 'decree', id: decree.id },
      title: 'Anggota, Dewan Smart City',
      context: `sebagai Plt. Inspektur; sejak 1 Mei 2022; SK ${DECREE.number}`,
      on: '2022-05-01',
    },
  ])
})

test('the paper names what is there on its day, as PDF and as Word', async () => {
  const { client, positionId } = await openOffice()
  const signerPositionId = positionId('Bupati Mojokerto')
  const { decree } = await client.council.createDecree({
    ...DECREE,
    issuerPositionId: signerPositionId,
    copyOf: null,
  })
  await client.council.addMembers({
    ...roleIn(decree, 'council', 'Ketua'),
    seats: [seatOf(positionId('Sekretaris Daerah'))],
  })
  const choice = {
    decreeId: decree.id,
    date: '2022-09-29',
    form: 'annex' as const,
    printsNames: true,
    signerPositionId,
  }
  const file = await client.council.preview(choice)
  expect(file.name).toBe('SUSUNAN DEWAN SMART CITY KABUPATEN MOJOKERTO.pdf')
  const { blocks } = await printedDocument(file)
  const table = blocks.find((block) => block.kind === 'table')
  expect(table).toMatchObject({ rows: [['1.', 'Ketua', 'Sekretaris Daerah']] })
  expect((await client.council.word(choice)).name).toBe('SUSUNAN DEWAN SMART CITY KABUPATEN MOJOKERTO.docx')
  const unknown = { ...choice, decreeId: signerPositionId }
  expect((await refusal(client.council.preview(unknown))).code).toBe('NOT_FOUND')
})

test('the search finds a decree by its bodies, its number and its title', async () => {
  const { client } = await openOffice()
  const { decree } = await client.council.createDecree({ ...DECREE, copyOf: null })
  for (const query of ['pokja', 'kelompok living', '188 45 115', 'pembentukan dewan']) {
    const hits = await client.search.find({ query, limit: 10 })
    expect({ query, found: hits.some(({ id }) => id === decree.id) }).toEqual({
      query,
      found: query !== 'pokja',
    })
  }
  const hit = (await client.search.find({ query: 'kelompok', limit: 10 })).find(({ id }) => id === decree.id)
  expect(hit).toEqual({
    kind: 'decree',
    id: decree.id,
    title: `SK ${DECREE.number}`,
    context: 'Pembentukan Dewan Smart City, sejak 14 Februari 2022',
  })
})

test('the sample has a council that is told from the clerk’s and goes with the sample', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const { decrees, memberships } = await client.council.read()
  expect(decrees).toMatchObject([{ isSample: true, number: '188.45/000/416-012/2022 (contoh)' }])
  expect(memberships).toHaveLength(39)
  expect(memberships.every(({ isSample }) => isSample)).toBe(true)
  const [decree] = decrees
  expect(decree?.bodies.every(({ id }) => memberships.some(({ bodyId }) => bodyId === id))).toBe(true)
  await client.settings.removeSample({ keepChanged: false })
  expect(await client.council.read()).toEqual({ decrees: [], memberships: [] })
  expect((await client.people.directory()).positions).toEqual([])
})
