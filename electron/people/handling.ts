import { implement } from '@orpc/server'
import type { RequestContext } from '#electron/request-context.ts'
import { peopleContract } from '#shared/people/contract.ts'

/** From which the handlers of the directory are made. */
export const os = implement(peopleContract).$context<RequestContext>()

/**
 * Every row of the directory is checked when the store reads it. Checking 10,000 of them once more on the way out would hold the main
 * thread for more than 100 ms, so that is left to the tests.
 */
export const unchecked = implement(peopleContract)
  .$config({ initialOutputValidationIndex: Number.NaN })
  .$context<RequestContext>()
