import { ORPCError, safe } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api, client } from '../client.ts'
import { useKeptImport } from './kept-import.ts'

/** Reads a file; what was understood of it is shown at once. A refusal is for the place where the file was dropped. */
export function useOpenImport() {
  const queryClient = useQueryClient()
  const [, keep] = useKeptImport()
  const controller = useRef<AbortController | null>(null)
  const opening = useMutation({
    meta: { quiet: true },
    mutationFn: (file: File) => {
      controller.current?.abort()
      controller.current = new AbortController()
      return client.directoryImport.open({ file }, { signal: controller.current.signal })
    },
    onSuccess: ({ importId, fileName, sheets, look }) => {
      const { layout } = look
      queryClient.setQueryData(api.directoryImport.state.queryKey({ input: { importId } }), {
        fileName,
        sheets,
        layout: null,
        summary: null,
        done: null,
      })
      queryClient.setQueryData(
        api.directoryImport.look.queryKey({
          input: {
            importId,
            sheet: layout.sheet,
            header: { row: layout.headerRow, rows: layout.headerRows },
          },
        }),
        look,
      )
      keep({ importId, layout, step: 'columns' })
    },
  })
  return {
    open: (file: File) => opening.mutate(file),
    /** The file that is being read, or was refused. */
    fileName: opening.variables?.name ?? '',
    isOpening: opening.isPending,
    refusal: opening.error,
    cancel: () => {
      controller.current?.abort()
      opening.reset()
    },
  }
}

/** Forgets the import under way on both sides; nothing that was written changes. */
export function useCloseImport() {
  const queryClient = useQueryClient()
  const [kept, keep] = useKeptImport()
  return () => {
    keep(null)
    if (kept === null) return
    const { importId } = kept
    queryClient.removeQueries({ queryKey: api.directoryImport.rows.key() })
    queryClient.removeQueries({ queryKey: api.directoryImport.state.key() })
    // An import that was closed already, or a program that is gone, has forgotten it too.
    void safe(client.directoryImport.close({ importId }))
  }
}

/** Whether a call was refused because the import is not open any more. */
export function isNotOpen(error: unknown): boolean {
  return error instanceof ORPCError && error.code === 'NOT_OPEN'
}
