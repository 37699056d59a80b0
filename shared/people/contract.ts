import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id, isoDate, version } from '#shared/indonesian/identifiers.ts'
import { IN_USE, NOT_FOUND, STALE } from '#shared/audit/errors.ts'
import { historyEntry, madeChange, subject } from '#shared/audit/model.ts'
import { directoryFinding } from './findings.ts'
import {
  agency,
  agencyHistory,
  agencyInput,
  agencyNames,
  appointment,
  appointmentInput,
  directory,
  person,
  personInput,
  position,
  positionHistory,
  positionInput,
} from './model.ts'
import { openWork, personRecord } from './record.ts'
import { reorganisation } from './reorganising.ts'

const byId = z.object({ id })
const change = { NOT_FOUND, STALE }
const INVALID_NUMBER = { message: 'NIP tidak benar.', data: z.object({ reason: z.string() }) }
export const INVALID_PERIOD = { message: 'Tanggal akhir lebih awal daripada tanggal mulai.' }
const INVALID_PARENT = { message: 'Instansi tidak dapat menjadi bawahan dirinya sendiri.' }
const personChanges = personInput.extend({ isActive: z.boolean() }).partial()
const agencyChanges = agencyInput.extend(agencyHistory.shape).partial()
/** Things changed at once at most. */
const MANY = 2000
const titleOfPosition = z.object({ positionId: id, title: positionInput.shape.title })

export const peopleContract = {
  /** Everything that is not removed. */
  directory: oc.output(directory),
  /** What looks wrong in it, in words: a number on two people, two definitive holders at once. */
  findings: oc.output(z.array(directoryFinding)),
  /** What was done to a person, an agency or a position, latest first. */
  history: oc.errors({ NOT_FOUND }).input(subject).output(z.array(historyEntry)),
  /**
   * Takes back a handover, a renaming, a reorganisation or a change of many rows as a whole. Refused with STALE when one of its rows was changed since.
   */
  undo: oc.errors({ NOT_FOUND, STALE }).input(madeChange),

  createPerson: oc.errors({ INVALID_NUMBER }).input(personInput).output(person),
  updatePerson: oc
    .errors({ ...change, INVALID_NUMBER })
    .input(byId.extend({ version, changes: personChanges }))
    .output(person),
  /**
   * Removes a person together with the positions held; refused with IN_USE when an issued document or a draft names them: such a
   * person is made inactive. Undone by `restorePerson`, which brings the positions held back, too.
   */
  removePerson: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restorePerson: oc.errors({ NOT_FOUND }).input(byId).output(person),
  /** Changes many people, all or none; `undo` takes it back. `made` is null when nothing differed. */
  updatePeople: oc
    .errors({ ...change, INVALID_NUMBER })
    .input(
      z.object({
        edits: z
          .array(byId.extend({ version, changes: personChanges }))
          .min(1)
          .max(MANY),
      }),
    )
    .output(z.object({ people: z.array(person), made: madeChange.nullable() })),
  /**
   * Removes those people that no issued document and no draft names, with the positions they held; `undo` takes it back.
   * `kept` are the others with what names them. `made` is null when nobody was removed.
   */
  removePeople: oc
    .errors(change)
    .input(z.object({ people: z.array(byId.extend({ version })).min(1).max(MANY) }))
    .output(
      z.object({
        removed: z.array(id),
        kept: z.array(byId.extend({ usedBy: z.array(z.string()) })),
        made: madeChange.nullable(),
      }),
    ),
  /** All that the office holds on a person. */
  personRecord: oc.errors({ NOT_FOUND }).input(byId).output(personRecord),
  /** The same as a page (.html) that can be read and printed anywhere; the export is written into the audit. */
  exportPersonRecord: oc.errors({ NOT_FOUND }).input(byId).output(z.file()),

  createAgency: oc.errors({ NOT_FOUND }).input(agencyInput).output(agency),
  /** Corrects an agency. A name that is changed here was wrong all along; `renameAgency` keeps the old one for old papers. */
  updateAgency: oc
    .errors({ ...change, INVALID_PARENT })
    .input(byId.extend({ version, changes: agencyChanges }))
    .output(agency),
  /** Corrects many agencies, all or none; `undo` takes it back. `made` is null when nothing differed. */
  updateAgencies: oc
    .errors({ ...change, INVALID_PARENT })
    .input(
      z.object({
        edits: z
          .array(byId.extend({ version, changes: agencyChanges }))
          .min(1)
          .max(MANY),
      }),
    )
    .output(z.object({ agencies: z.array(agency), made: madeChange.nullable() })),
  /**
   * Gives an agency another name from a day on, and titles of its positions with it; papers of earlier days keep the old ones.
   * `titles` are those to be changed (`titlesAfterRenaming` proposes them).
   */
  renameAgency: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      byId.extend({
        version,
        startsOn: isoDate,
        names: agencyNames,
        titles: z.array(titleOfPosition).max(500),
      }),
    )
    .output(z.object({ agency, made: madeChange })),
  /** Merges and splits agencies from a day on. Those that end stay on papers of earlier days. */
  reorganiseAgencies: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(reorganisation)
    .output(z.object({ agencies: z.array(agency), made: madeChange })),
  /** Those that are named get a place of their own, first to last; all others follow the precedence of their heads again. */
  reorderAgencies: oc
    .errors({ NOT_FOUND })
    .input(z.object({ ids: z.array(id).max(5000) }))
    .output(z.array(agency)),
  removeAgency: oc.errors({ ...change, IN_USE }).input(byId.extend({ version })),
  restoreAgency: oc.errors({ NOT_FOUND }).input(byId).output(agency),

  createPosition: oc.errors({ NOT_FOUND }).input(positionInput).output(position),
  updatePosition: oc
    .errors(change)
    .input(byId.extend({ version, changes: positionInput.extend(positionHistory.shape).partial() }))
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
  /** What is still under way for a position: drafts that name it and sheets that wait for its signature. */
  openWork: oc.errors({ NOT_FOUND }).input(byId).output(z.array(openWork)),
  /**
   * Hands a position over in one step: the appointments in `ends` end on the day before the next one starts.
   */
  handOver: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      z.object({
        ends: z.array(byId.extend({ version })).min(1).max(20),
        next: appointmentInput,
      }),
    )
    .output(z.object({ appointment, ended: z.array(appointment), made: madeChange })),
  updateAppointment: oc
    .errors({ ...change, INVALID_PERIOD })
    .input(
      byId.extend({
        version,
        changes: appointmentInput.omit({ positionId: true, personId: true }).partial(),
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
