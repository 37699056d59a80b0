import { EventEmitter } from 'node:events'
import type { Page } from 'playwright-core'

/** The main process's end of a channel whose other end is in the page. */
export class MessagePortMain extends EventEmitter {
  readonly #page: Page
  readonly #id: number
  #isStarted = false
  #isClosed = false
  readonly #early: { data: unknown; ports: never[] }[] = []

  constructor(page: Page, id: number) {
    super()
    this.#page = page
    this.#id = id
  }

  start(): void {
    this.#isStarted = true
    for (const message of this.#early.splice(0)) this.emit('message', message)
  }

  deliver(data: unknown): void {
    if (this.#isClosed) return
    const message = { data, ports: [] }
    if (this.#isStarted) this.emit('message', message)
    else this.#early.push(message)
  }

  postMessage(data: unknown): void {
    if (this.#isClosed) return
    this.#page
      .evaluate(([id, value]) => Reflect.get(globalThis, '__doubleDeliver')(id, value), [
        this.#id,
        structuredClone(data),
      ] as const)
      .catch(() => this.close())
  }

  close(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.#page.evaluate((id) => Reflect.get(globalThis, '__doubleClose')(id), this.#id).catch(() => undefined)
    this.emit('close')
  }
}
