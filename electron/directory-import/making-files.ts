import { ORPCError } from '@orpc/server'
import type * as z from 'zod'
import { safeFileName } from '#electron/documents/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { writeSpreadsheet } from '#electron/spreadsheets/write-spreadsheet.ts'
import type { WrittenSheet } from '#electron/spreadsheets/writing.ts'
import type { outgoing } from '#shared/directory-import/contract.ts'
import { shortDate } from '#shared/indonesian/dates.ts'
import { PeopleIndex } from '#shared/directory-import/people-index.ts'
import { running, viewOf } from './asking.ts'
import { recordExport } from './import-log.ts'
import { formSheets, peopleSheet } from './outgoing.ts'
import { reportSheet } from './report.ts'
import { throughTurns } from './turns.ts'

type Outgoing = z.infer<typeof outgoing>

const MEDIA_TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
}

async function file(name: string, format: 'xlsx' | 'csv', sheets: WrittenSheet[]): Promise<File> {
  const bytes = await writeSpreadsheet({ format, sheets })
  return new File([bytes], safeFileName(name, format), { type: MEDIA_TYPES[format] })
}

/** Personal data leaves the program: the audit says that it did. */
function logExport(context: RequestContext, note: Parameters<typeof recordExport>[1]): Promise<void> {
  return context.database.change(context, (change) => recordExport(change, note))
}

/** What stands in the name of a list of some people. */
const NAMED = { all: '', filtered: ' (tersaring)', chosen: ' (pilihan)' }

/** Makes a file to take away. @throws NOT_OPEN, NOT_CHECKED */
export async function makeFile(
  context: RequestContext,
  what: Outgoing,
  signal: AbortSignal | undefined,
): Promise<File> {
  if (what.what === 'report') {
    const source = running(context, what.importId)
    const sheet = await reportSheet(source, signal)
    if (sheet === null)
      throw new ORPCError('NOT_CHECKED', {
        message: 'Isi berkas belum diperiksa. Periksa dahulu, baru simpan.',
      })
    await logExport(context, { format: what.format, rows: sheet.rows.length, which: 'report' })
    return file(`Laporan impor ${source.fileName.replace(/\.[^.]+$/, '')}`, what.format, [sheet])
  }
  const { directory, today } = await viewOf(context)
  if (what.what === 'form') return file('Formulir data pejabat', 'xlsx', formSheets(directory))
  const people = new PeopleIndex()
  await throughTurns(people.fill(directory), signal)
  const { which } = what.people
  const wanted = 'ids' in what.people ? new Set(what.people.ids) : null
  const known = [...people.byId.values()].filter(({ person }) => wanted === null || wanted.has(person.id))
  const sheet = peopleSheet(known, today, what.format)
  await logExport(context, { format: what.format, rows: sheet.rows.length, which })
  const name = `Orang dan OPD ${shortDate(today).replaceAll('/', '-')}${NAMED[which]}`
  return file(name, what.format, [sheet])
}
