import type { Cell } from '#shared/spreadsheets/cells.ts'
import { ask, type CheckedCell } from './checked-cell.ts'

/** A cell that its program could not compute, or whose result the file does not have; null for all others. */
export function failureOf(cell: Cell): CheckedCell | null {
  if (cell === null || typeof cell === 'string') return null
  if (cell.mark === 'error')
    return nothing(ask('cellError', `Rumusnya gagal (${cell.text}). Ketik isinya, atau kosongkan.`))
  if (cell.mark === 'formula')
    return nothing(
      ask(
        'formulaEmpty',
        'Hasil rumus tidak tersimpan di berkas. Ketik isinya, atau buka dan simpan berkasnya di Excel.',
      ),
    )
  return null
}

function nothing(problem: CheckedCell['problems'][number]): CheckedCell {
  return { proposal: {}, asIs: {}, problems: [problem] }
}
