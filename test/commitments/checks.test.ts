import { describe, expect, test } from 'vitest'
import { checkCommitment } from '#shared/commitments/checks.ts'
import type { CommitmentContent, SigningForm } from '#shared/commitments/model.ts'
import { disagreeingWeekdays } from '#shared/indonesian/written-weekdays.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { cleanContent, seat, smallDirectory, smallOffice, uuid } from './small-office.ts'

function rules(changes: Partial<CommitmentContent>, meeting: Meeting | null = null) {
  return checkCommitment({
    content: cleanContent(changes),
    directory: smallDirectory,
    office: smallOffice,
    meeting,
    today: '2026-11-24',
  }).map(({ severity, rule, field, itemId }) => ({ severity, rule, field, itemId }))
}

/** What is found when Sekretaris Daerah signs in that form. */
const secretary = (form: SigningForm) => rules({ signatories: [seat(31, 12, 22, form)] })

test('a clean draft has nothing to mend', () => expect(rules({})).toEqual([]))

test('characters that the typeface cannot print are named at their field, and do not stop issuing', () => {
  expect(rules({ closing: 'Demikian 😀.', place: 'Mojokerto' })).toEqual([
    { severity: 'warning', rule: 'glyph-missing', field: 'closing', itemId: null },
  ])
})

describe('text', () => {
  test('invisible characters, which saving takes out, are not named', () => {
    expect(rules({ closing: 'Demikian \u202Ekomitmen\u200F ini\u2066.' })).toEqual([])
  })

  test('what is empty is named at its field', () => {
    expect(
      rules({
        titleLines: [' '],
        preamble: '',
        points: [],
        closing: '',
        numberStyle: 'filled',
        place: '',
        date: null,
      }),
    ).toMatchObject([
      { rule: 'title-missing', field: 'titleLines', severity: 'error' },
      { rule: 'preamble-missing', field: 'preamble', severity: 'error' },
      { rule: 'points-missing', field: 'points', severity: 'error' },
      { rule: 'closing-missing', field: 'closing', severity: 'warning' },
      { rule: 'number-missing', field: 'number', severity: 'error' },
      { rule: 'place-missing', field: 'place', severity: 'error' },
      { rule: 'date-missing', field: 'date', severity: 'error' },
    ])
  })

  test('an empty point leads to itself', () => {
    expect(
      rules({
        points: [
          { id: uuid(91), text: 'Satu' },
          { id: uuid(92), text: ' ' },
        ],
      }),
    ).toEqual([{ severity: 'error', rule: 'point-empty', field: 'points', itemId: uuid(92) }])
  })

  test('a date left for handwriting is no fault', () =>
    expect(rules({ date: null, dateStyle: 'blank' })).toEqual([]))
})

describe('weekday', () => {
  test.each([
    "Jum'at (29/9/2022)",
    "Jum'at (29/9)",
    'Jumat, 29 September',
    'Jumat, 29 September 2022',
    'JUMAT tanggal 29-9-2022',
  ])('%s disagrees', (text) => {
    expect(disagreeingWeekdays(text, '2022')).toMatchObject([{ date: '2022-09-29', computed: 'Kamis' }])
    expect(rules({ closing: `Dibuat pada hari ${text}.` })).toMatchObject([
      { rule: 'weekday-disagrees', field: 'closing' },
    ])
  })

  test.each([
    'Kamis, 29 September 2022',
    'Kamis (29/9)',
    'Jumat 10.11 WIB',
    'Jumat 29/9/22',
    "Jum'at, 30 September 2022",
    'Minggu',
    'Ahad, 2 Oktober 2022',
    'Kamis, 31/2/2022',
  ])('%s is left alone', (text) => expect(disagreeingWeekdays(text, '2022')).toEqual([]))

  test('a date outside the meeting is a warning', () => {
    const meeting: Meeting = {
      id: uuid(50),
      version: 1,
      isSample: false,
      ...meetingInput({ kind: 'penandatanganan', sessions: [session('2022-09-28')] }),
    }
    expect(rules({}, meeting)).toMatchObject([{ rule: 'date-outside-meeting', severity: 'warning' }])
  })
})

