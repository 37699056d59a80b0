// Types that two libraries leave out.

declare module 'linebreak' {
  /** Break opportunities of UAX 14. */
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { position: number; required: boolean } | null
  }
}

/** A picture that pdfkit has read; it is written into a file once, however often it is drawn. */
interface OpenedImage {
  width: number
  height: number
}

declare namespace PDFKit.Mixins {
  interface PDFImage {
    openImage(bytes: Buffer): OpenedImage
    image(image: OpenedImage, x: number, y: number, options: ImageOption): this
  }
}
