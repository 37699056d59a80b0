import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'
import { createRowQueue } from '../ui/row-queue.ts'

type Numbered = Pick<IssuedDocument, 'id' | 'version' | 'number' | 'date'>
type NumberChange = Pick<IssuedDocument, 'number' | 'date'>

const store = createRowQueue<IssuedDocument, NumberChange>((row, change) =>
  client.documents.setNumber({ ...row, ...change }),
)

/**
 * A document's official number while it is typed, and its date. Who types on while a number is being stored keeps what was typed, and what was
 * stored is not stored once more.
 */
export function useNumberDraft(document: Numbered) {
  const queryClient = useQueryClient()
  const { id, version, number, date } = document
  const [typed, setTyped] = useState({ from: number, text: number })
  if (typed.from !== number) setTyped({ from: number, text: typed.text === typed.from ? number : typed.text })
  const storing = useMutation({
    mutationFn: (change: NumberChange) => store({ id, version }, change),
    onSettled: async () => {
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
        queryClient.invalidateQueries({ queryKey: api.documents.get.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ])
    },
  })
  const newest = storing.isPending ? storing.variables : { number, date }
  return {
    text: typed.text,
    error: storing.error,
    type: (text: string) => setTyped({ from: number, text }),
    giveUp: () => setTyped({ from: number, text: number }),
    save: (chosen = newest.date) => {
      const change = { number: typed.text.trim(), date: chosen }
      if (change.number !== newest.number || change.date !== newest.date) storing.mutate(change)
    },
  }
}
