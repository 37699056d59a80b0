import { EMPTY_GUEST, type PersonReference } from '#shared/meetings/person-reference.ts'
import type { ParticipantInput } from '#shared/participants/model.ts'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'

/** A guest who was not asked yet. */
export function guest(
  name: string,
  more: Partial<ParticipantInput> & { agency?: string } = {},
): ParticipantInput {
  const { agency = '', ...given } = more
  const who = { ...EMPTY_GUEST, kind: 'guest', name, agency } as const
  return { who, role: 'peserta', reply: { state: 'waiting' }, note: '', ...given }
}

export function invited(who: PersonReference, more: Partial<ParticipantInput> = {}): ParticipantInput {
  return { who, role: 'peserta', reply: { state: 'waiting' }, note: '', ...more }
}

/** Puts a new person into a position by its title. */
export async function seat(
  client: TestClient,
  title: string,
  name: string,
  period: { startsOn?: string; endsOn?: string | null; status?: 'definitif' | 'Plt.' } = {},
): Promise<{ personId: string; positionId: string }> {
  const { positions } = await client.people.directory()
  const positionId = positions.find((each) => each.title === title)?.id
  if (positionId === undefined) throw new Error(`no position ${title}`)
  const { id: personId } = await client.people.createPerson({ ...EMPTY_PERSON, name })
  const { startsOn = '2022-01-03', endsOn = null, status = 'definitif' } = period
  await client.people.appoint({
    ...NO_DECREE,
    positionId,
    personId,
    status,
    startsOn,
    endsOn,
    endsPrevious: false,
  })
  return { personId, positionId }
}
