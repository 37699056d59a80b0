import { expect, test } from 'vitest'
import { openTestApplication } from '../application.ts'
import { agencyChoices, positionChoices } from '../../renderer/people/choices.ts'
import { indexDirectory } from '../../renderer/people/directory-index.ts'

test('what has ended leaves the choices on the day after its last; what is chosen stays, marked', async () => {
  const { client } = await openTestApplication()
  const directory = await client.people.directory()
  const position = directory.positions.find(({ agencyId }) => agencyId !== null)
  if (!position) throw new Error('the sample has positions')
  const endsOn = '2022-09-30'
  const agencyId = position.agencyId ?? ''
  const index = indexDirectory(
    {
      ...directory,
      agencies: directory.agencies.map((each) => (each.id === agencyId ? { ...each, endsOn } : each)),
      positions: directory.positions.map((each) => (each.id === position.id ? { ...each, endsOn } : each)),
    },
    '2022-10-01',
  )
  const agency = (date: string, chosen?: string) =>
    agencyChoices(index, date, chosen).find(({ value }) => value === agencyId)?.label
  const title = (date: string, chosen?: string) =>
    positionChoices(index, date, chosen).find(({ value }) => value === position.id)?.label
  const name = index.agencyById.get(agencyId)?.name
  expect([agency(endsOn), title(endsOn)]).toEqual([name, position.title])
  expect([agency('2022-10-01'), title('2022-10-01')]).toEqual([undefined, undefined])
  expect(agency('2022-10-01', agencyId)).toBe(`${name} (berakhir 30 September 2022)`)
  expect(title('2022-10-01', position.id)).toBe(`${position.title} (berakhir 30 September 2022)`)
})
