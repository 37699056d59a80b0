import * as z from 'zod'
import { lineOfText, paragraphs, requiredLine } from '#shared/indonesian/text.ts'
import { id, isoDate, timeOfDay, version } from '#shared/indonesian/identifiers.ts'
import { personReference } from './person-reference.ts'

/** What a meeting is (`kegiatan`). The names on screen and paper stand in kinds.ts. */
export const meetingKind = z.enum([
  'bimtek',
  'rapat',
  'penandatanganan',
  'sosialisasi',
  'seminar',
  'diskusi',
  'kunjungan',
  'lainnya',
])
export type MeetingKind = z.infer<typeof meetingKind>

function haveOwnIds(list: readonly { id: string }[]): boolean {
  return new Set(list.map((each) => each.id)).size === list.length
}
const ID_TWICE = 'Dua baris memakai ID yang sama.'

/** A stretch of a meeting without a long pause. Most meetings have one; people sign for each day, and are counted in each session. */
export const meetingSession = z.object({
  id,
  date: isoDate,
  startsAt: timeOfDay,
  /** Null: `s.d. selesai`. Not later than the start: on the next day. */
  endsAt: timeOfDay.nullable(),
  /** `Sesi pagi`; empty when the day has only one. */
  name: lineOfText(120),
  /** Where it is held when elsewhere than the meeting; else empty. */
  place: lineOfText(240),
})
export type MeetingSession = z.infer<typeof meetingSession>

export const speakerRole = z.enum(['narasumber', 'moderator', 'petugas'])

export const speaker = z.object({ role: speakerRole, who: personReference })
export type Speaker = z.infer<typeof speaker>

/** A line of the agenda (`rundown`). */
export const agendaItem = z.object({
  id,
  /** The session it belongs to; null: not placed yet. */
  sessionId: id.nullable(),
  startsAt: timeOfDay.nullable(),
  /** Not later than the start: on the next day. */
  endsAt: timeOfDay.nullable(),
  /** Empty while it is being written. */
  title: lineOfText(300),
  details: paragraphs(4000),
  speakers: z.array(speaker).max(20),
  /** Not settled: it is carried over to the next stage. */
  isOpen: z.boolean(),
  /** The item of the stage before that it was carried over from. */
  carriedFromId: id.nullable(),
})
export type AgendaItem = z.infer<typeof agendaItem>

/** How many of the participants (`peserta`) must have come; whether their representatives count. */
export const quorum = z.discriminatedUnion('rule', [
  z.object({ rule: z.literal('none') }),
  z.object({ rule: z.literal('moreThanHalf'), countsRepresented: z.boolean() }),
  z.object({ rule: z.literal('twoThirds'), countsRepresented: z.boolean() }),
  z.object({ rule: z.literal('count'), count: z.int().min(1).max(10_000), countsRepresented: z.boolean() }),
])
export type Quorum = z.infer<typeof quorum>

/** An address that a browser opens, and nothing else. */
const webAddress = lineOfText(400).pipe(
  z.string().refine((text) => text === '' || /^https:\/\/[^\s/]+\S*$/.test(text), {
    message: 'Tautan dimulai dengan https://',
  }),
)

export const meetingInput = z.object({
  kind: meetingKind,
  /** The series that it is a stage of. */
  seriesId: id.nullable(),
  /** Its place in the series, from 1; of a Bimtek also without a series. Null for all others. */
  stage: z.int().min(1).max(99).nullable(),
  title: requiredLine(240, 'Isi nama kegiatan.'),
  /** What stands behind `Dalam rangka` in the invitation; empty: the title. */
  purpose: paragraphs(600),
  /** Kept by date and time. */
  sessions: z.array(meetingSession).max(100).refine(haveOwnIds, ID_TWICE),
  place: lineOfText(240),
  /** Street address of the place. */
  address: lineOfText(240),
  /** Where those join who are not in the room. */
  onlineUrl: webAddress,
  /** The position that chairs; its holder on the day is the chair. */
  chairPositionId: id.nullable(),
  agenda: z.array(agendaItem).max(200).refine(haveOwnIds, ID_TWICE),
  quorum,
  /** What invitees must know besides: clothes, what to bring, whom to call. */
  note: paragraphs(1000),
})
export type MeetingInput = z.infer<typeof meetingInput>

/** A meeting of which nothing is known yet but its kind. */
export const EMPTY_MEETING: MeetingInput = {
  kind: 'rapat',
  seriesId: null,
  stage: null,
  title: '',
  purpose: '',
  sessions: [],
  place: '',
  address: '',
  onlineUrl: '',
  chairPositionId: null,
  agenda: [],
  quorum: { rule: 'none' },
  note: '',
}

export const meeting = meetingInput.extend({ id, version, isSample: z.boolean() })
export type Meeting = z.infer<typeof meeting>

/** Meetings that follow each other as stages, such as Bimtek I to IV. */
export const seriesInput = z.object({ name: requiredLine(200, 'Isi nama rangkaian.') })
export const series = seriesInput.extend({ id, version, isSample: z.boolean() })
export type Series = z.infer<typeof series>

/** A place that is remembered for the next meeting. */
export const venueInput = z.object({
  name: requiredLine(240, 'Isi nama tempat.'),
  address: lineOfText(240),
  /** Seats; null when not known. */
  capacity: z.int().min(1).max(100_000).nullable(),
})
export type VenueInput = z.infer<typeof venueInput>
export const venue = venueInput.extend({ id, version, isSample: z.boolean() })
export type Venue = z.infer<typeof venue>
