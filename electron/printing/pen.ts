import type { Typeface } from '#shared/settings/model.ts'
import { traceSymbol, type Symbol2D } from './barcode.ts'
import { WEIGHTS, type OpenFonts } from './fonts.ts'
import type { PreparedImage } from './images.ts'
import type { TextStyle } from './text-measure.ts'

/** A straight rule from one place to another, pt. */
export interface Rule {
  from: [x: number, y: number]
  to: [x: number, y: number]
}

const UPRIGHT = { lineBreak: false }
const SLANTED = { lineBreak: false, oblique: true }

/** Draws on the page that is open; lengths in pt, places from its upper left corner. */
export class Pen {
  readonly #pdf: PDFKit.PDFDocument
  readonly #typeface: Typeface
  readonly #images: ReadonlyMap<string, PreparedImage>
  /** Pictures are written into the file once, however often they are drawn. */
  readonly #opened = new Map<string, OpenedImage>()

  constructor(
    pdf: PDFKit.PDFDocument,
    { typeface, fonts }: { typeface: Typeface; fonts: OpenFonts },
    images: ReadonlyMap<string, PreparedImage>,
  ) {
    this.#pdf = pdf
    this.#typeface = typeface
    this.#images = images
    for (const weight of WEIGHTS) {
      const { name, handle } = fonts[typeface][weight]
      pdf.registerFont(name, handle)
    }
  }

  /** Text in one line, `top` at the ascender of its letters. */
  text(text: string, x: number, top: number, { size, weight, isSlanted }: TextStyle): void {
    if (text.trim() === '') return
    this.#pdf
      .font(`${this.#typeface}-${weight}`)
      .fontSize(size)
      .text(text, x, top, isSlanted === true ? SLANTED : UPRIGHT)
  }

  /** Rules of one thickness, in one stroke. */
  rules(rules: readonly Rule[], thickness: number): void {
    if (rules.length === 0) return
    this.#pdf.lineWidth(thickness)
    for (const { from, to } of rules) this.#pdf.moveTo(...from).lineTo(...to)
    this.#pdf.stroke()
  }

  /** Lets a reader who presses here go to a place that has this name in the file, or in the one that it is joined to. */
  link(name: string, x: number, y: number, width: number, height: number): void {
    this.#pdf.goTo(x, y, width, height, name)
  }

  /** Fine broken lines to cut or fold along. */
  brokenLines(lines: readonly Rule[]): void {
    this.#pdf.lineWidth(0.25).dash(2, { space: 2 })
    for (const { from, to } of lines) this.#pdf.moveTo(...from).lineTo(...to)
    this.#pdf.stroke().undash()
  }

  /** Turns what is drawn by half a turn around a place. */
  upsideDown(x: number, y: number, draw: () => void): void {
    this.#pdf.save().rotate(180, { origin: [x, y] })
    draw()
    this.#pdf.restore()
  }

  /** A square symbol, `size` on each side. */
  symbol(symbol: Symbol2D, x: number, y: number, size: number): void {
    traceSymbol(this.#pdf, symbol, { x, y, module: size / symbol.modules })
    this.#pdf.fill()
  }

  /** A black bar. */
  bar(x: number, y: number, width: number, height: number): void {
    this.#pdf.rect(x, y, width, height).fill()
  }

  /** @throws Error when the picture was not prepared */
  image(digest: string, x: number, y: number, width: number, height: number): void {
    let opened = this.#opened.get(digest)
    if (opened === undefined) {
      const image = this.#images.get(digest)
      if (image === undefined) throw new Error(`no image ${digest}`)
      opened = this.#pdf.openImage(image.bytes)
      this.#opened.set(digest, opened)
    }
    this.#pdf.image(opened, x, y, { width, height })
  }
}
