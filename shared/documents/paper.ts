import type { CellGeometry } from './model.ts'
import type { RichTextBlock } from '#shared/minutes/rich-text.ts'
import type { Margins, Typeface } from '#shared/settings/model.ts'

/** Papers by name; width and height in mm, as they lie in front of the reader. */
export const PAPERS = {
  a4: { width: 210, height: 297 },
  f4: { width: 215, height: 330 },
  'f4-210': { width: 210, height: 330 },
  'a4-landscape': { width: 297, height: 210 },
  'a3-landscape': { width: 420, height: 297 },
} as const
export type PaperName = keyof typeof PAPERS

/** One place to sign. `capacity` lines stand above the gap, name, rank and number below it. */
export interface SignatureCell {
  /** Null while nobody is chosen: then no place is kept in the geometry. */
  signatoryId: string | null
  capacity: string[]
  signatureName: string
  rank: string
  number: string
  /** For the table form: name and position in running text. */
  name: string
  position: string
}

/** A column of a table. `share` is its part of the width that fitted columns leave; a fitted one is as wide as what stands in it. */
export interface TableColumn {
  heading: string
  width: 'fit' | { share: number }
  align: 'left' | 'centre'
}

/** What stands on a badge. */
export interface Badge {
  /** Number in the meeting. */
  number: number
  /** What the door reads from the QR code. */
  code: string
  name: string
  /** Position and agency, one below the other. */
  affiliation: string[]
  role: string
}

/** Whom a letter is for: several are numbered. `place` stands below `di -`; empty prints none. */
export interface Addressee {
  names: string[]
  place: string
}

/** What stands on an official paper, said by what it is, not by how it is drawn (architecture decision 4). */
export type Block =
  | {
      kind: 'letterhead'
      /** Lines from small to large as domain.md section 3 gives them; `logo` is the digest of an image or null. */
      logo: string | null
      lines: { text: string; size: number; bold: boolean }[]
      /** `left`: regional logo at the left with a thick rule over a thin one below; `centred`: emblem above the lines, no rules. */
      arrangement: 'left' | 'centred'
    }
  /** `number` is the whole line below the title (`NOMOR 500.12/7/2022`), or null. */
  | { kind: 'title'; lines: string[]; number: string | null }
  /**
   * Head of a letter (`korespondensi`): place and date at the right, `Nomor`, `Sifat`, `Lampiran`, `Hal` below, then `Yth.`. A value that is
   * null tells the sheets after the letter, up to the next one: `1 (satu) lembar`.
   */
  | {
      kind: 'letterOpening'
      placeAndDate: string
      rows: { label: string; value: string | null }[]
      addressee: Addressee
    }
  /** What an annex belongs to, in the right half above its title: `LAMPIRAN` / `KEPUTUSAN BUPATI ...`, then `NOMOR : ...` and the like. */
  | { kind: 'annexHeading'; lines: string[]; rows: { label: string; value: string }[] }
  /** Over a part of the paper; stays with what follows. */
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; text: string; align: 'justify' | 'left' | 'centre' | 'right' }
  | { kind: 'points'; items: string[] }
  /** What was written in the editor: paragraphs, headings, lists, tables. */
  | { kind: 'richText'; content: RichTextBlock[] }
  /** Photos with captions, two beside each other; `image` is the digest of its bytes. */
  | { kind: 'photos'; photos: { image: string; caption: string }[] }
  /** `Hari/Tanggal : ...`; `indented` below a sentence that announces them. */
  | { kind: 'fields'; rows: { label: string; value: string }[]; indented: boolean }
  /**
   * A ruled table: its header on every page; rows are not parted unless one takes a third of a page; the last two stay with the signature that follows.
   * `leastRowHeight` (mm) leaves room to write in; 0 makes rows as high as their text.
   * `signing`, one id for each row, makes the last column a place to sign in ink: odd rows in its left half, even ones in its right, each
   * after its number and dots. Such rows hold a text less than there are columns; null leaves all columns to text.
   * `places`, one for each row, names where a reader of the file comes who presses the row.
   */
  | {
      kind: 'table'
      columns: TableColumn[]
      rows: string[][]
      leastRowHeight: number
      signing: string[] | null
      places?: string[]
    }
  /** `Mojokerto, 29 September 2022`, over the signatures. */
  | { kind: 'placeAndDate'; text: string }
  /** Filled left to right, then down; two or three columns upright, more on a board. */
  | { kind: 'signatureGrid'; columns: number; cells: SignatureCell[] }
  | { kind: 'signatureTable'; cells: SignatureCell[] }
  /** Centred below the others, headed `Mengetahui,`. */
  | { kind: 'acknowledgement'; heading: string; cells: SignatureCell[] }
  /** One signature in the right half of the page, room for a 4 x 4 cm stamp at its left. */
  | { kind: 'signatureBlock'; cell: SignatureCell }
  /** `Tembusan:`, those who get a copy, numbered, at the left below the signature. */
  | { kind: 'copies'; names: string[] }
  /** `Jabatan | Paraf`: who must put initials to a draft before it is signed. */
  | { kind: 'initials'; positions: string[] }
  /** Eight badges, two columns of four, to be cut apart; `logo` is the digest of an image or null. */
  | { kind: 'badgeSheet'; logo: string | null; event: string; occasion: string; badges: Badge[] }
  /** A tent card that fills its page: folded in the middle, it is read from both sides; an empty position prints the name alone. */
  | { kind: 'nameCard'; logo: string | null; name: string; position: string }
  /** The front of a certificate, which fills its page. `text` goes on from the role: `dalam kegiatan ...` */
  | {
      kind: 'certificate'
      logo: string | null
      issuer: string[]
      title: string
      /** The whole line, or null. */
      number: string | null
      name: string
      affiliation: string
      role: string
      text: string
      signature: { placeAndDate: string; cell: SignatureCell } | null
    }
  /** `continuationHeading` heads the pages that continue the signatures of what follows; null keeps that of the paper. */
  | {
      kind: 'pageBreak'
      continuationHeading: string | null
      /** Printed on both sides, what follows begins on the front of a sheet. */ isOnNewSheet?: boolean
    }

