export interface NewestWinsOptions<Input, Output> {
  /** Pause after the last request before work starts, in ms. */
  delay: number
  work(input: Input, signal: AbortSignal): Promise<Output>
  onStart(): void
  onResult(output: Output): void
  onError(error: unknown): void
}

export interface NewestWins<Input> {
  request(input: Input): void
  /** Gives up what waits and what runs. */
  stop(): void
}

/**
 * Does the newest request only: a newer one takes the place of one that waits and cancels one that runs, and an answer that comes late
 * is dropped.
 */
export function createNewestWins<Input, Output>(
  options: NewestWinsOptions<Input, Output>,
): NewestWins<Input> {
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: AbortController | null = null

  function stop() {
    clearTimeout(timer)
    running?.abort()
    running = null
  }

  async function start(input: Input) {
    running?.abort()
    const controller = new AbortController()
    running = controller
    options.onStart()
    try {
      const output = await options.work(input, controller.signal)
      if (running === controller) options.onResult(output)
    } catch (error) {
      if (running === controller) options.onError(error)
    }
  }

  return {
    request(input) {
      clearTimeout(timer)
      timer = setTimeout(() => void start(input), options.delay)
    },
    stop,
  }
}
