import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DocumentDetail, Signature, SigningMark } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'
import { notifyWithUndo } from '../ui/undo.tsx'

interface Change {
  signature: Signature
  mark: SigningMark
}

/** Records who has signed; the list changes at once and is corrected if the store refuses. */
export function useMarks(document: DocumentDetail) {
  const queryClient = useQueryClient()
  const { id } = document
  const key = api.documents.get.queryKey({ input: { id } })

  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: key }),
      queryClient.invalidateQueries({ queryKey: api.documents.list.key() }),
      queryClient.invalidateQueries({ queryKey: api.documents.history.key() }),
      queryClient.invalidateQueries({ queryKey: api.commitments.list.key() }),
      queryClient.invalidateQueries({ queryKey: api.commitments.get.key() }),
      queryClient.invalidateQueries({ queryKey: api.home.key() }),
    ])

  const show = (changed: readonly Signature[]) =>
    queryClient.setQueryData(key, (before) =>
      before === undefined
        ? before
        : {
            ...before,
            signatures: before.signatures.map(
              (each) => changed.find((other) => other.signatoryId === each.signatoryId) ?? each,
            ),
          },
    )

  const marking = useMutation({
    scope: { id: `marks ${id}` },
    mutationFn: ({ signature, mark }: Change) => {
      // Marks follow each other; the version to name is the one that the last of them made.
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
    onMutate: ({ signature, mark }) => {
      show([{ ...signature, mark }])
    },
    onSuccess: (signature) => {
      show([signature])
    },
    onSettled: refresh,
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
    mark: (signature: Signature, mark: SigningMark) => marking.mutate({ signature, mark }),
    markWaiting: (mark: SigningMark) => markingAll.mutate(mark),
    isMarkingAll: markingAll.isPending,
  }
}
