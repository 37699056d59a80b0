import * as z from 'zod'
import { longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { subject } from '#shared/audit/model.ts'
import { overlaps } from './appointments.ts'
import type { Appointment, Directory, Person, Position } from './model.ts'
import { employeeNumberLine } from './employee-number.ts'

/** Something in the directory that looks wrong; the clerk decides. */
export const directoryFinding = z.object({
  rule: z.enum(['number-twice', 'holder-twice']),
  message: z.string(),
  /** What it is about; the first one is what is to be looked at. */
  subjects: z.array(subject),
})
export type DirectoryFinding = z.infer<typeof directoryFinding>

/** People who carry the same NIP, NI PPPK or NRP. */
export function sharedNumbers(people: readonly Person[]): Person[][] {
  const numbered = people.filter(
    ({ employeeKind, employeeNumber }) => employeeKind !== 'other' && employeeNumber !== '',
  )
  return [...Map.groupBy(numbered, ({ employeeNumber }) => employeeNumber).values()].filter(
    (group) => group.length > 1,
  )
}

/** `Siti Aminah: NIP 19860926 201505 2 001 juga dipakai oleh Budi Santoso; periksa mana yang benar.` */
function numberFinding(person: Person, others: readonly Person[]): DirectoryFinding {
  const line = employeeNumberLine(person.employeeKind, person.employeeNumber)
  return {
    rule: 'number-twice',
    message: `${fullName(person)}: ${line} juga dipakai oleh ${others.map(fullName).join(' dan ')}; periksa mana yang benar.`,
    subjects: [person, ...others].map(({ id }) => ({ kind: 'person', id })),
  }
}

/** Tiers whose positions are held by several people at once: Wakil Ketua DPRD, members of DPRD, guests (precedence.ts). */
const SHARED_TIERS: ReadonlySet<number> = new Set([4, 6, 11])

/** Pairs of definitive appointments to one position that share a day, where the position is for one person at a time. */
export function definitivePairs<Held extends Pick<Appointment, 'status' | 'startsOn' | 'endsOn'>>(
  { tier }: Pick<Position, 'tier'>,
  appointments: readonly Held[],
): [Held, Held][] {
  if (SHARED_TIERS.has(tier)) return []
  const definitive = appointments
    .filter(({ status }) => status === 'definitif')
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
  return definitive.flatMap((first, index) =>
    definitive
      .slice(index + 1)
      .filter((second) => overlaps(first, second))
      .map((second): [Held, Held] => [first, second]),
  )
}

/** Positions that two hold definitively at the same time. */
export function holderFindings({ people, positions, appointments }: Directory): DirectoryFinding[] {
  const names = new Map(people.map((person) => [person.id, fullName(person)]))
  const byPosition = Map.groupBy(appointments, ({ positionId }) => positionId)
  return positions.flatMap((position) =>
    definitivePairs(position, byPosition.get(position.id) ?? []).map(([first, second]): DirectoryFinding => ({
      rule: 'holder-twice',
      message: `${position.title} dipegang dua pejabat definitif sejak ${longDate(second.startsOn)}: ${names.get(first.personId) ?? ''} dan ${names.get(second.personId) ?? ''}. Akhiri salah satunya.`,
      subjects: [
        { kind: 'position', id: position.id },
        { kind: 'appointment', id: first.id },
        { kind: 'appointment', id: second.id },
      ],
    })),
  )
}

/** What looks wrong in the whole directory: people by name of the rule first, then positions by precedence. */
export function directoryFindings(directory: Directory): DirectoryFinding[] {
  return [
    ...sharedNumbers(directory.people).flatMap((group) =>
      group.map((person) =>
        numberFinding(
          person,
          group.filter((each) => each !== person),
        ),
      ),
    ),
    ...holderFindings(directory),
  ]
}
