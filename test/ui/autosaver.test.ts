import { expect, test } from 'vitest'
import { createAutosaver } from '../../renderer/ui/autosaver.ts'

test('saves the newest value once, however many changes came before', async () => {
  const saved: string[] = []
  const autosaver = createAutosaver<string>({
    save: async (value) => void saved.push(value),
    onState: () => {},
  })
  for (const value of ['a', 'ab', 'abc']) autosaver.change(value)
  expect(autosaver.state).toBe('waiting')
  await autosaver.flush()
  expect(saved).toEqual(['abc'])
  expect(autosaver.state).toBe('saved')
})

test('a change made while saving is saved afterwards, never at the same time', async () => {
  const first = Promise.withResolvers<void>()
  const saved: string[] = []
  let running = 0
  const autosaver = createAutosaver<string>({
    save: async (value) => {
      running += 1
      expect(running).toBe(1)
      if (value === 'first') await first.promise
      saved.push(value)
      running -= 1
    },
    onState: () => {},
  })
  autosaver.change('first')
  const flushed = autosaver.flush()
  autosaver.change('second')
  expect(autosaver.state).toBe('saving')
  first.resolve()
  await flushed
  expect(saved).toEqual(['first', 'second'])
})

test('a failed value is kept and saved by the next attempt', async () => {
  const saved: string[] = []
  let isBroken = true
  const states: string[] = []
  const autosaver = createAutosaver<string>({
    save: async (value) => {
      if (isBroken) throw new Error('no answer')
      saved.push(value)
    },
    onState: () => states.push(autosaver.state),
  })
  autosaver.change('kept')
  await autosaver.flush()
  expect(autosaver.state).toBe('failed')
  expect(autosaver.error).toEqual(new Error('no answer'))
  isBroken = false
  await autosaver.flush()
  expect(saved).toEqual(['kept'])
  expect(states).toEqual(['waiting', 'saving', 'failed', 'saving', 'saved'])
})

test('a newer value replaces the one that failed', async () => {
  const saved: string[] = []
  let isBroken = true
  const autosaver = createAutosaver<string>({
    save: async (value) => {
      if (isBroken) throw new Error('no answer')
      saved.push(value)
    },
    onState: () => {},
  })
  autosaver.change('old')
  await autosaver.flush()
  isBroken = false
  autosaver.change('new')
  await autosaver.flush()
  expect(saved).toEqual(['new'])
})
