import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { errorText } from './errors.tsx'

/** One file on its way to the store. */
export interface Upload {
  id: string
  name: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  /** Why it failed, in words. */
  message: string
}

interface FileUploadOptions {
  /** Files of one name go one after the other, whoever sends them. */
  name: string
  /** Largest file in bytes, and what is said of a larger one. */
  limit: number
  tooLarge: string
  send: (file: File, signal: AbortSignal) => Promise<void>
  /** All are through, or were stopped. */
  onSettled: () => Promise<unknown>
}

/** Files on their way to one place, and what can be done with them. */
export type FileUpload = ReturnType<typeof useFileUpload>

/** Sends files one after the other; a file that is refused does not stop the others. */
export function useFileUpload({ name, limit, tooLarge, send, onSettled }: FileUploadOptions) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const [controller, setController] = useState<AbortController | null>(null)
  const set = (id: string, changes: Partial<Upload>) =>
    setUploads((before) => before.map((each) => (each.id === id ? { ...each, ...changes } : each)))

  const sending = useMutation({
    scope: { id: name },
    mutationFn: async ({ files, signal }: { files: { id: string; file: File }[]; signal: AbortSignal }) => {
      for (const { id, file } of files) {
        if (signal.aborted) {
          set(id, { state: 'cancelled' })
          continue
        }
        if (file.size > limit) {
          set(id, { state: 'failed', message: tooLarge })
          continue
        }
        set(id, { state: 'running' })
        try {
          await send(file, signal)
          set(id, { state: 'done' })
        } catch (error) {
          set(id, signal.aborted ? { state: 'cancelled' } : { state: 'failed', message: errorText(error) })
        }
      }
    },
    onSettled: async () => {
      setController(null)
      // What is stored is shown where it belongs; only what needs a look stays in the list.
      setUploads((before) => before.filter((each) => each.state !== 'done'))
      await onSettled()
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
      sending.mutate({ files: next, signal: stop.signal })
    },
    isSending: sending.isPending,
    cancel: () => controller?.abort(),
    dismiss: (id: string) => setUploads((before) => before.filter((each) => each.id !== id)),
  }
}
