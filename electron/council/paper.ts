import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { appointmentIds, readDirectoryFor } from '#electron/people/handlers.ts'
import { readOffice } from '#electron/settings/handlers.ts'
import { councilPaperDocument } from '#shared/documents/council-paper.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import type { CouncilPaper, Decree, Membership } from '#shared/council/model.ts'
import { printedCouncil } from '#shared/council/printed-council.ts'
import type { Directory } from '#shared/people/model.ts'
import { decrees, membershipsOf } from './store.ts'

/** The part of the directory that a composition names: its positions with all who held them, its people with all they held. */
async function directoryOf(
  reader: Reader,
  decree: Decree,
  members: readonly Membership[],
  signerPositionId: string | null,
): Promise<Directory> {
  const positionIds = [
    ...members.map(({ positionId }) => positionId),
    decree.issuerPositionId,
    signerPositionId,
  ].flatMap((each) => each ?? [])
  const personIds = members.flatMap(({ personId }) => personId ?? [])
  const held: string[] = []
  for (const id of new Set(positionIds)) held.push(...(await appointmentIds(reader, 'positionId', id)))
  for (const id of new Set(personIds)) held.push(...(await appointmentIds(reader, 'personId', id)))
  return readDirectoryFor(reader, { positionIds, personIds, appointmentIds: held })
}

/** `Susunan Dewan Smart City` as it is printed now. @throws NOT_FOUND */
export async function paperOf(reader: Reader, choice: CouncilPaper): Promise<PaperDocument> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const decree = await decrees.get(reader, choice.decreeId)
  const members = await membershipsOf(reader, decree.id)
  const directory = await directoryOf(reader, decree, members, choice.signerPositionId)
  return councilPaperDocument(printedCouncil(decree, members, directory, office, choice))
}
