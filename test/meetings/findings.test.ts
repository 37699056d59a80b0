import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { timeFindings } from '#shared/meetings/findings.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
import { daysOf, inOrderOfTime, lastDateOf, overlap } from '#shared/meetings/sessions.ts'
import { nextStage, seriesName } from '#shared/meetings/stages.ts'
import { openTestApplication } from '#test/application.ts'
import { seat } from '#test/participants/invitees.ts'
import { agendaItem, meetingInput, session } from './meeting-input.ts'

let number = 0
function meeting(given: Partial<MeetingInput>): Meeting {
  number += 1
  return { ...meetingInput(given), id: `m${number}`, version: 1, isSample: false }
}
const messages = (one: Meeting, others: readonly Meeting[] = []) =>
  timeFindings(one, others).map(({ rule, message }) => [rule, message])

describe('sessions', () => {
  test('one that ends after midnight is told, with the day', () => {
    expect(messages(meeting({ sessions: [session('2022-09-29', '19:00', '00:30')] }))).toEqual([
      [
        'session-over-midnight',
        'Kamis, 29 September 2022: mulai 19.00, selesai 00.30 pada hari berikutnya. Periksa jamnya bila bukan itu maksudnya.',
      ],
    ])
  })

  test('two at the same time are told, two that follow each other are not', () => {
    const first = session('2022-09-29', '09:00', '12:00', { name: 'Pagi' })
    expect(messages(meeting({ sessions: [first, session('2022-09-29', '12:00', '15:00')] }))).toEqual([])
    expect(
      messages(meeting({ sessions: [first, session('2022-09-29', '11:00', '15:00', { name: 'Siang' })] })),
    ).toEqual([
      [
        'sessions-overlap',
        'Siang, Kamis, 29 September 2022 pukul 11.00–15.00 berbarengan dengan Pagi, Kamis, 29 September 2022 pukul 09.00–12.00.',
      ],
    ])
  })

  test('one with an open end is taken to last three hours', () => {
    const open = session('2022-09-29', '09:00')
    expect(overlap(open, session('2022-09-29', '11:59'))).toBe(true)
    expect(overlap(open, session('2022-09-29', '12:00'))).toBe(false)
    expect(overlap(session('2022-09-29', '23:00'), session('2022-09-30', '00:00'))).toBe(false)
  })

  test('one that lasts into the next day meets a session of that day', () => {
    const late = session('2022-09-29', '20:00', '01:00')
    expect(overlap(late, session('2022-09-30', '00:30', '02:00'))).toBe(true)
    expect(overlap(late, session('2022-09-30', '01:00', '02:00'))).toBe(false)
  })

  test('the place and the chair of another meeting at that time are told', () => {
    const sessions = [session('2022-09-29', '09:00', '12:00')]
    const other = meeting({ title: 'Rapat lain', sessions, place: 'Aula  BAPPEDA', chairPositionId: 'p' })
    const found = messages(meeting({ sessions, place: 'aula Bappeda', chairPositionId: 'p' }), [other])
    expect(found.map(([rule]) => rule)).toEqual(['place-taken', 'chair-taken'])
    expect(found[0]?.[1]).toBe(
      'Tempat ini juga dipakai "Rapat lain" pada Kamis, 29 September 2022 pukul 09.00–12.00.',
    )
    const elsewhere = [session('2022-09-29', '09:00', '12:00', { place: 'Hotel' })]
    expect(messages(meeting({ sessions: elsewhere, place: 'Aula Bappeda' }), [other])).toEqual([])
  })
})

