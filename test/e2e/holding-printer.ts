import { once } from 'node:events'
import { createPrinter } from '#electron/printing/create-printer.ts'
import { printerOnDemand } from '#electron/printing/printer-on-demand.ts'
import type { BatchOptions, Printer } from '#electron/printing/printer.ts'

/** A printer whose batches can be held, so that what the screen shows meanwhile stays, however fast the machine is. */
export interface HoldingPrinter {
  printer: Printer
  /** From now on a batch tells that its first parts are done, and no more, until the function that comes back is called or it is given up. */
  hold(): () => void
}

/** Gives the printer to one program; it is closed with it. */
export function holdingPrinter(): HoldingPrinter {
  const printer = printerOnDemand(createPrinter)
  let released: Promise<void> | null = null

  async function held<Result>(
    batch: (options: BatchOptions) => Promise<Result>,
    { signal, onProgress = () => {} }: BatchOptions,
  ): Promise<Result> {
    const until = released
    if (until === null) return batch({ onProgress, ...(signal && { signal }) })
    let hasBegun = false
    const result = await batch({
      ...(signal && { signal }),
      onProgress: (progress) => {
        if (!hasBegun) onProgress(progress)
        hasBegun ||= progress.done > 0
      },
    })
    await Promise.race([until, ...(signal ? [once(signal, 'abort')] : [])])
    signal?.throwIfAborted()
    return result
  }

  return {
    printer: {
      ...printer,
      renderBatch: (document, images, options = {}) =>
        held((watched) => printer.renderBatch(document, images, watched), options),
      word: (document, images, options = {}) =>
        held((watched) => printer.word(document, images, watched), options),
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      released = promise
      return () => {
        released = null
        resolve()
      }
    },
  }
}
