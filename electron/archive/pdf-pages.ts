import path from 'node:path'
import { Piscina } from 'piscina'
import type { PdfAnswer, PdfQuestion } from './pdf-inspection.ts'

/** A file that takes longer, or more memory, is not a scan that anybody could open; in ms and MB. */
const LONGEST = 60_000
const MOST_MEMORY = 512

/**
 * Looks into a PDF in a thread of its own, which ends with the answer: nothing of a hostile file stays in the program, and the memory
 * is free again. @returns `damaged` too when the thread dies of the file
 */
export async function inspectPdf(file: string): Promise<PdfAnswer> {
  const { dirname, filename } = import.meta
  const thread = new Piscina<PdfQuestion, PdfAnswer>({
    filename: path.join(dirname, `inspection-worker${path.extname(filename)}`),
    minThreads: 1,
    maxThreads: 1,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
  })
  try {
    return await thread.run({ path: file }, { signal: AbortSignal.timeout(LONGEST) })
  } catch {
    return { problem: 'damaged' }
  } finally {
    await thread.destroy()
  }
}
