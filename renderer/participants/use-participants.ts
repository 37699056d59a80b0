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
  const put = (change: (rows: readonly ListedParticipant[]) => ListedParticipant[]) =>
    queryClient.setQueryData(key, (old) => old && change(old))
  /** Says what was done and offers to take it back. */
  const done = async (words: string, made: MadeChange | null) => {
    if (made === null) return
    notifyWithUndo(words, async () => {
      await client.participants.undo(made)
      await refresh()
    })
    await refresh()
  }
  const onError = (error: unknown) => {
    if (isStale(error)) void refresh()
  }

  const change = useMutation({
    mutationFn: ({
      rows,
      changes,
    }: {
      rows: readonly ListedParticipant[]
      changes: ParticipantChanges
      words: string
    }) => client.participants.updateMany({ rows: rows.map(({ id, version }) => ({ id, version })), changes }),
    onMutate: ({ rows, changes }) => {
      const ids = new Set(rows.map(({ id }) => id))
      put((before) => before.map((each) => (ids.has(each.id) ? { ...each, ...changes } : each)))
    },
    onSuccess: ({ made }, { rows, words }) => done(`${countWords(rows)} ${words}.`, made),
    onError: () => void refresh(),
  })
  const move = useMutation({
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
    mutationFn: () => client.participants.orderByPrecedence(input),
    onSuccess: ({ made }) => done('Peserta diurutkan menurut jabatan.', made),
  })
  const remove = useMutation({
    mutationFn: (rows: readonly ListedParticipant[]) =>
      client.participants.remove({ rows: rows.map(({ id, version }) => ({ id, version })) }),
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
