import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { api } from '../client.ts'

/** Makes a draft commitment, of a meeting or by itself, and opens it. */
export function useNewCommitment() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation(
    api.commitments.create.mutationOptions({
      onSuccess: async ({ id }) => {
        void queryClient.invalidateQueries({ queryKey: api.commitments.list.key() })
        await navigate({ to: '/komitmen/$id', params: { id } })
      },
    }),
  )
}
