import { implement, ORPCError } from '@orpc/server'
import { writeFailure } from '#electron/documents/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { readSpreadsheet } from '#electron/spreadsheets/read-spreadsheet.ts'
import { SpreadsheetError, type Sheet } from '#electron/spreadsheets/workbook.ts'
import { directoryImportContract, FILE_REFUSALS, NO_SUCH_SHEET } from '#shared/directory-import/contract.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { running, viewOf } from './asking.ts'
import { listExports } from './exports.ts'
import { listImports, rememberedColumns } from './import-log.ts'
import { makeFile } from './making-files.ts'
import { RunningImport } from './running-import.ts'
import { forgetRunning, keepRunning } from './running-imports.ts'
import { undoImport } from './undoing.ts'
import { confirm } from './writing.ts'

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

async function guessing({ clock, database }: RequestContext) {
  return database.reading(async (reader) => {
    const remembered = await rememberedColumns(reader)
    return {
      startsOn: todayOf(await readOffice(reader), clock()),
      remembered: (key: string) => remembered.get(key) ?? null,
    }
  })
}

export const directoryImportHandlers = os.router({
  open: os.open.handler(async ({ context, input: { file }, signal }) => {
    const sheets = await readFile(file, signal)
    const opened = new RunningImport(context.newId(), baseName(file.name), sheets)
    const look = opened.firstLook(await guessing(context))
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
    return found.look(sheet, { ...(await guessing(context)), header })
  }),
  preview: os.preview.handler(async function* ({ context, input: { importId, layout }, signal, errors }) {
    const found = running(context, importId)
    if (found.done !== null) throw errors.ALREADY_WRITTEN()
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
    const found = running(context, importId)
    if (found.done !== null) throw errors.ALREADY_WRITTEN()
    const summary = await found.decide(decisions)
    if (summary === null) throw errors.NOT_CHECKED()
    return summary
  }),
  confirm: os.confirm.handler(async function* ({ context, input, signal, errors }) {
    const found = running(context, input.importId)
    if (found.done !== null) throw errors.ALREADY_WRITTEN()
    if (found.checked === null) throw errors.NOT_CHECKED()
    found.done = yield* confirm(context, found, found.checked, signal)
    return found.done
  }),
  close: os.close.handler(({ context, input }) => {
    forgetRunning(context.database, input.importId)
  }),
  exports: os.exports.handler(({ context }) => context.database.reading(listExports)),
  list: os.list.handler(({ context }) => context.database.reading(listImports)),
  undo: os.undo.handler(({ context, input, signal }) => undoImport(context, input.id, signal)),
  file: os.file.handler(({ context, input, signal }) => makeFile(context, input, signal)),
  saveFile: os.saveFile.handler(async ({ context, input, signal, errors }) => {
    const { saveFile } = context.host
    if (saveFile === undefined) throw errors.NO_DIALOG()
    const file = await makeFile(context, input, signal)
    const bytes = new Uint8Array(await file.arrayBuffer())
    try {
      return { saved: (await saveFile(file.name, bytes)) === 'saved' }
    } catch (error) {
      throw errors.WRITE_FAILED({ data: { reason: writeFailure(error) }, cause: error })
    }
  }),
})
