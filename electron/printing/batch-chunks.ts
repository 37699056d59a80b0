import type { Block, PaperDocument } from '#shared/documents/paper.ts'
import type { PlaceInWhole } from './lay-out.ts'

/** Chunks are neither so small that each PDF's own weight tells, nor so large that progress stands still. A sheet has two sides to set. */
const [FEWEST_PARTS, FEWEST_SHEETS, MOST_CHUNKS] = [16, 8, 48]

/** Whether the parts of a document are the same wherever they are set, but for their pages' numbers: none continues another. */
function hasIndependentParts({ continuationHeading, blocks }: PaperDocument): boolean {
  return (
    continuationHeading === null &&
    blocks.every(
      (block) =>
        !(block.kind === 'pageBreak' && block.continuationHeading !== null) &&
        !(block.kind === 'letterOpening' && block.rows.some(({ value }) => value === null)),
    )
  )
}

/** Whether something on the pages depends on how many there are before them: their numbers, or the marks by which a scan is read back. */
export function countsPages({ pageNumbers, cornerMarks }: PaperDocument): boolean {
  return pageNumbers === 'document' || cornerMarks
}

/** The blocks between page breaks; where sheets are begun, front and back stay together. */
function partsOf(blocks: readonly Block[]): Block[][] {
  const hasSheets = blocks.some((block) => block.kind === 'pageBreak' && block.isOnNewSheet === true)
  const parts: Block[][] = [[]]
  for (const block of blocks) {
    if (block.kind === 'pageBreak' && (block.isOnNewSheet === true || !hasSheets)) parts.push([])
    else parts.at(-1)?.push(block)
  }
  return parts
}

/** A piece of a batch: a document by itself. */
export interface BatchChunk {
  document: PaperDocument
  /** How many parts of the whole are in it. */
  parts: number
  /** Where its pages stand in the whole; null where nothing depends on it. */
  place: PlaceInWhole | null
}

/** Chunks with their places, given how many pages each has. */
export function placed(chunks: readonly BatchChunk[], pages: readonly number[]): BatchChunk[] {
  const total = pages.reduce((sum, each) => sum + each, 0)
  let before = 0
  return chunks.map((chunk, index) => {
    const place = { before, total }
    before += pages[index] ?? 0
    return { ...chunk, place }
  })
}

type PageBreak = Extract<Block, { kind: 'pageBreak' }>

/** What stands between the parts of a batch. */
function breakOf(blocks: readonly Block[]): PageBreak {
  const breaks = blocks.filter((block) => block.kind === 'pageBreak')
  return breaks.find(({ isOnNewSheet }) => isOnNewSheet) ?? { kind: 'pageBreak', continuationHeading: null }
}

/**
 * A document in chunks that can be set by different workers and joined again. How it is cut depends on the document alone, so that the same
 * document gives the same bytes on every machine. One whose parts depend on each other stays whole.
 */
export function chunksOf(document: PaperDocument): BatchChunk[] {
  const parts = partsOf(document.blocks)
  const between = breakOf(document.blocks)
  const fewest = between.isOnNewSheet === true ? FEWEST_SHEETS : FEWEST_PARTS
  const size = Math.max(fewest, Math.ceil(parts.length / MOST_CHUNKS))
  if (parts.length <= size || !hasIndependentParts(document))
    return [{ document, parts: parts.length, place: null }]
  return Array.from({ length: Math.ceil(parts.length / size) }, (_, index) => {
    const own = parts.slice(index * size, (index + 1) * size)
    const blocks = own.flatMap((part, at): Block[] => [...(at === 0 ? [] : [between]), ...part])
    return { document: { ...document, blocks }, parts: own.length, place: null }
  })
}

/**
 * The same for Word, where text flows: each chunk but the last ends with the break that leads to the next. One that begins a sheet says so
 * itself, since a section of Word knows where it begins.
 */
export function wordChunksOf(document: PaperDocument): BatchChunk[] {
  const chunks = chunksOf(document)
  const between = breakOf(document.blocks)
  return chunks.map((chunk, index) => {
    const before = index > 0 && between.isOnNewSheet === true ? [between] : []
    const after = index < chunks.length - 1 ? [between] : []
    const blocks = [...before, ...chunk.document.blocks, ...after]
    return { ...chunk, document: { ...chunk.document, blocks } }
  })
}
