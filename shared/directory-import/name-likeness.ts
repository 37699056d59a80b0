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

/** Letters of the old spelling, and letters that are heard alike, each with the one that stands for them. */
const ALIKE_LETTERS: Readonly<Record<string, string>> = {
  oe: 'u',
  dj: 'j',
  tj: 'c',
  ch: 'h',
  kh: 'h',
  dh: 'd',
  dl: 'd',
  th: 't',
  v: 'f',
  q: 'k',
  y: 'i',
  z: 's',
}
const ALIKE = /oe|dj|tj|[ck]h|d[hl]|th|[vqyz]/g

const MOST_WORDS = 20_000
/** Words of names come again and again. */
const spelledWords = new Map<string, string>()

function spelledWord(word: string): string {
  const before = spelledWords.get(word)
  if (before !== undefined) return before
  const spelled = (SAME_NAMES[word] ?? word)
    .replace(ALIKE, (letters) => ALIKE_LETTERS[letters] ?? letters)
    .replace(/(.)\1+/g, '$1')
  if (spelledWords.size === MOST_WORDS) spelledWords.clear()
  spelledWords.set(word, spelled)
  return spelled
}

/** A name in one spelling: `Moh. Choirul` and `Mohammad Khoirul` are the same. */
export function spelledName(name: string): string {
  return folded(name).split(' ').map(spelledWord).join(' ')
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
