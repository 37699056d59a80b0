import type { Printer } from '#electron/printing/printer.ts'
import type { PaperDocument, SignatureCell } from '#shared/documents/paper.ts'

function cellsOf(document: PaperDocument): SignatureCell[] {
  return document.blocks.flatMap((block) => {
    if (block.kind === 'signatureBlock') return [block.cell]
    return 'cells' in block ? block.cells : []
  })
}

const render: Printer['render'] = (document, images) =>
  Promise.resolve({
    pdf: new TextEncoder().encode(`%PDF-1.7\n${JSON.stringify({ document, images: [...images.keys()] })}`),
    pages: 1,
    cells: cellsOf(document).flatMap(({ signatoryId }, index) =>
      signatoryId === null ? [] : [{ signatoryId, page: 1, x: 30, y: 40 + index, width: 50, height: 30 }],
    ),
  })

/**
 * A printer for tests that are not about pages: it writes what it was asked to print as text behind a PDF's first line, on one page,
 * so that tests of drafts and registers need no fonts. Pages themselves are tested with the real one in test/printing.
 */
export function createPlainPrinter(): Printer {
  return {
    render,
    renderBatch: (document, images) => render(document, images),
    word: (document) => Promise.resolve(new TextEncoder().encode(`docx\n${JSON.stringify(document)}`)),
    warm: () => Promise.resolve(),
    close: () => Promise.resolve(),
  }
}

/** What a file of the plain printer was asked to print. */
export async function printedDocument(file: File): Promise<PaperDocument> {
  const [, json = ''] = (await file.text()).split('\n')
  return JSON.parse(json).document
}
