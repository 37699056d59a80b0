import { fileScan, markWaiting } from '#electron/documents/handlers.ts'
import { issuePaper, keepOptions, readPaper } from '#electron/meeting-papers/handlers.ts'
import { listMeetings } from '#electron/meetings/handlers.ts'
import { PaperFailed } from '#electron/printing/print-document.ts'
import type { RequestContext } from '#electron/request-context.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import type { PaperOptions } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { MINUTES } from './minutes.ts'
import { PAPERS, type SamplePaper } from './papers.ts'

/** What the sample says of a paper beside what is usual. */
function filledIn(
  options: PaperOptions,
  { number, date, stage }: SamplePaper,
  meeting: Meeting,
): PaperOptions {
  switch (options.paper) {
    case 'invitation':
      return {
        ...options,
        date: date ?? null,
        dateStyle: 'filled',
        numberStyle: 'filled',
        number: number ?? '',
      }
    case 'certificates':
      return { ...options, number: number ?? '' }
    case 'berita-acara': {
      const [first] = options.parties
      const expert = meeting.agenda.flatMap(({ speakers }) => speakers).at(0)
      const results = MINUTES.find((each) => each.stage === stage)?.decisions ?? []
      return {
        ...options,
        numberStyle: 'filled',
        number: number ?? '',
        parties: [first ?? null, expert?.who ?? null],
        results: [...results],
      }
    }
    default:
      return options
  }
}

/** The issued papers of the event's meetings in the making. */
class SamplePapers {
  readonly #context: RequestContext

  constructor(context: RequestContext) {
    this.#context = context
  }

  async #issue(meeting: Meeting, sample: SamplePaper): Promise<IssuedDocument> {
    const { database, clock, newId } = this.#context
    const meetingId = meeting.id
    const { paper } = sample
    const { options } = await database.reading((reader) => readPaper(reader, { meetingId, paper }, clock()))
    const version = await database.change(this.#context, (change) =>
      keepOptions(
        change,
        'meetingPapers.save',
        { meetingId, version: 0, options: filledIn(options, sample, meeting) },
        { newId, isSample: true },
      ),
    )
    const request = { meetingId, paper, version, revision: 1 }
    return issuePaper(this.#context, request, new AbortController().signal, () => {})
  }

  /** Signs a paper on the day of the meeting; as the scan that came back stands the paper itself, which is named an example. */
  async #sign({ id, sha256, bytes, pages, title }: IssuedDocument, signedOn: string): Promise<void> {
    await this.#context.database.change(this.#context, async (change) => {
      await markWaiting(change, 'documents.markWaiting', id, { state: 'signed', method: 'ink', signedOn })
      await fileScan(change, 'archive.addScan', {
        id: this.#context.newId(),
        documentId: id,
        sha256,
        bytes,
        pages,
        fileName: `Pindaian ${title} (contoh).pdf`,
        mediaType: 'application/pdf',
        isSample: true,
      })
    })
  }

  async issueAll(): Promise<void> {
    const meetings = (await this.#context.database.reading(listMeetings)).filter(({ isSample }) => isSample)
    for (const sample of PAPERS) {
      const meeting = meetings.find(({ stage }) => stage === sample.stage)
      if (meeting === undefined) continue
      const document = await this.#issue(meeting, sample)
      if (sample.isSigned) await this.#sign(document, sample.date ?? dayOfMeeting(meeting, document.issuedAt))
    }
  }
}

/**
 * Issues the papers of the sample's stages, some of them signed and with a scan. When one cannot be printed, the sample goes without the rest.
 * @returns why it goes without some, in words; null when all are issued
 */
export async function issueSamplePapers(context: RequestContext): Promise<string | null> {
  try {
    await new SamplePapers(context).issueAll()
    return null
  } catch (error) {
    if (!(error instanceof PaperFailed)) throw error
    return error.reason
  }
}
