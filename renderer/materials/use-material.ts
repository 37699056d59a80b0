import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Material } from '#shared/materials/model.ts'
import { api, client } from '../client.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { materialDrafts, materialMoves } from './use-materials.ts'

/** What is typed at a file. */
type Typed = Pick<Material, 'caption' | 'agendaItemId'>

function saysTheSame(one: Typed, other: Typed): boolean {
  return one.caption === other.caption && one.agendaItemId === other.agendaItemId
}

/**
 * One file of a meeting: what is typed at it saves itself, and it can be taken off the meeting.
 * @param removedWords what is said once it was taken off
 */
export function useMaterial(material: Material, removedWords: string) {
  const { id, meetingId } = material
  const queryClient = useQueryClient()
  const key = api.materials.list.queryKey({ input: { meetingId } })
  const reload = () => queryClient.invalidateQueries({ queryKey: api.materials.key() })
  /** As this page last knew it. */
  const known = useRef(material)
  /** The version to save upon: a move makes a new one, which is ours as well; what another window typed is not. */
  const version = () => {
    const stored = queryClient.getQueryData(key)?.find((each) => each.id === id)
    return stored !== undefined && saysTheSame(stored, known.current) ? stored.version : known.current.version
  }
  const { caption, agendaItemId } = material
  const typed = useAutosave<Typed>(materialDrafts(meetingId), { caption, agendaItemId }, async (changes) => {
    const saved = await client.materials.update({ id, version: version(), changes })
    known.current = saved
    queryClient.setQueryData(key, (old) => old?.map((each) => (each.id === id ? saved : each)))
  })
  const remove = useMutation({
    scope: materialMoves(meetingId, material.kind),
    mutationFn: async () => {
      await typed.flush()
      await client.materials.remove({ id, version: version() })
    },
    onSuccess: async () => {
      notifyWithUndo(removedWords, async () => {
        await client.materials.restore({ id })
        await reload()
      })
      await reload()
    },
  })
  return { typed, remove: () => remove.mutate() }
}
