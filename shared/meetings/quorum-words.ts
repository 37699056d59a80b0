import type { Quorum } from './model.ts'

/** How many must have come, in words: `lebih dari setengah peserta, yang diwakili ikut dihitung`; empty when none is needed. */
export function quorumRuleWords(quorum: Quorum): string {
  if (quorum.rule === 'none') return ''
  const least = {
    moreThanHalf: 'lebih dari setengah peserta',
    twoThirds: 'paling sedikit dua pertiga peserta',
    count: `paling sedikit ${'count' in quorum ? quorum.count : 0} peserta`,
  }[quorum.rule]
  return quorum.countsRepresented ? `${least}, yang diwakili ikut dihitung` : `${least}, tanpa yang diwakili`
}
