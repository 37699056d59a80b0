import type { PrintedLook } from './office-paper.ts'
import { officePaper } from './office-paper.ts'
import type { Block, PaperDocument, PaperName } from './paper.ts'
import { PAPERS } from './paper.ts'

/** Pages of cards that are cut out or folded. */
interface CardPages {
  title: string
  createdAt: string
  paper: PaperName
  /** What all cards of a page take together, mm; it stands in the middle of the page. */
  size: { width: number; height: number }
  /** One a page. */
  cards: Block[]
}

/** Printed for nobody. */
const NOBODY_YET = 'Belum ada peserta.'

/** A paper of cards: each page by itself, without number and code, since what is cut out is no document. */
export function cardPages(
  { office, typeface }: Pick<PrintedLook, 'office' | 'typeface'>,
  { title, createdAt, paper, size, cards }: CardPages,
): PaperDocument {
  const { width, height } = PAPERS[paper]
  const [atSides, atEnds] = [(width - size.width) / 2, (height - size.height) / 2]
  const pages: Block[] =
    cards.length === 0 ? [{ kind: 'paragraph', text: NOBODY_YET, align: 'centre' }] : cards
  return officePaper(office, {
    title,
    subject: title,
    createdAt,
    paper,
    typeface,
    margins: { top: atEnds, bottom: atEnds, left: atSides, right: atSides },
    pageNumbers: 'none',
    blocks: pages.flatMap((card, index): Block[] => [
      ...(index === 0 ? [] : [{ kind: 'pageBreak', continuationHeading: null } as const]),
      card,
    ]),
  })
}
