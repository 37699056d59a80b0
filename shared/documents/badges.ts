import * as z from 'zod'
import { dateSpan } from '#shared/indonesian/dates.ts'
import { id, isoDate } from '#shared/indonesian/identifiers.ts'
import { badgeCode } from '#shared/participants/badge-code.ts'
import { participantRole } from '#shared/participants/model.ts'
import { roleName } from '#shared/participants/words.ts'
import { cardPages } from './card-pages.ts'
import { printedLook } from './office-paper.ts'
import type { Badge, PaperDocument } from './paper.ts'

export const badgeHolder = z.object({
  /** Of the participant in the meeting. */
  number: z.int().positive(),
  name: z.string(),
  position: z.string(),
  agency: z.string(),
  role: participantRole,
})
export type BadgeHolder = z.infer<typeof badgeHolder>

/** All that badges are printed from. */
export const printedBadges = printedLook.pick({ office: true, typeface: true }).extend({
  /** Stands in the QR codes, so that the door tells badges of other meetings apart. */
  meetingId: id,
  event: z.string(),
  /** First and last day; null while they are not known. */
  days: z.object({ first: isoDate, last: isoDate }).nullable(),
  place: z.string(),
  /** In the order in which they are handed out. */
  holders: z.array(badgeHolder),
})
export type PrintedBadges = z.infer<typeof printedBadges>

const TITLE = 'KARTU PESERTA'

/** A badge, mm: fits the usual holders of 9 x 6.5 cm. */
export const BADGE = { width: 90, height: 65, columns: 2, rows: 4 }
const BADGES_ON_SHEET = BADGE.columns * BADGE.rows

function badgeOf(meetingId: string, { number, name, position, agency, role }: BadgeHolder): Badge {
  return {
    number,
    code: badgeCode(meetingId, number),
    name,
    affiliation: [position, agency].filter((text) => text !== ''),
    role: roleName(role),
  }
}

/** `Kamis, 29 September 2022, Pendapa Graha Maja Tama` */
function occasionOf({ days, place }: PrintedBadges): string {
  return [days === null ? '' : dateSpan(days.first, days.last), place]
    .filter((text) => text !== '')
    .join(', ')
}

/**
 * Kartu peserta (badges): eight a sheet with lines to cut along, each with the meeting and the participant's number as a QR code.
 * @param createdAt instant for the PDF's metadata; by default the first day, so that a preview is the same bytes each time
 */
export function badgesDocument(
  badges: PrintedBadges,
  createdAt = `${badges.days?.first ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, meetingId, event, holders } = badges
  const sheets = Math.ceil(holders.length / BADGES_ON_SHEET)
  return cardPages(badges, {
    title: `${TITLE} ${event}`,
    createdAt,
    paper: office.paper,
    size: { width: BADGE.width * BADGE.columns, height: BADGE.height * BADGE.rows },
    cards: Array.from({ length: sheets }, (_, sheet) => ({
      kind: 'badgeSheet',
      logo: office.logo,
      event,
      occasion: occasionOf(badges),
      badges: holders
        .slice(sheet * BADGES_ON_SHEET, (sheet + 1) * BADGES_ON_SHEET)
        .map((holder) => badgeOf(meetingId, holder)),
    })),
  })
}
