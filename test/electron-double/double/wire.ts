import { EventEmitter, once } from 'node:events'

/** What a test says to the program that runs under the double. */
export type Order =
  /** The answer to the next dialog of the system. */
  | { order: 'answer-dialog'; answer: unknown }
  | { order: 'click-menu'; id: string }
  | { order: 'close-window' }
  | { order: 'second-instance' }
  /** A message to the main process as if sent by that page, with a port when `withPort`. */
  | { order: 'pose-as'; url: string; isTop: boolean; channel: string }
  | { order: 'ask-permission'; permission: string }

/** What the double tells the test: a call of Electron's API, or where the window's browser listens. */
export type Report = { call: string; arguments: unknown[] } | { debuggerPort: number }

export const orders = new EventEmitter()
process.on('message', (message: Order) => orders.emit(message.order, message))

function tell(report: Report): void {
  process.send?.(report)
}

/** Only what can be sent crosses; functions and windows are left out. */
export function record(call: string, ...values: unknown[]): void {
  const plain: unknown = JSON.parse(
    JSON.stringify(values, (_key, value: unknown) => (value instanceof EventEmitter ? '[object]' : value)),
  )
  tell({ call, arguments: Array.isArray(plain) ? plain : [] })
}

export function tellDebuggerPort(debuggerPort: number): void {
  tell({ debuggerPort })
}

const waiting: unknown[] = []
orders.on('answer-dialog', ({ answer }: { answer: unknown }) => waiting.push(answer))

/** The answer that the test gave, in advance or while the dialog is open: an order and the page's call come by different ways. */
export async function dialogAnswer(): Promise<unknown> {
  while (waiting.length === 0) await once(orders, 'answer-dialog')
  return waiting.shift()
}
