import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inOrder, placesAfterMove, type Ordered } from '#shared/participants/order.ts'

const ordered = (number: number, tier: number, order: number | null = null): Ordered => ({
  id: String(number),
  number,
  order,
  named: { tier, order: 1 },
})

const lists = fc
  .array(
    fc.record({
      tier: fc.integer({ min: 1, max: 11 }),
      order: fc.option(fc.integer({ min: -5000, max: 5000 })),
    }),
    { maxLength: 30 },
  )
  .map((list) => list.map(({ tier, order }, index) => ordered(index + 1, tier, order)))

const ids = (list: readonly Ordered[]) => list.map(({ id }) => id)

test('without places of their own all stand by precedence, equals by number', () => {
  expect(ids(inOrder([ordered(1, 9), ordered(2, 1), ordered(3, 9)]))).toEqual(['2', '1', '3'])
})

test('one who comes later stands before the first of those whom they precede', () => {
  const placed = [ordered(1, 9, 10), ordered(2, 5, 20), ordered(3, 7, 30)]
  expect(ids(inOrder([...placed, ordered(4, 6), ordered(5, 11)]))).toEqual(['4', '1', '2', '3', '5'])
})

test('nobody is lost or doubled, and those who were placed keep their order', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const result = inOrder(list)
      expect(ids(result).toSorted()).toEqual(ids(list).toSorted())
      const placed = result.flatMap(({ order }) => order ?? [])
      expect(placed).toEqual(placed.toSorted((a, b) => a - b))
    }),
  )
})

test('after a move everybody stands where the move left them', () => {
  fc.assert(
    fc.property(lists, fc.nat(), fc.nat(), (list, from, to) => {
      fc.pre(list.length > 0)
      const before = inOrder(list)
      const id = before[from % before.length]?.id ?? ''
      const beforeId = before[to % (before.length + 1)]?.id ?? null
      const places = placesAfterMove(before, id, beforeId)
      const after = inOrder(list.map((each) => ({ ...each, order: places.get(each.id) ?? each.order })))
      const others = ids(before).filter((each) => each !== id)
      const index = beforeId === null ? others.length : others.indexOf(beforeId)
      const expected = id === beforeId ? ids(before) : [...others.slice(0, index), id, ...others.slice(index)]
      expect(ids(after)).toEqual(expected)
    }),
  )
})

test('when all have places and there is room, one alone gets a new one', () => {
  const list = [ordered(1, 1, 1024), ordered(2, 1, 2048), ordered(3, 1, 3072)]
  expect(placesAfterMove(list, '3', '2')).toEqual(new Map([['3', 1536]]))
  expect(placesAfterMove(list, '1', null).size).toBe(1)
  expect(placesAfterMove(list, '3', '1').size).toBe(1)
})
