import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import net from 'node:net'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { RPCLink as StreamLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket as NodeWebSocket } from 'ws'
import { openSmallOffice, type smallContract, type SmallOffice } from './small-office.ts'

let office: SmallOffice
let cookie: string
let port: number

beforeAll(async () => {
  office = await openSmallOffice()
  cookie = await office.session()
  port = Number(new URL(office.host.origin).port)
})
afterAll(() => office.close())

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  text: string
}

/** Sends what no well-behaved browser would: any header, any path, as they are. */
function send(
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest({
      host: '127.0.0.1',
      port,
      path,
      method: options.method ?? 'GET',
      headers: { cookie, ...options.headers },
    })
    outgoing.on('response', async (incoming) => {
      const parts: Buffer[] = []
      for await (const part of incoming) parts.push(part as Buffer)
      resolve({
        status: incoming.statusCode ?? 0,
        headers: incoming.headers,
        text: Buffer.concat(parts).toString(),
      })
    })
    outgoing.on('error', reject)
    outgoing.end(options.body)
  })
}

const call = (path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> =>
  send(path, {
    method: 'POST',
    body,
    headers: { origin: office.host.origin, 'content-type': 'application/json', ...headers },
  })

const double = (number: number): string => JSON.stringify({ json: { number } })

function connect(): ContractRouterClient<typeof smallContract> {
  return createORPCClient(
    new RPCLink({ url: `${office.host.origin}/rpc`, headers: { cookie, origin: office.host.origin } }),
  )
}

describe('the one-time link', () => {
  test('opens a session once; the second browser is told how to get in', async () => {
    const link = office.host.newLink()
    const first = await fetch(link, { redirect: 'manual' })
    expect(first.status).toBe(303)
    expect(first.headers.get('location')).toBe('/')
    const setCookie = first.headers.get('set-cookie') ?? ''
    expect(setCookie).toMatch(new RegExp(`^ikrar-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`))

    const second = await fetch(link, { redirect: 'manual' })
    expect(second.status).toBe(401)
    expect(second.headers.get('set-cookie')).toBeNull()
    expect(await second.text()).toContain('tekan Enter untuk meminta tautan baru')
  })

  test('visited again with a valid session just goes to the program', async () => {
    const link = office.host.newLink()
    const first = await fetch(link, { redirect: 'manual' })
    const session = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const again = await fetch(link, { redirect: 'manual', headers: { cookie: session } })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/'])
  })

  test('is not used up by HEAD, and cannot be guessed', async () => {
    const link = new URL(office.host.newLink())
    const path = link.pathname + link.search
    expect((await send(path, { method: 'HEAD', headers: { cookie: '' } })).status).toBe(401)
    expect((await send(`${path}x`, { headers: { cookie: '' } })).status).toBe(401)
    expect((await send('/masuk', { headers: { cookie: '' } })).status).toBe(401)
    expect((await send(path, { headers: { cookie: '' } })).status).toBe(303)
  })
})

describe('who is refused', () => {
  test.each(['ikrar.example', '127.0.0.1', 'localhost:1', '127.0.0.1:1'])('Host %s: 421', async (host) => {
    expect((await send('/', { headers: { host } })).status).toBe(421)
    expect((await call('/rpc/double', double(2), { host })).status).toBe(421)
  })

  test('without a session: 401, for pages a page, for calls a typed error', async () => {
    const page = await send('/naskah/1', { headers: { cookie: '' } })
    expect([page.status, page.headers['content-type']]).toEqual([401, 'text/html; charset=utf-8'])
    const refused = await call('/rpc/double', double(2), { cookie: '' })
    expect([refused.status, JSON.parse(refused.text).json.code]).toEqual([401, 'UNAUTHORIZED'])
    expect((await call('/rpc/double', double(2), { cookie: `${cookie.slice(0, -1)}~` })).status).toBe(401)
    expect(
      (await call('/rpc/double', double(2), { cookie: cookie.replace('ikrar-', 'ikrar-1') })).status,
    ).toBe(401)
  })

  test('a call from elsewhere, or that does not say from where: 403', async () => {
    expect((await call('/rpc/double', double(2), { origin: 'http://evil.example' })).status).toBe(403)
    expect((await call('/rpc/double', double(2), { origin: 'null' })).status).toBe(403)
    expect((await call('/rpc/double', double(2), { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect((await call('/rpc/double', double(2), { 'sec-fetch-site': 'same-site' })).status).toBe(403)
    expect((await send('/rpc/double', { method: 'POST', body: double(2) })).status).toBe(403)
    expect((await send('/', { headers: { 'sec-fetch-site': 'cross-site' } })).status).toBe(403)
  })

  test('other methods: 405', async () => {
    const { origin } = office.host
    for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await send('/rpc/double', { method, headers: { origin } })).status).toBe(405)
    }
    expect((await send('/', { method: 'POST', headers: { origin } })).status).toBe(405)
  })

  test('nobody is let in by CORS', async () => {
    const preflight = await send('/rpc/double', {
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect(Object.keys(preflight.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })
})

describe('files of the screens', () => {
  test('the page carries its own nonce, and so does the policy', async () => {
    const [first, second] = [await send('/'), await send('/')]
    const nonce = /nonce="([^"]+)"/.exec(first.text)?.[1]
    expect(first.headers['content-security-policy']).toContain(`style-src 'self' 'nonce-${nonce}'`)
    expect(second.text).not.toContain(nonce)
    expect(first.headers['content-security-policy']).not.toMatch(
      /unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')/,
    )
    expect(first.headers['cache-control']).toBe('no-store')
    expect(first.headers['x-content-type-options']).toBe('nosniff')
  })

  test('routes of the screens show the page, hashed files stay cached', async () => {
    expect((await send('/naskah/018f-1')).text).toContain('Ikrar')
    const script = await send('/assets/index-abcd1234.js')
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(script.headers['cache-control']).toContain('immutable')
    expect((await send('/assets/none-abcd1234.js')).status).toBe(404)
  })

  test.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/.hidden.txt',
    '//secret.txt',
    '/assets/%00.js',
    '/C:/secret.txt',
    'http://evil.example/secret.txt',
  ])('nothing outside is reached by %s', async (path) => {
    const answer = await send(path)
    expect(answer.status).toBe(404)
    expect(answer.text).not.toContain('rahasia')
  })
})

describe('calls', () => {
  test('carry values, files, and named errors', async () => {
    const client = connect()
    expect(await client.double({ number: 4 })).toEqual({ number: 8 })
    const file = new File([new Uint8Array(3_000_000)], 'pindaian é.pdf', { type: 'application/pdf' })
    expect(await client.measure({ file })).toEqual({ name: 'pindaian é.pdf', bytes: 3_000_000 })
    await expect(client.double({ number: 3 })).rejects.toMatchObject({
      code: 'ODD',
      message: 'ganjil',
      defined: true,
    })
  })

  test('a fault inside is reported here and hidden there', async () => {
    office.reported.length = 0
    await expect(connect().fail()).rejects.toMatchObject({ code: 'INTERNAL_SERVER_ERROR' })
    expect(String(office.reported[0])).toContain('rahasia dalam')
    expect((await call('/rpc/fail', '{}')).text).not.toContain('rahasia')
  })

  test('unknown procedure, wrong shape, malformed JSON: an error each, and the program lives on', async () => {
    expect((await call('/rpc/nothing', '{}')).status).toBe(404)
    expect((await call('/rpc/__proto__/toString', '{}')).status).toBe(404)
    expect((await call('/rpc/double', '{"json":{"number":"four"}}')).status).toBe(400)
    expect((await call('/rpc/double', '{"json":')).status).toBe(400)
    expect((await call('/rpc/double', '')).status).toBe(400)
    expect(
      (await call('/rpc/measure', 'no multipart', { 'content-type': 'multipart/form-data; boundary=x' }))
        .status,
    ).toBeGreaterThanOrEqual(400)
    expect(await connect().double({ number: 2 })).toEqual({ number: 4 })
  })

  test('a huge payload is refused in words that the client reads, and the program lives on', async () => {
    const file = new File([new Uint8Array(80 * 1024 * 1024)], 'besar.pdf')
    await expect(connect().measure({ file })).rejects.toMatchObject({
      code: 'PAYLOAD_TOO_LARGE',
      status: 413,
      message: expect.stringContaining('terlalu besar'),
    })
    expect(await connect().double({ number: 2 })).toEqual({ number: 4 })
  })

  test('a payload that does not say its length is not read', async () => {
    const socket = net.connect(port, '127.0.0.1')
    socket.write(
      `POST /rpc/double HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${office.host.origin}\r\ncookie: ${cookie}\r\n` +
        'content-type: application/json\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n5\r\nabcde\r\n0\r\n\r\n',
    )
    const parts: Buffer[] = []
    for await (const part of socket) parts.push(part as Buffer)
    expect(Buffer.concat(parts).toString()).toMatch(/^HTTP\/1\.1 411 /)
  })

  test('a client that leaves in the middle of a call disturbs nobody', async () => {
    const socket = net.connect(port, '127.0.0.1')
    await new Promise<void>((resolve) => {
      socket.write(
        `POST /rpc/double HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\norigin: ${office.host.origin}\r\ncookie: ${cookie}\r\n` +
          'content-type: application/json\r\ncontent-length: 5000\r\n\r\n{"json":',
        () => resolve(),
      )
    })
    socket.destroy()
    expect(await connect().double({ number: 2 })).toEqual({ number: 4 })
  })
})

/** Knocks with these headers; 101 when let in. */
const knock = (headers: Record<string, string>, path = '/ws'): Promise<number> =>
  new Promise((resolve, reject) => {
    const socket = new NodeWebSocket(`ws://127.0.0.1:${port}${path}`, { headers })
    socket.on('unexpected-response', (_request, answer) => resolve(answer.statusCode ?? 0))
    socket.on('open', () => (socket.close(), resolve(101)))
    socket.on('error', reject)
  })

describe('the WebSocket', () => {
  test('opens for our own page only', async () => {
    const { origin } = office.host
    expect(await knock({ cookie, origin })).toBe(101)
    expect(await knock({ cookie, origin: 'http://evil.example' })).toBe(403)
    expect(await knock({ cookie })).toBe(403)
    expect(await knock({ origin })).toBe(401)
    expect(await knock({ cookie, origin, host: 'evil.example' })).toBe(421)
    expect(await knock({ cookie, origin }, '/rpc')).toBe(404)
  })

  test('carries streams; garbage and too long messages disturb nobody', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/ws`, {
      headers: { cookie, origin: office.host.origin },
    })
    const client: ContractRouterClient<typeof smallContract> = createORPCClient(
      new StreamLink({ websocket: socket }),
    )
    const numbers: number[] = []
    for await (const number of await client.count({ to: 3 })) numbers.push(number)
    expect(numbers).toEqual([1, 2, 3])

    const closed = new Promise<number>((resolve) =>
      socket.addEventListener('close', (event) => resolve(event.code)),
    )
    socket.send('garbage')
    socket.send(Buffer.alloc(2 * 1024 * 1024))
    expect(await closed).toBe(1009)
    expect(await connect().double({ number: 2 })).toEqual({ number: 4 })
  })
})
