import { describe, expect, test } from 'vitest'
import type { CellProblem, DoneImport, PreviewCell, PreviewRow } from '#shared/directory-import/model.ts'
import { answering, choosing, editing, undoing } from '../../renderer/directory-import/preview-decisions.ts'
import { lineOf, nextQuestion, placeAt } from '../../renderer/directory-import/preview-lines.ts'
import { actionsWords, companyWords, doneWords } from '../../renderer/directory-import/summary-words.ts'

function problem(kind: CellProblem['kind'], given: Partial<CellProblem> = {}): CellProblem {
  return { kind, severity: 'ask', message: '', repair: null, losesNothing: false, ...given }
}

function cell(field: PreviewCell['field'], given: Partial<PreviewCell> = {}): PreviewCell {
  return { field, column: 'A', raw: 'isi', shown: 'isi', problems: [], choice: null, asks: false, ...given }
}

function row(number: number, given: Partial<PreviewRow> = {}): PreviewRow {
  return {
    row: number,
    action: 'create',
    cells: [],
    values: {},
    candidates: [],
    mergedWith: null,
    choice: null,
    asks: null,
    ...given,
  }
}

const ACTIONS = { create: 0, change: 0, unchanged: 0, merge: 0, skip: 0, ask: 0 }

describe('the next question', () => {
  const asking = row(5, { action: 'ask', cells: [cell('name'), cell('agency', { asks: true })] })
  const double = row(9, { action: 'ask', asks: 'Orang yang sama?' })
  const lines = [lineOf(row(4)), lineOf(asking), placeAt(2), lineOf(double)]

  test('is the first cell that asks from a line on, or the row as a whole', () => {
    expect(nextQuestion(lines, 0)).toEqual({ index: 1, column: 'agency' })
    expect(nextQuestion(lines, 2)).toEqual({ index: 3, column: 'action' })
  })
  test('begins again at the top, and is none when nothing asks', () => {
    expect(nextQuestion(lines, 4)).toEqual({ index: 1, column: 'agency' })
    expect(nextQuestion([lineOf(row(1)), placeAt(1)], 1)).toBeNull()
    expect(nextQuestion([], 0)).toBeNull()
  })
})

describe('an answer', () => {
  const agency = cell('agency', {
    raw: 'Bagian Hukum',
    problems: [problem('agencyUnknown', { repair: 'Bagian Hukum' })],
  })

  test('is for all cells that say the same where cells do, and for one where they do not', () => {
    expect(answering(row(3), agency, 'accept')).toEqual([
      { about: 'text', field: 'agency', text: 'Bagian Hukum', choice: { to: 'accept' } },
      { about: 'cell', row: 3, field: 'agency', choice: null },
    ])
    const number = cell('employeeNumber', { problems: [problem('numberDigitsLost')] })
    expect(answering(row(3), number, 'leave')).toEqual([
      { about: 'cell', row: 3, field: 'employeeNumber', choice: { to: 'leave' } },
    ])
  })
  test('is none without a proposal to take, and none to a mere warning', () => {
    expect(answering(row(3), cell('name', { problems: [problem('nameMissing')] }), 'accept')).toEqual([])
    const warned = cell('position', { problems: [problem('positionNew', { severity: 'warning' })] })
    expect(answering(row(3), warned, 'leave')).toEqual([])
  })
  test('leaves the holder of a position beside the new one', () => {
    const position = cell('position', { raw: '', problems: [problem('positionTaken')] })
    expect(answering(row(3), position, 'leave')).toMatchObject([{ choice: { to: 'keepBoth' } }])
  })
  test('is taken back to what was chosen before', () => {
    const before = row(3, { cells: [cell('rank', { choice: { to: 'leave' } })], choice: { to: 'create' } })
    expect(undoing(before, choosing(before, cell('rank'), { to: 'accept' }, false))).toEqual([
      { about: 'cell', row: 3, field: 'rank', choice: { to: 'leave' } },
    ])
    expect(undoing(before, [{ about: 'row', row: 3, choice: { to: 'skip' } }])).toEqual([
      { about: 'row', row: 3, choice: { to: 'create' } },
    ])
  })
  test('typed into cells is for these cells alone, and rows that are not fetched are left', () => {
    expect(
      editing([
        { row: lineOf(row(3)), changes: { rank: { to: 'edit', text: 'IV/a' }, sex: null } },
        { row: placeAt(8), changes: { rank: { to: 'edit', text: 'IV/a' } } },
      ]),
    ).toEqual([
      { about: 'cell', row: 3, field: 'rank', choice: { to: 'edit', text: 'IV/a' } },
      { about: 'cell', row: 3, field: 'sex', choice: null },
    ])
  })
})

describe('words', () => {
  test('say what will happen', () => {
    expect(actionsWords({ actions: { ...ACTIONS, create: 1214, change: 12, ask: 3 } })).toBe(
      '1.214 orang baru, 12 diubah dan 3 ditanyakan',
    )
    expect(actionsWords({ actions: ACTIONS })).toBe('Tidak ada baris yang berisi')
    const more = { rows: 0, actions: ACTIONS, problems: [], openDoubles: 0 }
    expect(companyWords({ ...more, newPositions: 0, newAgencies: [] })).toBe('')
    expect(companyWords({ ...more, newPositions: 4, newAgencies: ['Bagian Hukum'] })).toBe(
      'Ikut dibuat: 4 jabatan dan instansi Bagian Hukum.',
    )
    expect(companyWords({ ...more, newPositions: 0, newAgencies: ['A', 'B', 'C', 'D'] })).toBe(
      'Ikut dibuat: 4 instansi.',
    )
  })
  test('say what an import came to', () => {
    const done: DoneImport = {
      id: '01999999-0000-7000-8000-000000000000',
      at: '2022-09-29T02:00:00.000Z',
      actor: 'sekretariat',
      fileName: 'daftar.xlsx',
      sheet: 'Pejabat',
      rows: 35,
      created: 30,
      changed: 2,
      merged: 1,
      unchanged: 0,
      leftOut: 2,
      agencies: 1,
      positions: 4,
      undoneAt: null,
    }
    expect(doneWords(done)).toBe(
      '30 orang ditambahkan dan 2 orang diubah. 4 jabatan dan 1 instansi dibuat. Dari 35 baris berkas, 1 digabung dengan baris lain dan 2 tidak diimpor.',
    )
    const nothing = { created: 0, changed: 0, merged: 0, leftOut: 0, agencies: 0, positions: 0 }
    expect(doneWords({ ...done, ...nothing, rows: 3, unchanged: 3 })).toBe(
      'Tidak ada orang yang berubah. Dari 3 baris berkas, 3 sudah sama.',
    )
  })
})
