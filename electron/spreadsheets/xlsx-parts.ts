import path from 'node:path'
import { MOST_SHEETS } from './limits.ts'
import { SpreadsheetError } from './workbook.ts'
import { attribute, readXml } from './xml.ts'
import type { ZipParts } from './zip-parts.ts'

interface NamedSheet {
  name: string
  isHidden: boolean
  /** Name of its part in the archive. */
  part: string
}

/** What stands beside the sheets of an XLSX (ECMA-376 part 1, 18.2 to 18.8). */
export interface WorkbookParts {
  sheets: NamedSheet[]
  sharedStrings: string[]
  /** By the number of a cell's style: whether it shows a number as a date. */
  dateStyles: boolean[]
  /** Days that serial number 0 lies after 1899-12-30. */
  dateOffset: number
}

/** `_x000D_` stands for a character that XML does not take (ECMA-376 part 1, 22.9.2.19). */
export function withoutEscapes(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
}

/** Targets of a part's relations by their id; paths from the root of the archive. */
async function relations(
  parts: ZipParts,
  ofPart: string,
): Promise<Map<string, { type: string; target: string }>> {
  const { dir, base } = path.posix.parse(ofPart)
  const found = new Map<string, { type: string; target: string }>()
  const name = path.posix.join(dir, '_rels', `${base}.rels`)
  if (!parts.has(name)) return found
  await readXml(parts.text(name), {
    open(tag, attributes) {
      const { Id: id = '', Type: type = '', Target: target = '' } = attributes
      if (tag !== 'Relationship') return
      const place = target.startsWith('/') ? target.slice(1) : path.posix.join(dir, target)
      found.set(id, { type: type.split('/').at(-1) ?? '', target: place })
    },
  })
  return found
}

async function workbookPart(parts: ZipParts): Promise<string> {
  const found = [...(await relations(parts, '')).values()].find((each) => each.type === 'officeDocument')
  const part = found?.target ?? 'xl/workbook.xml'
  if (parts.has(part)) return part
  throw new SpreadsheetError(
    parts.hasLike(/^word\/|content\.xml$|workbook\.bin$/i) ? 'NOT_A_SPREADSHEET' : 'DAMAGED',
    parts.hasLike(/workbook\.bin$|content\.xml$/i)
      ? 'Jenis berkas ini (.xlsb atau .ods) tidak dibaca. Buka di program lembar kerja, simpan sebagai .xlsx, lalu impor lagi.'
      : null,
  )
}

async function readSharedStrings(pieces: AsyncIterable<string>): Promise<string[]> {
  const strings: string[] = []
  let text = ''
  let isIn = false
  // Readings of East Asian words stand in `rPh` and are not part of the text.
  let isReading = false
  await readXml(pieces, {
    open(name) {
      if (name === 'si') text = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isIn = !isReading
    },
    text(piece) {
      if (isIn) text += piece
    },
    close(name) {
      if (name === 't') isIn = false
      else if (name === 'rPh') isReading = false
      else if (name === 'si') strings.push(withoutEscapes(text))
    },
  })
  return strings
}

/** Built-in number formats that show dates (ECMA-376 part 1, 18.8.30), those of East Asian locales too. */
function isBuiltInDate(format: number): boolean {
  return (
    (format >= 14 && format <= 17) ||
    format === 22 ||
    (format >= 27 && format <= 36) ||
    (format >= 50 && format <= 58)
  )
}

/** Whether a number format of the file's own shows a day, month or year: `[$-421]dd mmmm yyyy;@`. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '')
  return /[dy]/i.test(bare) && !/general/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''))
}

async function readDateStyles(pieces: AsyncIterable<string>): Promise<boolean[]> {
  const ownDates = new Set<number>()
  const styles: boolean[] = []
  let isInCells = false
  await readXml(pieces, {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt' && isDateFormat(formatCode)) ownDates.add(Number(numFmtId))
      else if (name === 'cellXfs') isInCells = true
      else if (name === 'xf' && isInCells)
        styles.push(isBuiltInDate(Number(numFmtId)) || ownDates.has(Number(numFmtId)))
    },
    close(name) {
      if (name === 'cellXfs') isInCells = false
    },
  })
  return styles
}

/** @throws SpreadsheetError */
export async function readWorkbookParts(parts: ZipParts): Promise<WorkbookParts> {
  const part = await workbookPart(parts)
  const related = await relations(parts, part)
  const sheets: NamedSheet[] = []
  let dateOffset = 0
  await readXml(parts.text(part), {
    open(name, attributes) {
      if (name === 'workbookPr' && /^(?:1|true)$/.test(attributes['date1904'] ?? '')) dateOffset = 1462
      if (name !== 'sheet' || sheets.length === MOST_SHEETS) return
      const relation = related.get(attribute(attributes, 'id') ?? '')
      // Sheets of charts have no cells.
      if (relation?.type !== 'worksheet' || !parts.has(relation.target)) return
      const state = attributes['state'] ?? 'visible'
      sheets.push({ name: attributes['name'] ?? '', isHidden: state !== 'visible', part: relation.target })
    },
  })
  const partOf = (type: string) => {
    const target = [...related.values()].find((each) => each.type === type)?.target
    return target !== undefined && parts.has(target) ? target : null
  }
  const [strings, styles] = [partOf('sharedStrings'), partOf('styles')]
  return {
    sheets,
    sharedStrings: strings === null ? [] : await readSharedStrings(parts.text(strings)),
    dateStyles: styles === null ? [] : await readDateStyles(parts.text(styles)),
    dateOffset,
  }
}
