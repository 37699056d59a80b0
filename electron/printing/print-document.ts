import { ORPCError } from '@orpc/server'
import type { FileStore } from '#electron/files/file-store.ts'
import { PRINTING_FAILED } from '#shared/audit/errors.ts'
import { namedImages } from '#shared/documents/named-images.ts'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { IMAGE_REASONS } from './images.ts'
import { PrintingError, type BatchOptions, type BatchProgress, type Printer } from './printer.ts'

const WORD_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** A page could not be set; the reason is for the clerk. */
export class PaperFailed extends Error {
  override name = 'PaperFailed'
  readonly reason: string

  constructor(reason: string, cause: unknown) {
    super(reason, { cause })
    this.reason = reason
  }
}

interface PrintingRoom {
  files: FileStore
  printer: Printer
}

/** Bytes of the images that a document names. */
async function imagesOf(files: FileStore, document: PaperDocument): Promise<Map<string, Uint8Array>> {
  const images = new Map<string, Uint8Array>()
  for (const { sha256, kind } of namedImages(document)) {
    try {
      images.set(sha256, await files.read(sha256))
    } catch (error) {
      throw new PaperFailed(IMAGE_REASONS[kind].missing, error)
    }
  }
  return images
}

function paperFailed(error: unknown): PaperFailed {
  const stopped = 'Penyusun halaman berhenti. Draf Anda aman; coba sekali lagi.'
  return new PaperFailed(error instanceof PrintingError ? error.message : stopped, error)
}

/** Sets a document in pages, with the images that it names. @throws PaperFailed, or the signal's reason when it is aborted */
export async function printDocument(
  { files, printer }: PrintingRoom,
  document: PaperDocument,
  signal?: AbortSignal,
): Promise<PrintedPaper> {
  const images = await imagesOf(files, document)
  try {
    return await printer.render(document, images, signal === undefined ? {} : { signal })
  } catch (error) {
    signal?.throwIfAborted()
    throw paperFailed(error)
  }
}

/**
 * Sets a document of many parts, as `printDocument` does, on all workers.
 * @param onProgress hears how many parts are set
 * @throws PaperFailed, or the signal's reason when it is aborted
 */
export async function printBatch(
  { files, printer }: PrintingRoom,
  document: PaperDocument,
  signal?: AbortSignal,
  onProgress: (progress: BatchProgress) => void = () => {},
): Promise<PrintedPaper> {
  const images = await imagesOf(files, document)
  try {
    return await printer.renderBatch(document, images, {
      onProgress,
      ...(signal === undefined ? {} : { signal }),
    })
  } catch (error) {
    signal?.throwIfAborted()
    throw paperFailed(error)
  }
}

/**
 * Writes a document as a Word file, named by its title.
 * @param options `onProgress` hears how many parts are written
 * @throws PaperFailed, or the signal's reason when it is aborted
 */
export async function writeWord(
  { files, printer }: PrintingRoom,
  document: PaperDocument,
  options: BatchOptions = {},
): Promise<File> {
  const images = await imagesOf(files, document)
  const bytes = await printer.word(document, images, options).catch((error: unknown) => {
    options.signal?.throwIfAborted()
    throw paperFailed(error)
  })
  return new File([bytes], `${document.title}.docx`, { type: WORD_MEDIA_TYPE })
}

/** Runs work that prints and names its failure as the contracts do. @throws PRINTING_FAILED */
export async function printing<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof PaperFailed)) throw error
    throw new ORPCError('PRINTING_FAILED', {
      message: PRINTING_FAILED.message,
      data: { reason: error.reason },
      cause: error,
    })
  }
}
