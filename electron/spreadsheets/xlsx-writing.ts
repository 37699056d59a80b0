import { writeXlsx, type Cell, type CellStyle, type DataValidation, type WriteSheet } from 'hucre/xlsx'
import { columnLetters } from '#shared/spreadsheets/cells.ts'
import type { WrittenCell, WrittenColumn, WrittenSheet } from './writing.ts'

/** First day that spreadsheet programs count without the day too many of 1900; earlier ones are written as text. */
const FIRST_DATE = '1900-03-01'

/** The usual type of spreadsheet programs; without it each program takes another. */
const FONT = { name: 'Calibri', size: 11 }

const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFE7EFEF' } },
  alignment: { vertical: 'center', wrapText: true },
}

const FORMATS: Record<WrittenColumn['kind'], string> = { text: '@', date: 'dd/mm/yyyy', number: '0' }

/** Longest help that Excel shows beside a cell. */
const LONGEST_HELP = 255

function valueOf(cell: WrittenCell, { kind }: WrittenColumn): string | number | Date | null {
  if (cell === '' || cell === null) return null
  return kind === 'date' && typeof cell === 'string' && cell >= FIRST_DATE
    ? new Date(`${cell}T00:00:00Z`)
    : cell
}

/** Help and choices of a column, for its rows under the header. */
function validation(
  { help, choices, header }: WrittenColumn,
  column: number,
  rows: number,
): DataValidation[] {
  if (help === undefined && choices === undefined) return []
  const letters = columnLetters(column)
  const range = `${letters}2:${letters}${rows + 1}`
  const shown = {
    showInputMessage: true,
    inputTitle: header.slice(0, 32),
    inputMessage: (help ?? '').slice(0, LONGEST_HELP),
  }
  if (choices === undefined)
    return [{ type: 'textLength', operator: 'lessThan', formula1: '2000', allowBlank: true, range, ...shown }]
  const { sheet, column: source, count, isStrict } = choices
  return [
    {
      type: 'list',
      formula1: `'${sheet.replaceAll("'", "''")}'!$${columnLetters(source)}$2:$${columnLetters(source)}$${count + 1}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: isStrict ? 'stop' : 'warning',
      errorTitle: header.slice(0, 32),
      errorMessage: isStrict ? 'Pilih dari daftar.' : 'Tidak ada dalam daftar. Tetap dipakai?',
      range,
      ...shown,
    },
  ]
}

function sheetOf({ name, isHidden = false, columns, rows, preparedRows = 0 }: WrittenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(
    columns.map(({ header }, column) => [`0,${column}`, { value: header, type: 'string', style: HEADER }]),
  )
  // An empty cell that will hold text has to say so, or a program makes a number of 18 digits of what is typed.
  for (let row = rows.length + 1; row <= preparedRows; row += 1)
    for (const [column, { kind }] of columns.entries())
      cells.set(`${row},${column}`, { value: null, type: 'empty', style: { numFmt: FORMATS[kind] } })
  return {
    name,
    hidden: isHidden,
    columns: columns.map(({ width, kind }) => ({ width, style: { numFmt: FORMATS[kind] } })),
    rows: [
      columns.map(({ header }) => header),
      ...rows.map((row) => columns.map((column, index) => valueOf(row[index] ?? null, column))),
    ],
    cells,
    freezePane: { rows: 1 },
    pageSetup: { orientation: 'landscape', paperSize: 'a4', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    autoFilter: {
      range: `A1:${columnLetters(columns.length - 1)}${Math.max(rows.length, preparedRows) + 1}`,
    },
    dataValidations: columns.flatMap((column, index) =>
      validation(column, index, Math.max(rows.length, preparedRows)),
    ),
  }
}

/** Bytes of an XLSX. Text is written as text whatever it begins with, so no program takes it for a formula. */
export function xlsxOf(sheets: readonly WrittenSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), defaultFont: FONT })
}
