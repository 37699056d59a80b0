import type { Reader } from '#electron/database/database.ts'
import { notFound } from '#electron/database/refusals.ts'
import { readMeeting } from '#electron/meetings/handlers.ts'
import { readPositionsAndAppointments } from '#electron/people/handlers.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import { headOfOffice } from '#shared/council/printed-council.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { Ground } from './paper-kind.ts'

/** What the papers of a meeting are made from. @throws NOT_FOUND */
export async function groundOf(reader: Reader, meetingId: string, now: Date): Promise<Ground> {
  const office = await readOffice(reader)
  if (office === null) throw notFound()
  const meeting = await readMeeting(reader, meetingId)
  const today = todayOf(office, now)
  return {
    reader,
    meeting,
    office,
    today,
    async headOfOffice() {
      const directory = await readPositionsAndAppointments(reader)
      const head = headOfOffice(directory, office, dayOfMeeting(meeting, today))
      return head === null ? null : { positionId: head.id, form: { kind: 'self' } }
    },
  }
}
