import { ORPCError } from '@orpc/server'
import type { Database } from '#electron/database/database.ts'
import { readDirectory } from '#electron/people/handlers.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { SpreadsheetError, type Sheet } from '#electron/spreadsheets/workbook.ts'
import { FILE_REFUSALS } from '#shared/directory-import/contract.ts'
import type { ReadRow } from '#shared/participants/model.ts'
import { participantsIn } from '#shared/participants/reading-list.ts'

async function sheetsOf(file: File, signal: AbortSignal | undefined): Promise<Sheet[]> {
  try {
    return await readSpreadsheet(file, file.name, { signal })
  } catch (error) {
    if (!(error instanceof SpreadsheetError)) throw error
    const { problem, detail } = error
    throw new ORPCError(problem, { message: detail ?? FILE_REFUSALS[problem].message })
  }
}

/** Reads participants out of the first sheet that names any. @throws the refusals of a file; NO_ROWS */
export async function readList(
  database: Database,
  file: File,
  signal: AbortSignal | undefined,
): Promise<ReadRow[]> {
  const sheets = (await sheetsOf(file, signal)).filter(({ isHidden, rows }) => !isHidden && rows.length > 0)
  const { people } = await database.reading(readDirectory)
  for (const sheet of sheets) {
    const rows = participantsIn(sheet, people)
    if (rows !== null && rows.length > 0) return rows
  }
  throw new ORPCError('NO_ROWS', {
    message: 'Tidak ada kolom nama di berkas ini. Beri judul "Nama" di atasnya.',
  })
}
