import { expect, test } from 'vitest'
import { createRowQueue } from '../../renderer/ui/row-queue.ts'

function store() {
  const rows = new Map([['a', { id: 'a', version: 1, text: '' }]])
  return async ({ id, version }: { id: string; version: number }, text: string) => {
    const row = rows.get(id)
    if (!row || row.version !== version) throw new Error(`stale ${version}`)
    if (text === 'refused') throw new Error('refused')
    const next = { id, version: version + 1, text }
    rows.set(id, next)
    return next
  }
}

test('two changes of one row made from the same version are both saved', async () => {
  const save = createRowQueue(store())
  const row = { id: 'a', version: 1 }
  const [first, second] = await Promise.all([save(row, 'x'), save(row, 'y')])
  expect([first.version, second.version]).toEqual([2, 3])
})

test('a refused change does not block the next', async () => {
  const save = createRowQueue(store())
  const row = { id: 'a', version: 1 }
  const refused = save(row, 'refused')
  const next = save(row, 'y')
  await expect(refused).rejects.toThrow('refused')
  expect((await next).text).toBe('y')
})

test('a change made elsewhere is not overwritten', async () => {
  const update = store()
  const save = createRowQueue(update)
  await update({ id: 'a', version: 1 }, 'elsewhere')
  await expect(save({ id: 'a', version: 1 }, 'x')).rejects.toThrow('stale 1')
})

test('a row that is drawn late, with its version of before, is saved all the same', async () => {
  const save = createRowQueue(store())
  const drawn = { id: 'a', version: 1 }
  await save(drawn, 'x')
  expect(await save(drawn, 'y')).toEqual({ id: 'a', version: 3, text: 'y' })
  await expect(save(drawn, 'refused')).rejects.toThrow('refused')
  expect(await save(drawn, 'z')).toEqual({ id: 'a', version: 4, text: 'z' })
})
