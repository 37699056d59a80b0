import { namePartsOf } from '#shared/indonesian/typed-name.ts'
import { EMPTY_PERSON, type Person } from '#shared/people/model.ts'
import { client } from '../client.ts'

/** Puts a person into the directory from a name typed in one line; number and rank follow in Orang & OPD. */
export function createPersonNamed(typed: string): Promise<Person> {
  return client.people.createPerson({
    ...EMPTY_PERSON,
    ...namePartsOf(typed),
    employeeKind: 'other',
  })
}
