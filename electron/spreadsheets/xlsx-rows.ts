import { LONGEST_CELL, MOST_COLUMNS, MOST_MERGES } from './limits.ts'
import {
  dateOfSerial,
  type Cell,
  type MarkedCell,
  type MergedRange,
  type SheetRow,
} from '#shared/spreadsheets/cells.ts'
import { readXml } from './xml.ts'
import { withoutEscapes, type WorkbookParts } from './xlsx-parts.ts'

/** `BC12` -> 54; the row is left to its own tag. */
function columnOf(reference: string): number {
  let column = 0
  for (let index = 0; index < reference.length; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column - 1
}

function rangeOf(reference: string): MergedRange | null {
  const [, first = '', top, last = '', bottom] =
    /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/i.exec(reference) ?? []
  if (top === undefined || bottom === undefined) return null
  return { top: Number(top), bottom: Number(bottom), left: columnOf(first), right: columnOf(last) }
}

function numberCell(raw: string, isDate: boolean, offset: number): MarkedCell {
  const value = Number(raw)
  const date = isDate ? dateOfSerial(value, offset) : null
  if (date !== null) return { mark: 'date', text: date }
  // Longer numbers are given with the digits that the file has, to see which were lost.
  return { mark: 'number', text: Math.abs(value) < 1e15 ? String(value) : raw }
}

/** Reads the rows of a sheet one by one (ECMA-376 part 1, 18.3.1). */
export class RowReader {
  readonly #workbook: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'dateOffset'>
  readonly #take: (row: SheetRow) => void
  readonly merges: MergedRange[] = []
  /** Columns up to the last that holds anything. */
  columns = 0

  #row = 0
  #cells: Cell[] = []
  #column = -1
  #type = ''
  #style = -1
  #value = ''
  #isFormula = false
  #isIn = false
  #isReading = false

  constructor(
    workbook: Pick<WorkbookParts, 'sharedStrings' | 'dateStyles' | 'dateOffset'>,
    take: (row: SheetRow) => void,
  ) {
    this.#workbook = workbook
    this.#take = take
  }

  async read(pieces: AsyncIterable<string>): Promise<void> {
    await readXml(pieces, {
      open: (name, attributes) => this.#open(name, attributes),
      text: (piece) => {
        if (this.#isIn && this.#value.length < LONGEST_CELL) this.#value += piece
      },
      close: (name) => this.#close(name),
    })
  }

  #open(name: string, attributes: Record<string, string>): void {
    if (name === 'c') {
      const { r: reference, t: type = 'n', s: style } = attributes
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference)
      this.#type = type
      this.#style = style === undefined ? -1 : Number(style)
      this.#value = ''
      this.#isFormula = false
    } else if (name === 'v') this.#isIn = true
    else if (name === 't') this.#isIn = !this.#isReading
    else if (name === 'rPh') this.#isReading = true
    else if (name === 'f') this.#isFormula = true
    else if (name === 'row') {
      this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r'])
      this.#column = -1
    } else if (name === 'mergeCell' && this.merges.length < MOST_MERGES) {
      const range = rangeOf(attributes['ref'] ?? '')
      if (range !== null) this.merges.push(range)
    }
  }

  #close(name: string): void {
    if (name === 'v' || name === 't') this.#isIn = false
    else if (name === 'rPh') this.#isReading = false
    else if (name === 'c') this.#put(this.#cell())
    else if (name === 'row') {
      if (this.#cells.length > 0) this.#take({ row: this.#row, cells: this.#cells })
      this.#cells = []
    }
  }

  #put(cell: Cell): void {
    if (cell === null || this.#column < 0) return
    this.columns = Math.max(this.columns, this.#column + 1)
    if (this.#column >= MOST_COLUMNS) return
    while (this.#cells.length < this.#column) this.#cells.push(null)
    this.#cells[this.#column] = cell
  }

  #cell(): Cell {
    const raw = this.#value
    if (raw === '') return this.#isFormula && this.#type !== 'str' ? { mark: 'formula', text: '' } : null
    const { sharedStrings, dateStyles, dateOffset } = this.#workbook
    switch (this.#type) {
      case 's':
        return textCell(sharedStrings[Number(raw)] ?? '')
      case 'str':
      case 'inlineStr':
        return textCell(withoutEscapes(raw))
      case 'b':
        return { mark: 'truth', text: raw === '1' || raw === 'true' ? '1' : '0' }
      case 'e':
        return { mark: 'error', text: raw }
      case 'd':
        return { mark: 'date', text: raw.slice(0, 10) }
      default:
        return numberCell(raw, dateStyles[this.#style] === true, dateOffset)
    }
  }
}

/** Text that is only white space is none. */
function textCell(text: string): Cell {
  return text.trim() === '' ? null : text.slice(0, LONGEST_CELL)
}
