import * as z from 'zod'
import { listedActionItem } from '#shared/action-items/model.ts'
import { actionItemStateName, byAgency, isUnderWay } from '#shared/action-items/order.ts'
import { dateWithWeekday, shortDate } from '#shared/indonesian/dates.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { office } from '#shared/settings/model.ts'
import { officePaper } from './office-paper.ts'
import { letterhead } from './official-lines.ts'
import type { Block, PaperDocument, TableColumn } from './paper.ts'

/** All that a list of action items is printed from. */
export const printedActionItems = z.object({
  office,
  /** The day on which it is so. */
  date: isoDate,
  items: z.array(listedActionItem),
})
export type PrintedActionItems = z.infer<typeof printedActionItems>

const TITLE = 'DAFTAR TINDAK LANJUT'

/** A wide table has narrow sides, mm. */
const MOST_AT_SIDES = { left: 20, right: 15 }

const COLUMNS: TableColumn[] = [
  { heading: 'No', width: 'fit', align: 'centre' },
  { heading: 'Uraian', width: { share: 4 }, align: 'left' },
  { heading: 'Penanggung Jawab', width: { share: 2.4 }, align: 'left' },
  { heading: 'Batas Waktu', width: 'fit', align: 'left' },
  { heading: 'Status', width: { share: 1.5 }, align: 'left' },
  { heading: 'Kegiatan', width: { share: 2.6 }, align: 'left' },
]

/** `Belum, terlambat`, `Selesai 17/6/2022` */
function stateWords({ state, isOverdue, closedOn }: PrintedActionItems['items'][number]): string {
  const name = actionItemStateName(state)
  if (isOverdue) return `${name}, terlambat`
  return closedOn === null ? name : `${name} ${shortDate(closedOn)}`
}

function counts(items: PrintedActionItems['items']): string {
  const overdue = items.filter(({ isOverdue }) => isOverdue).length
  const underWay = items.filter(isUnderWay).length
  return `${items.length} tindak lanjut, ${underWay} belum selesai, ${overdue} terlambat`
}

/** `Daftar Tindak Lanjut`: a table for each agency, the one with the most overdue first; inside of it what is overdue first. */
export function actionItemListDocument({ office: look, date, items }: PrintedActionItems): PaperDocument {
  const agencies = byAgency(items)
  return officePaper(look, {
    title: TITLE,
    subject: `${TITLE}, ${dateWithWeekday(date)}`,
    createdAt: `${date}T00:00:00.000Z`,
    typeface: 'arimo',
    margins: {
      ...look.margins,
      left: Math.min(look.margins.left, MOST_AT_SIDES.left),
      right: Math.min(look.margins.right, MOST_AT_SIDES.right),
    },
    fontSize: 10,
    lineSpacing: 1,
    blocks: [
      ...letterhead({ letterhead: 'office', office: look }),
      { kind: 'title', lines: [TITLE], number: null },
      {
        kind: 'fields',
        rows: [
          { label: 'Keadaan pada', value: dateWithWeekday(date) },
          { label: 'Jumlah', value: counts(items) },
        ],
        indented: false,
      },
      ...agencies.flatMap(({ agency, items: ofAgency }): Block[] => [
        { kind: 'heading', text: `${agency || 'Tanpa perangkat daerah'} (${ofAgency.length})` },
        {
          kind: 'table',
          columns: COLUMNS,
          rows: ofAgency.map((item, index) => [
            `${index + 1}.`,
            item.what,
            item.owner,
            item.dueOn === null ? '' : shortDate(item.dueOn),
            stateWords(item),
            item.meetingTitle,
          ]),
          leastRowHeight: 0,
          signing: null,
        },
      ]),
    ],
  })
}
