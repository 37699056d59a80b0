import { AlignmentType, type IParagraphStyleOptions } from 'docx'
import { ALIGNMENTS, singlePitch, spaced, type Align } from './word-text.ts'

/** How the text of table cells looks. */
interface CellStyle {
  align: Align
  /** pt */
  size: number
  bold: boolean
}

const ALIGN_WORDS: Record<Align, string> = {
  left: 'Kiri',
  centre: 'Tengah',
  right: 'Kanan',
  justify: 'Rata',
}

/**
 * Named styles of a Word file: whoever changes one in Word changes all that looks like it, and a cell that names its style is written in
 * a third of the time of one that says how it looks.
 */
export class WordStyles {
  #lists = 0
  readonly #cells = new Map<string, IParagraphStyleOptions>()

  /** The name of the style of cells that look so. */
  cell({ align, size, bold }: CellStyle): string {
    const name = `Tabel ${bold ? 'Kepala' : ALIGN_WORDS[align]} ${size}`
    const id = name.replaceAll(/[^A-Za-z0-9]/g, '')
    if (!this.#cells.has(id)) {
      this.#cells.set(id, {
        id,
        name,
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: `${size}pt`, bold },
        paragraph: {
          alignment: bold ? AlignmentType.CENTER : ALIGNMENTS[align],
          spacing: spaced({ pitch: singlePitch(size) }),
        },
      })
    }
    return id
  }

  /** A number for each list, so that it counts from one. */
  nextList(): number {
    this.#lists += 1
    return this.#lists
  }

  /** To be asked for when all text is made. */
  get definitions(): IParagraphStyleOptions[] {
    return [...this.#cells.values()]
  }
}
