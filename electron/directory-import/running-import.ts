import type { Sheet } from '#electron/spreadsheets/workbook.ts'
import { MOST_COLUMNS } from '#electron/spreadsheets/limits.ts'
import { RowCheck } from '#shared/directory-import/check-row.ts'
import { nameKey, type Knowledge } from '#shared/directory-import/knowledge.ts'
import {
  headerKey,
  headersOf,
  lookAt,
  rowsBelow,
  type GuessOptions,
} from '#shared/directory-import/guess-layout.ts'
import { datesBothWays, type ColumnDates } from '#shared/directory-import/date-order.ts'
import { AgencyMatcher } from '#shared/directory-import/match-agency.ts'
import { PositionMatcher } from '#shared/directory-import/match-position.ts'
import type {
  Decision,
  DoneImport,
  ImportProgress,
  ImportSummary,
  PreviewRow,
  RowFilter,
} from '#shared/directory-import/model.ts'
import type { ImportLayout, ImportSheet, SheetLook } from '#shared/directory-import/opened-file.ts'
import { shownCells } from '#shared/directory-import/preview-cell.ts'
import { PeopleIndex } from '#shared/directory-import/people-index.ts'
import { RowResolver, type Resolution } from '#shared/directory-import/resolve-rows.ts'
import { IssueBook, stateOf, type RowState } from '#shared/directory-import/row-state.ts'
import { withMergesFilled } from '#shared/directory-import/source.ts'
import { summaryOf } from '#shared/directory-import/summary.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import type { Directory } from '#shared/people/model.ts'
import type { SheetRow } from '#shared/spreadsheets/cells.ts'
import { ChoiceBook } from './choices.ts'
import { inTurns, throughTurns } from './turns.ts'

/** The directory as an import is checked against it. */
export interface DirectoryView {
  directory: Directory
  regionName: string
  today: IsoDate
  /** Last row of the audit when it was read; another one means that something changed. */
  auditRow: number
}

/** What a preview found out; replaced as a whole by the next one. */
export interface Checked {
  layout: ImportLayout
  source: readonly SheetRow[]
  check: RowCheck
  people: PeopleIndex
  states: RowState[]
  resolutions: ReadonlyMap<number, Resolution>
  view: DirectoryView
  bothWays: readonly ColumnDates[]
  summary: ImportSummary
}

/** A file that is being imported: what was read, what was chosen, what comes of it. Nothing of it is in the database. */
export class RunningImport {
  readonly id: string
  readonly fileName: string
  readonly sheets: readonly ImportSheet[]
  readonly #sources: readonly Sheet[]
  readonly #choices = new ChoiceBook()
  readonly #issues = new IssueBook()
  #checked: Checked | null = null
  /** What was written; null before. */
  done: DoneImport | null = null

  constructor(id: string, fileName: string, sources: readonly Sheet[]) {
    this.id = id
    this.fileName = fileName
    this.#sources = sources
    this.sheets = sources.map(({ name, isHidden, columns, rows }) => ({
      name,
      isHidden,
      columns,
      rows: rows.length,
      refusal: refusalOf({ name, columns, rows }),
    }))
  }

  get layout(): ImportLayout | null {
    return this.#checked?.layout ?? null
  }

  get summary(): ImportSummary | null {
    return this.#checked?.summary ?? null
  }

  /** The sheet that is most likely the list: the first with a header that names people, visible ones before hidden ones. */
  firstLook(options: Omit<GuessOptions, 'index' | 'header'>): SheetLook | null {
    let best: SheetLook | null = null
    let bestScore = -1
    for (const [index, { isHidden, refusal }] of this.sheets.entries()) {
      if (refusal !== null) continue
      const look = this.look(index, { ...options, header: null })
      const fields = look.layout.columns.filter((field) => field !== null).length
      const score = fields + (isHidden ? 0 : 100) + (look.layout.columns.includes('name') ? 50 : 0)
      if (score <= bestScore) continue
      best = look
      bestScore = score
    }
    return best
  }

  /** Whether there is such a sheet and it can be imported. */
  canTake(sheet: number): boolean {
    return this.sheets[sheet]?.refusal === null
  }

