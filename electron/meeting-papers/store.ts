import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import {
  paperOptions,
  printablePaper,
  type PaperOptions,
  type PrintablePaper,
} from '#shared/meeting-papers/model.ts'

/** What was chosen for a paper of a meeting. */
export interface StoredPaper {
  id: string
  version: number
  isSample: boolean
  meetingId: string
  paper: PrintablePaper
  options: PaperOptions
  changedAt: string
}

export const meetingPapers = new KeptTable<StoredPaper>(
  'meetingPapers',
  'meetingPaper',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string(),
    paper: printablePaper,
    options: json(paperOptions),
    changedAt: z.string(),
  }),
  ({ meetingId, options }) => ({ meetingId, ...options }),
)

/** All that was chosen for the papers of a meeting. */
export function papersOf(reader: Reader, meetingId: string): Promise<StoredPaper[]> {
  return meetingPapers.listWhere(reader, 'meetingId', [meetingId])
}

/** What was chosen for one paper; null while nothing was. */
export async function findPaper(
  reader: Reader,
  meetingId: string,
  paper: PrintablePaper,
): Promise<StoredPaper | null> {
  return (await papersOf(reader, meetingId)).find((each) => each.paper === paper) ?? null
}
