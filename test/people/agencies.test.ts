import { describe, expect, test } from 'vitest'
import {
  agenciesInOrder,
  agencyNamesOn,
  headOfAgencyOn,
  headPositionOf,
  positionOn,
  titlesAfterRenaming,
} from '#shared/people/agencies.ts'
import {
  EMPTY_AGENCY,
  NO_DECREE,
  type Agency,
  type Appointment,
  type Position,
} from '#shared/people/model.ts'

const kept = { version: 1, isSample: false }

function agency(id: string, changes: Partial<Agency> = {}): Agency {
  return {
    ...EMPTY_AGENCY,
    ...kept,
    id,
    name: 'Dinas Kesehatan',
    abbreviation: 'Dinkes',
    headTitle: 'Kepala Dinas Kesehatan',
    order: null,
    startsOn: null,
    endsOn: null,
    formerNames: [],
    predecessorIds: [],
    ...changes,
  }
}

function position(id: string, title: string, changes: Partial<Position> = {}): Position {
  return {
    ...kept,
    id,
    title,
    agencyId: 'a',
    tier: 7,
    order: 1,
    printsRankAndNumber: true,
    endsOn: null,
    formerly: [],
    agencyLabel: '',
    ...changes,
  }
}

function appointment(id: string, positionId: string, changes: Partial<Appointment> = {}): Appointment {
  return {
    ...kept,
    ...NO_DECREE,
    id,
    positionId,
    personId: `person-${id}`,
    status: 'definitif',
    startsOn: '2022-01-01',
    endsOn: null,
    ...changes,
  }
}

const old = { abbreviation: 'Dinsehat', headTitle: 'Kepala Dinas Sehat' }
const renamedTwice = agency('a', {
  formerNames: [
    { ...old, name: 'Dinas Sehat', until: '2016-12-31' },
    { ...old, name: 'Dinas Sehat dan Sejahtera', until: '2022-09-28' },
  ],
})

describe('what an agency was called', () => {
  test.each([
    ['2010-01-01', 'Dinas Sehat'],
    ['2016-12-31', 'Dinas Sehat'],
    ['2017-01-01', 'Dinas Sehat dan Sejahtera'],
    ['2022-09-28', 'Dinas Sehat dan Sejahtera'],
    ['2022-09-29', 'Dinas Kesehatan'],
    [null, 'Dinas Kesehatan'],
  ])('on %s: %s', (date, name) => expect(agencyNamesOn(renamedTwice, date).name).toBe(name))

  test('a position has title and agency of that day', () => {
    const moved = position('p', 'Kepala Bidang Gizi', {
      agencyId: 'b',
      formerly: [{ title: 'Kepala Seksi Gizi', agencyId: 'a', until: '2020-12-31' }],
    })
    expect(positionOn(moved, '2020-12-31')).toEqual({ title: 'Kepala Seksi Gizi', agencyId: 'a' })
    expect(positionOn(moved, '2021-01-01')).toEqual({ title: 'Kepala Bidang Gizi', agencyId: 'b' })
  })
})

describe('who heads an agency', () => {
  const secretary = position('secretary', 'Sekretaris Dinas Kesehatan', { tier: 9, order: 1 })
  const head = position('head', 'Kepala Dinas Kesehatan', { tier: 9, order: 2 })

  test('is the holder of the position with the title of its head, the acting one before the definitive', () => {
    const appointments = [
      appointment('definitive', 'head'),
      appointment('acting', 'head', { status: 'Plh.', startsOn: '2022-09-26', endsOn: '2022-09-30' }),
      appointment('deputy', 'secretary'),
    ]
    const on = (date: string) =>
      headOfAgencyOn(agency('a'), { positions: [secretary, head], appointments }, date)?.appointment?.id
    expect([on('2022-09-25'), on('2022-09-29'), on('2022-10-01')]).toEqual([
      'definitive',
      'acting',
      'definitive',
    ])
    expect(on('2021-12-31')).toBeUndefined()
  })

  test('follows the names of the day', () => {
    const then = position('head', 'Kepala Dinas Kesehatan', {
      formerly: [{ title: 'Kepala Dinas Sehat', agencyId: 'a', until: '2022-09-28' }],
    })
    expect(headPositionOf(renamedTwice, [secretary, then], '2020-01-01')?.id).toBe('head')
    expect(headPositionOf(renamedTwice, [secretary, then], '2023-01-01')?.id).toBe('head')
  })

  test('is not guessed: a secretary is no head, a longer title is one, and without a title the highest is', () => {
    expect(headPositionOf(agency('a'), [secretary], null)).toBeNull()
    const director = position('director', 'Direktur RSUD R.A. Basoeni')
    const other = position('other', 'Direktur Keuangan', { order: 2 })
    expect(headPositionOf(agency('a', { headTitle: 'Direktur' }), [other, director], null)?.id).toBe(
      'director',
    )
    expect(headPositionOf(agency('a', { headTitle: '' }), [head, secretary], null)?.id).toBe('secretary')
  })

  test('is nobody any more after the position was abolished', () => {
    const abolished = { ...head, endsOn: '2022-12-31' }
    expect(headPositionOf(agency('a'), [abolished], '2022-12-31')?.id).toBe('head')
    expect(headPositionOf(agency('a'), [abolished], '2023-01-01')).toBeNull()
  })
})

test('agencies follow their own place, then the precedence of their heads, then their names', () => {
  const agencies = [
    agency('none', { name: 'Perusahaan Daerah' }),
    agency('late', { headTitle: 'Camat' }),
    agency('first', { headTitle: 'Direktur', order: 2 }),
    agency('early', { headTitle: 'Inspektur' }),
    agency('top', { headTitle: 'Kepala', order: 1 }),
    agency('none-either', { name: 'Bank Daerah' }),
  ]
  const positions = [
    position('1', 'Camat', { agencyId: 'late', tier: 9 }),
    position('2', 'Inspektur', { agencyId: 'early', tier: 7 }),
    position('3', 'Direktur', { agencyId: 'first', tier: 1 }),
  ]
  expect(agenciesInOrder(agencies, positions).map(({ id }) => id)).toEqual([
    'top',
    'first',
    'early',
    'late',
    'none-either',
    'none',
  ])
})

test('renaming proposes titles of its positions; those of other agencies and abolished ones stay', () => {
  const names = { name: 'Dinas $& Baru', abbreviation: 'DB', headTitle: 'Kepala Dinas Baru' }
  const positions = [
    position('head', 'Kepala Dinas Kesehatan'),
    position('secretary', 'Sekretaris Dinas Kesehatan', { order: 2 }),
    position('field', 'Kepala Bidang Gizi', { order: 3 }),
    position('gone', 'Bendahara Dinas Kesehatan', { endsOn: '2020-01-01' }),
    position('other', 'Kepala Dinas Kesehatan', { agencyId: 'b' }),
  ]
  expect(titlesAfterRenaming(agency('a'), names, positions)).toEqual([
    { positionId: 'head', title: 'Kepala Dinas Baru' },
    { positionId: 'secretary', title: 'Sekretaris Dinas $& Baru' },
  ])
})
