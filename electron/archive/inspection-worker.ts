import { readFile } from 'node:fs/promises'
import { getDocument, PasswordResponses, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as reading from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { PdfAnswer, PdfQuestion } from './pdf-inspection.ts'

// pdf.js takes its reading half from here; otherwise it would look for a file of its own beside the bundle.
Object.assign(globalThis, { pdfjsWorker: reading })

/** Entry of the worker thread: reads a PDF far enough to know that every page is there. */
export default async function inspect({ path }: PdfQuestion): Promise<PdfAnswer> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(path)),
    stopAtErrors: true,
    verbosity: VerbosityLevel.ERRORS,
  })
  let isEncrypted = false
  loading.onPassword = (_answer: unknown, reason: number) => {
    isEncrypted = reason === PasswordResponses.NEED_PASSWORD
    void loading.destroy()
  }
  try {
    const document = await loading.promise
    for (let page = 1; page <= document.numPages; page += 1) await document.getPage(page)
    return document.numPages > 0 ? { pages: document.numPages } : { problem: 'damaged' }
  } catch {
    return { problem: isEncrypted ? 'encrypted' : 'damaged' }
  }
}
