import { longDate } from '#shared/indonesian/dates.ts'
import type { Agency } from '#shared/people/model.ts'
import { ask, clean, repaired, type CheckedCell } from './checked-cell.ts'
import { checkText } from './check-text.ts'
import type { AgencyMatcher } from './match-agency.ts'

/** An agency of the directory, or a new one by its name; null: none. */
export type AgencyOfRow = { agency: Agency } | { newName: string } | null

/**
 * An agency by what the file calls it.
 * @param chosen the one that the clerk chose instead, or that it is to be a new one
 */
export function checkAgency(
  cellText: string,
  chosen: Agency | 'new' | undefined,
  matcher: AgencyMatcher,
): CheckedCell & { agency: AgencyOfRow } {
  const checked = checkText('agency', cellText)
  const text = checked.proposal.agency ?? ''
  if (text === '') return { ...checked, agency: null }
  if (chosen === 'new') return { ...clean({ agency: text }), agency: { newName: text } }
  if (chosen !== undefined) return { ...clean({ agency: chosen.name }), agency: { agency: chosen } }
  const none = { agency: '' }
  const match = matcher.match(text)
  if ('agency' in match) {
    const { agency, isExact } = match
    const values = { agency: agency.name }
    if (isExact) return { ...clean(values), agency: { agency } }
    return {
      proposal: values,
      asIs: none,
      problems: [repaired('agencyForm', `Tertulis "${text}".`, agency.name)],
      agency: { agency },
    }
  }
  if ('ended' in match) {
    const [successor, another] = match.successors
    const went =
      successor === undefined ? '' : `, dilanjutkan ${match.successors.map(({ name }) => name).join(' dan ')}`
    const message = `${match.ended.name} berakhir ${longDate(match.ended.endsOn)}${went}. Pilih instansi yang sekarang.`
    const only = another === undefined ? successor : undefined
    return {
      proposal: { agency: only?.name ?? '' },
      asIs: none,
      problems: [ask('agencyEnded', message, { repair: only?.name ?? null })],
      agency: only === undefined ? null : { agency: only },
    }
  }
  const [best, ...others] = match.alike
  if (best !== undefined) {
    const also = others.length === 0 ? '' : ` Mungkin juga ${others.map((each) => each.name).join(', ')}.`
    const message = `"${text}" belum ada. Mungkin yang dimaksud ${best.name}?${also}`
    return {
      proposal: { agency: best.name },
      asIs: none,
      problems: [ask('agencyAlike', message, { repair: best.name })],
      agency: { agency: best },
    }
  }
  const message = `Instansi "${text}" belum ada. Buat baru, atau pilih yang sudah ada.`
  return {
    proposal: { agency: text },
    asIs: none,
    problems: [ask('agencyUnknown', message, { repair: text, losesNothing: true })],
    agency: { newName: text },
  }
}