const SIGNATURES = new Set<Block['kind']>([
  'placeAndDate',
  'signatureGrid',
  'signatureTable',
  'signatureBlock',
  'acknowledgement',
])

/** Whether a block carries signatures or leads to them, so that what stands before it must not leave it alone on a page. */
export function carriesSignatures(block: Block | undefined): boolean {
  return block !== undefined && SIGNATURES.has(block.kind)
}

/** A whole official paper, ready for any renderer. */
export interface PaperDocument {
  /** PDF metadata. */
  title: string
  author: string
  subject: string
  paper: PaperName
  /** mm */
  margins: Margins
  typeface: Typeface
  /** pt */
  fontSize: number
  /** A document that should fill one page takes the largest type size (pt) between these at which it fits; null keeps `fontSize`. */
  fit: { smallest: number; largest: number } | null
  /** Multiple of single spacing as word processors count it: single is about 1.15 times the type size. */
  lineSpacing: number
  /** Heading of pages that continue the signatures: `LEMBAR PENANDATANGANAN KOMITMEN BERSAMA (lanjutan)`; null prints none. */
  continuationHeading: string | null
  /** Creation date in the PDF, an instant: part of the input, so that the same input gives the same bytes. */
  createdAt: string
  /** Code printed small in the foot of each page and in the corner marks; null for a draft, which prints `KONSEP0`. */
  code: string | null
  /** Whether the foot names the code beside the page: on papers that the register keeps. */
  printsCode: boolean
  /** What the pages are counted in: the whole, each part that a page break begins (a letter to each), or nothing (cards). */
  pageNumbers: 'document' | 'part' | 'none'
  cornerMarks: boolean
  /** Where text keeps clear of the corner marks: between them at the sides, or below and above them, which leaves wide tables their width. */
  marksClearedAt: 'sides' | 'ends'
  blocks: Block[]
}

/** What a renderer gives back. */
export interface PrintedPaper {
  pdf: Uint8Array<ArrayBuffer>
  pages: number
  /** Where each signature belongs, in mm from the top left corner of its page. */
  cells: CellGeometry[]
}
