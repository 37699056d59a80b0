import * as z from 'zod'
import { id } from '#shared/indonesian/identifiers.ts'
import { meetingPaper } from '#shared/meeting-papers/papers.ts'

/** A part of a dossier, as its contents name it. */
export const dossierPart = z.object({
  kind: z.enum(['paper', 'commitment', 'photos', 'scan']),
  /** `Undangan`, `Foto kegiatan`, `Pindaian Daftar Hadir`. */
  title: z.string(),
  /** `500.12.18.3/12/416-112/2022`, `konsep, belum diterbitkan`; empty when there is nothing to say. */
  note: z.string(),
  /** The document of the register that it is or belongs to. */
  documentId: id.nullable(),
  /** Null where it is known only when it is printed. */
  pages: z.int().nullable(),
})
export type DossierPart = z.infer<typeof dossierPart>

/** What a dossier still lacks, in words, and where it is mended: a step of the meeting or one of its papers, a document of the register, a commitment. */
export const dossierGap = z.object({
  message: z.string(),
  /** Whether a dossier is whole without it, since not every meeting has it. */
  isOptional: z.boolean(),
  place: z.discriminatedUnion('kind', [
    z.object({
      kind: z.literal('step'),
      step: z.enum(['summary', 'participants', 'attendance', 'minutes', 'action-items']),
    }),
    z.object({ kind: z.literal('paper'), paper: meetingPaper }),
    z.object({ kind: z.literal('document'), id }),
    z.object({ kind: z.literal('commitment'), id }),
  ]),
})
export type DossierGap = z.infer<typeof dossierGap>

/** What a dossier would hold now. */
export const dossierContents = z.object({ parts: z.array(dossierPart), gaps: z.array(dossierGap) })
export type DossierContents = z.infer<typeof dossierContents>

/** How far the making is. */
export const dossierProgress = z.object({ step: z.string(), done: z.int(), total: z.int() })
export type DossierProgress = z.infer<typeof dossierProgress>

/** A dossier that was put together; its file is fetched by its id. */
export const madeDossier = dossierContents.extend({ dossierId: id, pages: z.int(), bytes: z.int() })
export type MadeDossier = z.infer<typeof madeDossier>
