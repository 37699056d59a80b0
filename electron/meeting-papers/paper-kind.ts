import type { Reader } from '#electron/database/database.ts'
import type { Signer as ListedSigner } from '#electron/documents/handlers.ts'
import type { PaperDocument } from '#shared/documents/paper.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { OptionsOf, PaperFinding, PrintablePaper, Signer } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { Office } from '#shared/settings/model.ts'

/** What every paper of a meeting is made from. */
export interface Ground {
  reader: Reader
  meeting: Meeting
  office: Office
  today: IsoDate
  /** The head of the office, who signs its letters; null when the directory has none. */
  headOfOffice: () => Promise<Signer | null>
}

/** A paper resolved from meeting, directory and options: ready to be drawn, checked, and frozen. */
export interface ResolvedPaper {
  /** All that is printed. */
  printed: object
  /** @param code of the document; null for a draft. `createdAt` is the instant for the PDF's metadata; a draft takes the paper's own date */
  document: (code: string | null, createdAt?: string) => PaperDocument
  /** Who sign it, for the signing list; those who sign for being there are not among them. */
  signers: readonly ListedSigner[]
  /** As printed; empty while it is a gap. */
  number: string
  date: IsoDate | null
  findings: PaperFinding[]
}

/** How a kind of paper is made. */
export interface PaperKind<Paper extends PrintablePaper> {
  /** What is chosen before the clerk chooses. */
  usual: (ground: Ground) => Promise<OptionsOf<Paper>>
  resolve: (ground: Ground, options: OptionsOf<Paper>) => Promise<ResolvedPaper>
}
