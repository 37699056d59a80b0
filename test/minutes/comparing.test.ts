import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareLines } from '#electron/minutes/comparing-lines.ts'
import { compareListed } from '#electron/minutes/comparing-surroundings.ts'
import { compareMinutes } from '#electron/minutes/comparing.ts'
import { EMPTY_MINUTES, type ComparedPiece } from '#shared/minutes/model.ts'
import { missingDiscussions, minutesForAgenda, wordCountOf } from '#shared/minutes/parts.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { goesOn } from '#shared/minutes/sittings.ts'
import { agendaItem } from '#test/meetings/meeting-input.ts'

const lines = fc.array(
  fc
    .array(fc.constantFrom('rapat', 'dibuka', 'pukul', '09.00', ' '), { maxLength: 5 })
    .map((words) => words.join(' ')),
  { maxLength: 12 },
)

/** A side of a comparison, read back from its pieces. */
const side = (compared: readonly ComparedPiece[][], left: ComparedPiece['change']) =>
  compared
    .filter((line) => line.some(({ change }) => change !== left) || line.length === 0)
    .map((line) =>
      line
        .filter(({ change }) => change !== left)
        .map(({ text }) => text)
        .join(''),
    )

const isFilled = (line: string) => line !== ''

test('both texts can be read back from a comparison', () => {
  fc.assert(
    fc.property(lines, lines, (old, fresh) => {
      const compared = compareLines(old, fresh)
      expect(side(compared, 'added').filter(isFilled)).toEqual(old.filter(isFilled))
      expect(side(compared, 'removed').filter(isFilled)).toEqual(fresh.filter(isFilled))
    }),
  )
})

test('only the words that changed are told', () => {
  expect(compareLines(['Rapat dibuka pukul 09.00'], ['Rapat dibuka pukul 09.15'])).toEqual([
    [
      { change: 'same', text: 'Rapat dibuka pukul 09.' },
      { change: 'removed', text: '00' },
      { change: 'added', text: '15' },
    ],
  ])
})

const numbered = (word: string, count: number) =>
  Array.from({ length: count }, (_each, index) => `${word}${index}`)

test('texts of thousands of lines that share nothing are told as a whole, soon', () => {
  const began = performance.now()
  expect(compareLines(numbered('a', 6000), numbered('b', 6000))).toHaveLength(12_000)
  expect(compareLines([numbered('a', 20_000).join(' ')], [numbered('b', 20_000).join(' ')])).toHaveLength(1)
  expect(performance.now() - began).toBeLessThan(5000)
})

test('parts that are the same are left out; renamed, new and gone ones are told', () => {
  const agenda = [agendaItem('Sambutan'), agendaItem('Paparan')]
  const first = { ...minutesForAgenda(agenda), opening: richTextOf('Dibuka pukul 09.00') }
  const second = {
    ...first,
    closing: richTextOf('Ditutup'),
    discussions: first.discussions
      .slice(1)
      .map((each) => ({ ...each, heading: 'Paparan tim ahli', body: richTextOf('Siap') })),
  }
  expect(compareMinutes(first, first)).toEqual([])
  expect(compareMinutes(first, second).map(({ name, lines: told }) => [name, told.length])).toEqual([
    ['Pembahasan: Paparan tim ahli', 2],
    ['Penutup', 1],
  ])
  const spoken = {
    ...first,
    discussions: first.discussions.map((each) => ({ ...each, body: richTextOf('Ucapan') })),
  }
  expect(compareMinutes(spoken, second).map(({ name }) => name)).toEqual([
    'Pembahasan: Sambutan',
    'Pembahasan: Paparan tim ahli',
    'Penutup',
  ])
})

test('minutes begin with the agenda, and what comes onto it later is offered', () => {
  const [first, second] = [agendaItem('Sambutan'), agendaItem('Paparan')]
  const content = minutesForAgenda([first, agendaItem('')])
  expect(content.discussions.map(({ heading }) => heading)).toEqual(['Sambutan'])
  expect(missingDiscussions(content, [second, first]).map(({ heading }) => heading)).toEqual(['Paparan'])
  expect(wordCountOf({ ...EMPTY_MINUTES, opening: richTextOf('dua kata') })).toBe(2)
})

