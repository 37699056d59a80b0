import type { CommitmentSnapshot, PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { agencyLetterhead, identityFields, letterhead, placeAndDate } from './official-lines.ts'
import type { Block } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

const TITLE = 'SURAT PERNYATAAN KOMITMEN'

/** The joint title with its first line turned into that of one person: `KOMITMEN BERSAMA` -> `SURAT PERNYATAAN KOMITMEN`. */
export function statementTitle(titleLines: readonly string[]): string[] {
  const isJointTitle = /^komitmen bersama$/i.test(titleLines[0] ?? '')
  return [TITLE, ...(isJointTitle ? titleLines.slice(1) : titleLines)]
}

/** What is pledged, in the words of the joint preamble: `..., menyatakan berkomitmen untuk:` -> `menyatakan berkomitmen untuk:`. */
function pledge(preamble: string): string {
  const words = /menyatakan[^.]*$/i.exec(preamble)?.[0] ?? 'menyatakan berkomitmen untuk:'
  return `dengan ini ${words.charAt(0).toLowerCase()}${words.slice(1)}`
}

/** `Demikian komitmen bersama ini dibuat ...` -> `Demikian surat pernyataan komitmen ini dibuat ...` */
function statementClosing(closing: string): string {
  return closing.replace(/komitmen bersama/gi, 'surat pernyataan komitmen')
}

/** Whoever signs alone does so under the letterhead of their own agency, when it has one. */
function statementLetterhead({ letterhead: own }: PrintedSignatory, snapshot: CommitmentSnapshot): Block[] {
  return own !== null && snapshot.letterhead === 'office'
    ? agencyLetterhead(own, snapshot.office)
    : letterhead(snapshot)
}

/** Surat Pernyataan Komitmen: one statement for each signatory, each on a page of its own. */
export function statementBlocks(snapshot: CommitmentSnapshot): Block[] {
  return snapshot.signatories.flatMap((signatory, index): Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak', continuationHeading: null } as const]),
    ...statementLetterhead(signatory, snapshot),
    { kind: 'title', lines: statementTitle(snapshot.titleLines), number: null },
    { kind: 'paragraph', text: 'Saya yang bertanda tangan di bawah ini:', align: 'left' },
    { kind: 'fields', rows: identityFields(signatory), indented: true },
    { kind: 'paragraph', text: pledge(snapshot.preamble), align: 'justify' },
    { kind: 'points', items: snapshot.points },
    { kind: 'paragraph', text: statementClosing(snapshot.closing), align: 'justify' },
    { kind: 'placeAndDate', text: placeAndDate(snapshot) },
    { kind: 'signatureBlock', cell: signatureCell(signatory) },
  ])
}
