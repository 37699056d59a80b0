import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MATERIAL_LIMIT, type Material, type MaterialKind } from '#shared/materials/model.ts'
import { api, client } from '../client.ts'
import { moved } from '../ui/arranging.ts'
import { useFileUpload } from '../ui/use-file-upload.ts'
import { useStoredDraft } from '../ui/use-stored-draft.ts'

interface MaterialsOptions {
  meetingId: string
  kind: MaterialKind
  /** What is said of a file over the limit. */
  tooLarge: string
}

const NOTHING: readonly Material[] = []

/** Names what is typed at the files of a meeting while it is being saved. */
export function materialDrafts(meetingId: string): string {
  return `materials ${meetingId}`
}

/** What moves or removes a file waits for the move before it (`scope` of a mutation), which may have made new versions. */
export function materialMoves(meetingId: string, kind: MaterialKind): { id: string } {
  return { id: `order of ${kind} ${meetingId}` }
}

/** All files of a meeting, as they can be written on. */
export function useStoredMaterials(meetingId: string): { data: Material[] | undefined; error: Error | null } {
  const input = { meetingId }
  return useStoredDraft({
    draftId: materialDrafts(meetingId),
    queryKey: api.materials.list.queryKey({ input }),
    read: (options) => client.materials.list(input, options),
  })
}

/** Files of one kind of a meeting in their order: read, sent and arranged. */
export function useMaterials({ meetingId, kind, tooLarge }: MaterialsOptions) {
  const queryClient = useQueryClient()
  const list = useStoredMaterials(meetingId)
  const key = api.materials.list.queryKey({ input: { meetingId } })
  const reload = () => queryClient.invalidateQueries({ queryKey: api.materials.key() })
  const upload = useFileUpload({
    name: `${kind} ${meetingId}`,
    limit: MATERIAL_LIMIT,
    tooLarge,
    send: async (file, signal) => {
      await client.materials.add({ meetingId, kind, agendaItemId: null, file }, { signal })
      void reload()
    },
    onSettled: reload,
  })
  const all = list.data ?? NOTHING
  const materials = useMemo(() => all.filter((each) => each.kind === kind), [all, kind])
  const move = useMutation({
    scope: materialMoves(meetingId, kind),
    mutationFn: ({ id, beforeId }: { id: string; beforeId: string | null }) =>
      client.materials.move({ id, beforeId }),
    onSuccess: (ordered) => queryClient.setQueryData(key, ordered),
    onError: reload,
  })
  return {
    materials,
    isSuccess: list.data !== undefined,
    error: list.error,
    upload,
    /** Puts one at another place of the list, both from 0; shown at once. */
    move: (from: number, to: number) => {
      const ordered = moved(materials, from, to)
      const one = materials[from]
      if (one === undefined || ordered.indexOf(one) !== to || from === to) return
      queryClient.setQueryData(key, [...all.filter((each) => each.kind !== kind), ...ordered])
      move.mutate({ id: one.id, beforeId: ordered[to + 1]?.id ?? null })
    },
  }
}
