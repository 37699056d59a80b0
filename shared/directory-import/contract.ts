import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { historyEntry } from '#shared/audit/model.ts'
import { NOT_FOUND } from '#shared/audit/errors.ts'
import { id } from '#shared/indonesian/identifiers.ts'
import { decision, doneImport, importProgress, importSummary, previewRow, rowFilter } from './model.ts'
import { importLayout, importSheet, openedFile, sheetLook } from './opened-file.ts'

const ofImport = z.object({ importId: id })

/** The import is not under way any more: the program was closed, or another file was opened since. */
const NOT_OPEN = { message: 'Impor ini sudah ditutup. Buka berkasnya lagi.' }
const ALREADY_WRITTEN = { message: 'Impor ini sudah disimpan.' }
const NOT_CHECKED = { message: 'Isi berkas belum diperiksa. Periksa dahulu, baru simpan.' }
export const NO_SUCH_SHEET = { message: 'Lembar itu tidak dapat diimpor.' }

/** Why a file is refused; the message says it in words, names sheet and column where there is one, and what to do. */
export const FILE_REFUSALS = {
  EMPTY_FILE: { message: 'Berkasnya kosong (0 byte). Salin lagi dari sumbernya.' },
  TOO_LARGE: { message: 'Berkasnya lebih dari 40 MB. Pecah menjadi beberapa berkas.' },
  ENCRYPTED: {
    message:
      'Berkas Excel ini terkunci dengan kata sandi. Buka di Excel, hapus kata sandinya (Info, Proteksi), simpan, lalu impor lagi.',
  },
  OLD_EXCEL: {
    message:
      'Isinya Excel lama (.xls), apa pun nama berkasnya. Buka di Excel, simpan sebagai "Excel Workbook (.xlsx)", lalu impor lagi.',
  },
  DAMAGED: { message: 'Berkas Excel ini rusak atau terpotong. Salin lagi dari sumbernya, lalu impor lagi.' },
  NOT_A_SPREADSHEET: { message: 'Berkas ini bukan Excel (.xlsx) dan bukan CSV.' },
  TOO_MUCH_UNPACKED: {
    message:
      'Isi berkas ini menjadi terlalu besar bila dibuka, jadi tidak dibuka. Simpan hanya lembar yang diperlukan ke berkas baru.',
  },
  TOO_MANY_COLUMNS: { message: 'Lembarnya mempunyai terlalu banyak kolom.' },
  TOO_MANY_ROWS: { message: 'Berkas ini mempunyai terlalu banyak baris. Pecah menjadi beberapa berkas.' },
  NO_ROWS: { message: 'Tidak ada satu baris pun yang berisi di berkas ini.' },
}

/** Which people a list holds: everybody, or those that a filter or a choice left; the log of exports says which. */
export const exportedPeople = z.discriminatedUnion('which', [
  z.object({ which: z.literal('all') }),
  z.object({ which: z.enum(['filtered', 'chosen']), ids: z.array(id).min(1).max(100_000) }),
])

/** A file that goes out: the list of people, an empty form to send to agencies, or what became of each row of an import. */
export const outgoing = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('people'),
    format: z.enum(['xlsx', 'csv']),
    people: exportedPeople.default({ which: 'all' }),
  }),
  z.object({ what: z.literal('form') }),
  ofImport.extend({ what: z.literal('report'), format: z.enum(['xlsx', 'csv']) }),
])

