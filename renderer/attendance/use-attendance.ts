import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AttendanceMark, AttendanceState, ListedAttendance } from '#shared/attendance/model.ts'
import type { MadeChange } from '#shared/audit/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { api, client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { notifyDone, notifyWithUndo } from '../ui/undo.tsx'

const NOBODY: readonly ListedParticipant[] = []

/** Who came to a meeting: what is recorded in some of its sessions, and what can be done with it. */
export function useAttendance(meetingId: string, sessionIds: readonly string[]) {
  const queryClient = useQueryClient()
  const input = { meetingId }
  const participants = useQuery(api.participants.list.queryOptions({ input }))
  const attendance = useQuery(api.attendance.list.queryOptions({ input }))
  const summary = useQuery(api.attendance.summary.queryOptions({ input }))
  const refresh = async () => {
    await Promise.all([
      queryClient.invalidateQueries({ queryKey: api.attendance.key() }),
      queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' }),
    ])
  }
  /** Puts what the door recorded into the list at once; the numbers follow. */
  const put = (entered: { participant: ListedParticipant; attendance: readonly ListedAttendance[] }) => {
    queryClient.setQueryData(api.attendance.list.queryKey({ input }), (old) => {
      const ids = new Set(entered.attendance.map(({ id }) => id))
      return old && [...old.filter(({ id }) => !ids.has(id)), ...entered.attendance]
    })
    queryClient.setQueryData(api.participants.list.queryKey({ input }), (old) =>
      old === undefined || old.some(({ id }) => id === entered.participant.id)
        ? old
        : [...old, entered.participant],
    )
    void queryClient.invalidateQueries({ queryKey: api.attendance.summary.key({ input }) })
    void queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' })
  }
  const undo = async (made: MadeChange) => {
    await client.attendance.undo(made)
    await refresh()
  }

  const mark = useMutation({
    mutationFn: ({
      participants: of,
      mark: given,
      way,
    }: {
      participants: 'open' | string[]
      /** As the contract wants it. */
      mark: AttendanceMark | AttendanceState | 'asReplied' | null
      way: 'bulk' | 'sheet'
      /** Said of what was done, after how many. */
      words: (changed: number) => string
    }) =>
      client.attendance.mark({ meetingId, sessionIds: [...sessionIds], participants: of, mark: given, way }),
    onSuccess: ({ changed, made }, { words }) => {
      if (made === null) notifyDone('Tidak ada yang berubah.')
      else notifyWithUndo(words(changed), () => undo(made))
      void refresh()
    },
    onError: (error) => {
      if (isStale(error)) void refresh()
    },
  })

  const inSessions = new Set(sessionIds)
  const shown = useMemo(
    () => Map.groupBy(attendance.data ?? [], ({ participantId }) => participantId),
    [attendance.data],
  )
  return {
    participants: participants.data ?? NOBODY,
    /** What is recorded of a participant in the chosen sessions. */
    recordsOf: (id: string) => (shown.get(id) ?? []).filter(({ sessionId }) => inSessions.has(sessionId)),
    summary: (summary.data ?? []).filter(({ sessionId }) => inSessions.has(sessionId)),
    isPending: participants.isPending || attendance.isPending,
    error: participants.error ?? attendance.error ?? summary.error,
    mark: mark.mutate,
    put,
    refresh,
  }
}

export type AttendanceOfMeeting = ReturnType<typeof useAttendance>
