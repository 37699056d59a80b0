import { expect, test } from 'vitest'
import { RecentMap } from '#electron/printing/recent-map.ts'

test('what is asked for again outlives what is not', () => {
  const worked: string[] = []
  const known = new RecentMap<number>(4)
  const ask = (key: string) =>
    known.of(key, () => {
      worked.push(key)
      return worked.length
    })
  for (const key of ['a', 'b', 'a', 'c', 'a', 'd', 'e', 'a', 'f', 'g', 'a']) ask(key)
  expect(worked.filter((key) => key === 'a')).toHaveLength(1)
  ask('b')
  expect(worked.filter((key) => key === 'b')).toHaveLength(2)
})
