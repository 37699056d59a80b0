import * as z from 'zod'
import { cardPages } from './card-pages.ts'
import { printedLook } from './office-paper.ts'
import type { PaperDocument } from './paper.ts'

/** All that tent cards are printed from. */
export const printedNameCards = printedLook.pick({ office: true, typeface: true }).extend({
  event: z.string(),
  /** In order of precedence, as they are set on the table; an empty position prints the name alone. */
  cards: z.array(z.object({ name: z.string(), position: z.string() })),
  /** Whether the office's logo stands over the name. */
  hasLogo: z.boolean(),
})
export type PrintedNameCards = z.infer<typeof printedNameCards>

const TITLE = 'PAPAN NAMA MEJA'

/** Room for both halves of a tent card on A4, mm: the fold lies in its middle. */
export const NAME_CARD = { width: 180, height: 267 }

/**
 * Papan nama meja (tent cards): one A4 each, folded in the middle, the name readable from both sides.
 * @param createdAt instant for the PDF's metadata
 */
export function nameCardsDocument(
  { office, typeface, event, cards, hasLogo }: PrintedNameCards,
  createdAt = '2000-01-01T00:00:00.000Z',
): PaperDocument {
  return cardPages(
    { office, typeface },
    {
      title: `${TITLE} ${event}`,
      createdAt,
      paper: 'a4',
      size: NAME_CARD,
      cards: cards.map(({ name, position }) => ({
        kind: 'nameCard',
        logo: hasLogo ? office.logo : null,
        name,
        position,
      })),
    },
  )
}
