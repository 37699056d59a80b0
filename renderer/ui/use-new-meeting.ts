import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { EMPTY_MEETING } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'

/** Makes a meeting with a working title and opens it. */
export function useNewMeeting() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: () => client.meetings.create({ ...EMPTY_MEETING, title: 'Kegiatan baru' }),
    onSuccess: async (meeting) => {
      queryClient.setQueryData(api.meetings.get.queryKey({ input: { id: meeting.id } }), meeting)
      void queryClient.invalidateQueries({ queryKey: api.meetings.list.key() })
      await navigate({ to: '/kegiatan/$id', params: { id: meeting.id } })
    },
  })
}
