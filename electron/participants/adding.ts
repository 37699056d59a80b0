import { ORPCError } from '@orpc/server'
import type { Change, Reader } from '#electron/database/database.ts'
import { readMeeting, requireReferences } from '#electron/meetings/handlers.ts'
import { readPositionsAndAppointments } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { headPositionOf, isThereOn, positionOn } from '#shared/people/agencies.ts'
import {
  MOST_PARTICIPANTS,
  type Participant,
  type ParticipantInput,
  type ParticipantRole,
  type ParticipantSource,
} from '#shared/participants/model.ts'
import { readParticipants, referencesOf } from './listing.ts'
import { columnsOf, lastNumber, participants } from './store.ts'

/** The same for two references that mean the same; guests by name and agency. */
export function keyOf(who: PersonReference): string {
  switch (who.kind) {
    case 'position':
      return who.positionId
    case 'person':
      return who.personId
    case 'guest':
      return `${folded(who.name)}/${folded(who.agency)}`
  }
}

function tooMany(): Error {
  return new ORPCError('TOO_MANY', {
    message: `Satu kegiatan memuat paling banyak ${MOST_PARTICIPANTS} peserta.`,
  })
}

interface Adding extends Pick<RequestContext, 'newId'> {
  action: string
  isSample?: boolean
}

/**
 * Adds participants with the next numbers; who is there already is passed over.
 * @returns ids in the order of the inputs, of those too who were there
 * @throws NOT_FOUND for an unknown meeting, position or person; TOO_MANY
 */
export async function addParticipants(
  change: Change,
  meetingId: string,
  inputs: readonly (ParticipantInput & Partial<Pick<Participant, 'order'>>)[],
  { action, newId, isSample = false }: Adding,
): Promise<{ ids: string[]; added: number; passedOver: number }> {
  const present = await readParticipants(change, meetingId)
  const known = new Map(present.map(({ who, id }) => [keyOf(who), id]))
  const fresh = inputs.flatMap((input) => {
    const key = keyOf(input.who)
    if (known.has(key)) return []
    const id = newId()
    known.set(key, id)
    return [{ ...input, id }]
  })
  if (present.length + fresh.length > MOST_PARTICIPANTS) throw tooMany()
  const first = (await lastNumber(change, meetingId)) + 1
  const added = fresh.map((input, index) => ({
    order: null,
    ...input,
    version: 1,
    isSample,
    meetingId,
    number: first + index,
  }))
  await requireReferences(change, referencesOf(added))
  await participants.insertAll(
    change,
    action,
    added.map(({ who, ...rest }) => ({ ...rest, ...columnsOf(who) })),
  )
  return {
    ids: inputs.flatMap(({ who }) => known.get(keyOf(who)) ?? []),
    added: fresh.length,
    passedOver: inputs.length - fresh.length,
  }
}

/** Who a source holds on a day. @throws NOT_FOUND for an unknown meeting */
export async function readSource(
  reader: Reader,
  source: ParticipantSource,
  role: ParticipantRole,
  day: IsoDate,
): Promise<ParticipantInput[]> {
  const invited = { reply: { state: 'waiting' }, note: '' } as const
  if (source.kind === 'meeting')
    return (await readParticipants(reader, source.meetingId))
      .filter((each) => source.roles.includes(each.role))
      .map((each) => ({ ...invited, who: each.who, role: each.role }))
  const { agencies, positions } = await readPositionsAndAppointments(reader)
  const there = positions.filter((each) => isThereOn(each, day))
  const chosen = () => {
    if (source.kind === 'tiers') return there.filter(({ tier }) => source.tiers.includes(tier))
    const wanted = new Set(source.agencyIds)
    if (source.includes === 'all')
      return there.filter((each) => wanted.has(positionOn(each, day).agencyId ?? ''))
    return agencies
      .filter(({ id }) => wanted.has(id))
      .flatMap((each) => headPositionOf(each, positions, day) ?? [])
  }
  return chosen().map(({ id }) => ({ ...invited, role, who: { kind: 'position', positionId: id } }))
}

/** Takes the participants of a meeting along to its next stage, with their roles and places. */
export async function carryParticipants(
  change: Change,
  { from, to }: { from: { id: string }; to: { id: string } },
  newId: RequestContext['newId'],
): Promise<void> {
  await readMeeting(change, to.id)
  const carried = (await readParticipants(change, from.id)).map(({ who, role, order }) => ({
    who,
    role,
    order,
    reply: { state: 'waiting' } as const,
    note: '',
  }))
  await addParticipants(change, to.id, carried, { action: 'meetings.nextStage', newId })
}
