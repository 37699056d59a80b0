import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { PrintablePaper } from '#shared/meeting-papers/model.ts'
import { api, client } from '../client.ts'

/** Papers that can be made for some participants only. */
export const PAPERS_FOR_SOME = ['badges', 'name-cards', 'certificates'] as const satisfies PrintablePaper[]

export type PaperForSome = (typeof PAPERS_FOR_SOME)[number]

/** Opens a paper of a meeting for some participants only; its page says so and leads back to all. */
export function usePapersFor(meetingId: string) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: async ({ paper, participantIds }: { paper: PaperForSome; participantIds: string[] }) => {
      const { version, options } = await client.meetingPapers.get({ meetingId, paper })
      if ('participantIds' in options)
        await client.meetingPapers.save({ meetingId, version, options: { ...options, participantIds } })
      await queryClient.invalidateQueries({ queryKey: api.meetingPapers.key() })
      await navigate({ to: '/kegiatan/$id/naskah/$paper', params: { id: meetingId, paper } })
    },
  })
}
