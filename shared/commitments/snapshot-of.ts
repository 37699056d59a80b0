import { fullName, signatureName } from '#shared/indonesian/names.ts'
import { capitalsWithTitles } from '#shared/people/academic-titles.ts'
import { agencyNamesOn, positionOn } from '#shared/people/agencies.ts'
import { heldTitle, holderOn } from '#shared/people/appointments.ts'
import { employeeNumberLine } from '#shared/people/employee-number.ts'
import { rankLine } from '#shared/people/ranks.ts'
import type { Agency, Appointment, Directory, Person, Position } from '#shared/people/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Office } from '#shared/settings/model.ts'
import type { CommitmentContent, Signatory } from './model.ts'
import type { CommitmentSnapshot, OwnLetterhead, PrintedSignatory } from './snapshot.ts'

/** Who stands behind the ids of a draft, and what they were called on its date. */
interface Lookup {
  /** Null while the draft has no date: then the newest titles and names are printed. */
  date: IsoDate | null
  people: ReadonlyMap<string, Person>
  positions: ReadonlyMap<string, Position>
  appointments: ReadonlyMap<string, Appointment>
  agencies: ReadonlyMap<string, Agency>
  /** Who holds a position on the day of the paper. */
  holderOf: (positionId: string) => Appointment | null
}

function byId<T extends { id: string }>(rows: readonly T[]): ReadonlyMap<string, T> {
  return new Map(rows.map((row) => [row.id, row]))
}

/** `Plt. KEPALA DINAS KESEHATAN`: the acting mark keeps its spelling, the title is in capitals. */
function capacityLine(title: string, appointment: Pick<Appointment, 'status'> | null | undefined): string {
  return heldTitle(appointment, capitalsWithTitles(title))
}

const UNKNOWN_POSITION = '(jabatan tidak ditemukan)'

/** The appointment of whoever holds the pen: the representative when there is one. */
function signingAppointment(signatory: Signatory, { appointments }: Lookup): Appointment | undefined {
  const id = signatory.form.kind === 'represented' ? signatory.form.byAppointmentId : signatory.appointmentId
  return id === null ? undefined : appointments.get(id)
}

/** Lines over the signature and the same in running text, by the form of signing (domain.md section 3). */
function capacityOf(signatory: Signatory, lookup: Lookup): { capacity: string[]; position: string } {
  const titleOf = (id: string | undefined) => {
    const position = lookup.positions.get(id ?? '')
    return position === undefined ? UNKNOWN_POSITION : positionOn(position, lookup.date).title
  }
  const title = titleOf(signatory.positionId)
  const { form } = signatory
  const appointment =
    signatory.appointmentId === null ? undefined : lookup.appointments.get(signatory.appointmentId)
  const own = capacityLine(title, appointment)
  const ownText = heldTitle(appointment, title)
  if (form.kind === 'self') return { capacity: [own], position: ownText }
  if (form.kind === 'represented') {
    const representative = lookup.appointments.get(form.byAppointmentId)
    const representativeTitle = titleOf(representative?.positionId)
    return {
      capacity: [own, 'diwakili oleh', capacityLine(representativeTitle, representative)],
      position: `${ownText}, diwakili oleh ${heldTitle(representative, representativeTitle)}`,
    }
  }
  // Who only acts for a superior is named as such too: `a.n. Plt. BUPATI MOJOKERTO`.
  const superiorOf = (id: string) => ({
    line: capacityLine(titleOf(id), lookup.holderOf(id)),
    text: heldTitle(lookup.holderOf(id), titleOf(id)),
  })
  const principal = superiorOf(form.ofPositionId)
  if (form.kind === 'onBehalf')
    return { capacity: [`a.n. ${principal.line}`, own], position: `a.n. ${principal.text}, ${ownText}` }
  const through = superiorOf(form.throughPositionId)
  return {
    capacity: [`a.n. ${principal.line}`, through.line, 'u.b.', own],
    position: `a.n. ${principal.text}, ${through.text}, u.b. ${ownText}`,
  }
}

