import ICAL from 'ical.js'
import { HOURS_AHEAD, type TimeZone } from '#shared/indonesian/dates.ts'
import type { Meeting, MeetingSession } from '#shared/meetings/model.ts'
import { lastDateOf, USUAL_LENGTH } from '#shared/meetings/sessions.ts'

/** Names of the zones of Indonesia in the tz database; there is no daylight saving time in any of them (Keppres 41/1987). */
const ZONES: Record<TimeZone, string> = { WIB: 'Asia/Jakarta', WITA: 'Asia/Makassar', WIT: 'Asia/Jayapura' }

/** VTIMEZONE with one offset since ever (RFC 5545 section 3.6.5). */
function zoneComponent(zone: TimeZone): ICAL.Component {
  const offset = ICAL.UtcOffset.fromSeconds(HOURS_AHEAD[zone] * 3600)
  const standard = new ICAL.Component('standard')
  standard.updatePropertyWithValue('dtstart', ICAL.Time.fromDateTimeString('1970-01-01T00:00:00'))
  standard.updatePropertyWithValue('tzoffsetfrom', offset)
  standard.updatePropertyWithValue('tzoffsetto', offset)
  standard.updatePropertyWithValue('tzname', zone)
  const component = new ICAL.Component('vtimezone')
  component.updatePropertyWithValue('tzid', ZONES[zone])
  component.addSubcomponent(standard)
  return component
}

function endOf(session: MeetingSession): ICAL.Time {
  if (session.endsAt !== null)
    return ICAL.Time.fromDateTimeString(`${lastDateOf(session)}T${session.endsAt}:00`)
  const end = ICAL.Time.fromDateTimeString(`${session.date}T${session.startsAt}:00`)
  end.adjust(0, USUAL_LENGTH, 0, 0)
  return end
}

/** Where a session is held, with the address when it is that of the meeting. */
function locationOf({ place, address }: Meeting, session: MeetingSession): string {
  const parts = session.place === '' ? [place, address] : [session.place]
  return parts.filter((part) => part !== '').join(', ')
}

function agendaLines({ agenda }: Meeting, session: MeetingSession): string[] {
  return agenda
    .filter(({ sessionId, title }) => sessionId === session.id && title !== '')
    .map(({ startsAt, title }) => (startsAt === null ? title : `${startsAt.replace(':', '.')} ${title}`))
}

function eventOf(meeting: Meeting, session: MeetingSession, zone: TimeZone, now: Date): ICAL.Component {
  const event = new ICAL.Component('vevent')
  const timed = (name: 'dtstart' | 'dtend', time: ICAL.Time) =>
    event.updatePropertyWithValue(name, time).setParameter('tzid', ZONES[zone])
  const filled = (name: string, text: string) => text !== '' && event.updatePropertyWithValue(name, text)
  event.updatePropertyWithValue('uid', `${session.id}@ikrar`)
  event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(now, true))
  event.updatePropertyWithValue('sequence', meeting.version - 1)
  timed('dtstart', ICAL.Time.fromDateTimeString(`${session.date}T${session.startsAt}:00`))
  timed('dtend', endOf(session))
  filled('summary', session.name === '' ? meeting.title : `${meeting.title}: ${session.name}`)
  filled('location', locationOf(meeting, session))
  const online = meeting.onlineUrl === '' ? [] : [`Daring: ${meeting.onlineUrl}`]
  filled(
    'description',
    [...agendaLines(meeting, session), ...online, meeting.note].filter(Boolean).join('\n'),
  )
  filled('url', meeting.onlineUrl)
  return event
}

/**
 * A meeting as a calendar file (RFC 5545), an entry for each session. A session keeps its UID, and each change of the meeting raises the
 * sequence, so that a calendar that takes the file in again changes its entries instead of doubling them.
 */
export function calendarOf(meeting: Meeting, zone: TimeZone, now: Date): string {
  const calendar = new ICAL.Component('vcalendar')
  calendar.updatePropertyWithValue('prodid', '-//Ikrar//Ikrar//ID')
  calendar.updatePropertyWithValue('version', '2.0')
  calendar.updatePropertyWithValue('calscale', 'GREGORIAN')
  calendar.updatePropertyWithValue('method', 'PUBLISH')
  calendar.addSubcomponent(zoneComponent(zone))
  for (const session of meeting.sessions) calendar.addSubcomponent(eventOf(meeting, session, zone, now))
  return `${calendar.toString()}\r\n`
}
