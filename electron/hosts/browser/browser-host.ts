import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createServer, STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import type { AnyContractRouter } from '@orpc/contract'
import type { Router } from '@orpc/server'
import { RPCHandler as StreamHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { RequestContext } from '#electron/request-context.ts'
import { createRunningCalls } from '#electron/screens/running-calls.ts'
import { protectiveHeaders, readScreenFile } from '#electron/screens/screen-files.ts'
import { createCalls } from './calls.ts'
import { createGate, type Gate } from './gate.ts'
import { refusalForScreens, refusalPage, type RefusalStatus } from './refusals.ts'

/** Largest call in bytes: the largest scan (60 MB) and what is around it. */
const CALL_LIMIT = 64 * 1024 * 1024
/** Largest message that asks for a stream, in bytes: streams are asked for with a few words. */
const STREAM_REQUEST_LIMIT = 1024 * 1024

export interface BrowserHostOptions {
  /** Fulfils the contract; `context` goes to each of its handlers. */
  router: Router<AnyContractRouter, RequestContext>
  context: RequestContext
  /** The folder with the built screens, `dist/renderer`. */
  screens: string
  /** 0 or nothing takes any free port. */
  port?: number
  /** Hears of faults that no handler foresaw. */
  report?: (error: unknown) => void
}

export interface BrowserHost {
  readonly origin: string
  /** A link that opens the program once, in one browser. */
  newLink(): string
  close(): Promise<void>
}

/**
 * Shows the program in a browser of this computer: listens on 127.0.0.1 only, and answers nobody who did not come by a one-time link.
 */
export async function startBrowserHost(options: BrowserHostOptions): Promise<BrowserHost> {
  const { router, context, screens, report = console.error } = options
  const running = createRunningCalls(report)
  const answerByHandler = createCalls(router, context, running)
  const streams = new StreamHandler(router, { interceptors: [running.interceptor] })
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: STREAM_REQUEST_LIMIT,
    perMessageDeflate: false,
  })

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      report(error)
      if (response.headersSent) response.destroy()
      else refuse(response, 500, isCall(request))
    })
  })
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const gate: Gate = createGate((server.address() as AddressInfo).port)

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, query } = splitAddress(request)
    const forCall = isCall(request)
    const refusal = gate.refusal(request, forCall)
    if (refusal) return refuse(response, refusal, forCall)
    if (forCall) return answerCall(request, response)
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405, false)
    if (pathname === '/masuk') return enter(request, response, query)
    if (!gate.hasSession(request)) return refuse(response, 401, false)
    const file = await readScreenFile(screens, pathname)
    if (!file) return refuse(response, 404, false)
    response.writeHead(200, { ...file.headers, 'content-length': file.bytes.length })
    response.end(request.method === 'HEAD' ? undefined : file.bytes)
  }

  async function answerCall(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method !== 'POST') return refuse(response, 405, true)
    if (!gate.hasSession(request)) return refuse(response, 401, true)
    // The length is checked before anything is read: Node reads no more than it says, and drops the rest of a refused body.
    const length = request.headers['content-length']
    if (length === undefined) return refuse(response, 411, true)
    if (Number(length) > CALL_LIMIT) return refuse(response, 413, true)
    for (const [name, value] of Object.entries(protectiveHeaders())) response.setHeader(name, value)
    const isAnswered = await answerByHandler(request, response, gate.origin)
    if (!isAnswered) refuse(response, 404, true)
  }

  function enter(request: IncomingMessage, response: ServerResponse, query: URLSearchParams): void {
    const headers: Record<string, string> = { ...protectiveHeaders(), location: '/' }
    if (!gate.hasSession(request)) {
      const cookie = request.method === 'GET' ? gate.enter(query.get('t')) : null
      if (cookie === null) return refuse(response, 401, false)
      headers['set-cookie'] = cookie
    }
    response.writeHead(303, headers).end()
  }

  server.on('upgrade', (request, socket, head) => {
    socket.on('error', () => socket.destroy())
    const refusal = gate.refusal(request, true)
    if (refusal) return refuseSocket(socket, refusal)
    if (request.url !== '/ws') return refuseSocket(socket, 404)
    if (!gate.hasSession(request)) return refuseSocket(socket, 401)
    sockets.handleUpgrade(request, socket, head, (client) => {
      client.on('error', () => client.terminate())
      streams.upgrade(client, { context }).catch(report)
    })
  })

  return {
    origin: gate.origin,
    newLink: () => gate.newLink(),
    async close() {
      for (const client of sockets.clients) client.terminate()
      const closed = once(server, 'close')
      server.close()
      await running.settled()
      server.closeAllConnections()
      await closed
    },
  }
}

function splitAddress(request: IncomingMessage): { pathname: string; query: URLSearchParams } {
  const [pathname = '', query] = (request.url ?? '').split('?', 2)
  return { pathname, query: new URLSearchParams(query) }
}

const isCall = (request: IncomingMessage): boolean => /^\/rpc(?:[/?]|$)/.test(request.url ?? '')

function refuse(response: ServerResponse, status: RefusalStatus, forCall: boolean): void {
  const nonce = randomBytes(18).toString('base64')
  const body = forCall ? refusalForScreens(status) : refusalPage(status, nonce)
  response.writeHead(status, {
    ...protectiveHeaders(nonce),
    'content-type': forCall ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    ...(status === 405 ? { allow: forCall ? 'POST' : 'GET, HEAD' } : {}),
  })
  response.end(body)
}

function refuseSocket(socket: Duplex, status: RefusalStatus): void {
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
}
