import { EMPTY_PERSON } from '#shared/people/model.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { client } from '../client.ts'

/** Someone from the directory, or a name that is not in it yet. */
export type PickedPerson = { kind: 'known'; id: string } | { kind: 'new'; name: string }

/**
 * The id of whoever was picked. A name typed in one line is put into the directory first; number and rank follow in Orang & OPD.
 * @param onCreated hears of the new person at once, so that a second try after a later failure does not make another
 */
export async function idOfPicked(
  picked: PickedPerson,
  onCreated: (person: PickedPerson) => Promise<void>,
): Promise<string> {
  if (picked.kind === 'known') return picked.id
  const { titlesBefore, name, titlesAfter } = splitName(picked.name)
  const { id } = await client.people.createPerson({
    ...EMPTY_PERSON,
    titlesBefore,
    name,
    titlesAfter,
    employeeKind: 'other',
  })
  await onCreated({ kind: 'known', id })
  return id
}
