import { isDefinedError, safe } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { client } from '../client.ts'
import { errorText } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'

/** Why an import stays as it is. */
export interface UndoRefusal {
  words: string
  /** What was changed or used since. */
  reasons: readonly string[]
}

/** Reads everything again that people may be part of, once an import was written or taken back. */
export function useDirectoryChanged() {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ predicate: ({ queryKey }) => !isOfSettings(queryKey) })
}

function isOfSettings(queryKey: readonly unknown[]): boolean {
  return Array.isArray(queryKey[0]) && queryKey[0][0] === 'settings'
}

const STOPPED: UndoRefusal = {
  words: 'Pengurungan dihentikan. Tidak ada yang berubah.',
  reasons: [],
}

/** Takes a whole import back, or tells why not; it can be stopped as long as it runs. */
export function useUndoImport(id: string) {
  const changed = useDirectoryChanged()
  const running = useRef<AbortController | null>(null)
  const undoing = useMutation({
    meta: { quiet: true },
    mutationFn: async (): Promise<UndoRefusal | null> => {
      const controller = new AbortController()
      running.current = controller
      const { error } = await safe(client.directoryImport.undo({ id }, { signal: controller.signal }))
      if (!error) return null
      if (controller.signal.aborted) {
        // It may have been done just before it was stopped.
        const stored = (await client.directoryImport.list()).find((each) => each.id === id)
        return stored?.undoneAt ? null : STOPPED
      }
      const reasons = isDefinedError(error) && error.code === 'USED_SINCE' ? error.data.reasons : []
      return { words: errorText(error), reasons }
    },
    onSuccess: async (refusal) => {
      await changed()
      if (refusal === null) notifyDone('Seluruh impor diurungkan.')
    },
  })
  return {
    undo: () => undoing.mutate(),
    stop: () => running.current?.abort(),
    isUndoing: undoing.isPending,
    refusal: undoing.data ?? null,
  }
}
