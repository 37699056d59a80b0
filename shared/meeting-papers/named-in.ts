import { idsNamedBy, type PersonReference } from '#shared/meetings/person-reference.ts'
import type { PaperOptions, Signer } from './model.ts'

function positionsOf({ positionId, form }: Signer): string[] {
  if (form.kind === 'self') return [positionId]
  const superiors = [positionId, form.ofPositionId]
  return form.kind === 'onBehalf' ? superiors : [...superiors, form.throughPositionId]
}

/** Positions and people of the directory that the choices for a paper name: who signs, and for whom. */
export function namedIn(options: PaperOptions): { positionIds: string[]; personIds: string[] } {
  const signers: Signer[] = [
    ...('signer' in options && options.signer !== null ? [options.signer] : []),
    ...('acknowledging' in options ? options.acknowledging : []),
  ]
  const parties: PersonReference[] =
    'parties' in options ? options.parties.filter((party) => party !== null) : []
  const { positionIds, personIds } = idsNamedBy(parties)
  return { positionIds: [...signers.flatMap(positionsOf), ...positionIds], personIds }
}
