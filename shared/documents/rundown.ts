import * as z from 'zod'
import { dateSpan, dateWithWeekday } from '#shared/indonesian/dates.ts'
import { isoDate, timeOfDay } from '#shared/indonesian/identifiers.ts'
import { timeRange } from '#shared/indonesian/times.ts'
import { meetingSession, speakerRole } from '#shared/meetings/model.ts'
import { crossesMidnight, timeWords } from '#shared/meetings/sessions.ts'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead, placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument, TableColumn } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

export const rundownItem = z.object({
  startsAt: timeOfDay.nullable(),
  /** Not later than the start: on the next day. */
  endsAt: timeOfDay.nullable(),
  title: z.string(),
  details: z.string(),
  speakers: z.array(z.object({ role: speakerRole, name: z.string(), position: z.string() })),
})
export type RundownItem = z.infer<typeof rundownItem>

/** A session with what happens in it, in its order. */
export const rundownSession = meetingSession
  .pick({ date: true, startsAt: true, endsAt: true })
  .extend({ name: z.string(), place: z.string(), items: z.array(rundownItem) })
export type RundownSession = z.infer<typeof rundownSession>

/** All that a rundown is printed from. */
export const printedRundown = printedLook.extend({
  event: z.string(),
  /** Where the meeting is held; a session held elsewhere names its own place. */
  place: z.string(),
  /** By date and time. */
  sessions: z.array(rundownSession),
  /** Items that are in no session yet: printed last, so that none is lost. */
  unplaced: z.array(rundownItem),
  /** Null prints no signature. */
  signer: printedSignatory.nullable(),
  date: isoDate.nullable(),
})
export type PrintedRundown = z.infer<typeof printedRundown>

const TITLE = 'SUSUNAN ACARA'
const NEXT_DAY = '(hari berikutnya)'
const NOT_PLACED = 'Belum masuk sesi'
const NOTHING_YET = 'Belum ada mata acara.'

const ROLES = { narasumber: 'Narasumber', moderator: 'Moderator', petugas: 'Petugas' } as const

/** Whether an item begins after midnight of a session that goes past it. */
function isAfterMidnight(startsAt: string, session: RundownSession | null): boolean {
  return session !== null && crossesMidnight(session) && startsAt < session.startsAt
}

/** `09.00–09.30`; what lies on the day after the session's says so. */
function itemTime({ startsAt, endsAt }: RundownItem, session: RundownSession | null): string {
  if (startsAt === null) return ''
  const isNextDay =
    isAfterMidnight(startsAt, session) || (endsAt !== null && crossesMidnight({ startsAt, endsAt }))
  return `${timeRange(startsAt, endsAt)}${isNextDay ? `\n${NEXT_DAY}` : ''}`
}

/** Each with the role that they have in the item: `Moderator: Budi Santoso, Kepala Bappeda`. */
function speakersOf({ speakers }: RundownItem): string {
  return speakers
    .map(({ role, name, position }) => {
      const who = [name, position].filter((text) => text !== '').join(', ')
      return `${ROLES[role]}: ${who}`
    })
    .join('\n')
}

function tableOf(
  { office }: PrintedRundown,
  items: readonly RundownItem[],
  session: RundownSession | null,
): Block[] {
  if (items.length === 0) return [{ kind: 'paragraph', text: NOTHING_YET, align: 'left' }]
  const columns: TableColumn[] = [
    { heading: 'No', width: 'fit', align: 'centre' },
    { heading: `Waktu (${office.timeZone})`, width: { share: 1.5 }, align: 'left' },
    { heading: 'Acara', width: { share: 4 }, align: 'left' },
    { heading: 'Narasumber/Petugas', width: { share: 3 }, align: 'left' },
  ]
  const rows = items.map((item, index) => [
    `${index + 1}.`,
    itemTime(item, session),
    [item.title, item.details].filter((text) => text !== '').join('\n'),
    speakersOf(item),
  ])
  return [{ kind: 'table', columns, rows, leastRowHeight: 0, signing: null }]
}

/** `Sesi pagi, Kamis, 29 September 2022, 09.00 s.d. 12.00 WIB, Command Center` */
function sessionHeading(rundown: PrintedRundown, session: RundownSession): string {
  const { name, date, place } = session
  return [name, dateWithWeekday(date), timeWords(session, rundown.office.timeZone), place]
    .filter((text) => text !== '')
    .join(', ')
}

/** A single session needs no heading: the head of the paper says when and where it is. */
function sessionBlocks(rundown: PrintedRundown): Block[] {
  const { sessions, unplaced } = rundown
  const [first] = sessions
  const isSingle = sessions.length === 1 && unplaced.length === 0 && first?.place === ''
  const placed = sessions.flatMap((session): Block[] => [
    ...(isSingle ? [] : [{ kind: 'heading', text: sessionHeading(rundown, session) } as const]),
    ...tableOf(rundown, session.items, session),
  ])
  if (unplaced.length === 0 && sessions.length > 0) return placed
  const heading: Block[] = sessions.length === 0 ? [] : [{ kind: 'heading', text: NOT_PLACED }]
  return [...placed, ...heading, ...tableOf(rundown, unplaced, null)]
}

function head({ event, place, sessions, office }: PrintedRundown): { label: string; value: string }[] {
  const [first, last] = [sessions[0], sessions.at(-1)]
  const isSingle = sessions.length === 1
  return [
    { label: 'Kegiatan', value: event },
    ...(first === undefined || last === undefined
      ? []
      : [{ label: 'Hari/Tanggal', value: dateSpan(first.date, last.date) }]),
    ...(first === undefined || !isSingle
      ? []
      : [{ label: 'Waktu', value: timeWords(first, office.timeZone) }]),
    ...(place === '' ? [] : [{ label: 'Tempat', value: place }]),
  ]
}

function signature({ office, signer, date }: PrintedRundown): Block[] {
  if (signer === null) return []
  const text = placeAndDate({ place: office.regionName, date, dateStyle: date === null ? 'blank' : 'filled' })
  return [
    { kind: 'placeAndDate', text },
    { kind: 'signatureBlock', cell: signatureCell(signer) },
  ]
}

/**
 * Susunan acara (rundown): a table for each session.
 * @param code the document's code, null for a draft
 * @param createdAt instant for the PDF's metadata; by default the first day, so that a preview is the same bytes each time
 */
export function rundownDocument(
  rundown: PrintedRundown,
  code: string | null,
  createdAt = `${rundown.sessions[0]?.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, event, typeface } = rundown
  return officePaper(office, {
    title: `${TITLE} ${event}`,
    subject: `${TITLE} ${event}`,
    createdAt,
    typeface,
    lineSpacing: 1,
    code,
    printsCode: true,
    blocks: [
      ...letterhead(rundown),
      { kind: 'title', lines: [TITLE], number: null },
      { kind: 'fields', rows: head(rundown), indented: false },
      ...sessionBlocks(rundown),
      ...signature(rundown),
    ],
  })
}
