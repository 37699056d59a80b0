import type { Reader } from '#electron/database/database.ts'
import { readDirectoryAbout } from '#electron/people/handlers.ts'
import { printedSignatoryOf } from '#shared/commitments/snapshot-of.ts'
import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName, signatureName } from '#shared/indonesian/names.ts'
import type { Signer } from '#shared/meeting-papers/model.ts'
import { namingOn } from '#shared/meetings/naming.ts'
import type { PersonReference } from '#shared/meetings/person-reference.ts'
import { holderOn, isValidOn } from '#shared/people/appointments.ts'
import { employeeNumberLine } from '#shared/people/employee-number.ts'
import { rankLine } from '#shared/people/ranks.ts'

/** The signer of a paper with name, rank and number as on its date; a vacant position has no name. */
export async function printedSigner(
  reader: Reader,
  { positionId, form }: Signer,
  date: IsoDate,
): Promise<PrintedSignatory> {
  const superiors = form.kind === 'self' ? [] : [form.ofPositionId]
  const through = form.kind === 'onBehalfLower' ? [form.throughPositionId] : []
  const positionIds = [positionId, ...superiors, ...through]
  const directory = await readDirectoryAbout(reader, { positionIds, personIds: [] })
  const appointmentId = holderOn(directory.appointments, positionId, date)?.id ?? null
  return printedSignatoryOf({ id: positionId, positionId, appointmentId, form }, directory, date)
}

/** Names the place of somebody who signs for a part, by its order on the paper, from 1: a guest has no id of the directory. */
export function placeToSign(ordinal: number): string {
  return `00000000-0000-7000-8000-${String(ordinal).padStart(12, '0')}`
}

/**
 * Somebody who signs for a part that they have in the matter (`Pencatat`): of the directory or a guest.
 * @param signatoryId names their place on the paper, since a guest has no id
 */
export async function printedPart(
  reader: Reader,
  reference: PersonReference,
  { signatoryId, date }: { signatoryId: string; date: IsoDate },
): Promise<PrintedSignatory> {
  if (reference.kind === 'position') {
    const { positionId } = reference
    return {
      ...(await printedSigner(reader, { positionId, form: { kind: 'self' } }, date)),
      signatoryId,
    }
  }
  const personIds = reference.kind === 'person' ? [reference.personId] : []
  const directory = await readDirectoryAbout(reader, { positionIds: [], personIds })
  const person = directory.people.find(({ id }) => personIds.includes(id))
  const named = namingOn(directory, date)(reference)
  const parts = { titlesBefore: named.titlesBefore, name: named.bareName, titlesAfter: named.titlesAfter }
  return {
    signatoryId,
    capacity: [named.position.toLocaleUpperCase('id')],
    position: named.position,
    signatureName: signatureName(parts),
    name: fullName(parts),
    rank: person === undefined ? '' : rankLine(person.rank),
    number: person === undefined ? '' : employeeNumberLine(person.employeeKind, person.employeeNumber),
    personId: named.personId,
    agencyName: named.agency,
    letterhead: null,
  }
}

/** Whether somebody who signs by name held an office, and holds none on the date: whoever never held one is meant as they are. */
export async function hasLeftOffice(
  reader: Reader,
  reference: PersonReference | null,
  date: IsoDate,
): Promise<boolean> {
  if (reference?.kind !== 'person') return false
  const { personId } = reference
  const { appointments } = await readDirectoryAbout(reader, { positionIds: [], personIds: [personId] })
  const held = appointments.filter((each) => each.personId === personId)
  return held.length > 0 && !held.some((each) => isValidOn(each, date))
}
