import { useEffect, useState } from 'react'
import type { CommitmentContent, CommitmentPaper } from '#shared/commitments/model.ts'
import { client } from '../client.ts'
import { errorText } from '../ui/errors.tsx'
import { createNewestWins } from '../ui/newest-wins.ts'

/** Pause after the last change before the page is made anew, in ms. */
const PREVIEW_DELAY = 150

interface PreviewRequest {
  id: string
  content: CommitmentContent
  paper: CommitmentPaper
  directoryStamp: number
}

export interface Preview {
  /** The newest page that could be made; older than the text while `isBusy`. */
  file: Blob | null
  paper: CommitmentPaper
  isBusy: boolean
  /** Why the newest page could not be made, in words. */
  error: string | null
}

/**
 * The page of a draft, made anew after each change. The one before stays until the new one is there.
 * @param directoryStamp changes when a name or position was changed elsewhere
 */
export function usePreview(
  id: string,
  content: CommitmentContent,
  paper: CommitmentPaper,
  directoryStamp: number,
): Preview {
  const [preview, setPreview] = useState<Preview>({ file: null, paper, isBusy: true, error: null })
  const [newest] = useState(() =>
    createNewestWins<PreviewRequest, { file: Blob; paper: CommitmentPaper }>({
      delay: PREVIEW_DELAY,
      work: async (request, signal) => {
        const { id: commitmentId, content: printed, paper: chosen } = request
        const file = await client.commitments.preview(
          { id: commitmentId, content: printed, paper: chosen },
          { signal },
        )
        return { file, paper: chosen }
      },
      onStart: () => setPreview((before) => ({ ...before, isBusy: true })),
      onResult: (result) => setPreview({ ...result, isBusy: false, error: null }),
      onError: (error) => setPreview((before) => ({ ...before, isBusy: false, error: errorText(error) })),
    }),
  )

  useEffect(() => {
    newest.request({ id, content, paper, directoryStamp })
  }, [newest, id, content, paper, directoryStamp])
  useEffect(() => () => newest.stop(), [newest])

  return preview
}