  look(index: number, options: Omit<GuessOptions, 'index'>): SheetLook {
    return lookAt(this.#source(index), { ...options, index })
  }

  /** The words of the header, by which its columns are remembered. */
  headerKey({ sheet, headerRow, headerRows }: ImportLayout): string {
    return headerKey(headersOf(this.#source(sheet), { row: headerRow, rows: headerRows }))
  }

  #source(index: number): Sheet {
    const source = this.#sources[index]
    if (source === undefined) throw new RangeError(`no sheet ${index}`)
    return source
  }

  /**
   * Checks all rows of a layout. Choices stay when the sheet and its header are the same as before.
   * @throws the signal's reason when it is aborted; the earlier preview stays then
   */
  async *preview(
    layout: ImportLayout,
    view: DirectoryView,
    signal?: AbortSignal,
  ): AsyncGenerator<ImportProgress, ImportSummary> {
    const before = this.#checked?.layout
    if (before !== undefined && (before.sheet !== layout.sheet || before.headerRow !== layout.headerRow))
      this.#choices.clear()
    const source = rowsBelow({ rows: withMergesFilled(this.#source(layout.sheet)), merges: [] }, layout)
    const { directory, today, regionName } = view
    const people = new PeopleIndex()
    const known = directory.people.length + directory.appointments.length
    for await (const done of inTurns(people.fill(directory), signal))
      yield { step: 'Membaca data orang', done, total: known }
    const bothWays = datesBothWays(source, layout)
    const agencies = directory.agencies.filter((each) => isThereOn(each, today))
    const knowledge: Knowledge = {
      agencies: new AgencyMatcher(directory.agencies, regionName, today),
      positions: new PositionMatcher(directory.positions, today),
      agencyById: new Map(agencies.map((each) => [each.id, each])),
      asKept: {
        names: new Set(directory.people.map(nameKey)),
        ranks: new Set(directory.people.map(({ rank }) => rank)),
      },
      today,
      dateOrders: new Map(bothWays.map(({ field, order }) => [field, order])),
    }
    const check = new RowCheck(layout, knowledge, this.#choices)
    const states: RowState[] = []
    for await (const done of inTurns(this.#checkAll(check, source, states), signal))
      yield { step: 'Memeriksa baris', done, total: source.length }
    const resolver = this.#resolver(people, layout)
    for await (const done of inTurns(this.#resolveAll(resolver, states), signal))
      yield { step: 'Mencari orang yang sama', done, total: 2 * source.length }
    const { resolutions } = resolver
    const summary = summaryOf(states, resolutions, this.#choices, { book: this.#issues, bothWays })
    this.#checked = { layout, source, check, people, states, resolutions, view, bothWays, summary }
    return summary
  }

  *#checkAll(check: RowCheck, source: readonly SheetRow[], states: RowState[]): Generator<void> {
    for (const row of source) {
      states.push(this.#stateOf(check, row))
      yield
    }
  }

  #stateOf(check: RowCheck, row: SheetRow): RowState {
    return stateOf(check.check(row), this.#choices, this.#issues)
  }

  #resolver(people: PeopleIndex, { startsOn }: ImportLayout): RowResolver {
    return new RowResolver({ people, choices: this.#choices, startsOn })
  }

  *#resolveAll(resolver: RowResolver, states: readonly RowState[]): Generator<void> {
    for (const state of states) {
      resolver.add(state)
      yield
    }
    for (const state of states) {
      resolver.settle(state)
      yield
    }
  }

  /** What the last preview found; null before the first one. */
  get checked(): Checked | null {
    return this.#checked
  }

  /** Takes choices and works out what comes of them; null before the first preview. */
  async decide(decisions: readonly Decision[]): Promise<ImportSummary | null> {
    const checked = this.#checked
    if (checked === null) return null
    for (const decision of decisions) this.#choices.take(decision)
    const rows = new Set(decisions.flatMap((each) => (each.about === 'cell' ? [each.row] : [])))
    const isWide = decisions.some(({ about }) => ['text', 'kind', 'dates'].includes(about))
    const recheck = function* (running: RunningImport): Generator<void> {
      for (const [index, row] of checked.source.entries()) {
        if (isWide || rows.has(row.row)) checked.states[index] = running.#stateOf(checked.check, row)
        yield
      }
    }
    await throughTurns(recheck(this))
    const resolver = this.#resolver(checked.people, checked.layout)
    await throughTurns(this.#resolveAll(resolver, checked.states))
    const { resolutions } = resolver
    const { states, bothWays } = checked
    const summary = summaryOf(states, resolutions, this.#choices, { book: this.#issues, bothWays })
    this.#checked = { ...checked, resolutions, summary }
    return summary
  }

  /** A page of rows; null before the first preview. */
  rows(filter: RowFilter, offset: number, limit: number): { total: number; rows: PreviewRow[] } | null {
    const checked = this.#checked
    if (checked === null) return null
    const shown: number[] = []
    for (const [index, state] of checked.states.entries())
      if (isShown(filter, state, checked.resolutions.get(state.row))) shown.push(index)
    const page = shown.slice(offset, offset + limit)
    return { total: shown.length, rows: page.flatMap((index) => this.#previewRow(checked, index)) }
  }

  /** All rows one after the other, for the report. */
  *everyRow(): Generator<PreviewRow> {
    const checked = this.#checked
    if (checked === null) return
    for (const index of checked.source.keys()) yield* this.#previewRow(checked, index)
  }

  #previewRow({ source, check, resolutions }: Checked, index: number): PreviewRow[] {
    const row = source[index]
    const resolution = row === undefined ? undefined : resolutions.get(row.row)
    if (row === undefined || resolution === undefined) return []
    const checkedRow = check.check(row)
    const cells = shownCells(checkedRow, resolution)
    const { values } = checkedRow
    const { action, candidates, mergedWith, asks } = resolution
    const choice = this.#choices.ofRow(row.row)
    return [{ row: row.row, action, cells, values, candidates, mergedWith, choice, asks }]
  }
}

function refusalOf({ name, columns, rows }: Pick<Sheet, 'name' | 'columns' | 'rows'>): string | null {
  if (rows.length === 0) return `Lembar "${name}" kosong.`
  if (columns > MOST_COLUMNS)
    return `Lembar "${name}" mempunyai ${columns} kolom yang berisi; paling banyak ${MOST_COLUMNS}. Hapus kolom yang tidak perlu, lalu impor lagi.`
  return null
}

function isShown(filter: RowFilter, state: RowState, resolution: Resolution | undefined): boolean {
  switch (filter.show) {
    case 'all':
      return true
    case 'problems':
      return (
        state.issues.length > 0 ||
        (resolution?.problem ?? null) !== null ||
        (resolution?.asks ?? null) !== null
      )
    case 'doubles':
      return (resolution?.candidates.length ?? 0) > 0
    case 'action':
      return resolution?.action === filter.action
    case 'kind':
      return (
        state.issues.some(({ kind }) => kind === filter.kind) ||
        resolution?.problem?.problem.kind === filter.kind
      )
  }
}
