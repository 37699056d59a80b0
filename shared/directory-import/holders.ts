import { dayBefore, longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { definitivePairs } from '#shared/people/findings.ts'
import type { Appointment, Position } from '#shared/people/model.ts'
import { ask } from './checked-cell.ts'
import { isAnswered, type TakenChoices } from './choices.ts'
import type { CellProblem } from './model.ts'
import type { KnownPerson, PeopleIndex } from './people-index.ts'
import { appointmentAfter, heldAsIn, type RowState } from './row-state.ts'

/** A position that somebody else holds definitively on the same days. */
export interface HolderProblem {
  field: 'position'
  problem: CellProblem
  isOpen: boolean
  /** The appointment that ends on the day before, once that is accepted; null: both stay. */
  endsHolder: Appointment | null
}

type Period = Pick<Appointment, 'status' | 'startsOn' | 'endsOn'>

interface HoldingRow {
  row: number
  /** Who the row is, by the first row of a new person or by the person of the directory. */
  who: KnownPerson | number
  period: Period
}

/** Sees where two people would hold one position definitively at once: one of the directory and a row, or two rows. */
export class HolderCheck {
  readonly #options: { people: PeopleIndex; choices: TakenChoices; startsOn: string }
  /** Appointments of the directory as the file leaves them. */
  readonly #after = new Map<string, Appointment>()
  readonly #rows = new Map<string, HoldingRow[]>()

  constructor(options: { people: PeopleIndex; choices: TakenChoices; startsOn: string }) {
    this.#options = options
  }

  /** Hears that a row speaks of somebody of the directory, before any row is checked. */
  note({ position, values }: RowState, known: KnownPerson): void {
    if (position === null || !('position' in position)) return
    const held = heldAsIn(known, position.position, values)
    if (held !== undefined) this.#after.set(held.appointment.id, appointmentAfter(held.appointment, values))
  }

  /** @param firstRow of the rows that are this person, when it is a new one; the row itself when there is no other */
  check(state: RowState, known: KnownPerson | null, firstRow: number): HolderProblem | null {
    const { position, values } = state
    if (position === null || !('position' in position) || (values.status || 'definitif') !== 'definitif')
      return null
    const { position: held } = position
    if (known !== null && heldAsIn(known, held, values) !== undefined) return null
    const period: Period = {
      status: 'definitif',
      startsOn: values.startsOn || this.#options.startsOn,
      endsOn: values.endsOn || null,
    }
    const who = known ?? firstRow
    const problem =
      this.#besideDirectory(state, held, known, period) ?? this.#besideRows(state, held, who, period)
    const rows = this.#rows.get(held.id) ?? []
    rows.push({ row: state.row, who, period })
    this.#rows.set(held.id, rows)
    return problem
  }

  #besideDirectory(
    state: RowState,
    held: Position,
    known: KnownPerson | null,
    period: Period,
  ): HolderProblem | null {
    for (const { known: holder, appointment: before } of this.#options.people.holdersOf(held.id)) {
      const appointment = this.#after.get(before.id) ?? before
      if (holder === known || definitivePairs(held, [appointment, period]).length === 0) continue
      const name = fullName(holder.person)
      const canEnd = appointment.endsOn === null && appointment.startsOn < period.startsOn
      const repair = canEnd ? `${name} berakhir ${longDate(dayBefore(period.startsOn))}` : null
      const message = `${held.title} masih dipegang ${name} sejak ${longDate(appointment.startsOn)}.`
      return this.#problem(state, message, repair, appointment)
    }
    return null
  }

  #besideRows(state: RowState, held: Position, who: HoldingRow['who'], period: Period): HolderProblem | null {
    const other = this.#rows
      .get(held.id)
      ?.find((each) => each.who !== who && definitivePairs(held, [each.period, period]).length > 0)
    if (other === undefined) return null
    const message = `${held.title} juga diisi baris ${other.row} pada waktu yang sama. Isi status atau tanggalnya, atau biarkan keduanya.`
    return this.#problem(state, message, null, null)
  }

  #problem(
    { row, rawPosition }: RowState,
    message: string,
    repair: string | null,
    ends: Appointment | null,
  ): HolderProblem {
    const { choices } = this.#options
    const problem = ask('positionTaken', message, { repair, losesNothing: repair !== null })
    const choice = choices.ofCell(row, 'position', rawPosition)
    const ofCell = choice?.to === 'edit' ? null : choice
    const isAccepted =
      ofCell?.to === 'accept' || (ofCell === null && choices.ofKind('positionTaken') === 'accept')
    return {
      field: 'position',
      problem,
      isOpen: !isAnswered(choices, ofCell, problem),
      endsHolder: isAccepted && repair !== null ? ends : null,
    }
  }
}
