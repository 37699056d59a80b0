import { ActionIcon, Checkbox, NativeSelect, Text, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { memo, type MouseEvent } from 'react'
import type { AttendanceState, ListedAttendance } from '#shared/attendance/model.ts'
import { ATTENDANCE_STATES } from '#shared/attendance/words.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { roleName } from '#shared/participants/words.ts'
import { officeWords } from '../participants/office-words.ts'
import frame from '../ui/row-list.module.css'
import classes from './attendance.module.css'

/** What a row may ask for. */
export interface MarkDeeds {
  choose: (id: string, isRange: boolean) => void
  /** Null takes the mark away. */
  mark: (participant: ListedParticipant, state: AttendanceState | null) => void
  /** Asks who came instead, or for what reason nobody did. */
  detail: (participant: ListedParticipant, record: ListedAttendance) => void
  history: (participant: ListedParticipant) => void
}

interface MarkRowProps {
  participant: ListedParticipant
  /** What is recorded in the chosen sessions; fewer than there are sessions when some are open. */
  records: readonly ListedAttendance[]
  sessionCount: number
  isChosen: boolean
  deeds: MarkDeeds
}

const OPEN = ''
const MIXED = 'mixed'
const STATES = ATTENDANCE_STATES.map(({ state, name }) => ({ value: state, label: name }))

function shownState(records: readonly ListedAttendance[], sessionCount: number): string {
  const [first] = records
  if (first === undefined) return OPEN
  const isSame =
    records.length === sessionCount && records.every(({ mark }) => mark.state === first.mark.state)
  return isSame ? first.mark.state : MIXED
}

function detailOf({ mark, representative }: ListedAttendance): string | null {
  if (mark.state === 'represented')
    return representative === null ? 'oleh siapa?' : `oleh ${representative.name}`
  return mark.state === 'excused' ? mark.reason || 'tanpa alasan' : null
}

/** One participant with what is recorded of them. */
export const MarkRow = memo(function MarkRow({
  participant,
  records,
  sessionCount,
  isChosen,
  deeds,
}: MarkRowProps) {
  const { id, named, number, role } = participant
  const name = named.name || named.position
  const state = shownState(records, sessionCount)
  const [record] = records
  const detail = state === MIXED || record === undefined ? null : detailOf(record)
  const where = [roleName(role), officeWords(named)]
  return (
    <>
      <td className={frame.check}>
        <Checkbox
          aria-label={`Pilih ${name}`}
          checked={isChosen}
          onChange={() => undefined}
          onClick={(event: MouseEvent) => deeds.choose(id, event.shiftKey)}
        />
      </td>
      <td className={frame.number}>{number}</td>
      <td className={frame.who}>
        <Text fw={600}>{name}</Text>
        <Text c="dimmed" size="xs">
          {where.filter((part) => part !== '').join(', ')}
        </Text>
      </td>
      <td className={classes.mark}>
        <NativeSelect
          aria-label={`Kehadiran ${name}`}
          value={state}
          data={[
            { value: OPEN, label: 'Belum tercatat' },
            ...STATES,
            ...(state === MIXED ? [{ value: MIXED, label: 'Berbeda tiap sesi' }] : []),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget
            const found = ATTENDANCE_STATES.find((each) => each.state === value)
            if (value === OPEN) deeds.mark(participant, null)
            else if (found) deeds.mark(participant, found.state)
          }}
        />
        {detail !== null && record !== undefined && (
          <button type="button" className={frame.detail} onClick={() => deeds.detail(participant, record)}>
            {detail}
          </button>
        )}
      </td>
      <td className={classes.more} aria-label={`Riwayat kehadiran ${name}`}>
        <Tooltip label="Riwayat">
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Riwayat ${name}`}
            onClick={() => deeds.history(participant)}
          >
            <IconHistory size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </td>
    </>
  )
})
