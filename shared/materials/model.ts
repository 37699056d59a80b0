import * as z from 'zod'
import { id, instant, sha256, version } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'

/** Largest file in bytes; no larger than a scan, since a call carries no more (electron/hosts/browser). */
export const MATERIAL_LIMIT = 60 * 1024 * 1024

/** Hand-outs of speakers, and photos of the meeting. */
export const materialKind = z.enum(['handout', 'photo'])
export type MaterialKind = z.infer<typeof materialKind>

export const materialMediaType = z.enum([
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation',
  'image/jpeg',
  'image/png',
])
export type MaterialMediaType = z.infer<typeof materialMediaType>

/** A file of a meeting, kept by its digest. */
export const material = z.object({
  id,
  version,
  isSample: z.boolean(),
  meetingId: id,
  kind: materialKind,
  /** The item of the agenda that it belongs to; null: the meeting. */
  agendaItemId: id.nullable(),
  fileName: z.string(),
  caption: lineOfText(300),
  /** Place among the files of its kind, from 1. */
  order: z.int(),
  sha256,
  mediaType: materialMediaType,
  /** Of a picture, in px; null of all others. */
  width: z.int().nullable(),
  height: z.int().nullable(),
  bytes: z.int(),
  receivedAt: instant,
})
export type Material = z.infer<typeof material>
