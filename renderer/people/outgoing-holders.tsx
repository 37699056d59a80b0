import { Checkbox, Stack, Text } from '@mantine/core'
import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { definitivePairs } from '#shared/people/findings.ts'
import type { Appointment, AppointmentStatus } from '#shared/people/model.ts'
import type { Tenure } from './appointment-fields.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { Warning } from './warning.tsx'

/** Appointments to a position that are under way when the next one begins. */
export function heldBefore(index: DirectoryIndex, positionId: string, startsOn: IsoDate): Appointment[] {
  return (index.appointmentsByPosition.get(positionId) ?? []).filter(
    (each) => each.startsOn < startsOn && (each.endsOn === null || each.endsOn >= startsOn),
  )
}

/**
 * Whether the one before usually ends: a short absence (Plh.) ends nothing, anybody else takes the place of all who were there.
 */
export function endsByDefault(next: AppointmentStatus): boolean {
  return next !== 'Plh.'
}

interface DefinitiveTwiceProps {
  index: DirectoryIndex
  positionId: string
  tenure: Tenure
  /** Appointments that end on the day before. */
  ends?: ReadonlySet<string>
  /** The appointment that is changed, which is no second one. */
  changedId?: string
}

const NONE: ReadonlySet<string> = new Set()

function holderName(index: DirectoryIndex, { personId, status }: Appointment): string {
  const person = index.personById.get(personId)
  return `${person ? fullName(person) : 'orang yang sudah dihapus'} (${status})`
}

/** Warns when the position would be held definitively by two at the same time. */
export function DefinitiveTwice({ index, positionId, tenure, ends = NONE, changedId }: DefinitiveTwiceProps) {
  const position = index.positionById.get(positionId)
  const { status, startsOn, endsOn } = tenure
  if (!position || startsOn === null || status !== 'definitif') return null
  const others = (index.appointmentsByPosition.get(positionId) ?? [])
    .filter(({ id }) => id !== changedId)
    .map((each) => (ends.has(each.id) ? { ...each, endsOn: dayBefore(startsOn) } : each))
  const next = { id: null, status, startsOn, endsOn }
  const pairs = definitivePairs<typeof next | Appointment>(position, [...others, next])
  const beside = new Set(
    pairs.filter((pair) => pair.includes(next)).flatMap((pair) => pair.map(({ id }) => id)),
  )
  const names = others.filter(({ id }) => beside.has(id)).map((each) => holderName(index, each))
  if (names.length === 0) return null
  return (
    <Warning>
      Jabatan ini akan dipegang dua pejabat definitif sekaligus: juga {names.join(' dan ')}. Akhiri salah
      satunya.
    </Warning>
  )
}

interface OutgoingHoldersProps {
  index: DirectoryIndex
  tenure: Tenure
  held: readonly Appointment[]
  ends: ReadonlySet<string>
  onSwitch: (id: string, isEnding: boolean) => void
}

/** Who holds the position now, and whether that ends. */
export function OutgoingHolders({ index, tenure, held, ends, onSwitch }: OutgoingHoldersProps) {
  const { startsOn, status } = tenure
  if (held.length === 0 || startsOn === null) return null
  return (
    <Stack gap="sm" component="section" aria-label="Pejabat sebelumnya">
      {held.map((each) => (
        <Checkbox
          key={each.id}
          label={`Masa jabatan ${holderName(index, each)} berakhir pada ${longDate(dayBefore(startsOn))}`}
          checked={ends.has(each.id)}
          onChange={(event) => onSwitch(each.id, event.currentTarget.checked)}
        />
      ))}
      {status === 'Plh.' && (
        <Text size="xs" c="dimmed">
          Selama Plh. bertugas, pejabatnya tetap memegang jabatan.
        </Text>
      )}
    </Stack>
  )
}
