import { dateWithWeekday, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName, type NameParts } from '#shared/indonesian/names.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import type { Agency } from '#shared/people/model.ts'
import { columnLetters, type Cell, type SheetRow } from '#shared/spreadsheets/cells.ts'
import { checkAgency, type AgencyOfRow } from './check-agency.ts'
import { checkPosition, positionCalled, type PositionOfRow } from './check-position.ts'
import { checkText } from './check-text.ts'
import { ask, clean, type CheckedCell } from './checked-cell.ts'
import { checkDate } from './check-date.ts'
import { checkEmail, checkPhone } from './check-contacts.ts'
import { checkName } from './check-name.ts'
import { checkNumber } from './check-number.ts'
import { checkEmployeeKind, checkRank, checkSex, checkStatus } from './check-words.ts'
import type { ImportField } from './fields.ts'
import type { PositionMatcher } from './match-position.ts'
import type { AgencyMatcher } from './match-agency.ts'
import type { CellChoice, FieldValues, ImportLayout, PreviewCell } from './model.ts'
import { isAnswered, type Choices } from './choices.ts'
import { textOf } from './source.ts'
import { employeeKindOf, EMPLOYEE_KIND_WORDS, isMilitaryRank, isNothing } from './words.ts'

/** What rows are checked against. */
export interface Knowledge {
  agencies: AgencyMatcher
  positions: PositionMatcher
  agencyById: ReadonlyMap<string, Agency>
  /** What the directory has just so is right as it stands, so that an export changes nothing when it is read back. */
  asKept: AsKept
  today: IsoDate
}

export interface AsKept {
  /** Names by `nameKey`. */
  names: ReadonlySet<string>
  ranks: ReadonlySet<string>
}

/** A name with its titles, to look for it among those that are kept. */
export function nameKey({ titlesBefore, name, titlesAfter }: NameParts): string {
  return [titlesBefore, name, titlesAfter].join('\n')
}

export interface CheckedRow {
  row: number
  cells: PreviewCell[]
  values: FieldValues
  agency: AgencyOfRow
  position: PositionOfRow
  /** A cell waits for the clerk. */
  isAsking: boolean
  /** The row holds no person: a signature below the list, a sum. */
  isNobody: boolean
}

/** Checks one row under a layout, with the choices taken so far. */
export class RowCheck {
  readonly #layout: ImportLayout
  readonly #knowledge: Knowledge
  readonly #choices: Choices
  readonly #columns: ReadonlyMap<ImportField, number>

  constructor(layout: ImportLayout, knowledge: Knowledge, choices: Choices) {
    this.#layout = layout
    this.#knowledge = knowledge
    this.#choices = choices
    this.#columns = new Map(
      layout.columns.flatMap((field, index) => (field === null ? [] : [[field, index] as const])),
    )
  }

  check(source: SheetRow): CheckedRow {
    return new OneRow(source, this.#columns, this.#layout, this.#knowledge, this.#choices).check()
  }
}

class OneRow {
  readonly #source: SheetRow
  readonly #columns: ReadonlyMap<ImportField, number>
  readonly #layout: ImportLayout
  readonly #knowledge: Knowledge
  readonly #choices: Choices
  readonly #cells: PreviewCell[] = []
  #values: FieldValues = {}
  #isAsking = false

  constructor(
    source: SheetRow,
    columns: ReadonlyMap<ImportField, number>,
    layout: ImportLayout,
    knowledge: Knowledge,
    choices: Choices,
  ) {
    this.#source = source
    this.#columns = columns
    this.#layout = layout
    this.#knowledge = knowledge
    this.#choices = choices
  }

