import * as z from 'zod'
import { sha256 } from '#shared/indonesian/identifiers.ts'
import type { Block } from './paper.ts'

/** A photo of a meeting as it is printed; empty captions print none. */
export const printedPhoto = z.object({ image: sha256, caption: z.string() })
export type PrintedPhoto = z.infer<typeof printedPhoto>

/** Photos on pages of their own behind the signatures; none at all prints nothing. */
export function photoAnnex(photos: readonly PrintedPhoto[]): Block[] {
  if (photos.length === 0) return []
  return [
    { kind: 'pageBreak', continuationHeading: null },
    { kind: 'title', lines: ['DOKUMENTASI KEGIATAN'], number: null },
    { kind: 'photos', photos: [...photos] },
  ]
}
