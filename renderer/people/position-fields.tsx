import { NativeSelect, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { AppointmentStatus } from '#shared/people/model.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { DateField } from '../ui/date-field.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { agencyChoices, positionChoices } from './choices.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { STATUSES } from './person-words.ts'
import classes from './people.module.css'

/** A position that does not exist yet. */
export interface NewPosition {
  title: string
  agencyId: string | null
  tier: number
}

/** What is entered to give somebody a position; `position` is an id or a new one. */
export interface AppointmentDraft {
  position: string | NewPosition | null
  status: AppointmentStatus
  startsOn: IsoDate | null
  endsOn: IsoDate | null
}

/** Heads of agencies: the tier most new positions belong to. */
const USUAL_TIER = 7

export function emptyAppointment(today: IsoDate): AppointmentDraft {
  return { position: null, status: 'definitif', startsOn: today, endsOn: null }
}

interface PositionFieldsProps {
  index: DirectoryIndex
  today: IsoDate
  value: AppointmentDraft
  onChange: (draft: AppointmentDraft) => void
  positionLabel?: string
  /** Asks for an end too; a first position has none yet. */
  asksEnd?: boolean
}

/** Position, status and dates; a position that is not in the list is made on the way. */
export function PositionFields({
  index,
  today,
  value,
  onChange,
  positionLabel = 'Jabatan',
  asksEnd = true,
}: PositionFieldsProps) {
  const positions = useMemo(
    () => positionChoices(index, value.startsOn ?? today),
    [index, value.startsOn, today],
  )
  const agencies = useMemo(() => agencyChoices(index), [index])
  const { position } = value
  const isNew = position !== null && typeof position === 'object'
  return (
    <Stack gap="md">
      {isNew ? (
        <>
          <TextInput
            label="Jabatan baru"
            value={position.title}
            data-autofocus
            onChange={(event) =>
              onChange({ ...value, position: { ...position, title: event.currentTarget.value } })
            }
            description="Jabatan ini ditambahkan ke daftar."
          />
          <PickField
            label="OPD"
            choices={agencies}
            value={position.agencyId}
            clearable
            onChange={(agencyId) => onChange({ ...value, position: { ...position, agencyId } })}
          />
          <NativeSelect
            label="Tingkat urutan"
            value={String(position.tier)}
            data={TIERS.map(({ tier, name }) => ({ value: String(tier), label: `${tier}. ${name}` }))}
            onChange={(event) =>
              onChange({ ...value, position: { ...position, tier: Number(event.currentTarget.value) } })
            }
          />
        </>
      ) : (
        <PickField
          label={positionLabel}
          choices={positions}
          value={position}
          clearable
          onChange={(id) => onChange({ ...value, position: id })}
          create={{
            label: (typed) => `Tambah jabatan baru: ${typed}`,
            run: (title) => onChange({ ...value, position: { title, agencyId: null, tier: USUAL_TIER } }),
          }}
        />
      )}
      {position !== null && (
        <>
          <Stack gap="xs">
            <Text component="span" fw={600} size="sm" id="appointment-status">
              Status
            </Text>
            <SegmentedControl
              aria-labelledby="appointment-status"
              className={classes.fit}
              value={value.status}
              data={STATUSES.map(({ value: status, label }) => ({ value: status, label }))}
              onChange={(next) => {
                const found = STATUSES.find((status) => status.value === next)
                if (found) onChange({ ...value, status: found.value })
              }}
            />
            <Text size="xs" c="dimmed">
              {STATUSES.find((status) => status.value === value.status)?.meaning}
            </Text>
          </Stack>
          <DateField
            label="Mulai"
            value={value.startsOn}
            onChange={(startsOn) => onChange({ ...value, startsOn })}
            error={value.startsOn === null ? 'Isi tanggal mulai.' : undefined}
          />
          {asksEnd && (
            <DateField
              label="Sampai"
              description="Kosongkan bila belum diketahui."
              value={value.endsOn}
              onChange={(endsOn) => onChange({ ...value, endsOn })}
              error={
                value.endsOn !== null && value.startsOn !== null && value.endsOn < value.startsOn
                  ? 'Tanggal akhir lebih awal daripada tanggal mulai.'
                  : undefined
              }
            />
          )}
        </>
      )}
    </Stack>
  )
}
