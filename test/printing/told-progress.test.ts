import { expect, test } from 'vitest'
import { toldProgress } from '#electron/printing/told-progress.ts'

type Tell = (progress: { done: number; total: number }) => void
/** Work whose steps the test decides. */
function work() {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const told = { tell: ((): void => {}) as Tell, signal: new AbortController().signal }
  const steps = toldProgress((tell, signal) => {
    Object.assign(told, { tell, signal })
    return promise
  }, undefined)
  return { steps, told, resolve, reject }
}

test('steps come as they are told, the newest of those that were not awaited, and then the result', async () => {
  const { steps, told, resolve } = work()
  const first = steps.next()
  told.tell({ done: 1, total: 3 })
  expect(await first).toEqual({ done: false, value: { done: 1, total: 3 } })
  told.tell({ done: 2, total: 3 })
  told.tell({ done: 3, total: 3 })
  expect(await steps.next()).toEqual({ done: false, value: { done: 3, total: 3 } })
  const last = steps.next()
  resolve('selesai')
  expect(await last).toEqual({ done: true, value: 'selesai' })
})

test('what fails is thrown to who awaits', async () => {
  const { steps, reject } = work()
  const first = steps.next()
  reject(new Error('kertas habis'))
  await expect(first).rejects.toThrow('kertas habis')
})

test('who stops awaiting stops the work', async () => {
  const { steps, told } = work()
  const first = steps.next()
  told.tell({ done: 1, total: 2 })
  await first
  expect(told.signal.aborted).toBe(false)
  await steps.return('')
  expect(told.signal.aborted).toBe(true)
})
