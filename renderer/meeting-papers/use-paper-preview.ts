import { useEffect, useState } from 'react'
import type { PaperOptions } from '#shared/meeting-papers/model.ts'
import { client } from '../client.ts'
import { createNewestWins } from '../commitments/newest-wins.ts'
import { errorText } from '../ui/errors.tsx'

/** Pause after the last change before the page is made anew, in ms. */
const PREVIEW_DELAY = 150

export interface PaperPreview {
  /** The newest page that could be made; older than the options while `isBusy`. */
  file: Blob | null
  isBusy: boolean
  /** Why the newest page could not be made, in words. */
  error: string | null
}

/** The page of a meeting's paper, made anew after each change. The one before stays until the new one is there; a running one can be stopped. */
export function usePaperPreview(
  meetingId: string,
  options: PaperOptions,
): PaperPreview & { stop: () => void } {
  const [preview, setPreview] = useState<PaperPreview>({ file: null, isBusy: true, error: null })
  const [newest] = useState(() =>
    createNewestWins<PaperOptions, Blob>({
      delay: PREVIEW_DELAY,
      work: (chosen, signal) => client.meetingPapers.preview({ meetingId, options: chosen }, { signal }),
      onStart: () => setPreview((before) => ({ ...before, isBusy: true })),
      onResult: (file) => setPreview({ file, isBusy: false, error: null }),
      onError: (error) => setPreview((before) => ({ ...before, isBusy: false, error: errorText(error) })),
    }),
  )
  useEffect(() => {
    newest.request(options)
  }, [newest, options])
  useEffect(() => () => newest.stop(), [newest])
  return {
    ...preview,
    stop: () => {
      newest.stop()
      setPreview((before) => ({ ...before, isBusy: false }))
    },
  }
}
