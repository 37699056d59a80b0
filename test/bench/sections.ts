/** One line of the table: what was measured, what came out, and what it may be. */
export interface Measurement {
  what: string
  /** `1.8 x`, `24 ms` */
  result: string
  limit: string
  isWithin: boolean
}

export interface Section {
  title: string
  run(): Promise<Measurement[]>
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].toSorted((first, second) => first - second)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that a piece of work takes. */
export async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A ratio against a limit, as a line of the table. */
export function ratio(what: string, value: number, most: number, detail: string): Measurement {
  return {
    what,
    result: `${value.toFixed(2)} x (${detail})`,
    limit: `${most} x`,
    isWithin: value <= most,
  }
}
