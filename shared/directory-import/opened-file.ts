import * as z from 'zod'
import { id, isoDate } from '#shared/indonesian/identifiers.ts'
import { importField } from './fields.ts'

/** A row of a sheet; rows count from 1 and columns are letters, as the spreadsheet program shows them. */
export const sheetRow = z.int().positive()
/** The letters of a column, `A` to `XFD`. */
export const columnLetters = z.string()

/** A sheet of an opened file. */
export const importSheet = z.object({
  name: z.string(),
  isHidden: z.boolean(),
  /** Rows and columns that hold anything. */
  rows: z.int(),
  columns: z.int(),
  /** Why the sheet cannot be imported, in words; null when it can. */
  refusal: z.string().nullable(),
})
export type ImportSheet = z.infer<typeof importSheet>

/** Which rows are the header, and what each column holds; null: the column is not imported. */
export const importLayout = z.object({
  /** Index among the sheets of the file. */
  sheet: z.int().nonnegative(),
  /** First row of the header. */
  headerRow: sheetRow,
  /** Rows that the header takes; two when a merged heading stands over others. */
  headerRows: z.int().min(1).max(3),
  columns: z.array(importField.nullable()).max(200),
  /** First day of positions for rows that name none. */
  startsOn: isoDate,
})
export type ImportLayout = z.infer<typeof importLayout>

/** A first look at a sheet: its guessed layout and its first rows. */
export const sheetLook = z.object({
  layout: importLayout,
  columns: z.array(
    z.object({
      letters: columnLetters,
      /** The header's words, of all its rows. */
      header: z.string(),
      /** A few values under the header, for choosing. */
      examples: z.array(z.string()),
    }),
  ),
  /** The columns were chosen like this for the same headers before. */
  isRemembered: z.boolean(),
  /** First rows of the sheet from the top, those above the header too. */
  top: z.array(z.object({ row: sheetRow, cells: z.array(z.string()) })),
})
export type SheetLook = z.infer<typeof sheetLook>

export const openedFile = z.object({
  importId: id,
  fileName: z.string(),
  sheets: z.array(importSheet),
  look: sheetLook,
})
export type OpenedFile = z.infer<typeof openedFile>
