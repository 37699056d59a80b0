import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'

/** A file as the database names it. */
export interface KeptFile {
  /** Lower-case hex. */
  sha256: string
  bytes: number
}

/** Bytes that are in the folder but not yet part of the store: looked at first, then kept or given up. */
export interface ReceivedFile extends KeptFile {
  /** Where the bytes lie until then. */
  path: string
  keep(): Promise<KeptFile>
  discard(): Promise<void>
}

/** The stored bytes do not have their digest any more, or are gone. */
export class DamagedFileError extends Error {
  override name = 'DamagedFileError'
  readonly sha256: string

  constructor(sha256: string, cause?: unknown) {
    super(`The stored file ${sha256} is missing or damaged.`, { cause })
    this.sha256 = sha256
  }
}

/** Bytes hashed and written at once; larger pieces would hold the main thread. */
const PIECE = 512 * 1024
const ARRIVING = 'arriving'
/** Names of the store's own folders and files: the first two digits of a digest, and the whole of it. */
const SHELF = /^[0-9a-f]{2}$/
const DIGEST = /^[0-9a-f]{64}$/

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += PIECE) yield bytes.subarray(start, start + PIECE)
}

/** A renamed file is only safe when its folder is flushed too; Windows flushes folders by itself and refuses to be asked. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** SHA-256 of a file on the disk, lower-case hex, read in pieces. */
async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  const handle = await open(file, 'r')
  try {
    for await (const piece of handle.createReadStream({ highWaterMark: PIECE, autoClose: false }))
      hash.update(piece)
  } finally {
    await handle.close()
  }
  return hash.digest('hex')
}

/** SHA-256 of bytes in memory, lower-case hex; lets others have their turn between pieces. */
export async function digestOfBytes(bytes: Uint8Array): Promise<string> {
  const hash = createHash('sha256')
  for (const piece of pieces(bytes)) {
    hash.update(piece)
    await new Promise((resolve) => setImmediate(resolve))
  }
  return hash.digest('hex')
}

/** Whether a store in this folder has kept any file. */
export async function holdsFiles(folder: string): Promise<boolean> {
  return (await readdir(folder)).some((name) => SHELF.test(name))
}

/** Files by the SHA-256 of their content: `ab/abcd...`. A file arrives whole or not at all and is never rewritten. */
export class FileStore {
  readonly #folder: string
  readonly #arriving: string

  private constructor(folder: string) {
    this.#folder = folder
    this.#arriving = path.join(folder, ARRIVING)
  }

  /** Opens a store and clears what a power cut left half written. Only one program may have the folder open. */
  static async open(folder: string): Promise<FileStore> {
    const store = new FileStore(folder)
    await rm(store.#arriving, { recursive: true, force: true })
    await mkdir(store.#arriving, { recursive: true })
    return store
  }

  pathOf(sha256: string): string {
    return path.join(this.#folder, sha256.slice(0, 2), sha256)
  }

  /** Stores bytes; the same bytes are stored once. */
  async put(bytes: Uint8Array): Promise<KeptFile> {
    const received = await this.receive(pieces(bytes))
    return received.keep()
  }

  /** Takes bytes in without making them part of the store yet. */
  async receive(source: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<ReceivedFile> {
    const arriving = path.join(this.#arriving, randomUUID())
    const hash = createHash('sha256')
    let bytes = 0
    try {
      const handle = await open(arriving, 'wx')
      try {
        for await (const chunk of source) {
          for (const piece of pieces(chunk)) {
            hash.update(piece)
            await handle.writeFile(piece)
            bytes += piece.length
          }
        }
        await handle.sync()
      } finally {
        await handle.close()
      }
    } catch (error) {
      await rm(arriving, { force: true })
      throw error
    }
    const kept = { sha256: hash.digest('hex'), bytes }
    return {
      ...kept,
      path: arriving,
      keep: () => this.#keep(arriving, kept),
      discard: () => rm(arriving, { force: true }),
    }
  }

  /** @throws DamagedFileError when the file is gone or its digest is another */
  async read(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    let bytes: Uint8Array<ArrayBuffer>
    try {
      bytes = await readFile(this.pathOf(sha256))
    } catch (error) {
      throw new DamagedFileError(sha256, error)
    }
    if ((await digestOfBytes(bytes)) !== sha256) throw new DamagedFileError(sha256)
    return bytes
  }

  /** Whether the file is there and has its digest; reads it in pieces, not whole. */
  async isSound(sha256: string): Promise<boolean> {
    try {
      return (await digestOf(this.pathOf(sha256))) === sha256
    } catch {
      return false
    }
  }

  /** Digests of all files in the store. What the system lays beside them (`Thumbs.db`, `.DS_Store`) is passed over. */
  async list(): Promise<string[]> {
    const found: string[] = []
    for (const shelf of await readdir(this.#folder)) {
      if (!SHELF.test(shelf)) continue
      found.push(...(await readdir(path.join(this.#folder, shelf))).filter((name) => DIGEST.test(name)))
    }
    return found.toSorted()
  }

  async #keep(arriving: string, { sha256, bytes }: KeptFile): Promise<KeptFile> {
    const target = this.pathOf(sha256)
    const shelf = path.dirname(target)
    const there = await stat(target).catch(() => null)
    if (there?.size === bytes && (await this.isSound(sha256))) {
      await rm(arriving, { force: true })
      return { sha256, bytes }
    }
    await mkdir(shelf, { recursive: true })
    await rename(arriving, target)
    await flushFolder(shelf)
    await flushFolder(this.#folder)
    return { sha256, bytes }
  }
}
