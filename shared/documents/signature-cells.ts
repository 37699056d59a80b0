import type { CommitmentSnapshot, PrintedSignatory } from '#shared/commitments/snapshot.ts'
import type { Block, SignatureCell } from './paper.ts'

/** Most signatories in a grid of two columns, and in a grid at all; above, a table is used (domain.md section 4). */
export const MOST_IN_TWO_COLUMNS = 6
export const MOST_IN_GRID = 18

/** Printed where nobody has been chosen yet, so that a name can be written by hand. */
const NAME_TO_WRITE = '.'.repeat(36)

/** A place to sign, as a renderer needs it. */
export function signatureCell(signatory: PrintedSignatory): SignatureCell {
  return {
    signatoryId: signatory.signatoryId,
    capacity: signatory.capacity,
    signatureName: signatory.signatureName === '' ? NAME_TO_WRITE : signatory.signatureName,
    rank: signatory.rank,
    number: signatory.number,
    name: signatory.name,
    position: signatory.position,
  }
}

/** A signature under the part that somebody has in the matter (`Pencatat`), not under a position; nobody chosen leaves room for a name. */
export function signatureAs(role: string, signatory: PrintedSignatory | null): SignatureCell {
  if (signatory !== null) return signatureCell({ ...signatory, capacity: [role] })
  const signatureName = NAME_TO_WRITE
  return {
    signatoryId: null,
    capacity: [role],
    signatureName,
    rank: '',
    number: '',
    name: '',
    position: role,
  }
}

/** The form in which signatories stand on the joint sheet: as chosen, or by their number. */
export function signatureLayout(
  layout: CommitmentSnapshot['layout'],
  signatories: number,
): Exclude<CommitmentSnapshot['layout'], 'auto'> {
  if (layout !== 'auto') return layout
  if (signatories <= MOST_IN_TWO_COLUMNS) return 'grid-2'
  return signatories <= MOST_IN_GRID ? 'grid-3' : 'table'
}

/** The signatures of the joint sheet; none at all prints nothing. */
export function jointSignatures(snapshot: CommitmentSnapshot): Block[] {
  const cells = snapshot.signatories.map(signatureCell)
  const [only] = cells
  if (only === undefined) return []
  const layout = signatureLayout(snapshot.layout, cells.length)
  if (layout === 'table') return [{ kind: 'signatureTable', cells }]
  // Alone, a signature stands in the right half under place and date, as on any letter.
  if (cells.length === 1) return [{ kind: 'signatureBlock', cell: only }]
  return [{ kind: 'signatureGrid', columns: layout === 'grid-2' ? 2 : 3, cells }]
}

/** Those who acknowledge, below the others (domain.md section 4: `Mengetahui,`). */
export function acknowledgement({ acknowledging }: Pick<CommitmentSnapshot, 'acknowledging'>): Block[] {
  if (acknowledging.length === 0) return []
  return [{ kind: 'acknowledgement', heading: 'Mengetahui,', cells: acknowledging.map(signatureCell) }]
}
