/**
 * Remembers what was worked out, up to about so many entries. When a generation is full it becomes the old one, and what is asked for again
 * moves over: a long list does not make everything else be worked out anew.
 */
export class RecentMap<Value extends object | number> {
  readonly #generation: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()

  /** @param most entries kept, in both generations together */
  constructor(most: number) {
    this.#generation = most / 2
  }

  /** What is known by the key, else what is worked out now. */
  of(key: string, workOut: () => Value): Value {
    const young = this.#young.get(key)
    if (young !== undefined) return young
    const value = this.#old.get(key) ?? workOut()
    if (this.#young.size >= this.#generation) {
      this.#old = this.#young
      this.#young = new Map()
    }
    this.#young.set(key, value)
    return value
  }
}
