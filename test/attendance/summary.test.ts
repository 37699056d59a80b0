import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quorumOf, summaryOf } from '#shared/attendance/summary.ts'
import { attendanceMark, type AttendanceMark } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { participantRole } from '#shared/participants/model.ts'
import { session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'

const nobody = { titlesBefore: '', bareName: '', titlesAfter: '', position: '', agencyId: null, sex: null }

function listed(
  number: number,
  agency: string,
  role: ListedParticipant['role'] = 'peserta',
): ListedParticipant {
  return {
    ...guest(`Tamu ${number}`),
    id: String(number),
    version: 1,
    isSample: false,
    meetingId: 'm',
    number,
    order: null,
    role,
    named: { ...nobody, name: `Tamu ${number}`, agency, personId: null, tier: 11, order: 1 },
    representative: null,
  }
}

const counts = (present: number, represented: number, invited: number) => ({
  invited,
  present,
  represented,
  excused: 0,
  absent: 0,
  open: invited - present - represented,
})

test.each([
  ['moreThanHalf', 30, 16],
  ['moreThanHalf', 31, 16],
  ['twoThirds', 30, 20],
  ['twoThirds', 31, 21],
] as const)('%s of %i is %i', (rule, invited, needed) => {
  const result = quorumOf({ rule, countsRepresented: false }, counts(needed - 1, 5, invited))
  expect(result).toMatchObject({ needed, isReached: false, counted: needed - 1 })
  expect(quorumOf({ rule, countsRepresented: true }, counts(needed - 1, 1, invited))?.isReached).toBe(true)
})

test('the quorum is told as people say it', () => {
  const rule = { rule: 'moreThanHalf', countsRepresented: true } as const
  expect(quorumOf(rule, counts(10, 7, 30))?.words).toBe(
    'Kuorum tercapai: hadir atau diwakili 17 dari 30 peserta, paling sedikit 16.',
  )
  expect(quorumOf({ rule: 'count', count: 3, countsRepresented: false }, counts(2, 7, 30))?.words).toBe(
    'Kuorum belum tercapai: hadir 2 dari 30 peserta, paling sedikit 3.',
  )
  expect(quorumOf(rule, counts(0, 0, 0))?.isReached).toBe(false)
  expect(quorumOf({ rule: 'none' }, counts(1, 0, 1))).toBeNull()
})

const marks: AttendanceMark[] = [
  { state: 'present' },
  { state: 'represented', by: null },
  { state: 'excused', reason: '' },
  { state: 'absent' },
]

test('every participant is counted once by agency and once by role, in every session', () => {
  const people = fc.array(
    fc.record({
      agency: fc.constantFrom('Dinkes', 'Diskominfo', ''),
      role: fc.constantFrom(...participantRole.options),
      marks: fc.array(fc.option(fc.constantFrom(...marks)), { minLength: 2, maxLength: 2 }),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(people, (list) => {
      const sessions = [session('2022-09-29'), session('2022-09-30')]
      const participants = list.map(({ agency, role }, index) => listed(index, agency, role))
      const attendance = list.flatMap((each, index) =>
        sessions.flatMap(({ id: sessionId }, place) => {
          const mark = each.marks[place]
          return mark ? [{ sessionId, participantId: String(index), mark }] : []
        }),
      )
      const summary = summaryOf({ sessions, quorum: { rule: 'none' } }, participants, attendance)
      expect(summary.map(({ sessionId }) => sessionId)).toEqual(sessions.map(({ id }) => id))
      for (const { sessionId, all, byAgency, byRole } of summary) {
        const recorded = attendance.filter((each) => each.sessionId === sessionId)
        expect(all.open).toBe(list.length - recorded.length)
        for (const state of attendanceMark.options.map((each) => each.shape.state.value)) {
          const count = recorded.filter(({ mark }) => mark.state === state).length
          expect(all[state]).toBe(count)
          for (const groups of [byAgency, byRole])
            expect(groups.reduce((sum, group) => sum + group[state], 0)).toBe(count)
        }
      }
    }),
  )
})
