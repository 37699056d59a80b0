import type { PDFDocumentProxy, PDFPageProxy, PDFWorker } from 'pdfjs-dist'

type Library = typeof import('pdfjs-dist')

/** A page of an open PDF; width and height in pt as it lies in front of the reader. */
export interface PdfPage {
  proxy: PDFPageProxy
  number: number
  width: number
  height: number
}

export interface OpenPdf {
  pages: readonly PdfPage[]
  close(): void
}

let loading: Promise<{ library: Library; worker: PDFWorker }> | null = null

/** pdf.js with one worker for all files, loaded the first time a page is to be shown. */
function reader() {
  loading ??= import('pdfjs-dist').then((library) => {
    const port = new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module', name: 'pdf' })
    return { library, worker: library.PDFWorker.create({ port }) }
  })
  return loading
}

/** The parts of pdf.js that pages are shown with. */
export async function pdfLibrary(): Promise<Library> {
  return (await reader()).library
}

async function pagesOf(file: PDFDocumentProxy): Promise<PdfPage[]> {
  const proxies = await Promise.all(
    Array.from({ length: file.numPages }, (_, index) => file.getPage(index + 1)),
  )
  return proxies.map((proxy) => {
    const { width, height } = proxy.getViewport({ scale: 1 })
    return { proxy, number: proxy.pageNumber, width, height }
  })
}

function beside(folder: string): string {
  return new URL(`/pdfjs/${folder}/`, window.location.href).href
}

/** Opens a PDF from memory. Close it when no page of it is shown any more. */
export async function openPdf(bytes: Blob): Promise<OpenPdf> {
  const { library, worker } = await reader()
  const task = library.getDocument({
    worker,
    data: await bytes.arrayBuffer(),
    // Decoders, standard typefaces and encodings that scanners' own PDFs may need; the build puts them beside the screens.
    wasmUrl: beside('wasm'),
    standardFontDataUrl: beside('standard_fonts'),
    cMapUrl: beside('cmaps'),
    iccUrl: beside('iccs'),
    verbosity: library.VerbosityLevel.ERRORS,
  })
  try {
    const file = await task.promise
    return { pages: await pagesOf(file), close: () => void task.destroy() }
  } catch (error) {
    void task.destroy()
    throw error
  }
}
