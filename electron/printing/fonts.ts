import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Typeface } from '#shared/settings/model.ts'
import { RecentMap } from './recent-map.ts'

/** Weights that official papers use. */
export const WEIGHTS = ['normal', 'bold'] as const
export type Weight = (typeof WEIGHTS)[number]

const FILES: Record<Typeface, Record<Weight, string>> = {
  arimo: { normal: 'Arimo-Regular.ttf', bold: 'Arimo-Bold.ttf' },
  bonum: { normal: 'TeXGyreBonum-Regular.otf', bold: 'TeXGyreBonum-Bold.otf' },
}
export const TYPEFACES = ['arimo', 'bonum'] as const

interface GlyphPosition {
  xAdvance: number
}

interface GlyphRun {
  glyphs: unknown[]
  positions: GlyphPosition[]
  advanceWidth: number
}

/** What we use of a font that fontkit has opened. */
export interface ParsedFont {
  ascent: number
  unitsPerEm: number
  hasGlyphForCodePoint(codePoint: number): boolean
  layout(text: string, features?: unknown): GlyphRun
}

/** The part of fontkit that we call: opening a font, and its open door for formats of others (`new format(stream)` gives the font). */
interface Fontkit {
  create(bytes: Uint8Array): ParsedFont
  registerFormat(format: { probe(bytes: Uint8Array): boolean }): void
}

// pdfkit loads fontkit by require; an import would give a second copy of the library with a register of formats of its own.
const fontkit: Fontkit = createRequire(import.meta.url)('fontkit')

/** First bytes of a handle: the name by which an already parsed font is passed to pdfkit. */
const HANDLE_MARK = Buffer.from('IkrarFont')
/** Runs kept per font: the words of some hundred documents. */
const MOST_RUNS = 30_000

const opened: ParsedFont[] = []

/** Shaping a word once is enough: the words of official papers return. Positions are copied since pdfkit scales them in place. */
function rememberRuns(font: ParsedFont): ParsedFont {
  const runs = new RecentMap<GlyphRun>(MOST_RUNS)
  const shape = font.layout.bind(font)
  font.layout = (text, features) => {
    if (features !== undefined) return shape(text, features)
    const run = runs.of(text, () => shape(text))
    const positions = run.positions.map((position) => ({ ...position }))
    return {
      glyphs: run.glyphs,
      positions,
      get advanceWidth() {
        return positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
      },
    }
  }
  return font
}

/**
 * A "font file" of a few bytes that stands for a font already in memory. fontkit asks every registered format whether the bytes
 * are its own, so pdfkit gets our parsed font without parsing 300 kB for each document.
 */
class OpenedFontFormat {
  static probe(bytes: Uint8Array): boolean {
    return (
      bytes.length === HANDLE_MARK.length + 1 && HANDLE_MARK.equals(bytes.subarray(0, HANDLE_MARK.length))
    )
  }

  constructor(stream: { buffer: Uint8Array }) {
    const font = opened[stream.buffer.at(-1) ?? -1]
    if (font === undefined) throw new Error('font handle without a font')
    return font
  }
}

let isRegistered = false

/** One weight of a typeface in memory. */
export interface OpenFont {
  /** `arimo-bold`, the name by which a document registers it. */
  name: string
  handle: Buffer
  font: ParsedFont
}

export type OpenFonts = Record<Typeface, Record<Weight, OpenFont>>

/** Opens all fonts of official papers; once per worker, since it reads and parses a megabyte. */
export function openFonts(folder: string): OpenFonts {
  if (!isRegistered) fontkit.registerFormat(OpenedFontFormat)
  isRegistered = true
  const open = (typeface: Typeface, weight: Weight): OpenFont => {
    const font = rememberRuns(fontkit.create(readFileSync(path.join(folder, FILES[typeface][weight]))))
    const index = opened.push(font) - 1
    return { name: `${typeface}-${weight}`, handle: Buffer.from([...HANDLE_MARK, index]), font }
  }
  const both = (typeface: Typeface) => ({ normal: open(typeface, 'normal'), bold: open(typeface, 'bold') })
  return { arimo: both('arimo'), bonum: both('bonum') }
}
