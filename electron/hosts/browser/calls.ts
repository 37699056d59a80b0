import type { IncomingMessage, ServerResponse } from 'node:http'
import { buffer } from 'node:stream/consumers'
import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { RPCHandler } from '@orpc/server/fetch'
import type { RequestContext } from '#electron/request-context.ts'
import type { RunningCalls } from '#electron/screens/running-calls.ts'

/** Answers one call. False: the contract has no such procedure, and nothing was sent. */
export type AnswerCall = (
  request: IncomingMessage,
  response: ServerResponse,
  origin: string,
) => Promise<boolean>

/**
 * Carries calls between HTTP and the contract. A call is read whole and so is its answer before the first byte is sent: a file travels as a form, and
 * a form whose reader hangs up half-way throws in Node where no handler can catch it (`extractBody` of undici writes to a closed stream).
 *
 * @param running lets a call finish before the host closes
 */
export function createCalls(
  router: Router<AnyContractRouter, RequestContext>,
  context: RequestContext,
  running: RunningCalls,
): AnswerCall {
  const handler = new RPCHandler(router, { interceptors: [running.interceptor] })
  return async (request, response, origin) => {
    const givenUp = new AbortController()
    response.once('close', () => givenUp.abort())
    const sent = await buffer(request).catch(() => null)
    // Hung up while still sending: there is nobody to answer.
    if (sent === null) return true
    const call = new Request(new URL(request.url ?? '/', origin), {
      method: 'POST',
      headers: headersOf(request),
      body: sent,
      signal: givenUp.signal,
    })
    const { matched, response: answer } = await handler.handle(call, { prefix: '/rpc', context })
    if (!matched) return false
    const body = Buffer.from(await answer.arrayBuffer())
    if (givenUp.signal.aborted) return true
    response.setHeaders(answer.headers)
    response.writeHead(answer.status, { 'content-length': body.length })
    response.end(body)
    return true
  }
}

function headersOf(request: IncomingMessage): [string, string][] {
  return Object.entries(request.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  )
}
