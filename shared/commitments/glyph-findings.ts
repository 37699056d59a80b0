import { missingGlyphs } from '#shared/documents/glyphs.ts'
import { cleanParagraphs } from '#shared/indonesian/text.ts'
import type { CommitmentContent, Finding } from './model.ts'
import type { CommitmentSnapshot, PrintedSignatory } from './snapshot.ts'

/**
 * Characters that the chosen typeface cannot print (emoji, other scripts), at the field where they were typed: the paper shows
 * `[?]` in their place.
 */
export function glyphFindings(content: CommitmentContent, printed: CommitmentSnapshot): Finding[] {
  const found = (
    field: Finding['field'],
    texts: readonly string[],
    itemId: string | null = null,
  ): Finding[] => {
    // As the door will clean it: what is invisible is taken out there, and would turn the message around here.
    const missing = missingGlyphs(cleanParagraphs(texts.join('\n')), content.typeface)
    if (missing.length === 0) return []
    const message = `Huruf naskah ini tidak memiliki ${missing.join(' ')}; di kertas tercetak [?]. Hapus atau ganti.`
    return [{ severity: 'warning', rule: 'glyph-missing', field, itemId, message }]
  }
  const seats = (field: 'signatories' | 'acknowledging', signatories: readonly PrintedSignatory[]) =>
    signatories.flatMap(({ signatoryId, capacity, name, rank, number }) =>
      found(field, [...capacity, name, rank, number], signatoryId),
    )
  const { office } = printed
  const letterhead =
    content.letterhead === 'none'
      ? []
      : [office.regionName, office.officeName, office.address, office.contacts]
  return [
    ...found('letterhead', letterhead),
    ...found('titleLines', content.titleLines),
    ...found('number', content.numberStyle === 'filled' ? [content.number] : []),
    ...found('preamble', [content.preamble]),
    ...content.points.flatMap(({ id, text }) => found('points', [text], id)),
    ...found('closing', [content.closing]),
    ...found('place', [content.place]),
    ...seats('signatories', printed.signatories),
    ...seats('acknowledging', printed.acknowledging),
  ]
}
