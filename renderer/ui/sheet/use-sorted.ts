import { useMemo } from 'react'
import type { SheetColumn } from './columns.ts'
import type { Sorting } from './use-layout.ts'

const compare = new Intl.Collator('id', { numeric: true }).compare

/**
 * The rows in the order of a column. As in a spreadsheet, a row that is edited stays where it is: each is sorted by what its cell held when the sorting
 * began, or when it came in.
 */
export function useSorted<Row extends { id: string }, Changes>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row, Changes>[],
  sorting: Sorting | null,
): readonly Row[] {
  const keys = useMemo(() => ({ sorting, byRow: new Map<string, string>() }), [sorting])
  return useMemo(() => {
    const column = columns.find(({ key }) => key === keys.sorting?.column)
    if (!column || keys.sorting === null) return rows
    const keyOf = column.sortsBy ?? column.text
    const direction = keys.sorting.isDescending ? -1 : 1
    const keyed = rows.map((row) => {
      const key = keys.byRow.get(row.id) ?? keyOf(row)
      keys.byRow.set(row.id, key)
      return { row, key }
    })
    keyed.sort((first, second) => compare(first.key, second.key) * direction)
    return keyed.map(({ row }) => row)
  }, [rows, columns, keys])
}
