import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'

interface NumberChange {
  document: Pick<IssuedDocument, 'id' | 'version'>
  number: string
  date: string | null
}

/** Records a document's official number and date. */
export function useSetNumber() {
  const queryClient = useQueryClient()
  return useMutation({
    mutationFn: ({ document: { id, version }, number, date }: NumberChange) =>
      client.documents.setNumber({ id, version, number, date }),
    onSettled: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
        queryClient.invalidateQueries({ queryKey: api.documents.get.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ])
    },
  })
}
