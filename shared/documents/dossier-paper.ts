import * as z from 'zod'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import type { Office } from '#shared/settings/model.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import type { PrintedPhoto } from './photos.ts'

/** All that the cover and the contents of a dossier are printed from. */
export const printedDossier = printedLook.extend({
  meeting: z.string(),
  /** Day of the making. */
  date: isoDate,
  /** `Hari/Tanggal`, `Waktu`, `Tempat` and the like. */
  lines: z.array(z.object({ label: z.string(), value: z.string() })),
  /** `page` is the first one, counted through the whole dossier. */
  parts: z.array(z.object({ title: z.string(), note: z.string(), page: z.int(), pages: z.int() })),
  /** What is still missing, a sentence each. */
  missing: z.array(z.string()),
  /** What is not there and need not be, a sentence each. */
  optional: z.array(z.string()),
})
export type PrintedDossier = z.infer<typeof printedDossier>

const TITLE = 'BERKAS KEGIATAN'
const COMPLETE = 'Semua bagian berkas ini sudah ada.'

/** Name of the place where a part begins, so that its row in the contents leads there. @param index from 0 */
export function placeOfPart(index: number): string {
  return `bagian-${String(index + 1).padStart(4, '0')}`
}

function contentsTable({ parts }: PrintedDossier): Block {
  return {
    kind: 'table',
    columns: [
      { heading: 'No', width: 'fit', align: 'centre' },
      { heading: 'Isi', width: { share: 4 }, align: 'left' },
      { heading: 'Keterangan', width: { share: 3.4 }, align: 'left' },
      { heading: 'Jumlah', width: 'fit', align: 'centre' },
      { heading: 'Halaman', width: 'fit', align: 'centre' },
    ],
    rows: parts.map(({ title, note, page, pages }, index) => [
      `${index + 1}.`,
      title,
      note,
      `${pages}`,
      `${page}`,
    ]),
    leastRowHeight: 0,
    signing: null,
    places: parts.map((_part, index) => placeOfPart(index)),
  }
}

/** Lines below which the title of the cover stands, so that the eye finds it in the middle of the page. */
const ABOVE_TITLE = 7
/** Type of the cover, pt. */
const COVER_SIZE = 14

function partOf(dossier: PrintedDossier, title: string, blocks: Block[]): Parameters<typeof officePaper>[1] {
  return {
    title,
    subject: title,
    createdAt: `${dossier.date}T00:00:00.000Z`,
    typeface: dossier.typeface,
    // The dossier counts its pages through; those of its parts keep their own numbers.
    pageNumbers: 'none',
    blocks,
  }
}

/** `BERKAS KEGIATAN Bimtek Smart City Tahap I` */
export function dossierTitle({ meeting }: Pick<PrintedDossier, 'meeting'>): string {
  return `${TITLE} ${meeting}`
}

/** Cover of a dossier: which meeting, when, where, who. */
export function dossierCover(dossier: PrintedDossier): PaperDocument {
  const { office, meeting, date, lines } = dossier
  return officePaper(office, {
    ...partOf(dossier, dossierTitle(dossier), [
      ...letterhead(dossier),
      { kind: 'paragraph', text: '\n'.repeat(ABOVE_TITLE), align: 'left' },
      { kind: 'title', lines: [TITLE, meeting.toLocaleUpperCase('id')], number: null },
      { kind: 'paragraph', text: '', align: 'left' },
      {
        kind: 'fields',
        rows: [...lines, { label: 'Disusun pada', value: longDate(date) }],
        indented: false,
      },
    ]),
    fontSize: COVER_SIZE,
  })
}

/** Contents of a dossier with page numbers, and what it still lacks. */
export function dossierContentsPages(dossier: PrintedDossier): PaperDocument {
  const { office, missing, optional } = dossier
  return officePaper(
    office,
    partOf(dossier, 'DAFTAR ISI', [
      { kind: 'title', lines: ['DAFTAR ISI'], number: null },
      contentsTable(dossier),
      { kind: 'heading', text: 'Yang masih kurang' },
      missing.length === 0
        ? { kind: 'paragraph', text: COMPLETE, align: 'left' }
        : { kind: 'points', items: missing },
      ...(optional.length === 0
        ? []
        : [
            { kind: 'heading', text: 'Naskah lain, bila diperlukan' } as const,
            { kind: 'points', items: optional } as const,
          ]),
    ]),
  )
}

/** Photos of a meeting with their captions, on pages of their own. */
export function dossierPhotosDocument(
  office: Office,
  meeting: string,
  photos: readonly PrintedPhoto[],
): PaperDocument {
  return officePaper(office, {
    title: `FOTO ${meeting}`,
    subject: `FOTO ${meeting}`,
    createdAt: '2000-01-01T00:00:00.000Z',
    typeface: 'arimo',
    pageNumbers: 'none',
    blocks: [
      { kind: 'title', lines: ['DOKUMENTASI KEGIATAN', meeting.toLocaleUpperCase('id')], number: null },
      { kind: 'photos', photos: [...photos] },
    ],
  })
}
