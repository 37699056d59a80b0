import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { MadeChange } from '#shared/audit/model.ts'
import type { ListedParticipant, ParticipantInput } from '#shared/participants/model.ts'
import { api, client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { notifyDone, notifyWithUndo } from '../ui/undo.tsx'

/** What is changed of many at once. */
export type ParticipantChanges = Partial<Pick<ParticipantInput, 'role' | 'reply'>>

const NOBODY: readonly ListedParticipant[] = []

/** Name of a participant; of a vacant position its title. */
export function nameOf({ named }: Pick<ListedParticipant, 'named'>): string {
  return named.name || named.position
}

/** How many, in words: the name of one, `12 peserta` otherwise. */
function countWords(rows: readonly ListedParticipant[]): string {
  const [only] = rows
  return rows.length === 1 && only !== undefined ? nameOf(only) : `${rows.length} peserta`
}

/** The participants of a meeting in their order, and what can be done with them; all of it can be taken back. */
export function useParticipants(meetingId: string) {
  const queryClient = useQueryClient()
  const input = { meetingId }
  const list = useQuery(api.participants.list.queryOptions({ input }))
  const findings = useQuery(api.participants.findings.queryOptions({ input }))
  const key = api.participants.list.queryKey({ input })
  const refresh = async () => {
    // Who came stands beside who was asked.
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: api.participants.key() }),
      queryClient.invalidateQueries({ queryKey: api.attendance.key() }),
      queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' }),
    ])
  }
  // Each change waits for the one before, and begins from the versions that it made.
  const scope = { id: `participants ${meetingId}` }
  const changesUnderWay = () =>
    queryClient.isMutating({ predicate: ({ options }) => options.scope?.id === scope.id })
  const latest = (rows: readonly ListedParticipant[]) => {
    const versions = new Map(queryClient.getQueryData(key)?.map(({ id, version }) => [id, version]))
    return rows.map(({ id, version }) => ({ id, version: versions.get(id) ?? version }))
  }
  const put = (change: (rows: readonly ListedParticipant[]) => ListedParticipant[]) =>
    queryClient.setQueryData(key, (old) => old && change(old))
  /** What waits to be stored is shown already, so until the last of it only the versions are taken from the store. */
  const takeVersions = async () => {
    const stored = new Map((await client.participants.list(input)).map(({ id, version }) => [id, version]))
    put((rows) => rows.map((each) => ({ ...each, version: stored.get(each.id) ?? each.version })))
  }
  /** Says what was done and offers to take it back. */
  const done = async (words: string, made: MadeChange | null) => {
    if (made === null) return
    notifyWithUndo(words, async () => {
      await client.participants.undo(made)
      await refresh()
    })
    if (changesUnderWay() > 1) await takeVersions()
    else await refresh()
  }
  const onError = (error: unknown) => {
    if (isStale(error)) void refresh()
  }

  const change = useMutation({
    scope,
    mutationFn: ({
      rows,
      changes,
    }: {
      rows: readonly ListedParticipant[]
      changes: ParticipantChanges
      words: string
    }) => client.participants.updateMany({ rows: latest(rows), changes }),
    onMutate: ({ rows, changes }) => {
      const ids = new Set(rows.map(({ id }) => id))
      put((before) => before.map((each) => (ids.has(each.id) ? { ...each, ...changes } : each)))
    },
    onSuccess: ({ made }, { rows, words }) => done(`${countWords(rows)} ${words}.`, made),
    onError: () => void refresh(),
  })
  const move = useMutation({
    scope,
    mutationFn: ({ row, beforeId }: { row: ListedParticipant; beforeId: string | null }) =>
      client.participants.move({ id: row.id, beforeId }),
    onMutate: ({ row, beforeId }) =>
      put((before) => {
        const others = before.filter(({ id }) => id !== row.id)
        const index = beforeId === null ? others.length : others.findIndex(({ id }) => id === beforeId)
        return others.toSpliced(index === -1 ? others.length : index, 0, row)
      }),
    onSuccess: ({ made }, { row }) => done(`${nameOf(row)} dipindahkan.`, made),
    onError: () => void refresh(),
  })
  const sort = useMutation({
    scope,
    mutationFn: () => client.participants.orderByPrecedence(input),
    onSuccess: ({ made }) => done('Peserta diurutkan menurut jabatan.', made),
  })
  const remove = useMutation({
    scope,
    mutationFn: (rows: readonly ListedParticipant[]) => client.participants.remove({ rows: latest(rows) }),
    onSuccess: ({ made }, rows) => done(`${countWords(rows)} dikeluarkan dari daftar.`, made),
    onError,
  })

  const bySubject = useMemo(
    () => Map.groupBy(findings.data ?? [], ({ participantId }) => participantId),
    [findings.data],
  )
  return {
    participants: list.data ?? NOBODY,
    isPending: list.isPending,
    error: list.error,
    findings: bySubject,
    change: change.mutate,
    move: move.mutate,
    sort: sort.mutate,
    remove: remove.mutate,
    refresh,
    /** Says how many came into the list, and offers to take them out again. */
    added: async (result: { added: number; passedOver: number; made: MadeChange | null }) => {
      const there = result.passedOver === 0 ? '' : ` ${result.passedOver} sudah ada di daftar.`
      if (result.made === null) notifyDone(`Tidak ada yang ditambahkan.${there}`)
      else await done(`${result.added} peserta ditambahkan.${there}`, result.made)
    },
  }
}

export type Participants = ReturnType<typeof useParticipants>
