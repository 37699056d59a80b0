import type { PaperDocument } from '#shared/documents/paper.ts'

/** A paper whose pages are compared with approved pictures. */
export interface Variant {
  name: string
  document: PaperDocument
  /** Pages kept as pictures; all when absent. */
  pages?: (count: number) => number[]
}
