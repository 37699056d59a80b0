import type { Change } from '#electron/database/database.ts'
import type { Person, PersonInput } from '#shared/people/model.ts'
import { checkedNumber } from './adding.ts'
import { people } from './store.ts'

type PersonChanges = { [Field in keyof (PersonInput & Pick<Person, 'isActive'>)]?: Person[Field] | undefined }

/** Changes fields of a person; the number must fit what they are then. @throws NOT_FOUND, STALE, INVALID_NUMBER */
export async function changePerson(
  change: Change,
  action: string,
  row: { id: string; version: number },
  changes: PersonChanges,
  now: Date,
): Promise<Person> {
  const before = await people.get(change, row.id)
  const employeeNumber = checkedNumber(
    {
      employeeKind: changes.employeeKind ?? before.employeeKind,
      employeeNumber: changes.employeeNumber ?? before.employeeNumber,
      sex: changes.sex === undefined ? before.sex : changes.sex,
    },
    now,
  )
  return people.update(change, action, row, { ...changes, employeeNumber })
}
