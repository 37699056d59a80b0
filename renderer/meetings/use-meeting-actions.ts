import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api, client } from '../client.ts'
import { notifyDone, notifyWithUndo } from '../ui/undo.tsx'

interface MeetingActionsOptions {
  id: string
  title: string
  /** Saves what is still unsaved. */
  flush: () => Promise<unknown>
  /** The stored version as last saved from here. */
  version: () => number
}

/** Duplicating and removing a meeting; both first save what was typed. */
export function useMeetingActions({ id, title, flush, version }: MeetingActionsOptions) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const reload = () => queryClient.invalidateQueries({ queryKey: api.meetings.list.key() })

  const duplicate = useMutation({
    mutationFn: async () => {
      await flush()
      return client.meetings.duplicate({ id })
    },
    onSuccess: async (copy) => {
      void reload()
      await navigate({ to: '/kegiatan/$id', params: { id: copy.id } })
      notifyDone(`Digandakan menjadi ${copy.title}. Tentukan harinya.`)
    },
  })
  const remove = useMutation({
    mutationFn: async () => {
      await flush()
      await client.meetings.remove({ id, version: version() })
    },
    onSuccess: async () => {
      void reload()
      await navigate({ to: '/kegiatan' })
      notifyWithUndo(`${title} dihapus.`, async () => {
        await client.meetings.restore({ id })
        await reload()
      })
    },
  })
  return { duplicate, remove }
}
