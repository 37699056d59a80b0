import { breathe } from '#electron/database/turns.ts'

/** Longest time in ms for which one import may hold the main thread; a screen's frame is 16 ms. */
const LONGEST_TURN = 4
/** Steps between two looks at the clock. */
const STEPS = 8

/** Goes through steps and gives the turn away between them when it has lasted long enough. */
export async function* inTurns<Step>(
  steps: Iterable<Step>,
  signal: AbortSignal | undefined,
): AsyncGenerator<number, void> {
  let began = performance.now()
  let done = 0
  for (const _ of steps) {
    done += 1
    if (done % STEPS !== 0 || performance.now() - began < LONGEST_TURN) continue
    yield done
    await breathe()
    signal?.throwIfAborted()
    began = performance.now()
  }
}

/** As `inTurns`, without telling how far it is. */
export async function throughTurns(steps: Iterable<unknown>, signal?: AbortSignal): Promise<void> {
  for await (const _ of inTurns(steps, signal));
}
