import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { printedSignatoryOf } from '#shared/commitments/snapshot-of.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { agencyNamesOn, headPositionOf } from '#shared/people/agencies.ts'
import type { Directory, Position } from '#shared/people/model.ts'
import { headOfRegion, type Office } from '#shared/settings/model.ts'
import { compositionOn, directoryOn, type Member } from './composition.ts'
import type { Body, CouncilPaper, Decree, Membership } from './model.ts'

/** A body as it is printed: a row for each member, the highest role first. */
export interface PrintedBody {
  kind: Body['kind']
  name: string
  rows: { role: string; member: string }[]
}

/** All that the paper of a composition says, resolved from the directory on a day. */
export interface PrintedCouncil {
  office: Office
  form: CouncilPaper['form']
  number: string
  decreedOn: IsoDate | null
  title: string
  /** `Bupati Mojokerto` */
  issuer: string
  /** Day of the list. */
  date: IsoDate
  /** Bodies with members. */
  bodies: PrintedBody[]
  signer: PrintedSignatory | null
}

/** Of a position its title, or the holder over it; of a person always both. */
function memberText({ membership, title, position, name }: Member, printsNames: boolean): string {
  const isPosition = membership.positionId !== null
  if (isPosition && (!printsNames || name === null)) return title
  return [name ?? '', position].filter((text) => text !== '').join('\n')
}

/** The position that heads the agency of the office's letterhead: who signs a list with that letterhead. */
export function headOfOffice(
  { agencies, positions }: Pick<Directory, 'agencies' | 'positions'>,
  { officeName }: Pick<Office, 'officeName'>,
  date: IsoDate,
): Position | null {
  const agency = agencies.find((each) => folded(agencyNamesOn(each, date).name) === folded(officeName))
  return agency === undefined ? null : headPositionOf(agency, positions, date)
}

/** Resolves a decree's composition as its paper prints it. */
export function printedCouncil(
  decree: Decree,
  memberships: readonly Membership[],
  directory: Directory,
  office: Office,
  { form, date, printsNames, signerPositionId }: CouncilPaper,
): PrintedCouncil {
  const onDay = directoryOn(directory, date)
  const bodies = compositionOn(decree, memberships, onDay)
    .map(({ body, roles }): PrintedBody => ({
      kind: body.kind,
      name: body.name,
      rows: roles.flatMap(({ role, members }) =>
        members.map((member) => ({ role: role.name, member: memberText(member, printsNames) })),
      ),
    }))
    .filter(({ rows }) => rows.length > 0)
  const signer =
    signerPositionId === null
      ? null
      : printedSignatoryOf(
          {
            id: signerPositionId,
            positionId: signerPositionId,
            appointmentId: onDay.holder(signerPositionId)?.id ?? null,
            form: { kind: 'self' },
          },
          directory,
          date,
        )
  return {
    office,
    form,
    number: decree.number,
    decreedOn: decree.date,
    title: decree.title,
    issuer:
      onDay.title(decree.issuerPositionId ?? '') ??
      `${headOfRegion(office.regionKind)} ${office.regionName}`.trim(),
    date,
    bodies,
    signer,
  }
}
