import { implement } from '@orpc/server'
import type { RequestContext } from '#electron/request-context.ts'
import { meetingsContract } from '#shared/meetings/contract.ts'

/** From which the handlers of meetings are made. */
export const os = implement(meetingsContract).$context<RequestContext>()
