import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editsBetween } from '#shared/directory-import/alike.ts'
import { checkDate } from '#shared/directory-import/check-date.ts'
import { checkName } from '#shared/directory-import/check-name.ts'
import { checkNumber, employeeKindOfNumber } from '#shared/directory-import/check-number.ts'
import { checkRank } from '#shared/directory-import/check-words.ts'
import { areAlikeNames, nameSkeleton, spelledName } from '#shared/directory-import/name-likeness.ts'
import { dateWithWeekday, longDate, shortDate } from '#shared/indonesian/dates.ts'
import { RANKS } from '#shared/people/ranks.ts'

const WHO = { kind: null, sex: null, currentYear: 2022 }
const TODAY = '2022-09-29'

describe('employee numbers', () => {
  const digits = fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 18, maxLength: 18 })

  test('any signs between 18 digits are taken away, and nothing else', () => {
    const signs = fc.array(fc.constantFrom('', ' ', '.', '-', "'"), { minLength: 18, maxLength: 18 })
    fc.assert(
      fc.property(digits, signs, (number, between) => {
        const text = number
          .split('')
          .map((digit, at) => `${between[at]}${digit}`)
          .join('')
          .trim()
        const { proposal, problems } = checkNumber(text, text, WHO)
        expect(proposal).toEqual({ employeeNumber: number })
        expect(problems.some(({ severity }) => severity === 'ask')).toBe(false)
      }),
    )
  })

  test('a number of more than 15 digits has lost some: it asks and gives none', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e15, max: 1e20, noNaN: true }), (value) => {
        const text = String(value)
        const { proposal, asIs, problems } = checkNumber(text, { mark: 'number', text }, WHO)
        expect([proposal, asIs]).toEqual([{ employeeNumber: '' }, { employeeNumber: '' }])
        expect(problems).toMatchObject([{ kind: 'numberDigitsLost', severity: 'ask', repair: null }])
      }),
    )
  })

  test('no digit is ever invented', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-/E+,aOl'), maxLength: 24 }), (typed) => {
        const text = typed.trim()
        const { employeeNumber = '' } = checkNumber(text, text, WHO).proposal
        const given = text.replace(/[Oo]/g, '0').replace(/[Il]/g, '1').replace(/\D/g, '')
        expect(given).toContain(employeeNumber)
      }),
    )
  })

  test.each([
    ['198609262015051001', 'pns'],
    ['199001012023211005', 'pppk'],
    ['199001012023151005', null],
    ['12345', null],
  ])('%s is of a %s', (number, kind) => {
    expect(employeeKindOfNumber(number)).toBe(kind)
  })

  test('army and police keep theirs as it is', () => {
    expect(checkNumber('1.234-5 AD', '1.234-5 AD', { ...WHO, kind: 'military' })).toMatchObject({
      proposal: { employeeNumber: '1.234-5 AD' },
      problems: [],
    })
  })
})

describe('dates', () => {
  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })

  test('are read in every form in which people write them', () => {
    fc.assert(
      fc.property(day, (instant) => {
        const date = instant.toISOString().slice(0, 10)
        const serial = String(Math.round((Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000))
        const [year, month, dayOfMonth] = date.split('-')
        const forms = [
          date,
          shortDate(date),
          longDate(date),
          dateWithWeekday(date),
          `${dayOfMonth}-${month}-${year}`,
          `${dayOfMonth}.${month}.${year}`,
          `${date} 00:00:00`,
          `${year}/${month}/${dayOfMonth}`,
          longDate(date).toUpperCase(),
        ]
        if (Number(serial) >= 20_000) forms.push(serial)
        for (const form of forms) {
          const { proposal, problems } = checkDate('startsOn', form, form, { today: TODAY, order: 'day' })
          expect([form, proposal]).toEqual([form, { startsOn: date }])
          expect(problems.every(({ severity }) => severity === 'repaired')).toBe(true)
        }
      }),
    )
  })

  test('a weekday that disagrees is told with both', () => {
    const text = "Jum'at, 29 September 2022"
    expect(checkDate('decreeDate', text, text, { today: TODAY, order: 'day' }).problems).toMatchObject([
      { kind: 'dateWeekday', severity: 'warning' },
    ])
    const right = 'Kamis, 29 September 2022'
    expect(checkDate('decreeDate', right, right, { today: TODAY, order: 'day' }).problems).toEqual([])
  })

  test.each(['31/2/2022', 'tahun lalu', '2022', '29 Foo 2022', '0/0/0'])('%s is asked about', (text) => {
    expect(checkDate('endsOn', text, text, { today: TODAY, order: 'day' })).toMatchObject({
      proposal: { endsOn: '' },
      problems: [{ kind: 'dateUnknown', severity: 'ask' }],
    })
  })
})

describe('ranks', () => {
  test('are known by code and by name, in every form', () => {
    for (const [code, name] of Object.entries(RANKS)) {
      const bare = code.replace('/', '')
      const short = name.replace('Tingkat', 'Tk.')
      for (const form of [
        code,
        bare,
        code.toUpperCase(),
        code.replace('/', '.'),
        `(${code})`,
        name,
        short,
        `${name} (${code})`,
        `${short} / ${bare}`,
        `${name}, ${code}`,
        `Gol. ${code}`,
      ])
        expect([form, checkRank(form, 'pns').proposal]).toEqual([form, { rank: code }])
    }
  })
  test('a name and a code that disagree are asked about', () => {
    expect(checkRank('Pembina (IV/b)', 'pns').problems).toMatchObject([
      { kind: 'rankUnknown', severity: 'ask', repair: 'IV/b' },
    ])
  })
  test.each([
    ['IX', 'IX'],
    ['Golongan IX', 'IX'],
    ['9', 'IX'],
  ])('%s of contract staff is %s', (text, grade) => {
    expect(checkRank(text, 'pppk').proposal).toEqual({ rank: grade })
  })
})

describe('names', () => {
  test('that are written in one case get their capitals, others stay', () => {
    expect(checkName("SITI NUR'AINI").proposal.name).toBe("Siti Nur'aini")
    expect(checkName('Siti nurAini').proposal.name).toBe('Siti nurAini')
  })
  test.each([
    ['Moh. Choirul Anam', 'Mohammad Khoirul Anam'],
    ['Achmad Soeharto', 'Ahmad Suharto'],
    ['Siti Aminnah', 'Siti Aminah'],
    ['Djoko Susilo', 'Joko Susilo'],
  ])('%s may be %s', (first, second) => {
    const [one, two] = [spelledName(first), spelledName(second)]
    expect(nameSkeleton(one)).toBe(nameSkeleton(two))
    expect(areAlikeNames(one, two)).toBe(true)
  })
  test.each([
    ['Siti Aminah', 'Siti Rahmah'],
    ['Budi Santoso', 'Budi Prasetyo'],
    ['Siti Aminah', 'Siti Aminah Dewi'],
  ])('%s is not %s', (first, second) => {
    expect(areAlikeNames(spelledName(first), spelledName(second))).toBe(false)
  })
  test('edits are counted as Levenshtein counts them', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 })
    const slow = (a: string, b: string): number =>
      a === ''
        ? b.length
        : b === ''
          ? a.length
          : Math.min(
              slow(a.slice(1), b) + 1,
              slow(a, b.slice(1)) + 1,
              slow(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
            )
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        expect(editsBetween(a, b, limit)).toBe(Math.min(slow(a, b), limit + 1))
      }),
      { numRuns: 60 },
    )
  })
})
