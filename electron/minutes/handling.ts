import { implement } from '@orpc/server'
import type { RequestContext } from '#electron/request-context.ts'
import { minutesContract } from '#shared/minutes/contract.ts'

/** From which the handlers of minutes are made. */
export const os = implement(minutesContract).$context<RequestContext>()
