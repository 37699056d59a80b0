import { folded } from '#shared/indonesian/folding.ts'
import { areAlikeWords } from './alike.ts'

/** Ways of writing one name, folded; old spelling (before 1972) and shortenings. */
const SAME_NAMES: Readonly<Record<string, string>> = {
  moh: 'muhammad',
  muh: 'muhammad',
  mohd: 'muhammad',
  muhd: 'muhammad',
  m: 'muhammad',
  mohammad: 'muhammad',
  mohamad: 'muhammad',
  muhamad: 'muhammad',
  mochammad: 'muhammad',
  mochamad: 'muhammad',
  moch: 'muhammad',
  muchammad: 'muhammad',
  achmad: 'ahmad',
  ach: 'ahmad',
  akhmad: 'ahmad',
  abd: 'abdul',
  st: 'siti',
}

const OLD_SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/oe/g, 'u'],
  [/dj/g, 'j'],
  [/tj/g, 'c'],
  [/[ck]h/g, 'h'],
  [/(?:dh|dl)/g, 'd'],
  [/th/g, 't'],
  [/v/g, 'f'],
  [/q/g, 'k'],
  [/y/g, 'i'],
  [/z/g, 's'],
]

/** A name in one spelling: `Moh. Choirul` and `Mohammad Khoirul` are the same. */
export function spelledName(name: string): string {
  return folded(name)
    .split(' ')
    .map((word) => {
      const same = SAME_NAMES[word] ?? word
      return OLD_SPELLINGS.reduce((all, [pattern, letters]) => all.replace(pattern, letters), same).replace(
        /(.)\1+/g,
        '$1',
      )
    })
    .join(' ')
}

/** Consonants of a spelled name, by which names that may be alike are brought together before they are compared. */
export function nameSkeleton(spelled: string): string {
  return spelled
    .split(' ')
    .map((word) => word.charAt(0) + word.slice(1).replace(/[aeiou]/g, ''))
    .join(' ')
}

/** Whether two spelled names can be one person's: the same words, a slip of the finger in each forgiven. */
export function areAlikeNames(first: string, second: string): boolean {
  if (first === second) return true
  const [left, right] = [first.split(' '), second.split(' ')]
  return left.length === right.length && left.every((word, index) => areAlikeWords(word, right[index] ?? ''))
}
