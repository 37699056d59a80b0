import * as z from 'zod'
import { id, instant, isoDate } from '#shared/indonesian/identifiers.ts'
import { lineOfText } from '#shared/indonesian/text.ts'
import { importField } from './fields.ts'
import { columnLetters, sheetRow } from './opened-file.ts'

/** Kinds of problems that a cell can have; each has one name for "accept all of this kind". */
export const problemKind = z.enum([
  'titles',
  'titlesDoubtful',
  'nameMissing',
  'nameShape',
  'nameAlone',
  'numberSigns',
  'numberDigitsLost',
  'numberWrong',
  'numberDoubtful',
  'numberTaken',
  'employeeKindUnknown',
  'employeeKindGuessed',
  'rankForm',
  'rankUnknown',
  'sexForm',
  'sexUnknown',
  'dateForm',
  'dateWeekday',
  'dateUnknown',
  'periodWrong',
  'startMissing',
  'statusForm',
  'statusInTitle',
  'statusUnknown',
  'agencyForm',
  'agencyAlike',
  'agencyUnknown',
  'agencyEnded',
  'positionForm',
  'positionAlike',
  'positionNew',
  'positionWithout',
  'positionTaken',
  'emailWrong',
  'phoneWrong',
  'formulaEmpty',
  'cellError',
  'tooLong',
])
export type ProblemKind = z.infer<typeof problemKind>

/**
 * `repaired`: the repair loses nothing and is taken unless the clerk says otherwise. `ask`: the clerk must choose, the row stays out until
 * then. `warning`: worth a look; nothing is waited for.
 */
export const problemSeverity = z.enum(['repaired', 'ask', 'warning'])
export type ProblemSeverity = z.infer<typeof problemSeverity>

export const cellProblem = z.object({
  kind: problemKind,
  severity: problemSeverity,
  /** For the clerk; names neither sheet nor row, which stand beside it. */
  message: z.string(),
  /** What the cell becomes when the repair is accepted; null: there is no proposal. */
  repair: z.string().nullable(),
  /** The repair may be taken without asking, because nothing of the file is lost by it. */
  losesNothing: z.boolean(),
})
export type CellProblem = z.infer<typeof cellProblem>

/** What the clerk chose for a cell; `leave` leaves an asking cell empty, and keeps a repaired one as the file has it. */
export const cellChoice = z.discriminatedUnion('to', [
  z.object({ to: z.literal('accept') }),
  z.object({ to: z.literal('leave') }),
  z.object({ to: z.literal('edit'), text: lineOfText(240) }),
  /** Only for the agency: an existing one. */
  z.object({ to: z.literal('agency'), id }),
  /** Only for the agency: a new one of the name that the file has, whatever is alike. */
  z.object({ to: z.literal('newAgency') }),
  /** Only for the position: as proposed, and whoever holds it on the same days stays beside. */
  z.object({ to: z.literal('keepBoth') }),
])
export type CellChoice = z.infer<typeof cellChoice>

export const previewCell = z.object({
  field: importField,
  column: columnLetters,
  /** As the file has it. */
  raw: z.string(),
  /** As it will be written, with what was decided so far. */
  shown: z.string(),
  problems: z.array(cellProblem),
  choice: cellChoice.nullable(),
  /** The cell waits for the clerk; its row stays out until then. */
  asks: z.boolean(),
})
export type PreviewCell = z.infer<typeof previewCell>

/** What a row will do when it is confirmed now. `ask`: stays out, since something is undecided. */
export const rowAction = z.enum(['create', 'change', 'unchanged', 'merge', 'skip', 'ask'])
export type RowAction = z.infer<typeof rowAction>

/** Somebody of the directory, or another row of the file. */
export const otherPerson = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('person'), id }),
  z.object({ kind: z.literal('row'), row: sheetRow }),
])
export type OtherPerson = z.infer<typeof otherPerson>

/** Values by field as they would be written, for showing side by side; dates are ISO. */
const values = z.partialRecord(importField, z.string())
export type FieldValues = z.infer<typeof values>

/** Whose value a field takes when two are merged. */
export const mergeFields = z.partialRecord(importField, z.enum(['file', 'other']))
export type MergeFields = z.infer<typeof mergeFields>

export const doubleCandidate = z.object({
  other: otherPerson,
  /** Why it may be the same person. */
  by: z.enum(['number', 'same', 'name']),
  /** `dr. Siti Aminah, M.Kes. (Kepala Dinas Kesehatan)` */
  label: z.string(),
  values,
})
export type DoubleCandidate = z.infer<typeof doubleCandidate>

