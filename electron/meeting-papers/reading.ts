import { isDeepStrictEqual } from 'node:util'
import type { Reader } from '#electron/database/database.ts'
import { documentInForce, makingOf } from '#electron/documents/handlers.ts'
import {
  printablePaper,
  type MeetingPaperDraft,
  type MeetingPaperSummary,
  type PaperOptions,
  type PrintablePaper,
} from '#shared/meeting-papers/model.ts'
import { groundOf } from './ground.ts'
import type { Ground } from './paper-kind.ts'
import { resolvePaper, usualOptions } from './papers/all.ts'
import { findPaper, papersOf } from './store.ts'

/** Every paper of a meeting with how far it is. @throws NOT_FOUND */
export async function listPapers(reader: Reader, meetingId: string): Promise<MeetingPaperSummary[]> {
  const chosen = new Set((await papersOf(reader, meetingId)).map(({ paper }) => paper))
  const list: MeetingPaperSummary[] = []
  for (const paper of printablePaper.options) {
    const document = await documentInForce(reader, meetingId, paper)
    const state = document !== null ? 'issued' : chosen.has(paper) ? 'draft' : 'new'
    list.push({ paper, state, document })
  }
  return list
}

/** What is chosen for a paper, or the usual before the clerk chooses. @throws NOT_FOUND */
export async function chosenOptions(
  ground: Ground,
  paper: PrintablePaper,
): Promise<{ version: number; options: PaperOptions }> {
  const stored = await findPaper(ground.reader, ground.meeting.id, paper)
  return stored ?? { version: 0, options: await usualOptions(ground, paper) }
}

/** What is chosen for a paper, and whether what was issued still says the same. @throws NOT_FOUND */
export async function readPaper(
  reader: Reader,
  { meetingId, paper }: { meetingId: string; paper: PrintablePaper },
  now: Date,
): Promise<MeetingPaperDraft> {
  const ground = await groundOf(reader, meetingId, now)
  const { version, options } = await chosenOptions(ground, paper)
  const document = await documentInForce(reader, meetingId, paper)
  return {
    meetingId,
    paper,
    version,
    options,
    document,
    differs:
      document !== null &&
      !isDeepStrictEqual(
        (await makingOf(reader, document.id)).snapshot,
        // As it would have been stored.
        JSON.parse(JSON.stringify((await resolvePaper(ground, options)).printed)),
      ),
  }
}
