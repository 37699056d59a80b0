import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import type { Agency, Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import { api } from '../client.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { indexDirectory, type DirectoryIndex } from './directory-index.ts'

interface Kinds {
  people: Person
  agencies: Agency
  positions: Position
  appointments: Appointment
}

/** How long the directory is taken as fresh, in ms. Our own changes are put into it at once. */
const FRESH_FOR = 60_000

const indexes = new WeakMap<Directory, { today: string; index: DirectoryIndex }>()

/** One index for everybody who shows the directory, made again only when it changed. */
function indexOf(directory: Directory, today: string): DirectoryIndex {
  const known = indexes.get(directory)
  if (known?.today === today) return known.index
  const index = indexDirectory(directory, today)
  indexes.set(directory, { today, index })
  return index
}

/** People, agencies, positions and appointments, as they are and indexed for the screen; null until they are there. */
export function useDirectory(): {
  directory: Directory | null
  index: DirectoryIndex | null
  error: Error | null
} {
  const { today } = useProgramStatus()
  const { data, error } = useQuery({
    ...api.people.directory.queryOptions(),
    staleTime: FRESH_FOR,
    structuralSharing: false,
  })
  return { directory: data ?? null, index: data ? indexOf(data, today) : null, error }
}

/** The directory as it is when one asks, for what stays the same while people change. */
export function useDirectoryNow(): () => DirectoryIndex | null {
  const { today } = useProgramStatus()
  const queryClient = useQueryClient()
  return useCallback(() => {
    const data = queryClient.getQueryData(api.people.directory.queryKey())
    return data ? indexOf(data, today) : null
  }, [queryClient, today])
}

/** Puts changed rows into the directory that is shown, so that it need not be read again as a whole. */
export function useDirectoryChanges() {
  const queryClient = useQueryClient()
  return useMemo(() => directoryChanges(queryClient), [queryClient])
}

function directoryChanges(queryClient: QueryClient) {
  const change = (next: (directory: Directory) => Directory) => {
    queryClient.setQueryData(api.people.directory.queryKey(), (old) => old && next(old))
    // What Beranda and commitments say may depend on it; they read it again when they are shown.
    void queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' })
    void queryClient.invalidateQueries({ queryKey: api.commitments.key(), refetchType: 'none' })
    void queryClient.invalidateQueries({ queryKey: api.council.key(), refetchType: 'none' })
  }
  const putAll = <Kind extends keyof Kinds>(kind: Kind, given: readonly Kinds[Kind][]) =>
    change((directory) => {
      const fresh = new Map<string, Kinds[Kind]>(given.map((row) => [row.id, row]))
      const rows: readonly { id: string }[] = directory[kind]
      const known = new Set(rows.map(({ id }) => id))
      return {
        ...directory,
        [kind]: [...rows.map((row) => fresh.get(row.id) ?? row), ...given.filter(({ id }) => !known.has(id))],
      }
    })
  return {
    put: <Kind extends keyof Kinds>(kind: Kind, row: Kinds[Kind]) => putAll(kind, [row]),
    putAll,
    take: (kind: keyof Kinds, id: string) =>
      change((directory) => {
        const rows: readonly { id: string }[] = directory[kind]
        return { ...directory, [kind]: rows.filter((row) => row.id !== id) }
      }),
    /** After changes that touch several lists, or when another window was quicker. */
    reload: () => queryClient.invalidateQueries({ queryKey: api.people.directory.queryKey() }),
  }
}

export type DirectoryChanges = ReturnType<typeof useDirectoryChanges>
