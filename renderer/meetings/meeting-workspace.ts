import { useQueryClient } from '@tanstack/react-query'
import { createContext, useContext } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { useUndoableDraft, type UndoableDraft } from '../ui/use-undoable-draft.ts'
import { draftOf, savedOf, type MeetingDraft } from './meeting-draft.ts'

/** A meeting whose steps are open. */
export interface MeetingWorkspace {
  /** As it is stored. */
  meeting: Meeting
  /** As it is being edited; kept while one goes from step to step. */
  draft: UndoableDraft<MeetingDraft, Meeting>
}

export const MeetingWorkspaceContext = createContext<MeetingWorkspace | null>(null)

/** The meeting of the page. Only below the page of a meeting. */
export function useMeetingWorkspace(): MeetingWorkspace {
  const workspace = useContext(MeetingWorkspaceContext)
  if (workspace === null) throw new Error('useMeetingWorkspace needs the page of a meeting around it')
  return workspace
}

/** A meeting as it is being edited. Give the component a `key` of the meeting's id. */
export function useMeetingDraft(meeting: Meeting): UndoableDraft<MeetingDraft, Meeting> {
  const { id } = meeting
  const queryClient = useQueryClient()
  return useUndoableDraft<MeetingDraft, Meeting>({
    stored: meeting,
    valueOf: draftOf,
    save: async (value, version) => {
      const saved = await client.meetings.update({ id, version, changes: savedOf(value) })
      queryClient.setQueryData(api.meetings.get.queryKey({ input: { id } }), saved)
      void queryClient.invalidateQueries({ queryKey: api.meetings.list.key(), refetchType: 'none' })
      void queryClient.invalidateQueries({ queryKey: api.meetings.findings.key({ input: { id } }) })
      return saved
    },
  })
}
