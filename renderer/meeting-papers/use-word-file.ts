import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import type { PaperOptions } from '#shared/meeting-papers/model.ts'
import { answerOf } from '#shared/streams.ts'
import { client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { SAYS_SO_AFTER, showProgressNote } from '../ui/progress-note.tsx'

const NOTE = 'word-file'

interface Shown {
  meetingId: string
  options: PaperOptions
}

/** Writes a paper as a Word file, says how far it is when that takes long, and saves it. */
async function saveWord(shown: Shown): Promise<void> {
  const controller = new AbortController()
  const { signal } = controller
  const startedAt = performance.now()
  try {
    const steps = await client.meetingPapers.word(shown, { signal })
    const { fileId } = await answerOf(steps, ({ done, total }) => {
      if (total > 1 && performance.now() - startedAt > SAYS_SO_AFTER)
        showProgressNote(NOTE, `Menyusun berkas Word: ${done} dari ${total}`, () => controller.abort())
    })
    const file = await client.meetingPapers.printed({ fileId }, { signal })
    downloadBlob(file, file.name)
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    notifications.hide(NOTE)
  }
}

/** Saves a paper as a Word file. */
export function useWordFile() {
  return useMutation({ mutationFn: saveWord })
}
