import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createNewestWins } from '../../renderer/ui/newest-wins.ts'

interface Run {
  input: string
  signal: AbortSignal
  resolve(output: string): void
  reject(error: Error): void
}

function newestWins() {
  const runs: Run[] = []
  const results: string[] = []
  const errors: unknown[] = []
  const latest = createNewestWins<string, string>({
    delay: 150,
    work: (input, signal) =>
      new Promise((resolve, reject) => {
        runs.push({ input, signal, resolve, reject })
      }),
    onStart: () => undefined,
    onResult: (output) => results.push(output),
    onError: (error) => errors.push(error),
  })
  return { latest, runs, results, errors }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('newest wins', () => {
  it('does only the last of a run of requests', async () => {
    const { latest, runs } = newestWins()
    latest.request('a')
    await vi.advanceTimersByTimeAsync(100)
    latest.request('b')
    await vi.advanceTimersByTimeAsync(150)
    expect(runs.map((run) => run.input)).toEqual(['b'])
  })

  it('cancels the one that runs and drops its late answer', async () => {
    const { latest, runs, results, errors } = newestWins()
    latest.request('a')
    await vi.advanceTimersByTimeAsync(150)
    latest.request('b')
    await vi.advanceTimersByTimeAsync(150)
    expect(runs[0]?.signal.aborted).toBe(true)
    runs[1]?.resolve('B')
    await vi.advanceTimersByTimeAsync(0)
    runs[0]?.reject(new Error('aborted'))
    await vi.advanceTimersByTimeAsync(0)
    expect(results).toEqual(['B'])
    expect(errors).toEqual([])
  })

  it('reports the error of the newest', async () => {
    const { latest, runs, errors } = newestWins()
    latest.request('a')
    await vi.advanceTimersByTimeAsync(150)
    runs[0]?.reject(new Error('tidak dapat disusun'))
    await vi.advanceTimersByTimeAsync(0)
    expect(errors).toEqual([new Error('tidak dapat disusun')])
  })

  it('answers nothing once stopped', async () => {
    const { latest, runs, results } = newestWins()
    latest.request('a')
    await vi.advanceTimersByTimeAsync(150)
    latest.stop()
    runs[0]?.resolve('A')
    await vi.advanceTimersByTimeAsync(0)
    expect(results).toEqual([])
  })
})
