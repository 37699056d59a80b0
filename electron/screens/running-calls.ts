import { ORPCError } from '@orpc/server'

/** Watches the calls that a host answers: it lets them finish before the application closes, and hears of faults. */
export interface RunningCalls {
  /** Wraps every call; give it to a handler's `interceptors`. */
  interceptor: <Result>(options: { next: () => Promise<Result> }) => Promise<Result>
  /** Resolves when no call is running any more; never rejects. */
  settled(): Promise<void>
}

/** An error that the contract names is an answer, not a fault, whatever its status; so is a call that the screen gave up. */
function isFault(error: unknown): boolean {
  if (error instanceof ORPCError) return !error.defined && error.status >= 500
  return !(error instanceof Error && error.name === 'AbortError')
}

/** @param report hears of faults that no handler foresaw */
export function createRunningCalls(report: (error: unknown) => void): RunningCalls {
  const running = new Set<Promise<unknown>>()
  return {
    async interceptor({ next }) {
      const call = next()
      running.add(call)
      try {
        return await call
      } catch (error) {
        if (isFault(error)) report(error instanceof ORPCError ? (error.cause ?? error) : error)
        throw error
      } finally {
        running.delete(call)
      }
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
