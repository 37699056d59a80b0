import type { WrittenSheet } from '#electron/spreadsheets/writing.ts'
import type { PreviewRow, RowAction } from '#shared/directory-import/model.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import type { RunningImport } from './running-import.ts'
import { throughTurns } from './turns.ts'

/** What became of a row, or will become of it. */
const OUTCOMES: Record<RowAction, string> = {
  create: 'Orang baru',
  change: 'Diubah',
  merge: 'Digabung dengan baris lain',
  unchanged: 'Tidak berubah',
  skip: 'Dilewati',
  ask: 'Belum diputuskan, tidak ikut',
}

/** What was found in the cells of a row and what was done about it. */
function notesOf({ cells, asks, action }: PreviewRow): string {
  const notes = cells.flatMap(({ column, problems, shown }) =>
    problems.map(({ message, repair, severity }) => {
      const isTaken = severity !== 'warning' && repair !== null && action !== 'ask'
      return `Kolom ${column}: ${message}${isTaken ? ` Ditulis: ${shown === '' ? '(kosong)' : shown}.` : ''}`
    }),
  )
  return [...(asks === null ? [] : [asks]), ...notes].join(' ')
}

/** Every row of the file with what became of it; null before the first preview. */
export async function reportSheet(
  running: RunningImport,
  signal?: AbortSignal,
): Promise<WrittenSheet | null> {
  const { layout } = running
  if (layout === null) return null
  const sheet = running.sheets[layout.sheet]?.name ?? ''
  const rows: (string | number)[][] = []
  const collecting = function* (): Generator<void> {
    for (const row of running.everyRow()) {
      const {
        titlesBefore = '',
        name = '',
        titlesAfter = '',
        employeeNumber = '',
        position = '',
        agency = '',
      } = row.values
      rows.push([
        sheet,
        row.row,
        OUTCOMES[row.action],
        name === '' ? '' : fullName({ titlesBefore, name, titlesAfter }),
        groupedEmployeeNumber(employeeNumber),
        position,
        agency,
        notesOf(row),
      ])
      yield
    }
  }
  await throughTurns(collecting(), signal)
  return {
    name: 'Laporan impor',
    columns: [
      { header: 'Lembar', width: 16, kind: 'text' },
      { header: 'Baris', width: 8, kind: 'number' },
      { header: 'Hasil', width: 26, kind: 'text' },
      { header: 'Nama', width: 36, kind: 'text' },
      { header: 'NIP', width: 22, kind: 'text' },
      { header: 'Jabatan', width: 40, kind: 'text' },
      { header: 'Instansi', width: 36, kind: 'text' },
      { header: 'Catatan', width: 100, kind: 'text' },
    ],
    rows,
  }
}
