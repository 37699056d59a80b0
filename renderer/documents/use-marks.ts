import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentDetail, Signature, SigningMark } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'
import { notifyWithUndo } from '../ui/undo.tsx'

interface Change {
  signature: Signature
  mark: SigningMark
}

/**
 * Records who has signed. The list shows a mark at once, whatever the store has answered so far; marks are recorded one after the other, and what the
 * store refuses goes back.
 */
export function useMarks(document: DocumentDetail) {
  const queryClient = useQueryClient()
  const [underWay, setUnderWay] = useState<readonly Change[]>([])
  const { id } = document
  const key = api.documents.get.queryKey({ input: { id } })
  const mutationKey = ['documents', 'mark', id]

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: key }),
      queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
      queryClient.invalidateQueries({ queryKey: api.documents.history.key() }),
      queryClient.invalidateQueries({ queryKey: api.commitments.list.key() }),
      queryClient.invalidateQueries({ queryKey: api.commitments.get.key() }),
      queryClient.invalidateQueries({ queryKey: api.home.key() }),
    ])

  const keep = (changed: Signature) =>
    queryClient.setQueryData(key, (before) =>
      before === undefined
        ? before
        : {
            ...before,
            signatures: before.signatures.map((each) =>
              each.signatoryId === changed.signatoryId ? changed : each,
            ),
          },
    )

  const marking = useMutation({
    mutationKey,
    scope: { id: `marks ${id}` },
    mutationFn: ({ signature, mark }: Change) => {
      // The version to name is the one that the mark before this one made.
      const latest = queryClient
        .getQueryData(key)
        ?.signatures.find((each) => each.signatoryId === signature.signatoryId)
      return client.documents.mark({
        id,
        signatoryId: signature.signatoryId,
        version: (latest ?? signature).version,
        mark,
      })
    },
    onMutate: async (change) => {
      setUnderWay((before) => [...before, change])
      // An answer on its way is of before this mark.
      await queryClient.cancelQueries({ queryKey: key })
    },
    onSuccess: keep,
    onSettled: (_signature, _error, change) => {
      setUnderWay((before) => before.filter((each) => each !== change))
      const isLast = queryClient.isMutating({ mutationKey }) === 1
      if (isLast) void refresh()
    },
  })

  const markingAll = useMutation({
    mutationFn: (mark: SigningMark) => client.documents.markWaiting({ id, mark }),
    onSuccess: async (after) => {
      const wasWaiting = new Set(
        document.signatures
          .filter(({ mark }) => mark.state === 'waiting')
          .map(({ signatoryId }) => signatoryId),
      )
      const changed = after.filter(
        ({ signatoryId, mark }) => wasWaiting.has(signatoryId) && mark.state !== 'waiting',
      )
      await refresh()
      notifyWithUndo(`${changed.length} penanda tangan ditandai.`, async () => {
        for (const { signatoryId, version } of changed) {
          await client.documents.mark({ id, signatoryId, version, mark: { state: 'waiting' } })
        }
        await refresh()
      })
    },
  })

  return {
    /** With the marks that are being recorded. */
    signatures: document.signatures.map((each) => {
      const change = underWay.findLast(({ signature }) => signature.signatoryId === each.signatoryId)
      return change === undefined ? each : { ...each, mark: change.mark }
    }),
    mark: (signature: Signature, mark: SigningMark) => marking.mutate({ signature, mark }),
    markWaiting: (mark: SigningMark) => markingAll.mutate(mark),
    isMarkingAll: markingAll.isPending,
  }
}
