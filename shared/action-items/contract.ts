import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, version } from '#shared/indonesian/identifiers.ts'
import { NOT_FOUND, PRINTING_FAILED, STALE } from '#shared/audit/errors.ts'
import { historyEntry, madeChange } from '#shared/audit/model.ts'
import { actionItemInput, listedActionItem } from './model.ts'

const byId = z.object({ id })
const row = byId.extend({ version })
const changeable = { NOT_FOUND, STALE }
/** Those that are shown, in their order. */
const shown = z.object({ ids: z.array(id).min(1).max(20_000) })

export const actionItemsContract = {
  /** Overdue ones first, then by due date; those that are closed last. Of one meeting: its own, and those that it took up. */
  list: oc.input(z.object({ meetingId: id.nullable() })).output(z.array(listedActionItem)),
  create: oc
    .errors({ NOT_FOUND })
    .input(actionItemInput.extend({ meetingId: id }))
    .output(listedActionItem),
  update: oc
    .errors(changeable)
    .input(row.extend({ changes: actionItemInput.partial() }))
    .output(listedActionItem),
  remove: oc.errors(changeable).input(row),
  restore: oc.errors({ NOT_FOUND }).input(byId).output(listedActionItem),
  /** Takes items up in a later meeting; those that it has already are passed over. */
  carryOver: oc
    .errors({ NOT_FOUND })
    .input(z.object({ ids: z.array(id).min(1).max(500), toMeetingId: id }))
    .output(z.object({ made: madeChange.nullable() })),
  /** Takes back what `carryOver` did. */
  undo: oc.errors(changeable).input(madeChange),
  /** An Excel file (.xlsx) of these. */
  excel: oc.errors({ NOT_FOUND }).input(shown).output(z.file()),
  /** `Daftar Tindak Lanjut` of these as its PDF, a table for each agency. */
  paper: oc.errors({ NOT_FOUND, PRINTING_FAILED }).input(shown).output(z.file()),
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
}
