import { useLocalStorage } from '@mantine/hooks'
import { useMemo } from 'react'
import type { SheetColumn } from './columns.ts'

export interface Sorting {
  column: string
  isDescending: boolean
}

interface Layout {
  /** Keys of columns that the clerk hid or showed against their beginning. */
  switched: readonly string[]
  sorting: Sorting | null
}

const PLAIN: Layout = { switched: [], sorting: null }

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
}

/** What the browser kept may come from an older program, or be cut in half: anything strange is left out. */
function readLayout(kept: string | undefined): Layout {
  try {
    const value: unknown = JSON.parse(kept ?? '')
    if (typeof value !== 'object' || value === null) return PLAIN
    const switched = 'switched' in value && isTexts(value.switched) ? value.switched : []
    const sorting = 'sorting' in value ? value.sorting : null
    if (typeof sorting !== 'object' || sorting === null) return { switched, sorting: null }
    return 'column' in sorting && typeof sorting.column === 'string'
      ? {
          switched,
          sorting: {
            column: sorting.column,
            isDescending: 'isDescending' in sorting && sorting.isDescending === true,
          },
        }
      : { switched, sorting: null }
  } catch {
    return PLAIN
  }
}

/** Which columns are shown and how the rows are sorted, remembered by this browser under the sheet's name. */
export function useLayout<Row, Changes>(name: string, columns: readonly SheetColumn<Row, Changes>[]) {
  const [layout, setLayout] = useLocalStorage<Layout>({
    key: `ikrar:sheet:${name}`,
    defaultValue: PLAIN,
    getInitialValueInEffect: false,
    deserialize: readLayout,
  })
  const shown = useMemo(() => {
    const switched = new Set(layout.switched)
    return columns.filter(({ key, hiding }) =>
      hiding === undefined ? true : (hiding === 'shown-at-first') !== switched.has(key),
    )
  }, [columns, layout.switched])
  return {
    shown,
    sorting: layout.sorting,
    switchColumn: (key: string) =>
      setLayout({
        ...layout,
        switched: layout.switched.includes(key)
          ? layout.switched.filter((each) => each !== key)
          : [...layout.switched, key],
      }),
    sortBy: (sorting: Sorting | null) => setLayout({ ...layout, sorting }),
  }
}
