import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { safeFileName } from '#electron/documents/handlers.ts'
import { printDocument, printing } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { writeSpreadsheet } from '#electron/spreadsheets/write-spreadsheet.ts'
import type { WrittenColumn, WrittenSheet } from '#electron/spreadsheets/writing.ts'
import type { ListedActionItem } from '#shared/action-items/model.ts'
import { actionItemStateName } from '#shared/action-items/order.ts'
import { actionItemListDocument, type PrintedActionItems } from '#shared/documents/action-item-list.ts'
import { longDate, shortDate } from '#shared/indonesian/dates.ts'
import { listActionItems } from './listing.ts'

/** Items by their ids, in that order, as they are listed today; those that are gone meanwhile are left out. */
async function listedNow(reader: Reader, ids: readonly string[], now: Date): Promise<PrintedActionItems> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const date = todayOf(office, now)
  const byId = new Map((await listActionItems(reader, null, date)).map((item) => [item.id, item]))
  return { office, date, items: ids.flatMap((id) => byId.get(id) ?? []) }
}

const COLUMNS: readonly WrittenColumn[] = [
  { header: 'Uraian', width: 60, kind: 'text' },
  { header: 'Penanggung jawab', width: 40, kind: 'text' },
  { header: 'Perangkat daerah', width: 36, kind: 'text' },
  { header: 'Batas waktu', width: 14, kind: 'date' },
  { header: 'Status', width: 12, kind: 'text' },
  { header: 'Terlambat', width: 10, kind: 'text' },
  { header: 'Selesai pada', width: 14, kind: 'date' },
  { header: 'Kegiatan', width: 44, kind: 'text' },
  { header: 'Tanggal kegiatan', width: 16, kind: 'date' },
  { header: 'Catatan', width: 60, kind: 'text' },
]

/** Names of office holders stay out: a list goes from hand to hand, and positions say who answers. */
function sheetOf(items: readonly ListedActionItem[]): WrittenSheet {
  return {
    name: 'Tindak lanjut',
    columns: COLUMNS,
    rows: items.map((item) => [
      item.what,
      item.owner,
      item.agency,
      item.dueOn,
      actionItemStateName(item.state),
      item.isOverdue ? 'Ya' : '',
      item.closedOn,
      item.meetingTitle,
      item.meetingDate,
      item.notes.map(({ on, text }) => `${longDate(on)}: ${text}`).join('\n'),
    ]),
  }
}

/** Items as an Excel file, in the order of their ids. */
export async function excelFile(context: RequestContext, ids: readonly string[]): Promise<File> {
  const { date, items } = await context.database.reading((reader) => listedNow(reader, ids, context.clock()))
  const bytes = await writeSpreadsheet({ format: 'xlsx', sheets: [sheetOf(items)] })
  return new File([bytes], safeFileName(`Tindak lanjut ${shortDate(date).replaceAll('/', '-')}`, 'xlsx'), {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })
}

/** `Daftar Tindak Lanjut` of these items as its PDF. @throws PRINTING_FAILED */
export async function paperFile(
  context: RequestContext,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): Promise<File> {
  const printed = await context.database.reading((reader) => listedNow(reader, ids, context.clock()))
  const document = actionItemListDocument(printed)
  const { pdf } = await printing(printDocument(context, document, signal))
  return new File([pdf], safeFileName(document.title, 'pdf'), { type: 'application/pdf' })
}
