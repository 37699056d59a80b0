import type { Printer } from './printer.ts'

/** A printer whose worker threads are started by the first call, so that a start that prints nothing does not pay for them. */
export function printerOnDemand(create: () => Printer): Printer {
  let printer: Printer | null = null
  const started = () => (printer ??= create())
  return {
    render: (document, images, options) => started().render(document, images, options),
    renderBatch: (document, images, options) => started().renderBatch(document, images, options),
    word: (document, images, options) => started().word(document, images, options),
    warm: () => started().warm(),
    close: async () => {
      await printer?.close()
    },
  }
}
