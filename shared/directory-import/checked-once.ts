import type { CheckedCell } from './checked-cell.ts'

const MOST_REMEMBERED = 10_000

/** What most cells of a column say again and again is checked once. */
export class CheckedOnce {
  readonly #found = new Map<string, CheckedCell>()

  check<Checked extends CheckedCell>(key: string, make: () => Checked): Checked {
    const before = this.#found.get(key)
    // A key belongs to one kind of check.
    if (before !== undefined) return before as Checked
    if (this.#found.size === MOST_REMEMBERED) this.#found.clear()
    const checked = make()
    this.#found.set(key, checked)
    return checked
  }
}
