import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
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

/** People, agencies, positions and appointments, indexed for the screen; `index` is null until they are there. */
export function useDirectory(): { index: DirectoryIndex | null; error: Error | null } {
  const { today } = useProgramStatus()
  const { data, error } = useQuery({
    ...api.people.directory.queryOptions(),
    staleTime: FRESH_FOR,
    structuralSharing: false,
  })
  return { index: data ? indexOf(data, today) : null, error }
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
  }
  const put = <Kind extends keyof Kinds>(kind: Kind, row: Kinds[Kind]) =>
    change((directory) => {
      const rows: readonly { id: string }[] = directory[kind]
      const isNew = rows.every(({ id }) => id !== row.id)
      return {
        ...directory,
        [kind]: isNew ? [...rows, row] : rows.map((each) => (each.id === row.id ? row : each)),
      }
    })
  return {
    put,
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
