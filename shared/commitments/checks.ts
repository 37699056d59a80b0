import { dateWithWeekday, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { disagreeingWeekdays } from '#shared/indonesian/written-weekdays.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { daysOf } from '#shared/meetings/sessions.ts'
import { positionOn } from '#shared/people/agencies.ts'
import { heldTitle, isValidOn } from '#shared/people/appointments.ts'
import { definitivePairs } from '#shared/people/findings.ts'
import type { Appointment, Directory, Position } from '#shared/people/model.ts'
import type { Office } from '#shared/settings/model.ts'
import type { CommitmentContent, Finding, Signatory } from './model.ts'
import { glyphFindings } from './glyph-findings.ts'
import { snapshotOf } from './snapshot-of.ts'

/** Everything that the checks look at. */
export interface CheckedCommitment {
  content: CommitmentContent
  directory: Directory
  office: Office
  /** The meeting at which it is signed, if any. */
  meeting: Meeting | null
  /** Day on which appointments are checked when the commitment itself has no date. */
  today: IsoDate
}

function finding(
  severity: Finding['severity'],
  rule: Finding['rule'],
  field: Finding['field'],
  message: string,
  itemId: string | null = null,
): Finding {
  return { severity, rule, field, message, itemId }
}

const isBlank = (text: string) => text.trim() === ''

function textFindings({ content, today }: CheckedCommitment): Finding[] {
  const findings: Finding[] = []
  if (content.titleLines.every(isBlank))
    findings.push(finding('error', 'title-missing', 'titleLines', 'Judul masih kosong.'))
  if (isBlank(content.preamble)) {
    findings.push(finding('error', 'preamble-missing', 'preamble', 'Kalimat pembuka masih kosong.'))
  }
  if (content.points.length === 0) {
    findings.push(finding('error', 'points-missing', 'points', 'Belum ada butir komitmen.'))
  }
  content.points.forEach((point, index) => {
    if (isBlank(point.text)) {
      findings.push(
        finding('error', 'point-empty', 'points', `Butir ${index + 1} kosong. Isi atau hapus.`, point.id),
      )
    }
  })
  if (isBlank(content.closing)) {
    findings.push(finding('warning', 'closing-missing', 'closing', 'Kalimat penutup kosong.'))
  }
  if (content.numberStyle === 'filled' && isBlank(content.number)) {
    findings.push(
      finding(
        'error',
        'number-missing',
        'number',
        'Nomor dipilih tercetak, tetapi masih kosong. Isi, atau pilih dikosongkan untuk ditulis tangan.',
      ),
    )
  }
  const year = (content.date ?? today).slice(0, 4)
  const texts: [Finding['field'], string, string | null][] = [
    ...content.titleLines.map((line): [Finding['field'], string, null] => ['titleLines', line, null]),
    ['preamble', content.preamble, null],
    ['closing', content.closing, null],
    ...content.points.map((point): [Finding['field'], string, string] => ['points', point.text, point.id]),
  ]
  for (const [field, text, itemId] of texts) {
    for (const { written, date, computed } of disagreeingWeekdays(text, year)) {
      findings.push(
        finding(
          'warning',
          'weekday-disagrees',
          field,
          `Tertulis "${written}", padahal ${longDate(date)} adalah hari ${computed}.`,
          itemId,
        ),
      )
    }
  }
  return findings
}

function dateFindings({ content, meeting }: CheckedCommitment): Finding[] {
  const findings: Finding[] = []
  if (isBlank(content.place))
    findings.push(finding('error', 'place-missing', 'place', 'Tempat penandatanganan masih kosong.'))
  if (content.date === null) {
    if (content.dateStyle !== 'blank') {
      findings.push(
        finding(
          'error',
          'date-missing',
          'date',
          'Tanggal masih kosong. Isi, atau pilih dikosongkan untuk ditulis tangan.',
        ),
      )
    }
    return findings
  }
  const { date } = content
  if (
    meeting !== null &&
    meeting.sessions.length > 0 &&
    meeting.sessions.every((session) => session.date !== date)
  ) {
    const days = daysOf(meeting.sessions)
      .map((day) => dateWithWeekday(day.date))
      .join('; ')
    findings.push(
      finding(
        'warning',
        'date-outside-meeting',
        'date',
        `Tanggal komitmen ${dateWithWeekday(date)}, sedangkan kegiatannya ${days}.`,
      ),
    )
  }
  return findings
}

/** One appointment on the sheet, with what is needed to speak about it. */
interface Seat {
  signatory: Signatory
  field: 'signatories' | 'acknowledging'
  /** `Penanda tangan 3 (Kepala Dinas Kesehatan)` */
  label: string
  appointment: Appointment | undefined
}

function seatsOf({ content, directory }: CheckedCommitment): Seat[] {
  const positions = new Map(directory.positions.map((position) => [position.id, position]))
  const appointments = new Map(directory.appointments.map((appointment) => [appointment.id, appointment]))
  const seats = (field: Seat['field'], name: string) =>
    content[field].map((signatory, index): Seat => {
      const { form } = signatory
      const appointmentId = form.kind === 'represented' ? form.byAppointmentId : signatory.appointmentId
      const position = positions.get(signatory.positionId)
      const title = position ? positionOn(position, content.date).title : 'jabatan tidak ditemukan'
      return {
        signatory,
        field,
        label: `${name} ${index + 1} (${title})`,
        appointment: appointments.get(appointmentId ?? ''),
      }
    })
  return [...seats('signatories', 'Penanda tangan'), ...seats('acknowledging', 'Yang mengetahui')]
}

/** Positions printed above a signature must be there, and each another than the one below it. */
function superiorFindings({ signatory, field, label }: Seat, { positions }: Directory): Finding[] {
  const { form, positionId } = signatory
  if (form.kind !== 'onBehalf' && form.kind !== 'onBehalfLower') return []
  const superiors =
    form.kind === 'onBehalf' ? [form.ofPositionId] : [form.ofPositionId, form.throughPositionId]
  const areKnown = superiors.every((id) => positions.some((position) => position.id === id))
  const areDifferent = new Set([...superiors, positionId]).size > superiors.length
  if (areKnown && areDifferent) return []
  const message = areKnown
    ? `${label}: jabatan atasannya sama dengan jabatan di bawahnya. Pilih jabatan lain.`
    : `${label}: jabatan atasannya tidak ada lagi. Pilih jabatan lain.`
  return [finding('error', 'position-not-valid', field, message, signatory.id)]
}

/** A definitive holder who signs on a day on which another one holds the position, too. */
function rivalFindings(
  { signatory, field, label }: Seat,
  appointment: Appointment,
  position: Position | undefined,
  { directory, date }: { directory: Directory; date: IsoDate },
): Finding[] {
  if (position === undefined || appointment.status !== 'definitif') return []
  const held = directory.appointments.filter(
    (each) => each.positionId === position.id && isValidOn(each, date),
  )
  const pairs = definitivePairs(position, held)
  if (pairs.length === 0) return []
  const names = new Map(directory.people.map((person) => [person.id, fullName(person)]))
  const holders = new Set(pairs.flat().map(({ personId }) => names.get(personId) ?? ''))
  const message = `${label}: pada ${longDate(date)} tercatat lebih dari satu pejabat definitif, ${[...holders].join(' dan ')}. Periksa siapa yang menandatangani.`
  return [finding('warning', 'holder-twice', field, message, signatory.id)]
}

function seatFindings(seat: Seat, { directory, content, today }: CheckedCommitment): Finding[] {
  const { signatory, field, label, appointment } = seat
  if (appointment === undefined) {
    return signatory.form.kind === 'represented'
      ? [finding('error', 'representative-missing', field, `${label}: wakilnya belum dipilih.`, signatory.id)]
      : [finding('error', 'person-missing', field, `${label}: belum ada pejabatnya.`, signatory.id)]
  }
  const person = directory.people.find((each) => each.id === appointment.personId)
  if (person === undefined || isBlank(person.name)) {
    return [finding('error', 'name-missing', field, `${label}: nama pejabat belum diisi.`, signatory.id)]
  }
  if (signatory.form.kind !== 'represented' && appointment.positionId !== signatory.positionId) {
    const message = `${label}: ${fullName(person)} memegang jabatan lain. Pilih pejabatnya lagi.`
    return [finding('error', 'position-not-valid', field, message, signatory.id)]
  }
  const date = content.date ?? today
  const held = directory.positions.find((position) => position.id === appointment.positionId)
  if (isValidOn(appointment, date)) return rivalFindings(seat, appointment, held, { directory, date })
  const from = longDate(appointment.startsOn)
  const until = appointment.endsOn === null ? '' : ` sampai ${longDate(appointment.endsOn)}`
  return [
    finding(
      'error',
      'position-not-valid',
      field,
      `${label}: ${fullName(person)} menjabat ${heldTitle(appointment, held?.title ?? '')} sejak ${from}${until}, jadi tidak pada ${longDate(date)}.`,
      signatory.id,
    ),
  ]
}

/** The same position twice is an error; one person who signs for two positions may be meant, so it is a warning. */
function doubleFindings(seats: Seat[], directory: Directory): Finding[] {
  const firstOfPosition = new Map<string, Seat>()
  const firstOfPerson = new Map<string, Seat>()
  return seats.flatMap((seat): Finding[] => {
    const { signatory, field, label, appointment } = seat
    const samePosition = firstOfPosition.get(signatory.positionId)
    firstOfPosition.set(signatory.positionId, samePosition ?? seat)
    const personId = appointment?.personId ?? null
    const samePerson = personId === null ? undefined : firstOfPerson.get(personId)
    if (personId !== null) firstOfPerson.set(personId, samePerson ?? seat)
    if (samePosition !== undefined) {
      const message = `${label} sudah tercantum sebagai ${samePosition.label}.`
      return [finding('error', 'signatory-twice', field, message, signatory.id)]
    }
    if (samePerson === undefined) return []
    const person = directory.people.find((each) => each.id === personId)
    const name = person === undefined ? 'Orang yang sama' : fullName(person)
    const message = `${name} menandatangani dua kali: ${samePerson.label} dan ${label}.`
    return [finding('warning', 'signatory-twice', field, message, signatory.id)]
  })
}

/**
 * What must be mended (`error`) or looked at (`warning`) before a commitment is issued, in the order of the page. Each finding names
 * its field and, where there is one, the point or signatory, so that the screen can lead there.
 */
export function checkCommitment(checked: CheckedCommitment): Finding[] {
  const { content, office, directory } = checked
  const seats = seatsOf(checked)
  const findings = [...textFindings(checked), ...dateFindings(checked)]
  if (content.signatories.length === 0) {
    findings.push(finding('error', 'signatories-missing', 'signatories', 'Belum ada penanda tangan.'))
  }
  for (const seat of seats)
    findings.push(...seatFindings(seat, checked), ...superiorFindings(seat, directory))
  findings.push(...doubleFindings(seats, directory))
  if (content.letterhead === 'office' && (isBlank(office.officeName) || isBlank(office.address))) {
    findings.push(
      finding(
        'warning',
        'office-incomplete',
        'letterhead',
        'Kop memakai nama dan alamat kantor, tetapi alamatnya kosong. Lengkapi di Pengaturan.',
      ),
    )
  }
  findings.push(...glyphFindings(content, snapshotOf(content, directory, office, checked.today)))
  return findings
}
