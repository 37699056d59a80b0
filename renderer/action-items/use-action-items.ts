import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActionItemInput, ListedActionItem } from '#shared/action-items/model.ts'
import { api, client } from '../client.ts'
import { isStale } from '../ui/errors.tsx'
import { createRowQueue } from '../ui/row-queue.ts'
import { notifyWithUndo, offerUndo } from '../ui/undo.tsx'
import { useStoredDraft } from '../ui/use-stored-draft.ts'

export type ActionItemChanges = Partial<ActionItemInput>

/** Names what is typed at action items while it is being saved: one item may be shown in several lists. */
export const ACTION_ITEM_DRAFTS = 'action items'

/** The action items of a meeting, its own and those that it took up, as they can be written on. */
export function useActionItems(meetingId: string): {
  data: ListedActionItem[] | undefined
  error: Error | null
} {
  const input = { meetingId }
  return useStoredDraft({
    draftId: ACTION_ITEM_DRAFTS,
    queryKey: api.actionItems.list.queryKey({ input }),
    read: (options) => client.actionItems.list(input, options),
  })
}

/** One queue for all screens, so that a row and its details do not collide. */
const update = createRowQueue<ListedActionItem, ActionItemChanges>((row, changes) =>
  client.actionItems.update({ ...row, changes }),
)

function changesIn(queryClient: QueryClient) {
  const lists = { queryKey: api.actionItems.list.key() }
  const reload = async () => {
    await queryClient.invalidateQueries(lists)
    // What Beranda says depends on it; it is read again when it is shown.
    void queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' })
  }
  /** Puts a changed item where it stands in the lists; their order stays while one works in them. */
  const put = (item: ListedActionItem) => {
    for (const [queryKey, list] of queryClient.getQueriesData<ListedActionItem[]>(lists))
      if (list !== undefined)
        queryClient.setQueryData(
          queryKey,
          list.map((each) => (each.id === item.id ? item : each)),
        )
    void queryClient.invalidateQueries({ queryKey: api.home.key(), refetchType: 'none' })
  }
  const save = async (row: ListedActionItem, changes: ActionItemChanges): Promise<ListedActionItem> => {
    try {
      const saved = await update(row, changes)
      put(saved)
      return saved
    } catch (error) {
      if (isStale(error)) void reload()
      throw error
    }
  }
  /** The item as the lists have it now. */
  const latest = (id: string): ListedActionItem | undefined =>
    queryClient
      .getQueriesData<ListedActionItem[]>(lists)
      .flatMap(([, list]) => list ?? [])
      .filter((each) => each.id === id)
      .toSorted((first, second) => second.version - first.version)[0]
  return {
    reload,
    save,
    latest,
    /**
     * Saves a choice that is seen at once; Ctrl+Z takes it back.
     * @param words says what was done, where it matters enough to offer the way back in words
     */
    saveChoice: async (row: ListedActionItem, changes: ActionItemChanges, words?: string): Promise<void> => {
      const before: ActionItemChanges = {}
      for (const field of Object.keys(changes) as (keyof ActionItemChanges)[])
        Object.assign(before, { [field]: row[field] })
      await save(row, changes)
      const takeBack = () => save(latest(row.id) ?? row, before)
      if (words === undefined) offerUndo(takeBack)
      else notifyWithUndo(words, takeBack)
    },
  }
}

/** What can be done with action items, wherever they are listed. */
export function useActionItemChanges(): ReturnType<typeof changesIn> {
  const queryClient = useQueryClient()
  return useMemo(() => changesIn(queryClient), [queryClient])
}
