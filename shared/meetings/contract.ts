import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry } from '#shared/audit/model.ts'
import { meetingFinding } from './findings.ts'
import { meeting, meetingInput, series, seriesInput, venue, venueInput } from './model.ts'

const byId = z.object({ id })
const row = byId.extend({ version })
const changeable = { NOT_FOUND, STALE }

/** What a next stage takes along from the one before. */
export const carriedOver = z.object({
  /** With their roles and order; their replies begin anew. */
  participants: z.boolean(),
  /** Items of the agenda that are not settled. */
  openPoints: z.boolean(),
  /** Action items that are not done. */
  actionItems: z.boolean(),
})
export type CarriedOver = z.infer<typeof carriedOver>

export const meetingsContract = {
  /** Latest first; meetings without a date on top. */
  list: oc.output(z.array(meeting)),
  get: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
  create: oc.errors({ NOT_FOUND }).input(meetingInput).output(meeting),
  update: oc
    .errors(changeable)
    .input(row.extend({ changes: meetingInput.partial() }))
    .output(meeting),
  /** A copy with its agenda, without days, times and people; it belongs to no series. */
  duplicate: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
  /** The next stage, without days; a series is made of the two when there is none yet. */
  nextStage: oc.errors({ NOT_FOUND }).input(byId.extend({ carriedOver })).output(meeting),
  /** With all that it holds; `restore` brings everything back. */
  remove: oc.errors({ ...changeable, IN_USE }).input(row),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
  /** What looks wrong, in words: sessions that overlap, an agenda that crosses midnight, a vacant chair. Nothing of it stops anything. */
  findings: oc.errors({ NOT_FOUND }).input(byId).output(z.array(meetingFinding)),
  /** What was done to it, latest first. */
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
  /** A calendar file (.ics, RFC 5545), one entry a session. */
  calendar: oc.errors({ NOT_FOUND }).input(byId).output(z.file()),

  series: {
    list: oc.output(z.array(series)),
    create: oc.input(seriesInput).output(series),
    rename: oc
      .errors(changeable)
      .input(row.extend({ name: seriesInput.shape.name }))
      .output(series),
    /** Refused while a meeting is a stage of it. */
    remove: oc.errors({ ...changeable, IN_USE }).input(row),
    restore: oc.errors({ NOT_FOUND }).input(byId).output(series),
  },

  /** Remembered places, by name. */
  venues: {
    list: oc.output(z.array(venue)),
    create: oc.input(venueInput).output(venue),
    update: oc
      .errors(changeable)
      .input(row.extend({ changes: venueInput.partial() }))
      .output(venue),
    remove: oc.errors(changeable).input(row),
    restore: oc.errors({ NOT_FOUND }).input(byId).output(venue),
  },
}
