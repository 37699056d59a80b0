import { useEffect, useState } from 'react'
import type { PartsProgress } from '#shared/documents/model.ts'
import type { PaperOptions } from '#shared/meeting-papers/model.ts'
import { answerOf } from '#shared/streams.ts'
import { client } from '../client.ts'
import { createNewestWins } from '../ui/newest-wins.ts'
import { errorText } from '../ui/errors.tsx'

/** Pause after the last change before the page is made anew, in ms. */
const PREVIEW_DELAY = 150

export interface PaperPreview {
  /** The newest page that could be made; older than the options while `isBusy`. */
  file: File | null
  isBusy: boolean
  /** Null while nothing is known of it. */
  progress: PartsProgress | null
  /** Why the newest page could not be made, in words. */
  error: string | null
}

interface Chosen {
  meetingId: string
  options: PaperOptions
  /** The document that was issued with these very options; null when they say something else. */
  filedId: string | null
}

/**
 * The pages of a paper: those that are filed, or made anew, by all that the computer has.
 * @param onProgress hears of it while the pages are made
 */
async function pagesOf(
  { filedId, ...chosen }: Chosen,
  signal: AbortSignal,
  onProgress: (progress: PartsProgress) => void,
): Promise<File> {
  if (filedId !== null) return client.documents.file({ id: filedId }, { signal })
  const steps = await client.meetingPapers.print(chosen, { signal })
  const { fileId } = await answerOf(steps, onProgress)
  return client.meetingPapers.printed({ fileId }, { signal })
}

/** The page of a meeting's paper, made anew after each change. The one before stays until the new one is there; a running one can be stopped. */
export function usePaperPreview({
  meetingId,
  options,
  filedId,
}: Chosen): PaperPreview & { stop: () => void } {
  const [preview, setPreview] = useState<PaperPreview>({
    file: null,
    isBusy: true,
    progress: null,
    error: null,
  })
  const [newest] = useState(() =>
    createNewestWins<Omit<Chosen, 'meetingId'>, File>({
      delay: PREVIEW_DELAY,
      work: (chosen, signal) =>
        pagesOf({ meetingId, ...chosen }, signal, (progress) => {
          if (!signal.aborted) setPreview((before) => ({ ...before, progress }))
        }),
      onStart: () => setPreview((before) => ({ ...before, isBusy: true, progress: null })),
      onResult: (file) => setPreview({ file, isBusy: false, progress: null, error: null }),
      onError: (error) =>
        setPreview((before) => ({ ...before, isBusy: false, progress: null, error: errorText(error) })),
    }),
  )
  useEffect(() => {
    newest.request({ options, filedId })
  }, [newest, options, filedId])
  useEffect(() => () => newest.stop(), [newest])
  return {
    ...preview,
    stop: () => {
      newest.stop()
      setPreview((before) => ({ ...before, isBusy: false, progress: null }))
    },
  }
}
