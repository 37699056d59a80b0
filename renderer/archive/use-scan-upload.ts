import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { SCAN_LIMIT } from '#shared/archive/scan-limit.ts'
import type { Scan } from '#shared/documents/model.ts'
import { api, client } from '../client.ts'
import { errorText } from '../ui/errors.tsx'

/** One file on its way to the archive. */
export interface Upload {
  id: string
  name: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Why it failed, in words. */
  message: string
}

const TOO_LARGE =
  'Pindaian paling besar 60 MB. Pindai dengan resolusi 300 dpi atau pecah menjadi beberapa berkas.'

/** Files on their way to one document, and what can be done with them. */
export type ScanUpload = ReturnType<typeof useScanUpload>

/** Files scans with a document, one after the other; a file that is refused does not stop the others. */
export function useScanUpload(documentId: string, onFiled?: (scan: Scan) => void) {
  const queryClient = useQueryClient()
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [controller, setController] = useState<AbortController | null>(null)
  const set = (id: string, changes: Partial<Upload>) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...changes } : each)))

  const filing = useMutation({
    scope: { id: `scans ${documentId}` },
    mutationFn: async ({ files, signal }: { files: { id: string; file: File }[]; signal: AbortSignal }) => {
      for (const { id, file } of files) {
        if (signal.aborted) {
          set(id, { state: 'cancelled' })
          continue
        }
        if (file.size > SCAN_LIMIT) {
          set(id, { state: 'failed', message: TOO_LARGE })
          continue
        }
        set(id, { state: 'running' })
        try {
          const scan = await client.archive.addScan({ documentId, file }, { signal })
          set(id, { state: 'done' })
          onFiled?.(scan)
        } catch (error) {
          set(id, signal.aborted ? { state: 'cancelled' } : { state: 'failed', message: errorText(error) })
        }
      }
    },
    onSettled: async () => {
      setController(null)
      // What is filed stands among the scans; only what needs a look stays in the list.
      setUploads((before) => before.filter((each) => each.state !== 'done'))
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.documents.key() }),
        queryClient.invalidateQueries({ queryKey: api.archive.key() }),
        queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ])
    },
  })

  return {
    uploads,
    add: (files: readonly File[]) => {
      if (files.length === 0) return
      const next = files.map((file) => ({ id: crypto.randomUUID(), file }))
      const stop = new AbortController()
      setController(stop)
      setUploads((before) => [
        ...before,
        ...next.map(({ id, file }): Upload => ({ id, name: file.name, state: 'waiting', message: '' })),
      ])
      filing.mutate({ files: next, signal: stop.signal })
    },
    isFiling: filing.isPending,
    cancel: () => controller?.abort(),
    dismiss: (id: string) => setUploads((before) => before.filter((each) => each.id !== id)),
  }
}
