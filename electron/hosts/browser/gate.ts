import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Decides who may come in: one-time links open a session, a session's cookie proves it afterwards. */
export interface Gate {
  readonly origin: string
  /** A link that opens one session, once. */
  newLink(): string
  /** Uses up a link's token and gives the cookie to set, or null when the token is unknown or used already. */
  enter(token: string | null): string | null
  hasSession(request: IncomingMessage): boolean
  /**
   * Whether a request comes from somewhere it may not: 421 for a foreign Host (DNS rebinding), 403 for a foreign page, null when fine.
   * @param mustNameOrigin true for calls and WebSockets, where every browser sends Origin
   */
  refusal(request: IncomingMessage, mustNameOrigin: boolean): 421 | 403 | null
}

const secret = (): string => randomBytes(32).toString('base64url')

function isSame(given: string, expected: string): boolean {
  const left = Buffer.from(given)
  const right = Buffer.from(expected)
  return left.length === right.length && timingSafeEqual(left, right)
}

const find = (known: Set<string>, given: string): string | undefined =>
  [...known].find((one) => isSame(given, one))

/** @param port the port that the host listens on; the cookie is named with it, since cookies are shared by all ports of 127.0.0.1 */
export function createGate(port: number): Gate {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const cookieName = `ikrar-${port}`
  const openTokens = new Set<string>()
  const sessions = new Set<string>()

  return {
    origin,
    newLink() {
      const token = secret()
      openTokens.add(token)
      return `${origin}/masuk?t=${token}`
    },
    enter(token) {
      const known = token === null ? undefined : find(openTokens, token)
      if (known === undefined) return null
      openTokens.delete(known)
      const session = secret()
      sessions.add(session)
      return `${cookieName}=${session}; HttpOnly; SameSite=Strict; Path=/`
    },
    hasSession(request) {
      return (request.headers.cookie ?? '').split(/;\s*/).some((cookie) => {
        const [name, value = ''] = cookie.split('=')
        return name === cookieName && find(sessions, value) !== undefined
      })
    },
    refusal(request, mustNameOrigin) {
      if (request.headers.host !== host) return 421
      const from = request.headers.origin
      if (from === undefined ? mustNameOrigin : from !== origin) return 403
      const site = request.headers['sec-fetch-site']
      return site === undefined || site === 'same-origin' || site === 'none' ? null : 403
    },
  }
}
