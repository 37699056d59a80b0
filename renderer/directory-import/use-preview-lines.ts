import { useQueries, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { RowFilter } from '#shared/directory-import/model.ts'
import { api } from '../client.ts'
import { lineOf, placeAt } from './preview-lines.ts'

/** Rows that are fetched at once. */
const PAGE = 100
/** Rows around those in view that are fetched with them, for whoever scrolls on. */
const AROUND = 60

/** Rows of a filter, fetched in pages as they come into view; null until the first page is there. */
export function usePreviewLines(importId: string, filter: RowFilter) {
  const queryClient = useQueryClient()
  const [view, setView] = useState({ first: 0, last: 0 })
  const pageQuery = (page: number) =>
    api.directoryImport.rows.queryOptions({ input: { importId, filter, offset: page * PAGE, limit: PAGE } })
  const pages: number[] = []
  const begin = Math.floor(Math.max(0, view.first - AROUND) / PAGE)
  for (let page = begin; page * PAGE <= view.last + AROUND; page += 1) pages.push(page)
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
