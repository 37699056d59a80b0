import { headOfRegion, regionTitle, type Office } from '#shared/settings/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { CommitmentContent, Signatory } from '#shared/commitments/model.ts'
import type { Appointment, Position } from '#shared/people/model.ts'
import { holderOn } from '#shared/people/appointments.ts'

/** What a new draft is made from. */
export interface DraftGround {
  office: Office
  /** First day of the meeting at which it is signed; null when it is not known. */
  date: IsoDate | null
  today: IsoDate
  positions: readonly Pick<Position, 'id' | 'title' | 'tier'>[]
  appointments: readonly Appointment[]
  newId: () => string
}

/** `Mengetahui,`: the head of the region, when the directory has that position. */
function acknowledging({ office, positions, appointments, date, today, newId }: DraftGround): Signatory[] {
  const title = headOfRegion(office.regionKind).toLowerCase()
  const head = positions.find((each) => each.tier === 1 && each.title.toLowerCase().startsWith(title))
  if (head === undefined) return []
  const holder = holderOn(appointments, head.id, date ?? today)
  return [{ id: newId(), positionId: head.id, appointmentId: holder?.id ?? null, form: { kind: 'self' } }]
}

/** A new joint commitment in the words of domain.md section 4, in the office's look. */
export function newContent(ground: DraftGround): CommitmentContent {
  const { office, date, today } = ground
  const region = regionTitle(office)
  const year = (date ?? today).slice(0, 4)
  return {
    titleLines: [
      'KOMITMEN BERSAMA',
      'IMPLEMENTASI MASTERPLAN SMART CITY',
      `${region.toLocaleUpperCase('id')} TAHUN ${year}`,
    ],
    numberStyle: 'none',
    number: '',
    preamble: `Kami yang bertanda tangan di bawah ini, Dewan Smart City ${region}, menyatakan berkomitmen untuk:`,
    points: [],
    closing: 'Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab.',
    place: office.regionName,
    date,
    dateStyle: date === null ? 'blank' : 'filled',
    signatories: [],
    acknowledging: acknowledging(ground),
    letterhead: 'none',
    typeface: office.typeface,
    fontSize: office.fontSize,
    paper: office.paper,
    layout: 'auto',
    cornerMarks: true,
  }
}

/** The same words and people for another occasion: fresh ids, and the date must be chosen anew. */
export function copiedContent(content: CommitmentContent, newId: () => string): CommitmentContent {
  const copied = (each: Signatory): Signatory => ({ ...each, id: newId() })
  return {
    ...content,
    date: null,
    number: '',
    points: content.points.map((each) => ({ ...each, id: newId() })),
    signatories: content.signatories.map(copied),
    acknowledging: content.acknowledging.map(copied),
  }
}
