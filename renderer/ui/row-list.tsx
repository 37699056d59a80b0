import { Checkbox } from '@mantine/core'
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { useRef, type RefObject } from 'react'

/** Rows that are drawn beyond those in view on each side, so that scrolling shows no gap. */
const EXTRA_ROWS = 8

/**
 * The frame of a list of thousands of rows, of which only those in view are drawn; its look is row-list.module.css.
 * @param usualHeight of a row, in px; each is measured when it is drawn
 */
export function useRowList(
  rows: readonly { id: string }[],
  usualHeight: number,
): { scroller: RefObject<HTMLDivElement | null>; virtualizer: Virtualizer<HTMLDivElement, Element> } {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: EXTRA_ROWS,
  })
  return { scroller, virtualizer }
}

interface ChooseAllProps {
  rows: readonly { id: string }[]
  chosen: ReadonlySet<string>
  onChooseAll: (isChosen: boolean) => void
}

/** Chooses every row that is shown, or none. */
export function ChooseAll({ rows, chosen, onChooseAll }: ChooseAllProps) {
  const count = rows.filter(({ id }) => chosen.has(id)).length
  return (
    <Checkbox
      aria-label="Pilih semua yang tampil"
      checked={count > 0 && count === rows.length}
      indeterminate={count > 0 && count < rows.length}
      onChange={(event) => onChooseAll(event.currentTarget.checked)}
    />
  )
}
