// Types of what we use of two libraries: linebreak brings none, and @types/pdfmake would bring the DOM into code that has none.

declare module 'linebreak' {
  /** Break opportunities of UAX 14. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

declare module 'pdfmake' {
  /** left, top, right, bottom in pt */
  export type Margin = [number, number, number, number]

  interface Node {
    margin?: Margin
    /** In columns, pt. */
    width?: number
    pageBreak?: 'before'
  }

  export interface TextNode extends Node {
    text: string | { text: string; noWrap?: boolean }[]
    fontSize?: number
    bold?: boolean
    /** Multiple of the font's own line height. */
    lineHeight?: number
    alignment?: 'left' | 'center' | 'right' | 'justify'
    noWrap?: boolean
    preserveLeadingSpaces?: boolean
    preserveTrailingSpaces?: boolean
  }

  interface StackNode extends Node {
    stack: Content[]
  }

  interface ColumnsNode extends Node {
    columns: Content[]
    columnGap?: number
  }

  interface ImageNode extends Node {
    image: string
    fit?: [number, number]
    alignment?: 'left' | 'center'
  }

  interface CanvasNode extends Node {
    canvas: { type: 'rect'; x: number; y: number; w: number; h: number; color: string; lineWidth: number }[]
  }

  interface TableNode extends Node {
    table: { widths: number[]; heights: number[]; body: Content[][] }
    layout: Record<
      'hLineWidth' | 'vLineWidth' | 'paddingLeft' | 'paddingRight' | 'paddingTop' | 'paddingBottom',
      () => number
    >
  }

  export type Content = TextNode | StackNode | ColumnsNode | ImageNode | CanvasNode | TableNode

  export interface DocumentDefinition {
    pageSize: { width: number; height: number }
    pageMargins: Margin
    version: '1.4' | '1.7'
    subset: 'PDF/A-1b' | 'PDF/A-2b'
    language: string
    displayTitle: boolean
    info: Record<'title' | 'author' | 'subject' | 'creator' | 'producer', string> &
      Record<'creationDate', Date>
    defaultStyle: { font: string; fontSize: number }
    content: Content[]
    footer: (page: number, pages: number) => Content
    images?: Record<string, string>
  }

  const pdfmake: {
    /** Files that a definition may name instead of a path on disk. */
    virtualfs: { writeFileSync(name: string, content: Buffer): void }
    setFonts(fonts: Record<string, { normal: string; bold: string }>): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(
      definition: DocumentDefinition,
      options: { bufferPages: boolean },
    ): { getStream(): Promise<PDFKit.PDFDocument> }
  }
  export default pdfmake
}
