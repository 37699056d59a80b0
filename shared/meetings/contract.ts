import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { meeting, meetingInput } from './model.ts'

const byId = z.object({ id })
const INVALID_DAYS = { message: 'Hari kegiatan tidak benar.', data: z.object({ reason: z.string() }) }

export const meetingsContract = {
  /** Latest first; meetings without a date on top. */
  list: oc.output(z.array(meeting)),
  get: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
  create: oc.errors({ NOT_FOUND, INVALID_DAYS }).input(meetingInput).output(meeting),
  update: oc
    .errors({ NOT_FOUND, STALE, INVALID_DAYS })
    .input(byId.extend({ version, changes: meetingInput.partial() }))
    .output(meeting),
  /** A copy without its days; a Bimtek becomes the next stage. */
  duplicate: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
  remove: oc.errors({ NOT_FOUND, STALE, IN_USE }).input(byId.extend({ version })),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(meeting),
}
