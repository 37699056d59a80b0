import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { cleanLine } from '#shared/indonesian/text.ts'
import { isMilitaryRank } from '#shared/people/academic-titles.ts'
import type { Cell, SheetRow } from '#shared/spreadsheets/cells.ts'
import { checkAgency, type AgencyOfRow } from './check-agency.ts'
import { checkPosition, positionCalled, type PositionOfRow } from './check-position.ts'
import { checkText } from './check-text.ts'
import { failureOf } from './check-failure.ts'
import { ask, clean, type CheckedCell } from './checked-cell.ts'
import { CheckedOnce } from './checked-once.ts'
import { checkDate } from './check-date.ts'
import type { DateField } from './date-order.ts'
import { checkEmail, checkPhone } from './check-contacts.ts'
import { checkName } from './check-name.ts'
import { checkNumber } from './check-number.ts'
import { checkEmployeeKind, checkRank, checkSex, checkStatus } from './check-words.ts'
import type { ImportField } from './fields.ts'
import { nameKey, type Knowledge } from './knowledge.ts'
import type { CellChoice, CellProblem, FieldValues } from './model.ts'
import type { ImportLayout } from './opened-file.ts'
import { isAnswered, type Choices } from './choices.ts'
import { textOf } from './source.ts'
import { employeeKindOf, EMPLOYEE_KIND_WORDS, isNothing } from './words.ts'

/** A cell of a row with what came of it. */
export interface RowCell {
  field: ImportField
  /** From 0. */
  column: number
  /** As the file has it. */
  raw: string
  problems: readonly CellProblem[]
  /** What holds with what was chosen. */
  values: FieldValues
  choice: CellChoice | null
  asks: boolean
}

export interface CheckedRow {
  row: number
  cells: RowCell[]
  values: FieldValues
  agency: AgencyOfRow
  position: PositionOfRow
  /** A cell waits for the clerk. */
  isAsking: boolean
  /** The row holds no person: a signature below the list, a sum. */
  isNobody: boolean
}

/** Checks rows under a layout, with the choices taken so far. */
export class RowCheck {
  readonly #context: RowContext

  constructor(layout: ImportLayout, knowledge: Knowledge, choices: Choices) {
    const columns = new Map(
      layout.columns.flatMap((field, index) => (field === null ? [] : [[field, index] as const])),
    )
    this.#context = { columns, startsOn: layout.startsOn, knowledge, choices, once: new CheckedOnce() }
  }

  check(source: SheetRow): CheckedRow {
    return new OneRow(source, this.#context).check()
  }
}

interface RowContext {
  columns: ReadonlyMap<ImportField, number>
  startsOn: IsoDate
  knowledge: Knowledge
  choices: Choices
  once: CheckedOnce
}

class OneRow {
  readonly #source: SheetRow
  readonly #context: RowContext
  readonly #cells: RowCell[] = []
  readonly #values: FieldValues = {}
  #isAsking = false

  constructor(source: SheetRow, context: RowContext) {
    this.#source = source
    this.#context = context
  }

  check(): CheckedRow {
    const { today, asKept } = this.#context.knowledge
    this.#takeOnce('employeeKind', checkEmployeeKind)
    this.#takeOnce('sex', checkSex)
    this.#takeName()
    const kind = this.#kind()
    this.#takeOnce(
      'rank',
      (text) => (asKept.ranks.has(text) ? clean({ rank: text }) : checkRank(text, kind)),
      kind,
    )
    const sex = this.#values.sex === 'L' || this.#values.sex === 'P' ? this.#values.sex : null
    const currentYear = Number(today.slice(0, 4))
    this.#take('employeeNumber', (text, cell) => checkNumber(text, cell, { kind, sex, currentYear }))
    this.#takeOnce('status', checkStatus)
    this.#takeDate('startsOn')
    this.#takeDate('endsOn', (checked) => this.#endDate(checked))
    this.#take('decreeNumber', (text) => checkText('decreeNumber', text))
    this.#takeDate('decreeDate')
    this.#take('email', checkEmail)
    this.#take('phone', checkPhone)
    const agency = this.#takeAgency()
    const position = this.#takePosition(agency)
    const isNobody = this.#isNobody()
    return {
      row: this.#source.row,
      // Nothing is asked about a row that nobody stands in.
      cells: isNobody ? this.#cells.map((cell) => ({ ...cell, problems: [], asks: false })) : this.#cells,
      values: this.#values,
      agency,
      position,
      isAsking: this.#isAsking && !isNobody,
      isNobody,
    }
  }

