import fc from 'fast-check'
import { convertIcsCalendar } from 'ts-ics'
import { expect, test } from 'vitest'
import { calendarOf } from '#electron/meetings/calendar.ts'
import type { Meeting, MeetingInput } from '#shared/meetings/model.ts'
import { openTestApplication, MOJOKERTO, SIGNING_MORNING } from '#test/application.ts'
import { agendaItem, meetingInput, session } from './meeting-input.ts'

const kept = (given: Partial<MeetingInput>, version = 1): Meeting => ({
  ...meetingInput(given),
  id: '0190a000-0000-7000-8000-000000000001',
  version,
  isSample: false,
})

/** Lines as they are in the file, with the folds. */
const rawLines = (text: string) => text.split('\r\n')
const unfolded = (text: string) => text.replace(/\r\n[ \t]/g, '')

test('each session is an entry at its own time, in the zone of the office', async () => {
  const { client } = await openTestApplication({ office: { ...MOJOKERTO, timeZone: 'WITA' } })
  const sessions = [
    session('2022-09-28', '09:00', '12:00', { name: 'Sesi pagi' }),
    session('2022-09-29', '19:00', '00:30', { place: 'Hotel, lantai 2' }),
    session('2022-09-30', '09:00', null),
  ]
  const agenda = [agendaItem('Sambutan', { sessionId: sessions[0]?.id ?? null, startsAt: '09:15' })]
  const { id } = await client.meetings.create(
    meetingInput({ title: 'Bimtek; tahap I, "uji"', sessions, agenda, place: 'Pendapa', address: 'Jalan 1' }),
  )
  const file = await client.meetings.calendar({ id })
  expect([file.name, file.type]).toEqual(['Bimtek; tahap I, uji.ics', 'text/calendar;charset=utf-8'])
  const text = await file.text()
  const { events = [], timezones = [], method } = convertIcsCalendar(undefined, text)
  expect([method, timezones.map((each) => each.id)]).toEqual(['PUBLISH', ['Asia/Makassar']])
  // 09.00 WITA is 01.00 UTC; what ends after midnight ends on the next day; an open end lasts three hours.
  expect(events.map(({ start, end }) => [start.date.toISOString(), end?.date.toISOString()])).toEqual([
    ['2022-09-28T01:00:00.000Z', '2022-09-28T04:00:00.000Z'],
    ['2022-09-29T11:00:00.000Z', '2022-09-29T16:30:00.000Z'],
    ['2022-09-30T01:00:00.000Z', '2022-09-30T04:00:00.000Z'],
  ])
  expect(events.map(({ start }) => start.local?.timezone)).toEqual(Array(3).fill('Asia/Makassar'))
  expect(events.map(({ summary, location, description }) => [summary, location, description])).toEqual([
    ['Bimtek; tahap I, "uji": Sesi pagi', 'Pendapa, Jalan 1', '09.15 Sambutan'],
    ['Bimtek; tahap I, "uji"', 'Hotel, lantai 2', undefined],
    ['Bimtek; tahap I, "uji"', 'Pendapa, Jalan 1', undefined],
  ])
  expect(events.map(({ uid }) => uid)).toEqual(sessions.map((each) => `${each.id}@ikrar`))
})

test('a change keeps the UID and raises the sequence', () => {
  const sessions = [session('2022-09-29')]
  const read = (version: number, place: string) =>
    convertIcsCalendar(undefined, calendarOf(kept({ sessions, place }, version), 'WIB', SIGNING_MORNING))
      .events?.[0]
  expect([read(2, 'Aula')?.sequence, read(5, 'Pendapa')?.sequence]).toEqual([1, 4])
  expect(read(2, 'Aula')?.uid).toBe(read(5, 'Pendapa')?.uid)
})

test('the file is as RFC 5545 wants it: CRLF, UTC stamp, a zone without daylight saving', () => {
  const text = calendarOf(kept({ sessions: [session('2022-09-29')] }), 'WIT', SIGNING_MORNING)
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  expect(text).toContain('\r\nDTSTAMP:20220929T020000Z\r\n')
  expect(text).toContain('\r\nDTSTART;TZID=Asia/Jayapura:20220929T090000\r\n')
  expect(text).toContain('\r\nTZOFFSETFROM:+0900\r\nTZOFFSETTO:+0900\r\n')
})

test('any title and note is escaped, folded at 75 octets and read back', () => {
  const words = fc.string({
    unit: fc.constantFrom('a', ';', ',', '\\', 'é', '字', '😀', ' ', 'n', ':', '"'),
    maxLength: 240,
  })
  fc.assert(
    fc.property(words, words, (title, note) => {
      fc.pre(title.trim() !== '')
      const text = calendarOf(
        kept({ title, note, sessions: [session('2022-09-29')] }),
        'WIB',
        SIGNING_MORNING,
      )
      for (const line of rawLines(text)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
      const summary = /\r\nSUMMARY:(.*?)\r\n/.exec(unfolded(text))?.[1] ?? ''
      expect(summary.replace(/\\([;,\\])/g, '$1')).toBe(title)
      expect(convertIcsCalendar(undefined, text).events).toHaveLength(1)
    }),
  )
})

test('a meeting without days is an empty calendar', () => {
  const text = calendarOf(kept({}), 'WIB', SIGNING_MORNING)
  expect(convertIcsCalendar(undefined, text).events ?? []).toEqual([])
})
