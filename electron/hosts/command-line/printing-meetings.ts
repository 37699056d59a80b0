import { WorkFailed } from '#electron/work-failed.ts'
import type { PaperOptions, PrintablePaper } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import { answerOf } from '#shared/streams.ts'
import { WrongCall } from './failure.ts'
import type { Client } from './office.ts'

type Size = 'a4' | 'f4' | null

/** @returns the size to set on the paper, or null to leave it */
export function meetingSize(size: string | undefined): Size {
  if (size === undefined) return null
  if (size === 'a4' || size === 'f4') return size
  if (size === 'a3')
    throw new WrongCall('Kertas A3 hanya untuk papan upacara (board). Pilih --paper a4 atau f4.')
  throw new WrongCall(`Kertas "${size}" tidak dikenal. Pilih --paper a4 atau f4.`)
}

/** The paper on another size; the same object when that changes nothing. @throws WrongCall where the size is always the same */
function onSize(chosen: PaperOptions, size: Size): PaperOptions {
  if (size === null) return chosen
  if ('paperSize' in chosen) return chosen.paperSize === size ? chosen : { ...chosen, paperSize: size }
  if (size === 'a4') return chosen
  throw new WrongCall(`${MEETING_PAPER_NAMES[chosen.paper]} selalu A4. Hapus --paper ${size}.`)
}

/**
 * A paper of a meeting: the filed bytes as long as it would be printed the same today, otherwise as it would be filed now.
 * @throws WorkFailed when a paper that is issued and unchanged would be issued once more
 */
export async function meetingFile(
  client: Client,
  { id: meetingId, paper, size }: { id: string; paper: PrintablePaper; size: Size },
  { issue, isWord }: { issue: boolean; isWord: boolean },
): Promise<File> {
  const { meetingPapers, documents } = client
  const { version, options: chosen, document, differs } = await meetingPapers.get({ meetingId, paper })
  const options = onSize(chosen, size)
  const isResized = options !== chosen
  const isFiled = document !== null && !differs && !isResized
  if (issue) {
    if (isFiled)
      throw new WorkFailed(
        `${MEETING_PAPER_NAMES[paper]} kegiatan ini sudah terbit (${document.id}) dan tidak berubah. Hapus --issue untuk mencetaknya lagi.`,
      )
    const saved = isResized ? await meetingPapers.save({ meetingId, version, options }) : { version }
    const revision = (document?.revision ?? 0) + 1
    const issued = await answerOf(
      await meetingPapers.issue({ meetingId, paper, version: saved.version, revision }),
    )
    return documents.file({ id: issued.id })
  }
  if (isWord) return meetingPapers.printed(await answerOf(await meetingPapers.word({ meetingId, options })))
  return isFiled ? documents.file({ id: document.id }) : meetingPapers.preview({ meetingId, options })
}
