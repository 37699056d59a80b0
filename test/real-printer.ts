import { afterAll } from 'vitest'
import { createPrinter, type PrinterOptions } from '#electron/printing/create-printer.ts'
import type { Printer } from '#electron/printing/printer.ts'

/** The real printer for all tests of a file: applications that close leave it open, and the end of the file closes it. */
export function realPrinter(options: PrinterOptions = {}): Printer {
  const printer = createPrinter(options)
  afterAll(() => printer.close())
  return {
    render: (...given) => printer.render(...given),
    renderBatch: (...given) => printer.renderBatch(...given),
    word: (...given) => printer.word(...given),
    warm: () => printer.warm(),
    close: () => Promise.resolve(),
  }
}
