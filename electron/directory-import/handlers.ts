import { implement, ORPCError } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import { lastDeed } from '#electron/database/history.ts'
import { readDirectory } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { SpreadsheetError, type Sheet } from '#electron/spreadsheets/workbook.ts'
import { directoryImportContract, FILE_REFUSALS, NO_SUCH_SHEET } from '#shared/directory-import/contract.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { RunningImport, type DirectoryView } from './running-import.ts'
import { findRunning, forgetRunning, keepRunning } from './running-imports.ts'

const os = implement(directoryImportContract).$context<RequestContext>()

/** Name of a file without folders, cleaned; a browser may hand over a whole path. */
function baseName(name: string): string {
  const base = cleanLine(name.split(/[\\/]/).at(-1) ?? '').slice(-200)
  return base === '' ? 'berkas' : base
}

function refused(name: keyof typeof FILE_REFUSALS, detail: string | null): Error {
  return new ORPCError(name, { message: detail ?? FILE_REFUSALS[name].message })
}

async function readFile(file: File, signal: AbortSignal | undefined): Promise<Sheet[]> {
  try {
    return await readSpreadsheet(file, file.name, { signal })
  } catch (error) {
    throw error instanceof SpreadsheetError ? refused(error.problem, error.detail) : error
  }
}

/** @throws NOT_OPEN */
function running({ database }: RequestContext, importId: string): RunningImport {
  const found = findRunning(database, importId)
  if (found === null)
    throw new ORPCError('NOT_OPEN', { message: 'Impor ini sudah ditutup. Buka berkasnya lagi.' })
  return found
}

async function guessing({ clock }: RequestContext, reader: Reader) {
  const today = todayOf(await readOffice(reader), clock())
  return { startsOn: today, remembered: () => null }
}

function viewOf({ database, clock }: RequestContext): Promise<DirectoryView> {
  return database.reading(async (reader) => {
    const office = await readOffice(reader)
    return {
      directory: await readDirectory(reader),
      regionName: office?.regionName ?? '',
      today: todayOf(office, clock()),
      auditRow: await lastDeed(reader),
    }
  })
}

function notYet(): never {
  throw new Error('This part of the import is being built.')
}

export const directoryImportHandlers = os.router({
  open: os.open.handler(async ({ context, input: { file }, signal }) => {
    const sheets = await readFile(file, signal)
    const opened = new RunningImport(context.newId(), baseName(file.name), sheets)
    const look = opened.firstLook(await guessing(context, context.database))
    if (look === null) {
      const tooWide = opened.sheets.find((sheet) => sheet.rows > 0)
      throw refused(tooWide === undefined ? 'NO_ROWS' : 'TOO_MANY_COLUMNS', tooWide?.refusal ?? null)
    }
    keepRunning(context.database, opened)
    return { importId: opened.id, fileName: opened.fileName, sheets: [...opened.sheets], look }
  }),
  look: os.look.handler(async ({ context, input: { importId, sheet, header }, errors }) => {
    const found = running(context, importId)
    if (!found.canTake(sheet))
      throw errors.NO_SUCH_SHEET({ message: found.sheets[sheet]?.refusal ?? NO_SUCH_SHEET.message })
    return found.look(sheet, { ...(await guessing(context, context.database)), header })
  }),
  preview: os.preview.handler(async function* ({ context, input: { importId, layout }, signal, errors }) {
    const found = running(context, importId)
    if (!found.canTake(layout.sheet)) throw errors.NO_SUCH_SHEET()
    return yield* found.preview(layout, await viewOf(context), signal)
  }),
  state: os.state.handler(({ context, input }) => {
    const { fileName, sheets, layout, summary, done } = running(context, input.importId)
    return { fileName, sheets: [...sheets], layout, summary, done }
  }),
  rows: os.rows.handler(({ context, input: { importId, filter, offset, limit }, errors }) => {
    const page = running(context, importId).rows(filter, offset, limit)
    if (page === null) throw errors.NOT_CHECKED()
    return page
  }),
  decide: os.decide.handler(async ({ context, input: { importId, decisions }, errors }) => {
    const summary = await running(context, importId).decide(decisions)
    if (summary === null) throw errors.NOT_CHECKED()
    return summary
  }),
  confirm: os.confirm.handler(() => notYet()),
  close: os.close.handler(({ context, input }) => {
    forgetRunning(context.database, input.importId)
  }),
  list: os.list.handler(() => notYet()),
  undo: os.undo.handler(() => notYet()),
  file: os.file.handler(() => notYet()),
  saveFile: os.saveFile.handler(() => notYet()),
})