describe('signatories', () => {
  test('nobody at all', () =>
    expect(rules({ signatories: [] })).toMatchObject([{ rule: 'signatories-missing' }]))

  test('a place without a person leads to itself', () => {
    expect(rules({ signatories: [seat(31, 14, null)] })).toEqual([
      { severity: 'error', rule: 'person-missing', field: 'signatories', itemId: uuid(31) },
    ])
  })

  test('a position that ended before the date', () => {
    expect(rules({ signatories: [seat(31, 14, 24)] })).toMatchObject([
      { rule: 'position-not-valid', severity: 'error' },
    ])
    expect(rules({ signatories: [seat(31, 14, 24)], date: '2022-08-31' })).toEqual([])
  })

  test('the same position twice is an error, one person in two positions a warning', () => {
    expect(rules({ signatories: [seat(31, 12, 22), seat(33, 12, 22)] })).toMatchObject([
      { rule: 'signatory-twice', severity: 'error', itemId: uuid(33) },
    ])
    expect(rules({ signatories: [seat(31, 13, 23), seat(33, 15, 25)] })).toMatchObject([
      { rule: 'signatory-twice', severity: 'warning', itemId: uuid(33) },
    ])
  })

  test('a superior who is not there, or is the position itself', () => {
    const fault = [{ rule: 'position-not-valid', severity: 'error', field: 'signatories', itemId: uuid(31) }]
    expect(secretary({ kind: 'onBehalf', ofPositionId: uuid(99) })).toEqual(fault)
    expect(secretary({ kind: 'onBehalf', ofPositionId: uuid(12) })).toEqual(fault)
    const lower = { kind: 'onBehalfLower', ofPositionId: uuid(11) } as const
    expect(secretary({ ...lower, throughPositionId: uuid(99) })).toEqual(fault)
    expect(secretary({ ...lower, throughPositionId: uuid(11) })).toEqual(fault)
    expect(secretary({ ...lower, throughPositionId: uuid(13) })).toEqual([])
  })

  test('a person who holds another position than the one on the sheet', () => {
    expect(rules({ signatories: [seat(31, 13, 22)] })).toMatchObject([
      { rule: 'position-not-valid', severity: 'error' },
    ])
  })

  test('a representative who is unknown', () => {
    const form = { kind: 'represented', byAppointmentId: uuid(99) } as const
    expect(rules({ signatories: [seat(31, 14, 24, form)] })).toMatchObject([
      { rule: 'representative-missing' },
    ])
  })
})

describe('a position with two definitive holders on the date', () => {
  const secretaryHeld = smallDirectory.appointments.find((each) => each.positionId === uuid(12))
  if (secretaryHeld === undefined) throw new Error('nobody is Sekretaris Daerah')
  const found = (second: Partial<typeof secretaryHeld>) =>
    checkCommitment({
      content: cleanContent(),
      directory: {
        ...smallDirectory,
        appointments: [
          ...smallDirectory.appointments,
          { ...secretaryHeld, id: uuid(28), personId: uuid(4), startsOn: '2022-05-01', ...second },
        ],
      },
      office: smallOffice,
      meeting: null,
      today: '2026-11-24',
    })

  test('is a warning at the place that names both', () => {
    expect(found({})).toEqual([
      {
        severity: 'warning',
        rule: 'holder-twice',
        field: 'signatories',
        itemId: uuid(31),
        message:
          'Penanda tangan 1 (Sekretaris Daerah): pada 29 September 2022 tercatat lebih dari satu pejabat definitif, Rahmat Hidayat dan Dewi Lestari. Periksa siapa yang menandatangani.',
      },
    ])
  })

  test('is none on another day, or when the second one is acting', () => {
    expect(found({ startsOn: '2022-10-01' })).toEqual([])
    expect(found({ status: 'Plh.' })).toEqual([])
  })
})
