const ONES = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan']

/** Units of a thousand and more, largest first. One thousand alone is `seribu`; from a million on, one is `satu`. */
const SCALES: readonly { size: number; word: string }[] = [
  { size: 1_000_000_000_000, word: 'triliun' },
  { size: 1_000_000_000, word: 'miliar' },
  { size: 1_000_000, word: 'juta' },
  { size: 1_000, word: 'ribu' },
]

const LARGEST = 999_999_999_999_999

function belowThousand(value: number): string[] {
  if (value === 0) return []
  if (value < 10) return [ONES[value] ?? '']
  if (value === 10) return ['sepuluh']
  if (value === 11) return ['sebelas']
  if (value < 20) return [ONES[value - 10] ?? '', 'belas']
  if (value < 100) return [ONES[Math.floor(value / 10)] ?? '', 'puluh', ...belowThousand(value % 10)]
  if (value < 200) return ['seratus', ...belowThousand(value - 100)]
  return [ONES[Math.floor(value / 100)] ?? '', 'ratus', ...belowThousand(value % 100)]
}

/**
 * A whole number as Indonesian cardinal words: 2022 -> `dua ribu dua puluh dua`.
 * @param value whole number from 0 to 999,999,999,999,999
 * @throws RangeError when the value is not a whole number in that range
 */
export function numberInWords(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > LARGEST) {
    throw new RangeError(`numberInWords takes a whole number from 0 to ${LARGEST}, not ${value}`)
  }
  if (value === 0) return 'nol'
  const words: string[] = []
  let rest = value
  for (const { size, word } of SCALES) {
    const count = Math.floor(rest / size)
    rest %= size
    if (count === 0) continue
    if (size === 1_000 && count === 1) words.push('seribu')
    else words.push(...belowThousand(count), word)
  }
  return [...words, ...belowThousand(rest)].join(' ')
}

const ROMAN: readonly [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

/**
 * A whole number from 1 to 3,999 in Roman numerals, as used for Bimtek stages and months in letter numbers.
 * @throws RangeError outside that range
 */
export function romanNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 1 || value > 3999) {
    throw new RangeError(`romanNumeral takes a whole number from 1 to 3999, not ${value}`)
  }
  let rest = value
  let text = ''
  for (const [size, letters] of ROMAN) {
    while (rest >= size) {
      text += letters
      rest -= size
    }
  }
  return text
}