  check(): CheckedRow {
    const { today } = this.#knowledge
    this.#take('employeeKind', (cell) => checkEmployeeKind(textOf(cell)))
    this.#take('sex', (cell) => checkSex(textOf(cell)))
    this.#takeName()
    const kind = this.#kind()
    this.#take('rank', (cell) => {
      const rank = cleanLine(textOf(cell))
      return this.#knowledge.asKept.ranks.has(rank) ? clean({ rank }) : checkRank(rank, kind)
    })
    const sex = this.#values.sex === 'L' || this.#values.sex === 'P' ? this.#values.sex : null
    this.#take('employeeNumber', (cell) =>
      checkNumber(cell, { kind, sex, currentYear: Number(today.slice(0, 4)) }),
    )
    this.#take('status', (cell) => checkStatus(textOf(cell)))
    this.#take('startsOn', (cell) => checkDate('startsOn', cell, today))
    this.#take('endsOn', (cell) => this.#endDate(checkDate('endsOn', cell, today)))
    this.#take('decreeNumber', (cell) => checkText('decreeNumber', textOf(cell)))
    this.#take('decreeDate', (cell) => checkDate('decreeDate', cell, today))
    this.#take('email', (cell) => checkEmail(textOf(cell)))
    this.#take('phone', checkPhone)
    const agency = this.#takeAgency()
    const position = this.#takePosition(agency)
    const isNobody = this.#isNobody()
    return {
      row: this.#source.row,
      cells: this.#cells.toSorted((a, b) => this.#columnOf(a.field) - this.#columnOf(b.field)),
      values: this.#values,
      agency,
      position,
      isAsking: this.#isAsking && !isNobody,
      isNobody,
    }
  }

  #columnOf(field: ImportField): number {
    return this.#columns.get(field) ?? -1
  }

  #cellOf(field: ImportField): Cell {
    return this.#source.cells[this.#columnOf(field)] ?? null
  }

  /** Army and police are told by their rank where no column says it. */
  #kind() {
    const said = employeeKindOf(this.#values.employeeKind ?? '')
    if (said !== null || !isMilitaryRank(textOf(this.#cellOf('rank')))) return said
    this.#values.employeeKind = EMPLOYEE_KIND_WORDS.military
    return 'military'
  }

  /** A cell that its program could not compute. */
  #failure(cell: Cell): CheckedCell | null {
    if (cell === null || typeof cell === 'string') return null
    if (cell.mark === 'error')
      return {
        proposal: {},
        asIs: {},
        problems: [ask('cellError', `Rumusnya gagal (${cell.text}). Ketik isinya, atau kosongkan.`)],
      }
    if (cell.mark === 'formula')
      return {
        proposal: {},
        asIs: {},
        problems: [
          ask(
            'formulaEmpty',
            'Hasil rumus tidak tersimpan di berkas. Ketik isinya, atau buka dan simpan berkasnya di Excel.',
          ),
        ],
      }
    return null
  }

  /** Checks the cell of a field, if the field has a column, and takes the values that come of it. */
  #take(field: ImportField, check: (cell: Cell) => CheckedCell): void {
    if (!this.#columns.has(field)) return
    const cell = this.#cellOf(field)
    const raw = cleanLine(textOf(cell))
    const choice = this.#choices.ofCell(this.#source.row, field, raw)
    const isEdited = choice?.to === 'edit'
    const checked = isEdited
      ? check(choice.text === '' ? null : choice.text)
      : (this.#failure(cell) ?? check(cell))
    const { values, isOpen } = this.#resolved(checked, choice)
    Object.assign(this.#values, values)
    this.#isAsking ||= isOpen
    this.#cells.push({
      field,
      column: columnLetters(this.#columnOf(field)),
      raw,
      shown: shownValue(field, values),
      problems: checked.problems,
      choice,
      asks: isOpen,
    })
  }

  /** Which of a cell's values hold with what was chosen, and whether it still waits. */
  #resolved(
    { proposal, asIs, problems }: CheckedCell,
    choice: CellChoice | null,
  ): { values: FieldValues; isOpen: boolean } {
    const isOpen = problems.some(
      (problem) => problem.severity === 'ask' && !isAnswered(this.#choices, choice, problem),
    )
    const isLeft =
      choice === null
        ? problems.some(
            ({ kind, severity }) => severity !== 'warning' && this.#choices.ofKind(kind) === 'leave',
          )
        : choice.to === 'leave'
    return { values: isLeft ? asIs : proposal, isOpen }
  }

  #takeName(): void {
    this.#take('titlesBefore', (cell) => clean({ titlesBefore: titlesOf(cell) }))
    this.#take('titlesAfter', (cell) => clean({ titlesAfter: titlesOf(cell) }))
    const { titlesBefore = '', titlesAfter = '' } = this.#values
    const isAlone = this.#columns.size >= 4 && this.#filled() === 1
    this.#take('name', (cell) => {
      const name = cleanLine(textOf(cell))
      const own = { titlesBefore, name, titlesAfter }
      const checked = this.#knowledge.asKept.names.has(nameKey(own)) ? clean(own) : checkName(name, own)
      if (!isAlone || (checked.proposal.name ?? '') === '') return checked
      const alone = ask('nameAlone', 'Hanya kolom nama yang terisi. Orang, atau judul bagian?', {
        repair: fullNameOf(checked.proposal),
      })
      return { ...checked, asIs: { name: '' }, problems: [...checked.problems, alone] }
    })
  }

  #filled(): number {
    return [...this.#columns.values()].filter((column) => !isNothing(textOf(this.#source.cells[column])))
      .length
  }

  /** Below a list stand places, dates and signatures; a row without name and number that says little is no person. */
  #isNobody(): boolean {
    const { name = '', employeeNumber = '' } = this.#values
    if (name !== '') return false
    const cell = this.#cells.find(({ field }) => field === 'name')
    const isLeft =
      cell?.choice?.to === 'leave' ||
      cell?.problems.some(({ kind }) => this.#choices.ofKind(kind) === 'leave') === true
    const isEmpty = (cell?.raw ?? '') === '' && isNothing(textOf(this.#cellOf('employeeNumber')))
    return isLeft || (employeeNumber === '' && isEmpty && this.#filled() <= 2)
  }

  #endDate(checked: CheckedCell): CheckedCell {
    const [startsOn, endsOn] = [this.#values.startsOn || this.#layout.startsOn, checked.proposal.endsOn ?? '']
    if (endsOn === '' || endsOn >= startsOn) return checked
    const message = `Selesai ${longDate(endsOn)} lebih awal daripada mulai ${longDate(startsOn)}. Perbaiki, atau kosongkan.`
    return {
      proposal: { endsOn: '' },
      asIs: { endsOn: '' },
      problems: [...checked.problems, ask('periodWrong', message)],
    }
  }

  #takeAgency(): AgencyOfRow {
    const raw = cleanLine(textOf(this.#cellOf('agency')))
    const choice = this.#choices.ofCell(this.#source.row, 'agency', raw)
    const chosen =
      choice?.to === 'agency'
        ? this.#knowledge.agencyById.get(choice.id)
        : choice?.to === 'newAgency'
          ? 'new'
          : undefined
    let found: AgencyOfRow = null
    this.#take('agency', (cell) => {
      const checked = checkAgency(textOf(cell), chosen, this.#knowledge.agencies)
      found = checked.agency
      return checked
    })
    return (this.#values.agency ?? '') === '' ? null : found
  }

  #takePosition(agency: AgencyOfRow): PositionOfRow {
    let found: PositionOfRow = null
    this.#take('position', (cell) => {
      const checked = checkPosition(textOf(cell), agency, this.#knowledge.positions)
      found = checked.position
      return checked
    })
    const title = this.#values.position ?? ''
    return title === '' ? null : positionCalled(title, found)
  }
}

function titlesOf(cell: Cell): string {
  const text = cleanLine(textOf(cell)).replace(/^,\s*/, '')
  return isNothing(text) ? '' : text
}

function fullNameOf({ titlesBefore = '', name = '', titlesAfter = '' }: FieldValues): string {
  return name === '' ? '' : fullName({ titlesBefore, name, titlesAfter })
}

/** A cell's values as a person reads them. */
function shownValue(field: ImportField, values: FieldValues): string {
  if (field === 'name') return fullNameOf(values)
  const value = values[field] ?? ''
  if (value === '') return ''
  if (field === 'startsOn' || field === 'endsOn' || field === 'decreeDate') return dateWithWeekday(value)
  if (field === 'employeeNumber') return groupedEmployeeNumber(value)
  if (field === 'position' && values.status !== undefined && values.status !== 'definitif')
    return `${values.status} ${value}`
  return value
}
