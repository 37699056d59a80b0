import { notifyManager, useMutation, useQueryClient } from '@tanstack/react-query'
import type { Decision } from '#shared/directory-import/model.ts'
import { api, client } from '../client.ts'
import { isNotOpen } from './use-open-import.ts'

/** Most decisions of one call; the contract's limit. */
const MOST = 10_000

/** Takes choices of the clerk, one after the other; resolves when the rows on screen say what came of them. */
export function useDecide(importId: string) {
  const queryClient = useQueryClient()
  const stateKey = api.directoryImport.state.queryKey({ input: { importId } })
  const deciding = useMutation({
    scope: { id: 'directory import decisions' },
    meta: { quiet: true },
    mutationFn: async (decisions: readonly Decision[]) => {
      for (let first = 0; first < decisions.length; first += MOST) {
        const summary = await client.directoryImport.decide({
          importId,
          decisions: decisions.slice(first, first + MOST),
        })
        queryClient.setQueryData(stateKey, (state) => state && { ...state, summary })
      }
      await queryClient.invalidateQueries({ queryKey: api.directoryImport.rows.key() })
      // Whoever watches the rows is told before this.
      await new Promise<void>((told) => notifyManager.schedule(told))
    },
    onError: (error) => {
      if (isNotOpen(error)) void queryClient.invalidateQueries({ queryKey: stateKey })
    },
  })
  return {
    decide: async (decisions: readonly Decision[]): Promise<void> => {
      if (decisions.length > 0) await deciding.mutateAsync(decisions)
    },
    /** What was decided is being worked out; with very long lists it takes a while. */
    isDeciding: deciding.isPending,
  }
}
