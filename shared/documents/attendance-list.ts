import * as z from 'zod'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { id, isoDate, timeOfDay } from '#shared/indonesian/identifiers.ts'
import { timeWords } from '#shared/meetings/sessions.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead, placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument, TableColumn } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

/** A row as it is printed. Neither NIK nor telephone belongs on a list that passes from hand to hand (domain.md section 4). */
export const attendanceRow = z.object({
  /** Names the row's place to sign in the geometry that comes back. */
  id,
  name: z.string(),
  position: z.string(),
  agency: z.string(),
  /** `L` man, `P` woman; empty where it is not known. */
  sex: z.enum(['L', 'P', '']),
})
export type AttendanceRow = z.infer<typeof attendanceRow>

/** The sheet of one day. */
export const attendanceSheet = z.object({
  date: isoDate,
  startsAt: timeOfDay,
  /** Null: `s.d. selesai`. */
  endsAt: timeOfDay.nullable(),
  /** It ends on the next day although its end is later by the clock than its start. */
  endsNextDay: z.literal(true).optional(),
  place: z.string(),
  rows: z.array(attendanceRow),
  /** Empty rows for guests who come unannounced, each by the id of its place to sign. */
  spareRows: z.array(id),
})
export type AttendanceSheet = z.infer<typeof attendanceSheet>

/** All that an attendance list is printed from. */
export const printedAttendance = printedLook.extend({
  event: z.string(),
  sheets: z.array(attendanceSheet),
  /** Who answers for the list; null prints no signature. */
  signer: printedSignatory.nullable(),
  cornerMarks: z.boolean(),
})
export type PrintedAttendance = z.infer<typeof printedAttendance>

const TITLE = 'DAFTAR HADIR'
/** Rows high enough to sign, mm (domain.md section 4). */
const ROW_HEIGHT = 9
/** A wide table has narrow sides, mm. */
const MOST_AT_SIDES = { left: 20, right: 15 }

const COLUMNS: TableColumn[] = [
  { heading: 'No', width: 'fit', align: 'centre' },
  { heading: 'Nama', width: { share: 3.2 }, align: 'left' },
  { heading: 'Jabatan', width: { share: 3 }, align: 'left' },
  { heading: 'Instansi', width: { share: 2.6 }, align: 'left' },
  { heading: 'L/P', width: 'fit', align: 'centre' },
  { heading: 'Tanda Tangan', width: { share: 3.2 }, align: 'left' },
]

function sheetBlocks(attendance: PrintedAttendance, sheet: AttendanceSheet): Block[] {
  const { office, event, signer } = attendance
  const { date, place, rows, spareRows } = sheet
  const named = rows.map(({ name, position, agency, sex }) => [name, position, agency, sex])
  const spare = spareRows.map(() => ['', '', '', ''])
  return [
    ...letterhead(attendance),
    { kind: 'title', lines: [TITLE], number: null },
    {
      kind: 'fields',
      rows: [
        { label: 'Kegiatan', value: event },
        { label: 'Hari/Tanggal', value: dateWithWeekday(date) },
        { label: 'Waktu', value: timeWords(sheet, office.timeZone) },
        { label: 'Tempat', value: place },
      ],
      indented: false,
    },
    {
      kind: 'table',
      columns: COLUMNS,
      rows: [...named, ...spare].map((texts, index) => [`${index + 1}.`, ...texts]),
      leastRowHeight: ROW_HEIGHT,
      signing: [...rows.map((row) => row.id), ...spareRows],
    },
    ...(signer === null
      ? []
      : [
          {
            kind: 'placeAndDate',
            text: placeAndDate({ place: office.regionName, date, dateStyle: 'filled' }),
          } as const,
          { kind: 'signatureBlock', cell: signatureCell(signer) } as const,
        ]),
  ]
}

function continuationHeading({ event }: PrintedAttendance, { date }: AttendanceSheet): string {
  return `${TITLE} (lanjutan)\n${event}, ${dateWithWeekday(date)}`
}

/**
 * Daftar hadir: a sheet for each day, on pages of its own, in the order given.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default the first day, so that a preview is the same bytes each time
 */
export function attendanceListDocument(
  attendance: PrintedAttendance,
  code: string | null,
  createdAt = `${attendance.sheets[0]?.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, event, sheets, typeface, cornerMarks } = attendance
  const [first] = sheets
  return officePaper(office, {
    title: `${TITLE} ${event}`,
    subject: `${TITLE} ${event}`,
    createdAt,
    typeface,
    margins: {
      ...office.margins,
      left: Math.min(office.margins.left, MOST_AT_SIDES.left),
      right: Math.min(office.margins.right, MOST_AT_SIDES.right),
    },
    lineSpacing: 1,
    continuationHeading: first === undefined ? null : continuationHeading(attendance, first),
    code,
    printsCode: true,
    cornerMarks,
    marksClearedAt: 'ends',
    blocks: sheets.flatMap((sheet, index): Block[] => [
      ...(index === 0
        ? []
        : [
            {
              kind: 'pageBreak',
              continuationHeading: continuationHeading(attendance, sheet),
            } as const,
          ]),
      ...sheetBlocks(attendance, sheet),
    ]),
  })
}
