import type { TestClient } from '#test/application.ts'
import {
  EMPTY_PERSON,
  NO_DECREE,
  type Appointment,
  type AppointmentInput,
  type Person,
  type PersonInput,
  type Position,
} from '#shared/people/model.ts'

/** A position of the default directory by its title. */
export async function positionNamed(client: TestClient, title: string): Promise<Position> {
  const found = (await client.people.directory()).positions.find((each) => each.title === title)
  if (found === undefined) throw new Error(`no position ${title}`)
  return found
}

/** An agency of the default directory by its abbreviation. */
export async function agencyCalled(client: TestClient, abbreviation: string) {
  const found = (await client.people.directory()).agencies.find((each) => each.abbreviation === abbreviation)
  if (found === undefined) throw new Error(`no agency ${abbreviation}`)
  return found
}

export function makePerson(
  client: TestClient,
  name: string,
  input: Partial<PersonInput> = {},
): Promise<Person> {
  return client.people.createPerson({ ...EMPTY_PERSON, employeeKind: 'other', name, ...input })
}

/** Puts somebody into a position from 2022 on. */
export async function put(
  client: TestClient,
  person: Pick<Person, 'id'>,
  position: Pick<Position, 'id'>,
  input: Partial<AppointmentInput> = {},
): Promise<Appointment> {
  return client.people.appoint({
    positionId: position.id,
    personId: person.id,
    status: 'definitif',
    startsOn: '2022-01-03',
    endsOn: null,
    ...NO_DECREE,
    ...input,
    endsPrevious: false,
  })
}
