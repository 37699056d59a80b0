import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createAutosave } from '../../renderer/ui/draft-autosave.ts'
import type { SaveOutcome, SaveState } from '../../renderer/ui/draft-autosave.ts'

interface Save {
  value: string
  version: number
  answer(outcome: SaveOutcome): void
}

/** An autosave over a store that answers when the test says so. */
function autosaveWithStore() {
  const saves: Save[] = []
  const states: SaveState[] = []
  const autosave = createAutosave<string>({
    version: 1,
    delay: 500,
    onState: (state) => states.push(state),
    save: (value, version) =>
      new Promise((answer) => {
        saves.push({ value, version, answer })
      }),
  })
  return { autosave, saves, states }
}

function answered(saves: Save[], index: number, outcome: SaveOutcome) {
  saves[index]?.answer(outcome)
  return vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('autosave of a draft', () => {
  it('stores the newest value once, after typing pauses', async () => {
    const { autosave, saves, states } = autosaveWithStore()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(400)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(499)
    expect(saves).toHaveLength(0)
    await vi.advanceTimersByTimeAsync(1)
    expect(saves.map(({ value, version }) => [value, version])).toEqual([['ab', 1]])
    await answered(saves, 0, { kind: 'saved', version: 2 })
    expect(states.map((state) => state.kind)).toEqual(['waiting', 'waiting', 'saving', 'saved'])
    expect(autosave.version()).toBe(2)
  })

  it('stores what was typed while saving, made from the new version, never two at a time', async () => {
    const { autosave, saves } = autosaveWithStore()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(500)
    autosave.change('ab')
    await vi.advanceTimersByTimeAsync(5000)
    expect(saves).toHaveLength(1)
    await answered(saves, 0, { kind: 'saved', version: 2 })
    expect(saves.map(({ value, version }) => [value, version])).toEqual([
      ['a', 1],
      ['ab', 2],
    ])
  })

  it('flushes at once', async () => {
    const { autosave, saves } = autosaveWithStore()
    autosave.change('a')
    const flushed = autosave.flush()
    await answered(saves, 0, { kind: 'saved', version: 2 })
    expect(await flushed).toEqual({ kind: 'saved' })
    await vi.advanceTimersByTimeAsync(5000)
    expect(saves).toHaveLength(1)
  })

  it('keeps the value of a failed save and stores it on the next try', async () => {
    const { autosave, saves, states } = autosaveWithStore()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(500)
    await answered(saves, 0, { kind: 'failed', message: 'Cakram penuh.' })
    expect(states.at(-1)).toEqual({ kind: 'failed', message: 'Cakram penuh.' })
    const retried = autosave.flush()
    await answered(saves, 1, { kind: 'saved', version: 2 })
    expect(await retried).toEqual({ kind: 'saved' })
    expect(saves[1]?.value).toBe('a')
  })

  it('prefers text typed during a failed save over the failed text', async () => {
    const { autosave, saves } = autosaveWithStore()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(500)
    autosave.change('ab')
    await answered(saves, 0, { kind: 'failed', message: 'x' })
    await vi.advanceTimersByTimeAsync(500)
    expect(saves[1]?.value).toBe('ab')
  })

  it('stops at a conflict until the clerk decides, then stores over the other version', async () => {
    const { autosave, saves, states } = autosaveWithStore()
    autosave.change('mine')
    await vi.advanceTimersByTimeAsync(500)
    await answered(saves, 0, { kind: 'conflict', version: 7 })
    autosave.change('mine too')
    await vi.advanceTimersByTimeAsync(5000)
    expect(saves).toHaveLength(1)
    expect(states.at(-1)).toEqual({ kind: 'conflict', version: 7 })
    const kept = autosave.keepMine()
    await vi.advanceTimersByTimeAsync(0)
    expect(saves[1]).toMatchObject({ value: 'mine too', version: 7 })
    await answered(saves, 1, { kind: 'saved', version: 8 })
    expect(await kept).toEqual({ kind: 'saved' })
  })

  it('forgets what waited when other content is loaded, and ignores the late answer', async () => {
    const { autosave, saves, states } = autosaveWithStore()
    autosave.change('a')
    await vi.advanceTimersByTimeAsync(500)
    autosave.reset(9)
    await answered(saves, 0, { kind: 'conflict', version: 9 })
    expect(states.at(-1)).toEqual({ kind: 'saved' })
    expect(autosave.version()).toBe(9)
    autosave.change('b')
    await vi.advanceTimersByTimeAsync(500)
    expect(saves[1]).toMatchObject({ value: 'b', version: 9 })
  })
})
