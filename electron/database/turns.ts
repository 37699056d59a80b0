import type { KyselyPlugin } from 'kysely'

/** Longest time in ms for which queries that follow each other may hold the main thread; a screen's frame is 16 ms. */
const LONGEST_TURN = 4

/** Lets everything else that waits have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/**
 * SQLite answers at once, so a transaction of many queries would run in one piece and freeze the program meanwhile. This gives the turn
 * away between two queries when it has lasted long enough; the transaction stays open, and other calls wait for the connection.
 */
export function givingTurns(): KyselyPlugin {
  let began: number | null = null
  return {
    transformQuery({ node }) {
      if (began === null) {
        began = performance.now()
        setImmediate(() => {
          began = null
        })
      }
      return node
    },
    async transformResult({ result }) {
      if (began !== null && performance.now() - began > LONGEST_TURN) await breathe()
      return result
    },
  }
}
