import { TYPEFACES } from './fonts.ts'
import type { RichTextBlock } from '#shared/minutes/rich-text.ts'
import type { PaperDocument, SignatureCell } from '#shared/documents/paper.ts'

/** Each letter once, so that no glyph is read from its font for the first time while a clerk waits. */
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ abcdefghijklmnopqrstuvwxyz 0123456789 .,;:/()[]-–’“”&%?'

/** What the editor gives: looks that change within a line, a list, a table. */
const EDITED: RichTextBlock[] = [
  {
    type: 'paragraph',
    content: [
      { type: 'text', text: 'Seluruh perangkat daerah ' },
      { type: 'text', text: 'menyesuaikan anggaran', marks: [{ type: 'bold' }, { type: 'italic' }] },
    ],
  },
  {
    type: 'orderedList',
    content: [
      { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'data' }] }] },
    ],
  },
  {
    type: 'table',
    content: [{ type: 'tableRow', content: [{ type: 'tableCell', content: [{ type: 'paragraph' }] }] }],
  },
]

function cell(index: number): SignatureCell {
  return {
    signatoryId: String(index),
    capacity: ['KEPALA DINAS PEKERJAAN UMUM DAN PENATAAN RUANG'],
    signatureName: 'dr. H. NAMA LENGKAP, S.T., M.Si.',
    rank: 'Pembina Utama Muda',
    number: 'NIP 19860926 201505 1 001',
    name: 'dr. H. Nama Lengkap, S.T., M.Si.',
    position: 'Kepala Dinas Komunikasi dan Informatika Kabupaten',
  }
}

/** Papers with every kind of block in both typefaces, set in idle time so that the clerk's first page comes as fast as the next. */
export function warmingDocuments(): PaperDocument[] {
  const cells = Array.from({ length: 24 }, (_, index) => cell(index))
  const text =
    'Kami yang bertanda tangan di bawah ini menyatakan berkomitmen melaksanakan, memantau, dan mengevaluasi 1234567890.'
  return TYPEFACES.map((typeface) => ({
    title: 'Ikrar',
    author: 'Ikrar',
    subject: 'Ikrar',
    paper: 'a4',
    margins: { top: 20, bottom: 25, left: 30, right: 20 },
    typeface,
    fontSize: 12,
    fit: null,
    lineSpacing: 1.15,
    continuationHeading: 'LEMBAR PENANDATANGANAN KOMITMEN BERSAMA (lanjutan)',
    createdAt: '2000-01-01T00:00:00.000Z',
    code: null,
    printsCode: true,
    pageNumbers: 'document',
    cornerMarks: true,
    marksClearedAt: 'sides',
    blocks: [
      {
        kind: 'letterhead',
        logo: null,
        arrangement: 'left',
        lines: [{ text: 'DINAS KOMUNIKASI', size: 16, bold: true }],
      },
      { kind: 'title', lines: ['KOMITMEN BERSAMA', LETTERS], number: 'NOMOR 1' },
      { kind: 'paragraph', text: LETTERS, align: 'left' },
      { kind: 'paragraph', text, align: 'justify' },
      { kind: 'points', items: [text, text.repeat(3), text] },
      { kind: 'fields', rows: [{ label: 'Nama', value: text }], indented: true },
      { kind: 'annexHeading', lines: ['LAMPIRAN'], rows: [{ label: 'NOMOR', value: '1' }] },
      { kind: 'heading', text },
      { kind: 'richText', content: EDITED },
      {
        kind: 'table',
        columns: [{ heading: 'No', width: 'fit', align: 'centre' }],
        rows: [['1.']],
        leastRowHeight: 0,
        signing: null,
      },
      { kind: 'placeAndDate', text: 'Mojokerto, 29 September 2022' },
      { kind: 'signatureGrid', columns: 3, cells: cells.slice(0, 6) },
      { kind: 'signatureTable', cells },
      { kind: 'acknowledgement', heading: 'Mengetahui,', cells: cells.slice(0, 1) },
    ],
  }))
}
