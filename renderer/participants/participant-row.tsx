import { ActionIcon, Checkbox, Menu, NativeSelect, Text } from '@mantine/core'
import { IconDots, IconHistory, IconPencil, IconTrash } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { memo, type KeyboardEvent, type MouseEvent } from 'react'
import type { ListedParticipant, ParticipantFinding } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { moveByKey } from '../ui/arranging.ts'
import { FindingNotes } from '../ui/finding-notes.tsx'
import { MoveItems } from '../ui/move-items.tsx'
import frame from '../ui/row-list.module.css'
import { officeWords } from './office-words.ts'
import classes from './participants.module.css'
import { REPLIES, replyOf } from './reply-words.ts'
import { nameOf, type ParticipantChanges } from './use-participants.ts'

/** What a row may ask for. */
export interface RowDeeds {
  choose: (id: string, isRange: boolean) => void
  change: (row: ListedParticipant, changes: ParticipantChanges, words: string) => void
  move: (from: number, to: number) => void
  remove: (row: ListedParticipant) => void
  /** Asks who comes instead, or for what reason nobody does. */
  detail: (row: ListedParticipant) => void
  history: (row: ListedParticipant) => void
}

interface ParticipantRowProps {
  row: ListedParticipant
  /** Place in the list, from 0. */
  ordinal: number
  count: number
  /** Whether the order can be changed now. */
  isMovable: boolean
  isChosen: boolean
  findings: readonly ParticipantFinding[]
  deeds: RowDeeds
}

const NONE: readonly ParticipantFinding[] = []
const ROLES = PARTICIPANT_ROLES.map(({ role, name }) => ({ value: role, label: name }))
const ANSWERS = REPLIES.map(({ state, name }) => ({ value: state, label: name }))

/** Who comes instead, or why nobody does; null for all other answers. */
function detailOf({ reply, representative }: ListedParticipant): string | null {
  if (reply.state === 'represented')
    return representative === null ? 'kepada siapa?' : `kepada ${representative.name}`
  return reply.state === 'excused' ? reply.reason || 'tanpa alasan' : null
}

/** One participant: who it is, the role, the answer, and what can be done. */
export const ParticipantRow = memo(function ParticipantRow({
  row,
  ordinal,
  count,
  isMovable,
  isChosen,
  findings = NONE,
  deeds,
}: ParticipantRowProps) {
  const { id, named, role, reply, number } = row
  const name = nameOf(row)
  const detail = detailOf(row)
  const where = officeWords(named)

  const press = (event: KeyboardEvent) =>
    moveByKey(event, ordinal, (from, to) => isMovable && deeds.move(from, to))
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
      <td className={clsx(frame.number, classes.ordinal)}>{ordinal + 1}</td>
      <td className={clsx(frame.who, classes.who)}>
        <Text fw={600}>{name}</Text>
        {where !== '' && <Text c="dimmed">{where}</Text>}
        <FindingNotes findings={findings} />
      </td>
      <td className={classes.role}>
        <NativeSelect
          aria-label={`Peran ${name}`}
          data={ROLES}
          value={role}
          onChange={(event) => {
            const found = PARTICIPANT_ROLES.find((each) => each.role === event.currentTarget.value)
            if (found) deeds.change(row, { role: found.role }, `kini ${found.name.toLowerCase()}`)
          }}
        />
      </td>
      <td className={classes.reply}>
        <NativeSelect
          aria-label={`Jawaban ${name}`}
          data={ANSWERS}
          value={reply.state}
          onChange={(event) => {
            const found = REPLIES.find((each) => each.state === event.currentTarget.value)
            if (!found) return
            const next = replyOf(found.state)
            deeds.change(row, { reply: next }, `dicatat: ${found.name.toLowerCase()}`)
            if (found.state === 'represented' || found.state === 'excused')
              deeds.detail({ ...row, reply: next })
          }}
        />
        {detail !== null && (
          <button type="button" className={frame.detail} onClick={() => deeds.detail(row)}>
            {detail}
          </button>
        )}
      </td>
      <td className={clsx(frame.number, classes.number)}>
        <span className={classes.numberLabel}>No. peserta </span>
        {number}
      </td>
      <td className={classes.more} aria-label={`Pilihan untuk ${name}`}>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Pilihan: ${name}`}
              {...(isMovable && { 'aria-description': 'Alt+panah: pindahkan.' })}
              onKeyDown={press}
            >
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {isMovable && <MoveItems ordinal={ordinal} count={count} onMove={deeds.move} />}
            {(reply.state === 'represented' || reply.state === 'excused') && (
              <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={() => deeds.detail(row)}>
                {reply.state === 'represented' ? 'Diwakilkan kepada' : 'Alasan berhalangan'}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconHistory size={16} aria-hidden />} onClick={() => deeds.history(row)}>
              Riwayat
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => deeds.remove(row)}>
              Keluarkan dari daftar
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </td>
    </>
  )
})
