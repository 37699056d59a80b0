import { cleanLine } from './text.ts'
import type { NameParts } from './names.ts'

/** Titles that stand before a name (domain.md section 2); `dr.` and `Dr.` differ and are kept as typed. */
const TITLE_BEFORE = /^(?:Prof|Dr|dr|drg|drh|Ir|Drs|Dra|H|Hj|KH|K\.H|R|Rr|Apt|apt|Ns)\.$/

/** A name typed in one line, `Dr. Ir. H. Ahmad Fauzi, M.Si., M.M.`, in its three printed parts. */
export function namePartsOf(text: string): NameParts {
  const [front = '', ...behind] = cleanLine(text).split(',')
  const words = front.trim().split(' ')
  const firstOfName = words.findIndex((word) => !TITLE_BEFORE.test(word))
  const count = firstOfName === -1 ? words.length - 1 : firstOfName
  return {
    titlesBefore: words.slice(0, count).join(' '),
    name: words.slice(count).join(' '),
    titlesAfter: behind.join(',').trim(),
  }
}
