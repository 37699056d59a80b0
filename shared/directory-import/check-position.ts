import type { Position } from '#shared/people/model.ts'
import type { AgencyOfRow } from './check-agency.ts'
import { ask, clean, repaired, warning, type CheckedCell } from './checked-cell.ts'
import { checkText } from './check-text.ts'
import { actingOf, isBareHead, type PositionMatcher } from './match-position.ts'
import type { CellProblem } from './model.ts'
import { newAgency } from './new-in-directory.ts'

/** A position of the directory, or a new one by its title; null: none. */
export type PositionOfRow = { position: Position } | { newTitle: string } | null

/** A position by what the file calls it, within the agency of the row. */
export function checkPosition(
  cellText: string,
  agency: AgencyOfRow,
  matcher: PositionMatcher,
): CheckedCell & { position: PositionOfRow } {
  const checked = checkText('position', cellText)
  const text = checked.proposal.position ?? ''
  if (text === '') {
    const problems =
      agency === null ? [] : [warning('positionWithout', 'Tanpa jabatan, instansi orang ini tidak tercatat.')]
    return { ...checked, problems: [...checked.problems, ...problems], position: null }
  }
  const ofAgency = agency === null ? null : 'agency' in agency ? agency.agency : 'new'
  const asKept = matcher.match(text, ofAgency)
  if ('position' in asKept && asKept.isExact)
    return { ...clean({ position: asKept.position.title }), position: asKept }
  const acting = actingOf(text)
  const title = acting?.title ?? text
  const status = acting === null ? {} : { status: acting.status }
  const problems: CellProblem[] = [...checked.problems]
  if (acting !== null)
    problems.push(
      repaired('statusInTitle', `${acting.status} melekat pada nama jabatan.`, `${acting.status} | ${title}`),
    )
  const match = matcher.match(title, ofAgency)
  if ('position' in match) {
    const { position, isExact } = match
    if (!isExact) problems.push(repaired('positionForm', `Tertulis "${title}".`, position.title))
    return {
      proposal: { position: position.title, ...status },
      asIs: { position: text },
      problems,
      position: match,
    }
  }
  if (match.alike !== null) {
    const { title: called } = match.alike
    problems.push(
      ask('positionAlike', `"${title}" belum ada. Mungkin yang dimaksud ${called}?`, { repair: called }),
    )
    return {
      proposal: { position: called, ...status },
      asIs: { position: title, ...status },
      problems,
      position: { position: match.alike },
    }
  }
  const ofNew = agency !== null && 'newName' in agency ? newAgency(agency.newName).headTitle : ''
  if (ofNew !== '' && isBareHead(title)) {
    problems.push(repaired('positionForm', `Tertulis "${title}".`, ofNew))
    return {
      proposal: { position: ofNew, ...status },
      asIs: { position: title, ...status },
      problems,
      position: { newTitle: ofNew },
    }
  }
  problems.push(warning('positionNew', 'Jabatan ini belum ada dan akan dibuat.'))
  return {
    proposal: { position: title, ...status },
    asIs: { position: text },
    problems,
    position: { newTitle: title },
  }
}

/** What a position is once it is decided how it is called: a proposal that was not taken leaves a new title. */
export function positionCalled(title: string, found: PositionOfRow): PositionOfRow {
  return found !== null && 'position' in found && found.position.title === title ? found : { newTitle: title }
}
