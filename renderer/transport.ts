import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as CallLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { RPCLink as StreamLink } from '@orpc/client/websocket'
import { STREAMED } from '#shared/streams.ts'

/** Carries calls to the application. Give it to `createORPCClient`. */
export interface Transport {
  link: ClientLink<ClientContext>
}

declare global {
  interface Window {
    /** Set by the desktop window's preload script; absent in a browser. */
    ikrarDesktop?: { platform: string }
  }
}

/** The word with which this page hands its end of the line to the preload script. */
export const CONNECT = 'ikrar:connect'

/** Chooses how calls travel: through the desktop window's port, or to the host that served this page. */
export function createTransport(): Transport {
  return { link: window.ikrarDesktop ? desktopLink() : browserLink() }
}

function desktopLink(): ClientLink<ClientContext> {
  const { port1, port2 } = new MessageChannel()
  window.postMessage(CONNECT, window.origin, [port2])
  port1.start()
  return new PortLink({ port: port1 })
}

/**
 * Calls go by HTTP, where files are cheap and each is cancelled alone. Answers that come piece by piece go over one WebSocket, since a browser
 * opens only six HTTP connections to a host.
 */
function browserLink(): ClientLink<ClientContext> {
  const calls = new CallLink({ url: `${window.location.origin}/rpc` })
  let socket: WebSocket | null = null
  let streams: StreamLink<ClientContext> | null = null

  const openStreams = (): StreamLink<ClientContext> => {
    if (streams && socket && socket.readyState <= WebSocket.OPEN) return streams
    socket = new WebSocket(`${window.location.origin.replace(/^http/, 'ws')}/ws`)
    streams = new StreamLink({ websocket: socket })
    return streams
  }
  return {
    call: (path, input, options) =>
      (STREAMED.has(path.join('.')) ? openStreams() : calls).call(path, input, options),
  }
}
