import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, PRINTING_FAILED, STALE } from '#shared/audit/errors.ts'
import { historyEntry, madeChange } from '#shared/audit/model.ts'
import { INVALID_PERIOD } from '#shared/people/contract.ts'
import { body, council, councilPaper, decree, decreeInput, membership, MOST_MEMBERS, seat } from './model.ts'

const byId = z.object({ id })
const change = { NOT_FOUND, STALE }
const roleOf = z.object({ decreeId: id, bodyId: id, roleId: id })
/** Which rows of the audit a change wrote, for `undo`. */
const made = madeChange

export const councilContract = {
  /** All decrees and memberships that are not removed. */
  read: oc.output(council),

  /** A new decree with the usual bodies; with `copyOf` the bodies of that one, and those who are still members on its first day. */
  createDecree: oc
    .errors({ NOT_FOUND, INVALID_PERIOD })
    .input(decreeInput.extend({ copyOf: id.nullable() }))
    .output(z.object({ decree, memberships: z.array(membership), made })),
  /** Refused with INVALID_PERIOD when a membership would end before it starts. */
  updateDecree: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(byId.extend({ version, changes: decreeInput.partial() }))
    .output(z.object({ decree, made })),
  /** Replaces bodies and roles; refused with IN_USE when one that is left out has members. Undone by setting the former ones. */
  setBodies: oc
    .errors({ ...change, IN_USE })
    .input(byId.extend({ version, bodies: z.array(body).max(40) }))
    .output(decree),
  /** Removes a decree with its memberships. */
  removeDecree: oc.errors(change).input(byId.extend({ version })).output(z.object({ made })),

  /** Adds members to a role; those who have it already are left as they are. */
  addMembers: oc
    .errors({ NOT_FOUND })
    .input(roleOf.extend({ seats: z.array(seat).min(1).max(MOST_MEMBERS) }))
    .output(z.object({ memberships: z.array(membership), made })),
  /** Changes role, first or last day. A member who gets another role stands there by precedence. */
  updateMember: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      byId.extend({
        version,
        changes: membership.pick({ bodyId: true, roleId: true, startsOn: true, endsOn: true }).partial(),
      }),
    )
    .output(z.object({ membership, made })),
  /** Gives many memberships their last days at once, all or none. */
  endMembers: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      z.object({
        members: z
          .array(byId.extend({ version, endsOn: isoDate }))
          .min(1)
          .max(MOST_MEMBERS),
      }),
    )
    .output(z.object({ memberships: z.array(membership), made })),
  /**
   * Moves a member to a role of any body of the decree. With a first day there, the membership in the old place ends on the day before;
   * without one it was there all along.
   */
  moveMember: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(byId.extend({ version, bodyId: id, roleId: id, startsOn: isoDate.nullable() }))
    .output(z.object({ memberships: z.array(membership), made })),
  /** Arranges all members of a role by hand, first to last; null lets them follow precedence again. */
  reorderMembers: oc
    .errors({ NOT_FOUND })
    .input(roleOf.extend({ ids: z.array(id).max(MOST_MEMBERS).nullable() }))
    .output(z.object({ memberships: z.array(membership), made })),
  removeMembers: oc
    .errors(change)
    .input(z.object({ members: z.array(byId.extend({ version })).min(1).max(MOST_MEMBERS) }))
    .output(z.object({ made })),

  /** Takes one of the changes above back as a whole; refused with STALE when one of its rows was changed since. */
  undo: oc.errors(change).input(made).output(council),

  /** `Susunan Dewan Smart City` as its PDF. */
  preview: oc.errors({ NOT_FOUND, PRINTING_FAILED }).input(councilPaper).output(z.file()),
  /** The same as a Word file (.docx). */
  word: oc.errors({ NOT_FOUND, PRINTING_FAILED }).input(councilPaper).output(z.file()),

  /** What was done to a decree and its members, latest first. */
  history: oc.errors({ NOT_FOUND }).input(byId).output(z.array(historyEntry)),
}
