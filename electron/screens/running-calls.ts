/** Knows which calls are being answered, so that a host can let them finish before the application closes. */
export interface RunningCalls {
  /** Wraps every call; give it to a handler's `interceptors`. */
  interceptor: <Result>(options: { next: () => Promise<Result> }) => Promise<Result>
  /** Resolves when no call is running any more; never rejects. */
  settled(): Promise<void>
}

export function createRunningCalls(): RunningCalls {
  const running = new Set<Promise<unknown>>()
  return {
    async interceptor({ next }) {
      const call = next()
      running.add(call)
      try {
        return await call
      } finally {
        running.delete(call)
      }
    },
    async settled() {
      while (running.size > 0) await Promise.allSettled(running)
    },
  }
}
