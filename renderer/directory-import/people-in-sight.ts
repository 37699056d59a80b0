import { useEffect, useSyncExternalStore } from 'react'

/** Which people the table shows; null: all of them. And which are chosen there. */
interface PeopleInSight {
  all: number
  filtered: readonly { id: string }[] | null
  chosen: readonly { id: string }[]
}

let now: PeopleInSight | null = null
const listeners = new Set<() => void>()

function tell(next: PeopleInSight | null): void {
  now = next
  for (const listener of listeners) listener()
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

interface TableOfPeople {
  rows: readonly { id: string }[]
  chosen: readonly { id: string }[]
  all: number
}

/** Tells the export, which stands in the head of the page, what the table of people shows. */
export function useTellPeopleInSight({ rows, chosen, all }: TableOfPeople): void {
  useEffect(() => {
    tell({ all, filtered: rows.length === all ? null : rows, chosen })
    return () => tell(null)
  }, [rows, chosen, all])
}

/** What the table of people shows; null when it is not on screen. */
export function usePeopleInSight(): PeopleInSight | null {
  return useSyncExternalStore(listen, () => now)
}