  #columnOf(field: ImportField): number {
    return this.#context.columns.get(field) ?? -1
  }

  #cellOf(field: ImportField): Cell {
    return this.#source.cells[this.#columnOf(field)] ?? null
  }

  /** Army and police are told by their rank where no column says it. */
  #kind() {
    const said = employeeKindOf(this.#values.employeeKind ?? '')
    if (said !== null || !textOf(this.#cellOf('rank')).split(/\s+/).some(isMilitaryRank)) return said
    this.#values.employeeKind = EMPLOYEE_KIND_WORDS.military
    return 'military'
  }

  /**
   * Checks the cell of a field, if the field has a column, and takes the values that come of it.
   * @param check is given the cell's words, cleaned, the cell, and whether the words were typed over it
   */
  #take(field: ImportField, check: (text: string, cell: Cell, isTyped: boolean) => CheckedCell): void {
    const column = this.#context.columns.get(field)
    if (column === undefined) return
    const cell = this.#source.cells[column] ?? null
    const raw = cleanLine(textOf(cell))
    const choice = this.#context.choices.ofCell(this.#source.row, field, raw)
    const checked =
      choice?.to === 'edit'
        ? check(choice.text, choice.text, true)
        : (failureOf(cell) ?? check(raw, cell, false))
    const { values, isOpen } = this.#resolved(checked, choice)
    Object.assign(this.#values, values)
    this.#isAsking ||= isOpen
    this.#cells.push({ field, column, raw, problems: checked.problems, values, choice, asks: isOpen })
  }

  /** As `take`, for a check that depends on nothing but the cell and what is named. */
  #takeOnce(
    field: ImportField,
    check: (text: string, cell: Cell) => CheckedCell,
    dependsOn: string | null = null,
  ): void {
    this.#take(field, (text, cell) => {
      const mark = cell === null || typeof cell === 'string' ? '' : cell.mark
      return this.#context.once.check(`${field} ${dependsOn ?? ''} ${mark} ${text}`, () => check(text, cell))
    })
  }

  /** A date, in the order of its column; what is typed here has its day first, as everywhere in the program. */
  #takeDate(field: DateField, after: (checked: CheckedCell) => CheckedCell = (checked) => checked): void {
    const { knowledge, choices, once } = this.#context
    const ofColumn = choices.ofDates(field) ?? knowledge.dateOrders.get(field) ?? 'day'
    this.#take(field, (text, cell, isTyped) => {
      const order = isTyped ? 'day' : ofColumn
      const mark = cell === null || typeof cell === 'string' ? '' : cell.mark
      const make = () => checkDate(field, text, cell, { today: knowledge.today, order })
      return after(once.check(`${field} ${order} ${mark} ${text}`, make))
    })
  }

  /** Which of a cell's values hold with what was chosen, and whether it still waits. */
  #resolved(
    { proposal, asIs, problems }: CheckedCell,
    choice: CellChoice | null,
  ): { values: FieldValues; isOpen: boolean } {
    if (problems.length === 0) return { values: choice?.to === 'leave' ? asIs : proposal, isOpen: false }
    const isOpen = problems.some(
      (problem) => problem.severity === 'ask' && !isAnswered(this.#context.choices, choice, problem),
    )
    const isLeft =
      choice === null
        ? problems.some(
            ({ kind, severity }) => severity !== 'warning' && this.#context.choices.ofKind(kind) === 'leave',
          )
        : choice.to === 'leave'
    return { values: isLeft ? asIs : proposal, isOpen }
  }

  #takeName(): void {
    this.#take('titlesBefore', (text) => clean({ titlesBefore: titlesIn(text) }))
    this.#take('titlesAfter', (text) => clean({ titlesAfter: titlesIn(text) }))
    const { titlesBefore = '', titlesAfter = '' } = this.#values
    this.#take('name', (name) => {
      const own = { titlesBefore, name, titlesAfter }
      const checked = this.#context.knowledge.asKept.names.has(nameKey(own))
        ? clean(own)
        : checkName(name, own)
      if ((checked.proposal.name ?? '') === '' || this.#context.columns.size < 3 || this.#filled(2) > 1)
        return checked
      const alone = ask('nameAlone', 'Hanya kolom nama yang terisi. Orang, atau judul bagian?', {
        repair: fullNameOf(checked.proposal),
      })
      return { ...checked, asIs: { name: '' }, problems: [...checked.problems, alone] }
    })
  }

  /** How many of the imported columns say something, counted up to a limit. */
  #filled(limit: number): number {
    let count = 0
    for (const column of this.#context.columns.values()) {
      if (!isNothing(textOf(this.#source.cells[column]))) count += 1
      if (count === limit) break
    }
    return count
  }

  /** Below a list stand places, dates and signatures; a row without name and number that says little is no person. */
  #isNobody(): boolean {
    const { name = '', employeeNumber = '' } = this.#values
    if (name !== '') return false
    const cell = this.#cells.find(({ field }) => field === 'name')
    const isLeft =
      cell?.choice?.to === 'leave' ||
      cell?.problems.some(({ kind }) => this.#context.choices.ofKind(kind) === 'leave') === true
    const isEmpty = this.#cellOf('name') === null && isNothing(textOf(this.#cellOf('employeeNumber')))
    return isLeft || (employeeNumber === '' && isEmpty && this.#filled(3) <= 2)
  }

  #endDate(checked: CheckedCell): CheckedCell {
    const [startsOn, endsOn] = [
      this.#values.startsOn || this.#context.startsOn,
      checked.proposal.endsOn ?? '',
    ]
    if (endsOn === '' || endsOn >= startsOn) return checked
    const message = `Selesai ${longDate(endsOn)} lebih awal daripada mulai ${longDate(startsOn)}. Perbaiki, atau kosongkan.`
    return {
      proposal: { endsOn: '' },
      asIs: { endsOn: '' },
      problems: [...checked.problems, ask('periodWrong', message)],
    }
  }

  #takeAgency(): AgencyOfRow {
    let found: AgencyOfRow = null
    this.#take('agency', (text, cell) => {
      const { agencies, agencyById } = this.#context.knowledge
      const choice = this.#context.choices.ofCell(this.#source.row, 'agency', cleanLine(textOf(cell)))
      const chosen =
        choice?.to === 'agency' ? agencyById.get(choice.id) : choice?.to === 'newAgency' ? 'new' : undefined
      const checked =
        chosen === undefined
          ? this.#context.once.check(`agency ${text}`, () => checkAgency(text, undefined, agencies))
          : checkAgency(text, chosen, agencies)
      found = checked.agency
      return checked
    })
    return (this.#values.agency ?? '') === '' ? null : found
  }

  #takePosition(agency: AgencyOfRow): PositionOfRow {
    let found: PositionOfRow = null
    const where = agency === null ? '' : 'agency' in agency ? agency.agency.id : 'new'
    this.#take('position', (text) => {
      const checked = this.#context.once.check(`position ${where} ${text}`, () =>
        checkPosition(text, agency, this.#context.knowledge.positions),
      )
      found = checked.position
      return checked
    })
    const title = this.#values.position ?? ''
    return title === '' ? null : positionCalled(title, found)
  }
}

function titlesIn(text: string): string {
  const titles = text.replace(/^,\s*/, '')
  return isNothing(titles) ? '' : titles
}

function fullNameOf({ titlesBefore = '', name = '', titlesAfter = '' }: FieldValues): string {
  return name === '' ? '' : fullName({ titlesBefore, name, titlesAfter })
}
