import { ORPCError } from '@orpc/server'
import type { Change } from '#electron/database/database.ts'
import { checkEmployeeNumber } from '#shared/people/employee-number.ts'
import type {
  Agency,
  AgencyInput,
  Person,
  PersonInput,
  Position,
  PositionInput,
} from '#shared/people/model.ts'
import { labelled } from './directory.ts'
import { agencies, lastOrder, people, positions } from './store.ts'

/** The number as stored. @throws INVALID_NUMBER */
export function checkedNumber(
  { employeeKind, employeeNumber, sex }: Pick<PersonInput, 'employeeKind' | 'employeeNumber' | 'sex'>,
  now: Date,
): string {
  const { value, error } = checkEmployeeNumber(employeeKind, employeeNumber, {
    sex,
    currentYear: now.getUTCFullYear(),
  })
  if (error !== null) throw new ORPCError('INVALID_NUMBER', { message: error, data: { reason: error } })
  return value
}

interface Origin {
  id: string
  isSample: boolean
}

/** Adds a person. @throws INVALID_NUMBER */
export function addPerson(
  change: Change,
  input: PersonInput,
  { now, ...origin }: Origin & { now: Date },
  action = 'people.createPerson',
): Promise<Person> {
  const employeeNumber = checkedNumber(input, now)
  return people.insert(change, action, { ...input, ...origin, version: 1, employeeNumber, isActive: true })
}

/** What an agency is when it is new. */
const NEW_AGENCY = {
  version: 1,
  order: null,
  startsOn: null,
  endsOn: null,
  formerNames: [],
  predecessorIds: [],
} satisfies Partial<Agency>

/** Adds an agency. @throws NOT_FOUND for an unknown parent */
export async function addAgency(
  change: Change,
  input: AgencyInput,
  { id, isSample, ...history }: Origin & Partial<Pick<Agency, 'startsOn' | 'predecessorIds'>>,
  action = 'people.createAgency',
): Promise<Agency> {
  if (input.parentId !== null) await agencies.get(change, input.parentId)
  return agencies.insert(change, action, { ...input, ...NEW_AGENCY, ...history, id, isSample })
}

/** Adds a position as the last of its tier. @throws NOT_FOUND for an unknown agency */
export async function addPosition(
  change: Change,
  input: PositionInput,
  origin: Origin,
  action = 'people.createPosition',
): Promise<Position> {
  if (input.agencyId !== null) await agencies.get(change, input.agencyId)
  const order = (await lastOrder(change, input.tier)) + 1
  const position = { ...input, ...origin, version: 1, order, endsOn: null, formerly: [] }
  return labelled(change, await positions.insert(change, action, position))
}