/** Lists of people coming in from Excel and CSV and going out again. Nothing is written before `confirm`. */
export const directoryImportContract = {
  /** Reads a file whole and looks at the sheet that is most likely the list. It stays open until `close`. */
  open: oc
    .errors(FILE_REFUSALS)
    .input(z.object({ file: z.file() }))
    .output(openedFile),
  /** Another sheet, or another header row; a null header is guessed. */
  look: oc
    .errors({ NOT_OPEN, NO_SUCH_SHEET })
    .input(
      ofImport.extend({
        sheet: z.int().nonnegative(),
        header: z.object({ row: z.int().positive(), rows: z.int().min(1).max(3) }).nullable(),
      }),
    )
    .output(sheetLook),
  /**
   * Checks all rows against the rules and the directory; the answer's end is the summary. Decisions taken before for the same layout
   * stay. Ending the stream early stops the work. The columns of an import that is written are
   * remembered for the next file with the same headers.
   */
  preview: oc
    .errors({ NOT_OPEN, NO_SUCH_SHEET, ALREADY_WRITTEN })
    .input(ofImport.extend({ layout: importLayout }))
    .output(eventIterator(importProgress, importSummary)),
  /** Where an import stands, for a screen that comes back; `layout` and `summary` are null before the first preview, `done` before confirm. */
  state: oc
    .errors({ NOT_OPEN })
    .input(ofImport)
    .output(
      z.object({
        fileName: z.string(),
        sheets: z.array(importSheet),
        layout: importLayout.nullable(),
        summary: importSummary.nullable(),
        done: doneImport.nullable(),
      }),
    ),
  /** A page of checked rows, in the order of the file. */
  rows: oc
    .errors({ NOT_OPEN, NOT_CHECKED })
    .input(
      ofImport.extend({
        filter: rowFilter,
        offset: z.int().nonnegative(),
        limit: z.int().min(1).max(200),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(previewRow) })),
  /** Takes choices of the clerk; a null choice takes one back. Gives the summary after it; rows are fetched again with `rows`. */
  decide: oc
    .errors({ NOT_OPEN, NOT_CHECKED, ALREADY_WRITTEN })
    .input(ofImport.extend({ decisions: z.array(decision).min(1).max(10_000) }))
    .output(importSummary),
  /** Writes everything that is decided in one transaction; rows that still ask stay out. Ending the stream early writes nothing. */
  confirm: oc
    .errors({
      NOT_OPEN,
      NOT_CHECKED,
      ALREADY_WRITTEN,
      /** The directory changed after the preview: check again; decisions stay. */
      DIRECTORY_CHANGED: {
        message:
          'Data orang, jabatan, atau instansi berubah setelah pemeriksaan. Periksa lagi, lalu simpan; pilihan Anda tetap.',
      },
    })
    .input(ofImport)
    .output(eventIterator(importProgress, doneImport)),
  /** Forgets an import and all that was read; nothing that was written changes. */
  close: oc.input(ofImport),

  /** Which personal data left the program, when and by whom, latest first (UU 27/2022). */
  exports: oc.output(z.array(historyEntry)),
  /** Imports that were written, newest first. */
  list: oc.output(z.array(doneImport)),
  /** Takes a whole import back, or refuses and leaves everything as it is. */
  undo: oc
    .errors({
      NOT_FOUND,
      ALREADY_UNDONE: { message: 'Impor ini sudah diurungkan.' },
      /** Something was changed or used since; `reasons` names what. */
      USED_SINCE: {
        message: 'Impor ini tidak dapat diurungkan lagi, karena hasilnya sudah diubah atau dipakai.',
        data: z.object({ reasons: z.array(z.string()) }),
      },
    })
    .input(z.object({ id }))
    .output(doneImport),

  /** Makes a file to take away. */
  file: oc.errors({ NOT_OPEN, NOT_CHECKED }).input(outgoing).output(z.file()),
  /** Makes the same file, asks for a place and writes it there; false when the clerk gave up. */
  saveFile: oc
    .errors({
      NOT_OPEN,
      NOT_CHECKED,
      NO_DIALOG: { message: 'Penyimpanan lewat jendela sistem tidak tersedia di sini.' },
      WRITE_FAILED: {
        message: 'Berkas tidak dapat disimpan di tempat itu.',
        data: z.object({ reason: z.string() }),
      },
    })
    .input(outgoing)
    .output(z.object({ saved: z.boolean() })),
}
