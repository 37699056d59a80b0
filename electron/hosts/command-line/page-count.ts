import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as reading from 'pdfjs-dist/legacy/build/pdf.worker.mjs'

// pdf.js takes its reading half from here; otherwise it would look for a file of its own beside the bundle.
Object.assign(globalThis, { pdfjsWorker: reading })

/** How many pages a PDF of our own has. */
export async function pageCount(pdf: Uint8Array): Promise<number> {
  const loading = getDocument({ data: pdf.slice(), verbosity: VerbosityLevel.ERRORS })
  try {
    return (await loading.promise).numPages
  } finally {
    await loading.destroy()
  }
}
