import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { PreviewCell, PreviewRow, RowFilter } from '#shared/directory-import/model.ts'
import type { ImportField } from '#shared/directory-import/fields.ts'
import { api } from '../client.ts'

/** A line of the preview: a row of the file, or a place for one that is not fetched yet. */
export interface PreviewLine {
  id: string
  row: PreviewRow | null
}

/** Rows that are fetched at once. */
const PAGE = 100

const lines = new WeakMap<PreviewRow, PreviewLine>()
const places: PreviewLine[] = []

/** The line of a row, the same one as long as the row says the same, so that it is not drawn again. */
function lineOf(row: PreviewRow): PreviewLine {
  const known = lines.get(row)
  if (known) return known
  const line = { id: `row-${row.row}`, row }
  lines.set(row, line)
  return line
}

function placeAt(index: number): PreviewLine {
  return (places[index] ??= { id: `place-${index}`, row: null })
}

/** Rows of a filter, fetched in pages as they come into view; null until the first page is there. */
export function usePreviewLines(importId: string, filter: RowFilter) {
  const queryClient = useQueryClient()
  const [view, setView] = useState({ first: 0, last: 0 })
  const pageQuery = (page: number) =>
    api.directoryImport.rows.queryOptions({ input: { importId, filter, offset: page * PAGE, limit: PAGE } })
  const pages: number[] = []
  for (let page = Math.floor(view.first / PAGE); page * PAGE <= view.last; page += 1) pages.push(page)
  const results = useQueries({ queries: pages.map(pageQuery) })
  const newest = results.reduce<(typeof results)[number] | undefined>(
    (best, each) => (each.data && each.dataUpdatedAt > (best?.dataUpdatedAt ?? 0) ? each : best),
    undefined,
  )
  // Far down, where no page is fetched yet, there are still as many rows as before.
  const [known, setKnown] = useState<{ filter: RowFilter; total: number } | null>(null)
  const total = newest?.data?.total ?? (known?.filter === filter ? known.total : null)
  if (total !== null && (known?.filter !== filter || known.total !== total)) setKnown({ filter, total })
  const stamp = results.map(({ dataUpdatedAt }) => dataUpdatedAt).join()
  const filled = useMemo(() => {
    if (total === null) return null
    const all = Array.from({ length: total }, (_, index) => placeAt(index))
    for (let page = 0; page * PAGE < total; page += 1) {
      const data = queryClient.getQueryData(
        api.directoryImport.rows.queryKey({ input: { importId, filter, offset: page * PAGE, limit: PAGE } }),
      )
      for (const [index, row] of (data?.rows ?? []).entries())
        if (page * PAGE + index < total) all[page * PAGE + index] = lineOf(row)
    }
    return all
    // The stamp changes whenever a page does.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [queryClient, importId, filter, total, stamp])
  const onView = useCallback((first: number, last: number) => setView({ first, last }), [])
  return { lines: filled, onView, error: results.find(({ error }) => error !== null)?.error ?? null }
}

/** The cell of a field, if the row has one. */
export function cellOf(row: PreviewRow | null, field: string): PreviewCell | null {
  return row?.cells.find((cell) => cell.field === field) ?? null
}

/** Where something asks: a cell, or the row as a whole. */
export interface Question {
  index: number
  column: ImportField | 'action'
}

/** The next question from a place on, from the beginning again when none follows; null when none is among the fetched rows. */
export function nextQuestion(all: readonly PreviewLine[], from: number): Question | null {
  for (let step = 0; step < all.length; step += 1) {
    const index = (from + step) % all.length
    const row = all[index]?.row ?? null
    if (row?.action !== 'ask') continue
    return { index, column: row.cells.find(({ asks }) => asks)?.field ?? 'action' }
  }
  return null
}
