import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Piscina } from 'piscina'
import type { PaperDocument, PrintedPaper } from '#shared/documents/paper.ts'
import { chunksOf, countsPages, placed, wordChunksOf, type BatchChunk } from './batch-chunks.ts'
import { counted, renderChunks, type Lane } from './batch.ts'
import type { BatchOptions, Printer } from './printer.ts'
import { PrintingError } from './printer.ts'
import type { PrintingResult, PrintingTask } from './worker.ts'

export interface PrinterOptions {
  /** Worker threads, of which all but one live only while batches are set; each holds its own fonts. By default as many as there are processors. */
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

/** More threads than this would take more memory than an office PC has to spare. */
const MOST_WORKERS = 4
/** How long helpers wait for the next batch. */
const HELPERS_IDLE_MS = 30_000

/** Rounds after which the code is compiled and fonts, words and marks are at hand. */
const WARMING_ROUNDS = 5

/** How Node names a worker that went over `MOST_WORKER_MEMORY_MB`. */
const OUT_OF_MEMORY = 'ERR_WORKER_OUT_OF_MEMORY'

const CLOSED = 'Penyusunan halaman dihentikan karena program ditutup.'
const UNEXPECTED = 'Halaman tidak dapat disusun karena kesalahan di dalam program. Coba sekali lagi.'
const TOO_LARGE =
  'Naskah ini terlalu besar untuk satu berkas. Buatlah beberapa kali untuk sebagian peserta; PDF memuat lebih banyak daripada Word.'
const TOO_LONG = 'Halaman tidak selesai disusun dalam dua menit. Kurangi isi naskah, lalu coba lagi.'

function besideThisModule(): Required<Pick<PrinterOptions, 'workerFile' | 'fontsFolder'>> {
  const { dirname, filename } = import.meta
  return {
    workerFile: path.join(dirname, `worker${path.extname(filename)}`),
    fontsFolder: path.join(dirname, 'fonts'),
  }
}

type Pool = Piscina<PrintingTask, PrintingResult>

function createPool(
  { workerFile, fontsFolder }: ReturnType<typeof besideThisModule>,
  threads: { minThreads: number; maxThreads: number; idleTimeout: number },
): Pool {
  const pool = new Piscina<PrintingTask, PrintingResult>({
    ...threads,
    filename: workerFile,
    workerData: { fontsFolder },
    resourceLimits: {
      maxOldGenerationSizeMb: MOST_WORKER_MEMORY_MB,
      maxYoungGenerationSizeMb: YOUNG_WORKER_MEMORY_MB,
    },
  })
  // A worker that dies without a task, or answers after closing, is no reason to end the program: Piscina replaces it, and a task
  // that was lost with it rejects by itself.
  pool.on('error', () => {})
  return pool
}

/** Told through shared memory that its pages are no longer wanted. */
type Cancelled = Int32Array<SharedArrayBuffer>

/** Rejects at once with the signal's reason when it is aborted; the work is told to stop at its next step. */
function abortable<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
  cancelled: Cancelled,
): Promise<Result> {
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

/** What is done with the chunks of a batch. */
interface ChunkWork<Result> {
  set: (pool: Pool, chunk: BatchChunk, cancelled: Cancelled) => Promise<Result>
  join: (results: Result[]) => Promise<Result>
}

class PooledPrinter implements Printer {
  /** The one worker that lives as long as the program, its fonts and words at hand. */
  readonly #pool: Pool
  readonly #helpers: Pool | null
  readonly #helperCount: number
  #isClosed = false

  constructor({ workers = Math.min(MOST_WORKERS, availableParallelism()), ...given }: PrinterOptions) {
    const files = { ...besideThisModule(), ...given }
    this.#pool = createPool(files, { minThreads: 1, maxThreads: 1, idleTimeout: Infinity })
    this.#helperCount = workers - 1
    this.#helpers =
      workers > 1
        ? createPool(files, { minThreads: 0, maxThreads: workers - 1, idleTimeout: HELPERS_IDLE_MS })
        : null
  }

  /** Round by round, so that a document that is wanted meanwhile waits for one round at most. */
  async warm(): Promise<void> {
    try {
      for (let round = 0; round < WARMING_ROUNDS; round += 1) {
        await this.#pool.run({ kind: 'warm' })
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
    const cancelled: Cancelled = new Int32Array(new SharedArrayBuffer(4))
    return abortable(
      this.#print(this.#pool, { kind: 'render', document, images, cancelled }),
      signal,
      cancelled,
    )
  }

  async renderBatch(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    options: BatchOptions = {},
  ): Promise<PrintedPaper> {
    const chunks = await this.#placed(chunksOf(document), images, options)
    return this.#onAllWorkers(chunks, options, {
      set: (pool, chunk, cancelled) =>
        this.#print(pool, {
          kind: 'render',
          document: chunk.document,
          place: chunk.place,
          images,
          cancelled,
        }),
      join: async (papers) => {
        const files = papers.map(({ pdf }) => pdf)
        return { ...counted(papers), pdf: await this.#joined('join', files) }
      },
    })
  }

  async word(
    document: PaperDocument,
    images: ReadonlyMap<string, Uint8Array>,
    options: BatchOptions = {},
  ): Promise<Uint8Array<ArrayBuffer>> {
    return this.#onAllWorkers(wordChunksOf(document), options, {
      set: async (pool, chunk, cancelled) => {
        const result = await this.#run(pool, { kind: 'word', document: chunk.document, images, cancelled })
        if ('word' in result) return result.word
        throw new PrintingError('reason' in result ? result.reason : UNEXPECTED)
      },
      join: (files) => this.#joined('joinWord', files),
    })
  }

  /** Chunks whose pages are numbered in the whole are laid out first, which takes a tenth of the time of drawing them. */
  async #placed(
    chunks: readonly BatchChunk[],
    images: ReadonlyMap<string, Uint8Array>,
    { signal }: BatchOptions,
  ): Promise<readonly BatchChunk[]> {
    if (chunks.length === 1 || !chunks.some(({ document }) => countsPages(document))) return chunks
    const pages = await this.#onAllWorkers<number[]>(chunks, signal === undefined ? {} : { signal }, {
      set: async (pool, { document }, cancelled) => {
        const result = await this.#run(pool, { kind: 'count', document, images, cancelled })
        if ('pages' in result) return [result.pages]
        throw new PrintingError('reason' in result ? result.reason : UNEXPECTED)
      },
      join: (counts) => Promise.resolve(counts.flat()),
    })
    return placed(chunks, pages)
  }

  /** Sets the chunks of a document on all workers, and joins what came of them. */
  async #onAllWorkers<Result>(
    chunks: readonly BatchChunk[],
    { signal, onProgress = () => {} }: BatchOptions,
    { set, join }: ChunkWork<Result>,
  ): Promise<Result> {
    signal?.throwIfAborted()
    const cancelled: Cancelled = new Int32Array(new SharedArrayBuffer(4))
    const lane =
      (pool: Pool): Lane<Result> =>
      (chunk) =>
        set(pool, chunk, cancelled)
    const helpers = this.#helpers
    const lanes = [
      lane(this.#pool),
      ...(helpers === null ? [] : Array.from({ length: this.#helperCount }, () => lane(helpers))),
    ]
    const work = renderChunks(chunks, lanes, {
      isStopped: () => Atomics.load(cancelled, 0) === 1,
      onProgress,
    })
    return abortable(
      work.then((results) => {
        const [only, ...others] = results
        return only !== undefined && others.length === 0 ? only : join(results)
      }),
      signal,
      cancelled,
    ).catch((error: unknown) => {
      // What one worker cannot set need not be finished by the others.
      Atomics.store(cancelled, 0, 1)
      throw error
    })
  }

  async #joined(
    kind: 'join' | 'joinWord',
    files: readonly Uint8Array<ArrayBuffer>[],
  ): Promise<Uint8Array<ArrayBuffer>> {
    const task = { kind, files }
    const result = await this.#run(
      this.#pool,
      task,
      files.map(({ buffer }) => buffer),
    )
    if ('joined' in result) return result.joined
    throw new PrintingError(UNEXPECTED)
  }

  async #print(pool: Pool, task: PrintingTask): Promise<PrintedPaper> {
    const result = await this.#run(pool, task)
    if ('paper' in result) return result.paper
    throw new PrintingError('reason' in result ? result.reason : UNEXPECTED)
  }

  async #run(pool: Pool, task: PrintingTask, transferList: ArrayBuffer[] = []): Promise<PrintingResult> {
    const timeout = AbortSignal.timeout(LONGEST_MS)
    try {
      return await pool.run(task, { signal: timeout, transferList })
    } catch (cause) {
      if (this.#isClosed) throw new PrintingError(CLOSED, { cause })
      const isTooLarge = cause instanceof Error && 'code' in cause && cause.code === OUT_OF_MEMORY
      throw new PrintingError(timeout.aborted ? TOO_LONG : isTooLarge ? TOO_LARGE : UNEXPECTED, { cause })
    }
  }

  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([this.#pool.destroy(), this.#helpers?.destroy()])
  }
}

/** The printing room, with worker threads that live until it is closed. */
export function createPrinter(options: PrinterOptions = {}): Printer {
  return new PooledPrinter(options)
}
