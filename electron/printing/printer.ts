import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'

/** How much of a batch is set, in parts that each begin on a page of their own. */
export interface BatchProgress {
  done: number
  total: number
}

/** How a batch is watched and stopped. */
export interface BatchOptions {
  signal?: AbortSignal
  /** Called at the beginning and whenever some more parts are set. */
  onProgress?: (progress: BatchProgress) => void
}

/** The printing room as the features see it: pages are made in long-lived worker threads, never on the main thread. */
export interface Printer {
  /**
   * Sets a document in pages.
   * @param images bytes of the images that the document names, by SHA-256
   * @throws PrintingError when the document cannot be set, with a reason in words for the clerk
   */
  render(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    options?: { signal?: AbortSignal },
  ): Promise<PrintedPaper>
  /**
   * Sets a document of many parts that do not depend on each other (certificates, cards, a letter to each) on all workers, and joins them to
   * one PDF. Any other document is set as by `render`.
   * @throws PrintingError, or the signal's reason when it is aborted
   */
  renderBatch(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    options?: BatchOptions,
  ): Promise<PrintedPaper>
  /**
   * Writes a document as a Word file (.docx), for offices that must change the text; what is filed is always the PDF. One of many parts is
   * written by all workers.
   * @throws PrintingError, or the signal's reason when it is aborted
   */
  word(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    options?: BatchOptions,
  ): Promise<Uint8Array<ArrayBuffer>>
  /** Loads fonts and libraries in idle time, so that the first document is as fast as the next. */
  warm(): Promise<void>
  close(): Promise<void>
}

export const CANCELLED = 'Penyusunan halaman dibatalkan.'

export class PrintingError extends Error {
  override name = 'PrintingError'
}