export const rowChoice = z.discriminatedUnion('to', [
  z.object({ to: z.literal('skip') }),
  /** A new person, whoever is alike. */
  z.object({ to: z.literal('create') }),
  /** `fields` names those whose value is not taken as proposed: the file's when it has one. */
  z.object({ to: z.literal('merge'), other: otherPerson, fields: mergeFields }),
])
export type RowChoice = z.infer<typeof rowChoice>

export const previewRow = z.object({
  row: sheetRow,
  action: rowAction,
  /** In the order of the columns. */
  cells: z.array(previewCell),
  /** What the file says after repairs, by field; titles split from the name. */
  values,
  candidates: z.array(doubleCandidate),
  /** Whom the row is joined with as things stand; null for a new person, or while it asks. */
  mergedWith: otherPerson.nullable(),
  choice: rowChoice.nullable(),
  /** What asks, of the row as a whole, in words; null when nothing does. */
  asks: z.string().nullable(),
})
export type PreviewRow = z.infer<typeof previewRow>

export const importSummary = z.object({
  rows: z.int(),
  actions: z.record(rowAction, z.int()),
  /** Kinds of problems that occur, in the order of `problemKind`. */
  problems: z.array(
    z.object({
      kind: problemKind,
      severity: problemSeverity,
      count: z.int(),
      /** Cells of it that still ask. */
      open: z.int(),
      /** An example of message and repair. */
      message: z.string(),
      canAccept: z.boolean(),
      choice: z.enum(['accept', 'leave']).nullable(),
    }),
  ),
  /** Rows that may be the same person as another and are undecided. */
  openDoubles: z.int(),
  newAgencies: z.array(z.string()),
  newPositions: z.int(),
  /** Columns with dates such as `3/4/2022` that read both ways, of which nothing says that the day is first. */
  datesBothWays: z.array(
    z.object({
      field: importField,
      column: columnLetters,
      count: z.int(),
      /** One of them as the file has it, and what it is by day and by month first. */
      example: z.string(),
      byDay: isoDate,
      byMonth: isoDate,
      /** How the column is read now. */
      order: z.enum(['day', 'month']),
      /** Dates of the column that read one way only tell of `month` first, of `both`, or there are none. */
      evidence: z.enum(['month', 'both', 'none']),
    }),
  ),
})
export type ImportSummary = z.infer<typeof importSummary>

export const decision = z.discriminatedUnion('about', [
  z.object({ about: z.literal('cell'), row: sheetRow, field: importField, choice: cellChoice.nullable() }),
  /** All cells of a field that say the same, such as one unknown agency. */
  z.object({
    about: z.literal('text'),
    field: importField,
    text: z.string().max(2000),
    choice: cellChoice.nullable(),
  }),
  z.object({
    about: z.literal('kind'),
    kind: problemKind,
    choice: z.enum(['accept', 'leave']).nullable(),
  }),
  z.object({ about: z.literal('row'), row: sheetRow, choice: rowChoice.nullable() }),
  /** What comes first in the dates of a column. */
  z.object({ about: z.literal('dates'), field: importField, choice: z.enum(['day', 'month']).nullable() }),
])
export type Decision = z.infer<typeof decision>

/** Which rows to show. */
export const rowFilter = z.discriminatedUnion('show', [
  z.object({ show: z.literal('all') }),
  z.object({ show: z.literal('problems') }),
  z.object({ show: z.literal('doubles') }),
  z.object({ show: z.literal('action'), action: rowAction }),
  z.object({ show: z.literal('kind'), kind: problemKind }),
])
export type RowFilter = z.infer<typeof rowFilter>

export const importProgress = z.object({ step: z.string(), done: z.int(), total: z.int() })
export type ImportProgress = z.infer<typeof importProgress>

/** An import that was written. */
export const doneImport = z.object({
  id,
  at: instant,
  actor: z.string(),
  fileName: z.string(),
  sheet: z.string(),
  /** Rows of the file under the header that hold anything. */
  rows: z.int(),
  /** People that are new. */
  created: z.int(),
  /** People of the directory that were changed, or got or changed a position. */
  changed: z.int(),
  /** Rows that said the same person as an earlier row. */
  merged: z.int(),
  unchanged: z.int(),
  /** Rows that were left out, by choice or because something was undecided. */
  leftOut: z.int(),
  agencies: z.int(),
  positions: z.int(),
  undoneAt: instant.nullable(),
})
export type DoneImport = z.infer<typeof doneImport>