describe('the agenda', () => {
  const evening = session('2022-09-29', '19:00', '01:00')
  const item = (title: string, startsAt: string, endsAt: string | null) =>
    agendaItem(title, { sessionId: evening.id, startsAt, endsAt })
  const rules = (agenda: MeetingInput['agenda']) =>
    messages(meeting({ sessions: [evening], agenda }))
      .map(([rule]) => rule)
      .filter((rule) => rule !== 'session-over-midnight')

  test('may go on after midnight with its session', () => {
    expect(rules([item('Makan malam', '19:00', '20:00'), item('Doa', '00:15', '00:45')])).toEqual([])
  })
  test('that crosses midnight within one item, leaves its session, or meets itself is told', () => {
    expect(rules([item('Renungan', '23:30', '00:30')])).toEqual(['agenda-over-midnight'])
    expect(rules([item('Terlalu awal', '18:00', '19:30')])).toEqual(['agenda-outside-session'])
    expect(rules([item('Terlalu lama', '00:30', '02:00')])).toEqual(['agenda-outside-session'])
    expect(rules([item('Satu', '19:00', '20:00'), item('Dua', '19:30', '21:00')])).toEqual(['agenda-overlap'])
    expect(rules([item('', '19:00', '20:00')])).toEqual(['agenda-untitled'])
  })
})

test('a vacant chair and a vacant speaker are told by the day of the meeting', async () => {
  const { client } = await openTestApplication()
  const { positionId } = await seat(client, 'Inspektur', 'Rina', { startsOn: '2022-10-01' })
  const agenda = [
    agendaItem('Paparan', { speakers: [{ role: 'narasumber', who: { kind: 'position', positionId } }] }),
  ]
  const sessions = [session('2022-09-29')]
  const { id } = await client.meetings.create(meetingInput({ sessions, agenda, chairPositionId: positionId }))
  expect((await client.meetings.findings({ id })).map(({ message }) => message)).toEqual([
    'Inspektur kosong pada 29 September 2022.',
    '"Paparan": Inspektur kosong pada 29 September 2022.',
  ])
})

const hour = (value: number) => `${String(value).padStart(2, '0')}:00`

const sessions = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 9 }),
      from: fc.integer({ min: 0, max: 23 }),
      until: fc.option(fc.integer({ min: 0, max: 23 })),
    }),
    { maxLength: 12 },
  )
  .map((list) =>
    list.map(({ day, from, until }) => {
      return session(`2022-09-0${day}`, hour(from), until === null ? null : hour(until))
    }),
  )

test('days hold every session once, in order', () => {
  fc.assert(
    fc.property(sessions, (list) => {
      const days = daysOf(list)
      expect(days.flatMap((day) => day.sessions)).toEqual(inOrderOfTime(list))
      expect(days.map(({ date }) => date)).toEqual([...new Set(list.map(({ date }) => date))].toSorted())
    }),
  )
})

test('overlapping is mutual, and a session overlaps itself', () => {
  fc.assert(
    fc.property(sessions, (list) => {
      for (const one of list) {
        expect(overlap(one, one)).toBe(true)
        expect(lastDateOf(one) >= one.date).toBe(true)
        for (const other of list) expect(overlap(one, other)).toBe(overlap(other, one))
      }
    }),
  )
})

test.each([
  [1, 'Bimtek Smart City Tahap I', 'Bimtek Smart City Tahap II', 'Bimtek Smart City'],
  [
    2,
    'Bimtek Smart City Tahap II (tanggal contoh)',
    'Bimtek Smart City Tahap III (tanggal contoh)',
    'Bimtek Smart City',
  ],
  [4, 'Bimtek Tahap IV', 'Bimtek Tahap V', 'Bimtek'],
  [9, 'Rapat koordinasi ke-9', 'Rapat koordinasi ke-10', 'Rapat koordinasi'],
  [12, 'Rapat Sesi 12', 'Rapat Sesi 13', 'Rapat Sesi'],
  [1, 'Rapat Dewan', 'Rapat Dewan', 'Rapat Dewan'],
  [1, 'I', 'II', 'I'],
])('stage %i, %s, is followed by %s in the series %s', (stage, title, next, series) => {
  expect(nextStage({ stage, title })).toEqual({ stage: stage + 1, title: next })
  expect(seriesName({ stage, title })).toBe(series)
})
