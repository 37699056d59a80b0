import path from 'node:path'
import { Piscina } from 'piscina'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import type { Printer } from './printer.ts'
import { PrintingError } from './printer.ts'
import type { PrintingResult, PrintingTask } from './worker.ts'

export interface PrinterOptions {
  /** Worker threads; each holds its own fonts. */
  workers?: number
  /** The worker's module; by default beside this one, as source or as bundled. */
  workerFile?: string
  /** Folder of the font files; by default beside this module. */
  fontsFolder?: string
}

/** A document that takes longer has lost its way; its worker is ended and replaced. */
const LONGEST_MS = 120_000
/** A worker that needs more has lost its way too; the process lives on. */
const MOST_WORKER_MEMORY_MB = 512
/** Room for short-lived objects: by default a thread takes so much that the office PC would feel it (measured: 335 against 190 MB). */
const YOUNG_WORKER_MEMORY_MB = 16

/** Rounds after which the code is compiled and fonts, words and marks are at hand. */
const WARMING_ROUNDS = 5

const CLOSED = 'Penyusunan halaman dihentikan karena program ditutup.'
const UNEXPECTED = 'Halaman tidak dapat disusun karena kesalahan di dalam program. Coba sekali lagi.'
const TOO_LONG = 'Halaman tidak selesai disusun dalam dua menit. Kurangi isi naskah, lalu coba lagi.'

function besideThisModule(): Required<Pick<PrinterOptions, 'workerFile' | 'fontsFolder'>> {
  const { dirname, filename } = import.meta
  return {
    workerFile: path.join(dirname, `worker${path.extname(filename)}`),
    fontsFolder: path.join(dirname, 'fonts'),
  }
}

class PooledPrinter implements Printer {
  readonly #pool: Piscina<PrintingTask, PrintingResult>
  readonly #workers: number
  #isClosed = false

  constructor({ workers = 1, ...given }: PrinterOptions) {
    const { workerFile, fontsFolder } = { ...besideThisModule(), ...given }
    this.#workers = workers
    this.#pool = new Piscina<PrintingTask, PrintingResult>({
      filename: workerFile,
      workerData: { fontsFolder },
      minThreads: workers,
      maxThreads: workers,
      idleTimeout: Infinity,
      resourceLimits: {
        maxOldGenerationSizeMb: MOST_WORKER_MEMORY_MB,
        maxYoungGenerationSizeMb: YOUNG_WORKER_MEMORY_MB,
      },
    })
    // A worker that dies without a task, or answers after closing, is no reason to end the program: Piscina replaces it, and a task
    // that was lost with it rejects by itself.
    this.#pool.on('error', () => {})
  }

  /** Round by round, so that a document that is wanted meanwhile waits for one round at most. */
  async warm(): Promise<void> {
    try {
      for (let round = 0; round < WARMING_ROUNDS; round += 1) {
        await Promise.all(Array.from({ length: this.#workers }, () => this.#pool.run({ kind: 'warm' })))
      }
    } catch (error) {
      // Closing while still warming is no fault.
      if (!this.#isClosed) throw error
    }
  }

  /** An aborted call rejects at once with the signal's reason; the worker stops at its next step and keeps its fonts. */
  async render(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<PrintedPaper> {
    signal?.throwIfAborted()
    const cancelled = new Int32Array(new SharedArrayBuffer(4))
    const work = this.#print({ kind: 'render', document, images, cancelled })
    if (signal === undefined) return work
    return new Promise((resolve, reject) => {
      const abort = () => {
        Atomics.store(cancelled, 0, 1)
        reject(signal.reason)
      }
      signal.addEventListener('abort', abort, { once: true })
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
    })
  }

  async word(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const result = await this.#run({ kind: 'word', document, images })
    if ('word' in result) return result.word
    throw new PrintingError('reason' in result ? result.reason : UNEXPECTED)
  }

  async #print(task: PrintingTask): Promise<PrintedPaper> {
    const result = await this.#run(task)
    if ('paper' in result) return result.paper
    throw new PrintingError('reason' in result ? result.reason : UNEXPECTED)
  }

  async #run(task: PrintingTask): Promise<PrintingResult> {
    const timeout = AbortSignal.timeout(LONGEST_MS)
    try {
      return await this.#pool.run(task, { signal: timeout })
    } catch (cause) {
      throw new PrintingError(this.#isClosed ? CLOSED : timeout.aborted ? TOO_LONG : UNEXPECTED, { cause })
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await this.#pool.destroy()
  }
}

/** The printing room, with worker threads that live until it is closed. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  return new PooledPrinter(options)
}
