import { typedProblems } from '#shared/directory-import/check-typed.ts'
import { FIELD_LABELS, type ImportField } from '#shared/directory-import/fields.ts'
import type { PreviewCell, PreviewRow } from '#shared/directory-import/model.ts'
import type { ImportLayout } from '#shared/directory-import/opened-file.ts'
import { isIsoDate, shortDate, type IsoDate } from '#shared/indonesian/dates.ts'
import type { CellEditing, SheetColumn } from '../ui/sheet/columns.ts'
import { drawAction, drawCell } from './preview-cell.tsx'
import { cellOf, type CellChoices, type PreviewLine } from './preview-lines.ts'
import { ACTION_LABELS } from './summary-words.ts'

const WIDTHS: Record<ImportField, string> = {
  name: 'minmax(16rem, 1.4fr)',
  titlesBefore: '7rem',
  titlesAfter: '9rem',
  employeeKind: '7rem',
  employeeNumber: '12.5rem',
  rank: '8.5rem',
  sex: '6.5rem',
  position: 'minmax(16rem, 1.4fr)',
  status: '8rem',
  agency: 'minmax(13rem, 1.2fr)',
  startsOn: '13rem',
  endsOn: '13rem',
  decreeNumber: '11rem',
  decreeDate: '13rem',
  email: '13rem',
  phone: '10rem',
}

const choiceOf = (values: readonly string[]): CellEditing => ({
  kind: 'choice',
  choices: [{ value: '', label: '(kosong)' }, ...values.map((value) => ({ value, label: value }))],
})

/** Fields that hold one of a few words. */
const CHOICES: Partial<Record<ImportField, CellEditing>> = {
  employeeKind: choiceOf(['PNS', 'PPPK', 'TNI/Polri', 'Lainnya']),
  sex: choiceOf(['L', 'P']),
  status: choiceOf(['definitif', 'Plt.', 'Plh.', 'Pj.']),
}

const DATES: ReadonlySet<ImportField> = new Set(['startsOn', 'endsOn', 'decreeDate'])

function editedText({ row }: PreviewLine, cell: PreviewCell): string {
  if (cell.asks) return cell.raw
  const value = row?.values[cell.field] ?? ''
  return DATES.has(cell.field) && isIsoDate(value) ? shortDate(value) : cell.shown
}

interface PreviewColumnsOptions {
  /** Compares a row with whom it may be, or goes to what can be done with it. */
  openRow: (row: PreviewRow) => void
  /** Goes to what can be done with the active cell. */
  openDetails: () => void
  today: IsoDate
}

/** What is wrong with a text while it is typed. It never stops anybody: a cell that asks goes on asking. */
function typedWords(row: PreviewRow | null, field: ImportField, text: string, today: IsoDate): string[] {
  if (row === null) return []
  return typedProblems(field, text, { values: row.values, today }).map(({ message, repair, severity }) =>
    severity === 'repaired' ? `${message} Menjadi ${repair ?? ''}.` : message,
  )
}

/** The columns of the preview: the row's number, what becomes of it, and what the file holds in the file's own order. */
export function previewColumns(
  { columns }: Pick<ImportLayout, 'columns'>,
  { openRow, openDetails, today }: PreviewColumnsOptions,
): SheetColumn<PreviewLine, CellChoices>[] {
  const ofField = (field: ImportField): SheetColumn<PreviewLine, CellChoices> => {
    const text = ({ row }: PreviewLine) => {
      const cell = cellOf(row, field)
      return cell === null ? '' : cell.asks ? cell.raw : cell.shown
    }
    const shared = {
      key: field,
      header: FIELD_LABELS[field],
      width: WIDTHS[field],
      isPinned: field === 'name',
      text,
      draws: ({ row }: PreviewLine) => {
        const cell = cellOf(row, field)
        return cell === null ? null : drawCell(cell)
      },
    }
    // An agency is chosen among those that there are; what is typed would be one more.
    if (field === 'agency') return { ...shared, opens: openDetails }
    const editing = CHOICES[field] ?? { kind: 'text' }
    return {
      ...shared,
      editing: ({ row }) => (cellOf(row, field) === null ? null : editing),
      value: (line) => {
        const cell = cellOf(line.row, field)
        return cell === null ? '' : editedText(line, cell)
      },
      check: ({ row }, typed) => ({ error: null, warnings: typedWords(row, field, typed, today) }),
      changes: (typed) => ({ [field]: { to: 'edit', text: typed } }),
      restores: ({ row }) => ({ [field]: cellOf(row, field)?.choice ?? null }),
    }
  }
  return [
    {
      key: 'row',
      header: 'Baris',
      width: '3.25rem',
      text: ({ row }) => (row === null ? '' : String(row.row)),
      opens: ({ row }) => row && openRow(row),
    },
    {
      key: 'action',
      header: 'Hasil',
      width: '8.5rem',
      text: ({ row }) => (row === null ? '' : ACTION_LABELS[row.action]),
      draws: ({ row }) => row && drawAction(row),
      opens: ({ row }) => row && openRow(row),
    },
    ...columns.flatMap((field) => (field === null ? [] : [ofField(field)])),
  ]
}