/** A letterhead of its own has an agency whose address or lines are written down. */
function letterheadOf(agency: Agency, name: string): OwnLetterhead | null {
  const { letterheadLines, address, contacts, logo } = agency
  if (letterheadLines.length === 0 && address === '') return null
  return { lines: letterheadLines.length === 0 ? [name] : letterheadLines, address, contacts, logo }
}

/** Name and letterhead of the agency in which a position is on the date of the paper. */
function agencyOf(
  position: Position | undefined,
  { agencies, date }: Lookup,
): Pick<PrintedSignatory, 'agencyName' | 'letterhead'> {
  const agency = position && agencies.get(positionOn(position, date).agencyId ?? '')
  if (agency === undefined) return { agencyName: '', letterhead: null }
  const { name } = agencyNamesOn(agency, date)
  return { agencyName: name, letterhead: letterheadOf(agency, name) }
}

/** @param today the day on which superiors are looked at while the paper has no date; null looks at none */
function lookupOf(directory: Directory, date: IsoDate | null, today: IsoDate | null): Lookup {
  const day = date ?? today
  return {
    date,
    people: byId(directory.people),
    positions: byId(directory.positions),
    appointments: byId(directory.appointments),
    agencies: byId(directory.agencies),
    holderOf: (positionId) => (day === null ? null : holderOn(directory.appointments, positionId, day)),
  }
}

/**
 * A single signatory as any paper names them.
 * @param date of the paper; null prints the newest titles and names
 */
export function printedSignatoryOf(
  signatory: Signatory,
  directory: Directory,
  date: IsoDate | null,
): PrintedSignatory {
  return printed(signatory, lookupOf(directory, date, null))
}

function printed(signatory: Signatory, lookup: Lookup): PrintedSignatory {
  const appointment = signingAppointment(signatory, lookup)
  const person = lookup.people.get(appointment?.personId ?? '')
  const position = lookup.positions.get(appointment?.positionId ?? signatory.positionId)
  const printsRankAndNumber = position?.printsRankAndNumber ?? false
  return {
    signatoryId: signatory.id,
    ...capacityOf(signatory, lookup),
    signatureName: person === undefined ? '' : signatureName(person),
    name: person === undefined ? '' : fullName(person),
    rank: person !== undefined && printsRankAndNumber ? rankLine(person.rank) : '',
    number:
      person !== undefined && printsRankAndNumber
        ? employeeNumberLine(person.employeeKind, person.employeeNumber)
        : '',
    personId: person?.id ?? null,
    ...agencyOf(position, lookup),
  }
}

/**
 * Resolves a draft against the directory: everything its papers print, frozen. A name or position that is missing gives empty
 * text, so that the preview can show the sheet while it is being made; `checkCommitment` says what is missing.
 * @param today the day on which an acting superior is looked up while the sheet has no date
 */
export function snapshotOf(
  content: CommitmentContent,
  directory: Directory,
  office: Office,
  today: IsoDate,
): CommitmentSnapshot {
  const lookup = lookupOf(directory, content.date, today)
  return {
    format: 1,
    office,
    titleLines: content.titleLines,
    numberStyle: content.numberStyle,
    number: content.number,
    preamble: content.preamble,
    points: content.points.map((point) => point.text),
    closing: content.closing,
    place: content.place,
    date: content.date,
    dateStyle: content.dateStyle,
    signatories: content.signatories.map((signatory) => printed(signatory, lookup)),
    acknowledging: content.acknowledging.map((signatory) => printed(signatory, lookup)),
    letterhead: content.letterhead,
    typeface: content.typeface,
    fontSize: content.fontSize,
    paper: content.paper,
    margins: office.margins,
    layout: content.layout,
    cornerMarks: content.cornerMarks,
  }
}
