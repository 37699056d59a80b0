/** What is asked of the worker that looks into a PDF. */
export interface PdfQuestion {
  path: string
}

/** What it answers; a worker that ends without an answer found a file it could not take. */
export type PdfAnswer = { pages: number } | { problem: 'encrypted' | 'damaged' }
