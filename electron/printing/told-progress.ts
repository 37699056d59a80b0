import type { BatchProgress } from './printer.ts'

/**
 * Runs work that tells its progress by a callback as steps that one awaits; steps that nobody awaited in time are passed over.
 * @param work is given a signal that is also aborted when the caller stops awaiting
 * @throws what the work throws
 */
export async function* toldProgress<Result>(
  work: (tell: (progress: BatchProgress) => void, signal: AbortSignal) => Promise<Result>,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchProgress, Result> {
  const stopped = new AbortController()
  let latest: BatchProgress | null = null
  let news = Promise.withResolvers<void>()
  const tell = (progress: BatchProgress) => {
    latest = progress
    news.resolve()
  }
  const either = signal === undefined ? stopped.signal : AbortSignal.any([signal, stopped.signal])
  // Failures are taken up below; meanwhile they are no unhandled ones.
  const settled = work(tell, either).then(
    (result) => ({ result }),
    (error: unknown) => ({ error }),
  )
  try {
    for (;;) {
      const outcome = await Promise.race([settled, news.promise])
      if (outcome !== undefined) {
        if ('error' in outcome) throw outcome.error
        return outcome.result
      }
      news = Promise.withResolvers<void>()
      if (latest !== null) yield latest
    }
  } finally {
    stopped.abort()
  }
}
