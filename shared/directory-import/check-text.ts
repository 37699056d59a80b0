import { ask, clean, type CheckedCell } from './checked-cell.ts'
import { isNothing } from './words.ts'

/** Longest texts that are kept as they are, in characters; as the models of the directory have it. */
const LONGEST = { decreeNumber: 120, position: 200, agency: 160 }

/** A text that may be anything. */
export function checkText(field: keyof typeof LONGEST, text: string): CheckedCell {
  if (isNothing(text)) return clean({ [field]: '' })
  const most = LONGEST[field]
  if (text.length <= most) return clean({ [field]: text })
  const short = text.slice(0, most).trim()
  const message = `Paling banyak ${most} karakter; ini ${text.length}. Singkat, atau terima yang dipotong.`
  return {
    proposal: { [field]: short },
    asIs: { [field]: '' },
    problems: [ask('tooLong', message, { repair: short })],
  }
}
