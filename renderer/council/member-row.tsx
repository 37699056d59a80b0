import { ActionIcon, Menu, Text } from '@mantine/core'
import {
  IconCalendarEvent,
  IconDots,
  IconInfoCircle,
  IconTrash,
  IconUserOff,
  IconUserShare,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { clsx } from 'clsx'
import { useState, type KeyboardEvent } from 'react'
import type { BodyMembers, Member } from '#shared/council/composition.ts'
import type { BodyRole, CouncilFinding, Decree } from '#shared/council/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { MoveItems } from '../ui/move-items.tsx'
import { client } from '../client.ts'
import { DaysDialog } from './days-dialog.tsx'
import { useCouncilChanges } from './use-council.ts'
import classes from './council.module.css'

interface MemberRowProps {
  decree: Decree
  bodyMembers: BodyMembers
  member: Member
  findings: readonly CouncilFinding[]
  /** Where it stands among those that can be arranged. */
  ordinal?: number
  count?: number
  onMove?: (from: number, to: number) => void
}

/** `sejak 1 Juli 2022`, `sampai 31 Oktober 2022`: what differs from the decree; empty when nothing does. */
function ownDays({ membership }: Member): string {
  const { startsOn, endsOn } = membership
  return [
    startsOn === null ? '' : `sejak ${longDate(startsOn)}`,
    endsOn === null ? '' : `sampai ${longDate(endsOn)}`,
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** One member: the position with whoever holds it, or the person with what they hold; what is wrong, and what can be done. */
export function MemberRow({
  decree,
  bodyMembers,
  member,
  findings,
  ordinal,
  count = 0,
  onMove,
}: MemberRowProps) {
  const changes = useCouncilChanges()
  const [isDating, setDating] = useState(false)
  const { membership, title, position, name } = member
  const isPosition = membership.positionId !== null
  const first = isPosition ? title : (name ?? '')
  const acting = position !== title ? position.slice(0, position.length - title.length) : ''
  const second = isPosition ? (name === null ? null : `${acting}${name}`) : position
  const { body } = bodyMembers

  const setRole = useMutation({
    mutationFn: (role: BodyRole) =>
      client.council.updateMember({
        id: membership.id,
        version: membership.version,
        changes: { roleId: role.id },
      }),
    onSuccess: ({ membership: changed, made }, role) => {
      changes.putMembers([changed])
      changes.notify(`${first} kini ${role.name} ${body.name}.`, made)
    },
    onError: changes.refreshWhenStale,
  })
  const remove = useMutation({
    mutationFn: () =>
      client.council.removeMembers({ members: [{ id: membership.id, version: membership.version }] }),
    onSuccess: ({ made }) => {
      changes.takeMembers([membership.id])
      changes.notify(`${first} dihapus dari ${body.name}.`, made)
    },
    onError: changes.refreshWhenStale,
  })

  function press(event: KeyboardEvent) {
    if (ordinal === undefined || !event.altKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove?.(ordinal, ordinal + (event.key === 'ArrowUp' ? -1 : 1))
  }

  const days = ownDays(member)
  // A vacant position says so in its second line already.
  const notes = findings.filter(({ rule }) => rule !== 'position-vacant')
  return (
    <div className={classes.member}>
      <div className={classes.who}>
        <Text fw={600}>{first}</Text>
        {second === null ? (
          <span className={classes.note}>
            <IconUserOff size={16} aria-hidden />
            <Text span>Kosong</Text>
          </span>
        ) : (
          <Text>{second}</Text>
        )}
        {days !== '' && (
          <Text size="xs" c="dimmed" className={classes.below}>
            {days}
          </Text>
        )}
        {notes.map(({ message }) => (
          <span key={message} className={clsx(classes.note, classes.below)}>
            <IconInfoCircle size={16} aria-hidden />
            <Text span size="xs">
              {message}
            </Text>
          </span>
        ))}
      </div>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Pilihan: ${first}`}
            {...(onMove && { 'aria-description': 'Alt+panah: pindahkan.' })}
            onKeyDown={press}
          >
            <IconDots size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {body.roles
            .filter(({ id }) => id !== membership.roleId)
            .map((role) => (
              <Menu.Item
                key={role.id}
                leftSection={<IconUserShare size={16} aria-hidden />}
                onClick={() => setRole.mutate(role)}
              >
                Jadikan {role.name}
              </Menu.Item>
            ))}
          <Menu.Divider />
          {ordinal !== undefined && onMove && (
            <>
              <MoveItems ordinal={ordinal} count={count} onMove={onMove} />
              <Menu.Divider />
            </>
          )}
          <Menu.Item
            leftSection={<IconCalendarEvent size={16} aria-hidden />}
            onClick={() => setDating(true)}
          >
            Akhiri atau ubah masa keanggotaan
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
            Hapus dari susunan, bila salah catat
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isDating && (
        <DaysDialog decree={decree} member={member} name={first} onClose={() => setDating(false)} />
      )}
    </div>
  )
}
