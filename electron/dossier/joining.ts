import path from 'node:path'
import { Piscina } from 'piscina'

/** A part of a dossier as it goes in. */
export interface JoinedPart {
  title: string
  /** Names where it begins, for the links of the contents. */
  place: string
  /** Whether this program made it, so that its pictures may be kept once for all parts. */
  isOurs: boolean
  pages:
    | { kind: 'printed'; pdf: Uint8Array }
    /** A PDF that is on the disk: it is read when its turn comes, so that no two large ones are in memory. */
    | { kind: 'file'; path: string }
    /** JPEGs of which each becomes a page. */
    | { kind: 'pictures'; jpegs: Uint8Array[] }
}

/** What is asked of the worker. */
export type JoiningTask =
  /** How many pages a PDF has; null for one that cannot be taken over. */
  | { kind: 'look'; path: string }
  | { kind: 'join'; title: string; author: string; createdAt: string; parts: JoinedPart[] }

export type JoiningResult = { pages: number | null } | { pdf: Uint8Array<ArrayBuffer> }

/** A dossier whose scans take longer has lost its way, ms. */
const LONGEST = 180_000
const MOST_MEMORY = 768

/** A thread that puts PDFs together, for the making of one dossier: what a hostile scan does in it ends with it. */
export class JoiningRoom {
  readonly #thread: Piscina<JoiningTask, JoiningResult>

  constructor() {
    const { dirname, filename } = import.meta
    this.#thread = new Piscina<JoiningTask, JoiningResult>({
      filename: path.join(dirname, `joining-worker${path.extname(filename)}`),
      minThreads: 1,
      maxThreads: 1,
      idleTimeout: Infinity,
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
    })
    // A thread that dies of a file rejects its task; it is no reason to end the program.
    this.#thread.on('error', () => {})
  }

  #run(task: JoiningTask, signal: AbortSignal | undefined): Promise<JoiningResult> {
    const timeout = AbortSignal.timeout(LONGEST)
    return this.#thread.run(task, { signal: signal ? AbortSignal.any([signal, timeout]) : timeout })
  }

  /** How many pages a PDF has; null when its pages cannot be taken over. @throws the signal's reason */
  async pagesOf(file: string, signal?: AbortSignal): Promise<number | null> {
    try {
      const result = await this.#run({ kind: 'look', path: file }, signal)
      return 'pages' in result ? result.pages : null
    } catch {
      signal?.throwIfAborted()
      return null
    }
  }

  /** One PDF with a page number in the head of each page, a bookmark and a named place for each part. @throws the signal's reason; Error when it fails */
  async join(
    dossier: Omit<Extract<JoiningTask, { kind: 'join' }>, 'kind'>,
    signal?: AbortSignal,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const result = await this.#run({ kind: 'join', ...dossier }, signal)
    if ('pdf' in result) return result.pdf
    throw new Error('The joining thread gave no PDF.')
  }

  async close(): Promise<void> {
    await this.#thread.destroy()
  }
}
