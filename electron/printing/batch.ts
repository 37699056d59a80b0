import type { PrintedPaper } from '#shared/documents/paper.ts'
import type { BatchChunk } from './batch-chunks.ts'
import { CANCELLED, PrintingError, type BatchProgress } from './printer.ts'

/** Sets one chunk on one worker thread. */
export type Lane<Result> = (chunk: BatchChunk) => Promise<Result>

/**
 * Sets chunks on all lanes at once, each taking the next when it is free, so that a document that somebody waits for finds a gap.
 * @param options `isStopped` is asked before each chunk
 * @returns what became of each chunk, in their order
 * @throws PrintingError when a chunk cannot be set, or it was stopped
 */
export async function renderChunks<Result>(
  chunks: readonly BatchChunk[],
  lanes: readonly Lane<Result>[],
  { isStopped, onProgress }: { isStopped: () => boolean; onProgress: (progress: BatchProgress) => void },
): Promise<Result[]> {
  const results: Result[] = []
  const total = chunks.reduce((sum, { parts }) => sum + parts, 0)
  let [next, done] = [0, 0]
  const work = async (lane: Lane<Result>) => {
    for (let index = next; index < chunks.length && !isStopped(); index = next) {
      next += 1
      const chunk = chunks[index]
      if (chunk === undefined) return
      results[index] = await lane(chunk)
      done += chunk.parts
      onProgress({ done, total })
    }
  }
  onProgress({ done, total })
  await Promise.all(lanes.map(work))
  if (isStopped()) throw new PrintingError(CANCELLED)
  return results
}

/** Pages and places to sign of papers that stand one behind the other. */
export function counted(papers: readonly PrintedPaper[]): Omit<PrintedPaper, 'pdf'> {
  let pages = 0
  const cells = papers.flatMap((paper) => {
    const before = pages
    pages += paper.pages
    return paper.cells.map((cell) => ({ ...cell, page: cell.page + before }))
  })
  return { pages, cells }
}
