import { cleanLine } from '#shared/indonesian/text.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { lookAt, rowsBelow } from '#shared/directory-import/guess-layout.ts'
import type { ImportField } from '#shared/directory-import/fields.ts'
import { textOf, withMergesFilled, type SourceSheet } from '#shared/directory-import/source.ts'
import { isNothing, sexOf } from '#shared/directory-import/words.ts'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import type { Person } from '#shared/people/model.ts'
import { splitName } from '#shared/people/splitting-names.ts'
import { MOST_PARTICIPANTS, type ReadRow } from './model.ts'

/** People of the directory by their number and by their name without titles. */
function peopleBy(people: readonly Person[]) {
  const active = people.filter(({ isActive }) => isActive)
  const byName = Map.groupBy(active, ({ name }) => folded(name))
  const byNumber = Map.groupBy(
    active.filter(({ employeeNumber }) => employeeNumber !== ''),
    ({ employeeNumber }) => employeeNumber,
  )
  return { byName, byNumber }
}

/**
 * Reads participants out of a sheet: by NIP, else by name, as people of the directory; all others as guests. Two people of one name and
 * no NIP are left to the clerk.
 * @returns null when no column holds names
 */
export function participantsIn(sheet: SourceSheet, people: readonly Person[]): ReadRow[] | null {
  const { layout } = lookAt(sheet, { index: 0, header: null, startsOn: '', remembered: () => null })
  if (!layout.columns.includes('name')) return null
  const filled = { rows: withMergesFilled(sheet), merges: [] }
  const { byName, byNumber } = peopleBy(people)
  const rows: ReadRow[] = []
  for (const { row, cells } of rowsBelow(filled, layout)) {
    const read = (field: ImportField) => {
      const text = cleanLine(textOf(cells[layout.columns.indexOf(field)]))
      return isNothing(text) ? '' : text
    }
    const written = [read('titlesBefore'), read('name')].filter((part) => part !== '').join(' ')
    const behind = read('titlesAfter')
    const split = splitName(behind === '' ? written : `${written}, ${behind}`)
    if (split.name === '') continue
    const { titlesBefore, name, titlesAfter } = split
    const label = fullName(split)
    const found = byNumber.get(read('employeeNumber').replace(/\D/g, '')) ?? byName.get(folded(name)) ?? []
    const [only, ...others] = found
    if (others.length > 0) {
      rows.push({
        row,
        name: label,
        who: null,
        note: `Ada ${found.length} orang bernama ini di Orang & OPD.`,
      })
    } else if (only !== undefined) {
      rows.push({ row, name: fullName(only), who: { kind: 'person', personId: only.id }, note: '' })
    } else {
      const who = {
        kind: 'guest',
        ...EMPTY_GUEST,
        titlesBefore: titlesBefore.slice(0, 60),
        name: name.slice(0, 120),
        titlesAfter: titlesAfter.slice(0, 80),
        position: read('position').slice(0, 200),
        agency: read('agency').slice(0, 160),
        sex: sexOf(read('sex')),
      } as const
      const note = [who.position, who.agency].filter((part) => part !== '').join(', ')
      rows.push({ row, name: label, who, note })
    }
    if (rows.length === MOST_PARTICIPANTS) break
  }
  return rows
}
