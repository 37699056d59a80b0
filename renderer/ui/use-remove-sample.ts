import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../client.ts'
import { notifyDone } from './undo.tsx'

/** Removes everything that came with the sample. */
export function useRemoveSample() {
  const queryClient = useQueryClient()
  return useMutation(
    api.settings.removeSample.mutationOptions({
      onSuccess: async ({ removed }) => {
        await queryClient.invalidateQueries()
        notifyDone(`Data contoh sudah dibuang (${removed} baris). Yang Anda buat sendiri tetap ada.`)
      },
    }),
  )
}
