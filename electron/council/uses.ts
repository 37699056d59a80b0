import type { Reader } from '#electron/database/database.ts'
import { hasPerson, hasPosition, appointmentIds, readDirectoryFor } from '#electron/people/handlers.ts'
import type { Subject } from '#shared/audit/model.ts'
import type { Council, Decree, Membership } from '#shared/council/model.ts'
import { membershipsOfPerson, type PersonMembership } from '#shared/council/person-memberships.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { periodWords } from '#shared/people/appointments.ts'
import type { RecordSection } from '#shared/people/record.ts'
import { membershipsOf, readCouncil } from './store.ts'

/** `SK 188.45/115/HK/416-012/2022`, `SK tanggal 14 Februari 2022`, or `SK tentang ...` while neither is known. */
export function decreeName({ number, date, title }: Pick<Decree, 'number' | 'date' | 'title'>): string {
  if (number !== '') return `SK ${number}`
  return date === null ? `SK tentang ${title}` : `SK tanggal ${longDate(date)}`
}

/** `Ketua, Dewan Smart City` */
function placeName({ bodies }: Decree, { bodyId, roleId }: Pick<Membership, 'bodyId' | 'roleId'>): string {
  const body = bodies.find(({ id }) => id === bodyId)
  const role = body?.roles.find(({ id }) => id === roleId)
  return [role?.name, body?.name].filter((name) => name !== undefined).join(', ')
}

/** Memberships and decrees that name a position or a person, and what a decree holds, in words. */
export async function councilUses(reader: Reader, { kind, id }: Subject): Promise<string[]> {
  if (kind === 'decree') return (await membershipsOf(reader, id)).length > 0 ? ['Keanggotaan'] : []
  if (kind !== 'position' && kind !== 'person') return []
  const { decrees, memberships } = await readCouncil(reader)
  const named = memberships.filter((each) => (kind === 'position' ? each.positionId : each.personId) === id)
  return decrees.flatMap((decree) => [
    ...named
      .filter(({ decreeId }) => decreeId === decree.id)
      .map((each) => `Keanggotaan ${placeName(decree, each)} (${decreeName(decree)})`),
    ...(kind === 'position' && decree.issuerPositionId === id ? [`Penetap ${decreeName(decree)}`] : []),
  ])
}

async function brokenMembership(reader: Reader, decree: Decree, member: Membership): Promise<string[]> {
  const { positionId, personId, bodyId, roleId } = member
  const place = `Keanggotaan ${placeName(decree, member)} (${decreeName(decree)})`
  const body = decree.bodies.find(({ id }) => id === bodyId)
  const hasRole = body?.roles.some(({ id }) => id === roleId) ?? false
  return [
    ...(hasRole ? [] : [`${decreeName(decree)}: peran sebuah keanggotaan tidak ada lagi.`]),
    ...(positionId !== null && !(await hasPosition(reader, positionId))
      ? [`${place}: jabatannya tidak ada lagi.`]
      : []),
    ...(personId !== null && !(await hasPerson(reader, personId))
      ? [`${place}: orangnya tidak ada lagi.`]
      : []),
  ]
}

/** Issuers, roles, positions and people that are not there any more, in words. */
export async function brokenInCouncil(reader: Reader): Promise<string[]> {
  const { decrees, memberships } = await readCouncil(reader)
  const problems: string[] = []
  for (const decree of decrees) {
    const { issuerPositionId } = decree
    if (issuerPositionId !== null && !(await hasPosition(reader, issuerPositionId)))
      problems.push(`${decreeName(decree)}: jabatan yang menetapkannya tidak ada lagi.`)
    for (const each of memberships.filter(({ decreeId }) => decreeId === decree.id))
      problems.push(...(await brokenMembership(reader, decree, each)))
  }
  return problems
}

/** Every membership of a person, latest first: by name, and through each position for the days on which it was held. */
export async function membershipsOfPersonIn(reader: Reader, personId: string): Promise<PersonMembership[]> {
  const council: Council = await readCouncil(reader)
  const held = await appointmentIds(reader, 'personId', personId)
  const { appointments, positions } = await readDirectoryFor(reader, {
    positionIds: [],
    appointmentIds: held,
  })
  return membershipsOfPerson(
    council,
    personId,
    appointments,
    new Map(positions.map((each) => [each.id, each])),
  )
}

/** What the council holds on a person. */
export async function recordInCouncil(reader: Reader, personId: string): Promise<RecordSection[]> {
  const found = await membershipsOfPersonIn(reader, personId)
  const entries = found.map(({ role, body, through, decree, startsOn, endsOn }) => ({
    subject: { kind: 'decree' as const, id: decree.id },
    title: `${role}, ${body}`,
    context: [
      ...(through === null ? [] : [`sebagai ${through}`]),
      periodWords({ startsOn, endsOn }),
      decreeName(decree),
    ].join('; '),
    on: startsOn,
  }))
  return [{ name: 'memberships', heading: 'Keanggotaan', entries }]
}
