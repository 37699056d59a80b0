import { useQuery, type QueryKey } from '@tanstack/react-query'
import { lastSaveOf } from './drafts-being-saved.ts'

interface StoredDraftOptions<T> {
  /** Names the draft among those being saved (drafts-being-saved.ts). */
  draftId: string
  queryKey: QueryKey
  read: (options: { signal: AbortSignal }) => Promise<T>
}

/**
 * Reads a draft that is going to be edited. It is written on from what the store holds once the draft's last save is through, never from what
 * was read before its page was opened: that may still be remembered when a page is left and opened again at once.
 * @returns `data` is undefined until it is read; a later reading that fails leaves it as it is
 */
export function useStoredDraft<T>({ draftId, queryKey, read }: StoredDraftOptions<T>): {
  data: T | undefined
  error: Error | null
} {
  const { data, error, isFetchedAfterMount } = useQuery({
    queryKey,
    // With its signal taken, a reading that nobody waits for any more is dropped, so that nobody gets it later.
    queryFn: async ({ signal }) => {
      await lastSaveOf(draftId)
      return read({ signal })
    },
    gcTime: 0,
    refetchOnMount: 'always',
  })
  return { data: isFetchedAfterMount ? data : undefined, error }
}
