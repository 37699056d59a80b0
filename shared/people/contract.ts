import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import {
  agency,
  agencyInput,
  appointment,
  appointmentInput,
  directory,
  person,
  personInput,
  position,
  positionInput,
} from './model.ts'

const byId = z.object({ id })
const change = { NOT_FOUND, STALE }
const INVALID_NUMBER = { message: 'NIP tidak benar.', data: z.object({ reason: z.string() }) }
export const INVALID_PERIOD = { message: 'Tanggal akhir lebih awal daripada tanggal mulai.' }

export const peopleContract = {
  /** Everything that is not removed. */
  directory: oc.output(directory),

  createPerson: oc.errors({ INVALID_NUMBER }).input(personInput).output(person),
  updatePerson: oc
    .errors({ ...change, INVALID_NUMBER })
    .input(byId.extend({ version, changes: personInput.extend({ isActive: z.boolean() }).partial() }))
    .output(person),
  /** Undone by `restorePerson`. */
  removePerson: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restorePerson: oc.errors({ NOT_FOUND }).input(byId).output(person),

  createAgency: oc.input(agencyInput).output(agency),
  updateAgency: oc
    .errors(change)
    .input(byId.extend({ version, changes: agencyInput.partial() }))
    .output(agency),
  removeAgency: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restoreAgency: oc.errors({ NOT_FOUND }).input(byId).output(agency),

  createPosition: oc.errors({ NOT_FOUND }).input(positionInput).output(position),
  updatePosition: oc
    .errors(change)
    .input(byId.extend({ version, changes: positionInput.partial() }))
    .output(position),
  removePosition: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restorePosition: oc.errors({ NOT_FOUND }).input(byId).output(position),
  /** Sets the order inside a tier: all positions of the tier, first to last. */
  reorderPositions: oc
    .errors({ NOT_FOUND })
    .input(z.object({ tier: z.int(), ids: z.array(id).max(2000) }))
    .output(z.array(position)),

  /**
   * Gives a position to a person. With `endsPrevious` the definitive holder's open period ends on the day before.
   */
  appoint: oc
    .errors({ NOT_FOUND, INVALID_PERIOD })
    .input(appointmentInput.extend({ endsPrevious: z.boolean() }))
    .output(appointment),
  updateAppointment: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      byId.extend({
        version,
        changes: appointmentInput.pick({ status: true, startsOn: true, endsOn: true }).partial(),
      }),
    )
    .output(appointment),
  endAppointment: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(byId.extend({ version, endsOn: isoDate }))
    .output(appointment),
  removeAppointment: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restoreAppointment: oc.errors({ NOT_FOUND }).input(byId).output(appointment),
}