test.each([
  ['a second later', { actor: 'a', at: '2022-09-29T02:00:01.000Z' }, true],
  ['another person', { actor: 'b', at: '2022-09-29T02:00:01.000Z' }, false],
  ['after a long pause', { actor: 'a', at: '2022-09-29T02:10:01.000Z' }, false],
])('a sitting goes on: %s', (_name, now, expected) => {
  const last = {
    actor: 'a',
    beganAt: '2022-09-29T01:50:00.000Z',
    changedAt: '2022-09-29T02:00:00.000Z',
    origin: 'written',
  } as const
  expect(goesOn(last, now)).toBe(expected)
  expect(goesOn({ ...last, origin: 'restored' }, now)).toBe(false)
  expect(goesOn({ ...last, beganAt: '2022-09-29T01:20:00.000Z' }, now)).toBe(false)
})

const formatted = (type: 'paragraph' | 'heading', bold: boolean) => ({
  type: 'doc' as const,
  content: [
    {
      ...(type === 'heading' ? { type, attrs: { level: 2 } } : { type }),
      content: [
        { type: 'text' as const, text: 'Sekda ', marks: bold ? [{ type: 'bold' as const }] : [] },
        { type: 'text' as const, text: 'hadir.' },
      ],
    },
  ],
})

test('a changed look, a changed table and who led the meeting are told in words', () => {
  const old = { ...EMPTY_MINUTES, opening: formatted('paragraph', false) }
  const fresh = { ...EMPTY_MINUTES, opening: formatted('heading', true) }
  const roles = { chair: 'Ratna', noteTaker: '', surroundings: null }
  expect(
    compareMinutes(old, fresh, { first: roles, second: { ...roles, chair: 'Yoga', noteTaker: 'Sari' } }),
  ).toEqual([
    {
      name: 'Pimpinan rapat',
      lines: [
        [
          { change: 'removed', text: 'Ratna' },
          { change: 'added', text: 'Yoga' },
        ],
      ],
    },
    { name: 'Pencatat', lines: [[{ change: 'added', text: 'Sari' }]] },
    {
      name: 'Pembukaan',
      lines: [
        [{ change: 'same', text: 'Sekda hadir.' }],
        [
          { change: 'same', text: 'Format "Sekda hadir.": ' },
          { change: 'removed', text: 'paragraf' },
          { change: 'same', text: ' ' },
          { change: 'added', text: 'judul tingkat 2; tebal "Sekda"' },
        ],
      ],
    },
  ])
  expect(compareMinutes(old, old)).toEqual([])
})

/** Lines of a compared list as one reads them: `-gone-`, `+new+`. */
const told = (compared: readonly ComparedPiece[][]) =>
  compared.map((line) =>
    line
      .map(({ change, text }) => ({ same: text, added: `+${text}+`, removed: `-${text}-` })[change])
      .join(''),
  )

const listOf = (...texts: string[]) => texts.map((text) => ({ id: text.charAt(0), text }))

test.each([
  ['nothing', listOf('a', 'b'), ['a', 'b']],
  ['one that came', listOf('a', 'x', 'b'), ['a', '+x+', 'b']],
  ['one that went: the next did not change places', listOf('b'), ['-a-', 'b']],
  ['a changed text', listOf('a baru', 'b'), ['a+ baru+', 'b']],
  ['two that changed places', listOf('b', 'a'), ['b', 'a -urutan 1- +urutan 2+']],
])('of a list is told: %s', (_name, fresh, expected) => {
  expect(told(compareListed(listOf('a', 'b'), fresh))).toEqual(expected)
})

test('of a list that is shuffled, cut and added to, all that is left is told once', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'))
  fc.assert(
    fc.property(ids, ids, (old, fresh) => {
      const compared = compareListed(listOf(...old), listOf(...fresh))
      const whole = (change: string) =>
        compared.filter(([piece]) => piece?.change === change).map(([piece]) => piece?.text)
      expect(whole('added')).toEqual(fresh.filter((each) => !old.includes(each)))
      expect(whole('removed').toSorted()).toEqual(old.filter((each) => !fresh.includes(each)).toSorted())
      expect(whole('same')).toEqual(fresh.filter((each) => old.includes(each)))
    }),
  )
})
