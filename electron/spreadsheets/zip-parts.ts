import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { MOST_UNPACKED } from './limits.ts'
import { SpreadsheetError } from './workbook.ts'

/** Parts of a spreadsheet that are ever looked at. Pictures, macros and the rest stay packed. */
const READ = /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/.+\.xml|xl\/_rels\/.+\.rels)$/i
/** More parts than any office's file has. */
const MOST_PARTS = 20_000

/** The parts of an XLSX (a ZIP archive), read piece by piece; what a part says of its size is believed before, and checked after. */
export class ZipParts {
  readonly #zip: ZipFile
  readonly #entries: ReadonlyMap<string, Entry>
  #unpacked = 0

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip
    this.#entries = entries
  }

  /** @throws SpreadsheetError when the archive is broken */
  static async open(bytes: Buffer): Promise<ZipParts> {
    try {
      const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false })
      if (zip.entryCount > MOST_PARTS) throw new SpreadsheetError('TOO_MUCH_UNPACKED')
      const entries = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) {
        if (READ.test(entry.fileName)) entries.set(entry.fileName.toLowerCase(), entry)
        else if (/\.bin$|\.odf$|content\.xml$|^word\//i.test(entry.fileName))
          entries.set(entry.fileName, entry)
      }
      return new ZipParts(zip, entries)
    } catch (error) {
      throw error instanceof SpreadsheetError ? error : new SpreadsheetError('DAMAGED')
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name.toLowerCase())
  }

  /** Whether a part has such a name. */
  hasLike(pattern: RegExp): boolean {
    return [...this.#entries.keys()].some((name) => pattern.test(name))
  }

  /**
   * The text of a part, piece by piece.
   * @throws SpreadsheetError when it is too large unpacked (before anything is unpacked), not there, or damaged
   */
  async *text(name: string): AsyncGenerator<string, void> {
    const entry = this.#entries.get(name.toLowerCase())
    if (entry === undefined) throw new SpreadsheetError('DAMAGED')
    this.#unpacked += entry.uncompressedSize
    if (this.#unpacked > MOST_UNPACKED) throw new SpreadsheetError('TOO_MUCH_UNPACKED')
    const decoder = new TextDecoder()
    let sum = 0
    try {
      // The archive reader stops when more comes out than the part has said.
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) {
        const bytes = piece as Buffer
        sum = crc32(bytes, sum)
        yield decoder.decode(bytes, { stream: true })
      }
    } catch {
      throw new SpreadsheetError('DAMAGED')
    }
    if (sum !== entry.crc32) throw new SpreadsheetError('DAMAGED')
    yield decoder.decode()
  }
}
