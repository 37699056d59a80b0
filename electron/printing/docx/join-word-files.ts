import { createHash } from 'node:crypto'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

const DOCUMENT = 'word/document.xml'
const RELATIONSHIPS = 'word/_rels/document.xml.rels'
const STYLES = 'word/styles.xml'
const NUMBERING = 'word/numbering.xml'
const MEDIA = 'word/media/'
const PICTURE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image'

type Parts = Record<string, Uint8Array>

function textOf(parts: Parts, name: string): string {
  const part = parts[name]
  if (part === undefined) throw new Error(`a Word file without ${name}`)
  return strFromU8(part)
}

/** What stands on the pages, between the file's own beginning and the properties of the last section. */
function bodyOf(xml: string): { begin: number; end: number } {
  return { begin: xml.indexOf('<w:body>') + '<w:body>'.length, end: xml.lastIndexOf('<w:sectPr') }
}

/** Collects what Word files share: each picture and style once, numbers of lists and drawings that differ. */
class SharedParts {
  /** By their names in the joined file. */
  readonly #pictures = new Map<string, Uint8Array>()
  readonly #styles = new Map<string, string>()
  readonly #lists: string[] = []
  #listNumber = 0
  #drawings = 0

  /** The document of a file, with its references as they are in the joined one. */
  documentOf(parts: Parts): string {
    const pictures = this.#picturesOf(parts)
    const listsBefore = this.#listsOf(parts)
    for (const [style, id = ''] of textOf(parts, STYLES).matchAll(
      /<w:style [^>]*w:styleId="([^"]*)".*?<\/w:style>/gs,
    ))
      if (!this.#styles.has(id)) this.#styles.set(id, style)
    // What people typed holds no `<`, so these are tags.
    return textOf(parts, DOCUMENT)
      .replaceAll(/(<a:blip r:embed=")(\w+)/g, (_, tag: string, id: string) => tag + (pictures.get(id) ?? id))
      .replaceAll(
        /(<w:numId w:val=")(\d+)/g,
        (_, tag: string, id: string) => tag + (listsBefore + Number(id)),
      )
      .replaceAll(/(<wp:docPr id=")\d+/g, (_, tag: string) => tag + (this.#drawings += 1))
  }

  /** References to the pictures in the joined file, by those in this one. */
  #picturesOf(parts: Parts): Map<string, string> {
    const references = new Map<string, string>()
    for (const [, id = '', file = '', type = ''] of textOf(parts, RELATIONSHIPS).matchAll(
      /<Relationship Id="(\w+)"[^>]*Target="media\/([^"]*\.(\w+))"/g,
    )) {
      const bytes = parts[MEDIA + file]
      if (bytes === undefined) continue
      const reference = `picture${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}`
      this.#pictures.set(`${reference}.${type}`, bytes)
      references.set(id, reference)
    }
    return references
  }

  /** @returns what the numbers of this file's lists grow by */
  #listsOf(parts: Parts): number {
    const before = this.#listNumber
    for (const [, id, rest] of textOf(parts, NUMBERING).matchAll(/<w:num w:numId="(\d+)"(.*?<\/w:num>)/gs)) {
      const number = before + Number(id)
      this.#lists.push(`<w:num w:numId="${number}"${rest}`)
      this.#listNumber = Math.max(this.#listNumber, number)
    }
    return before
  }

  /** The parts of a file that hold all of it. */
  written(first: Parts, document: Uint8Array): Parts {
    const own = Object.entries(first).filter(([name]) => !name.startsWith(MEDIA))
    const relationships = [...this.#pictures.keys()].map(
      (name) => `<Relationship Id="${name.split('.')[0]}" Type="${PICTURE}" Target="media/${name}"/>`,
    )
    const within = (name: string, tag: RegExp, end: string, all: Iterable<string>): [string, Uint8Array] => [
      name,
      strToU8(
        textOf(first, name)
          .replaceAll(tag, '')
          .replace(end, () => [...all].join('') + end),
      ),
    ]
    return {
      ...Object.fromEntries(own),
      ...Object.fromEntries([
        within(RELATIONSHIPS, /<Relationship [^>]*Target="media\/[^>]*>/g, '</Relationships>', relationships),
        within(NUMBERING, /<w:num .*?<\/w:num>/gs, '</w:numbering>', this.#lists),
        within(STYLES, /<w:style .*?<\/w:style>/gs, '</w:styles>', this.#styles.values()),
        ...[...this.#pictures].map(([name, bytes]): [string, Uint8Array] => [MEDIA + name, bytes]),
      ]),
      [DOCUMENT]: document,
    }
  }
}

function joinedBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const piece of pieces) {
    bytes.set(piece, offset)
    offset += piece.length
  }
  return bytes
}

/**
 * Joins Word files that this program wrote from the chunks of one document, each ending with the break that leads to the next. So a batch
 * never stands in memory as a whole: written in one piece, a certificate takes a megabyte until the file is done. Page, foot and the looks of
 * text are those of the first, which all have in common.
 * @param files at least one
 */
export function joinWordFiles(files: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const shared = new SharedParts()
  const pieces: Uint8Array[] = []
  let first: Parts | null = null
  for (const [index, file] of files.entries()) {
    const parts = unzipSync(file)
    first ??= parts
    const document = shared.documentOf(parts)
    const { begin, end } = bodyOf(document)
    const isLast = index === files.length - 1
    pieces.push(strToU8(document.slice(index === 0 ? 0 : begin, isLast ? undefined : end)))
  }
  if (first === null) throw new RangeError('nothing to join')
  return Uint8Array.from(zipSync(shared.written(first, joinedBytes(pieces))))
}
