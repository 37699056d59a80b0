import { ActionIcon, Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconCalendarEvent,
  IconCalendarX,
  IconDots,
  IconTrash,
  IconUserShare,
} from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { createContext, useContext, useState, type KeyboardEvent } from 'react'
import type { BodyMembers, Member } from '#shared/council/composition.ts'
import type { BodyRole, CouncilFinding, Decree } from '#shared/council/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { client } from '../client.ts'
import { moveByKey } from '../ui/arranging.ts'
import { MoveItems, type MoveItemsProps } from '../ui/move-items.tsx'
import { DaysDialog } from './days-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { MEMBER_CHANGES, useCouncilChanges, useEndMembers } from './use-council.ts'

/** Whether a filter hides some members; nothing is arranged then. */
export const IsFiltered = createContext(false)

/** Read only in a menu that is open: a key in the filter draws no row anew. */
function Arranging(props: MoveItemsProps) {
  if (useContext(IsFiltered)) return null
  return (
    <>
      <MoveItems {...props} />
      <Menu.Divider />
    </>
  )
}

/** A member, what should be looked at, and how it is arranged. */
export interface MemberRowProps {
  decree: Decree
  bodyMembers: BodyMembers
  member: Member
  findings: readonly CouncilFinding[]
  /** Where it stands among those that can be arranged. */
  ordinal?: number
  count?: number
  onMove?: (from: number, to: number) => void
}

interface MemberMenuProps extends MemberRowProps {
  /** What the row is called. */
  name: string
}

/** What can be done with one member. */
export function MemberMenu(props: MemberMenuProps) {
  const { decree, bodyMembers, member, findings, name, ordinal, count = 0, onMove } = props
  const changes = useCouncilChanges()
  const [dialog, setDialog] = useState<'days' | 'move' | null>(null)
  const { membership } = member
  const { body } = bodyMembers

  const setRole = useMutation({
    scope: MEMBER_CHANGES,
    mutationFn: (role: BodyRole) =>
      client.council.updateMember({ ...changes.latest(membership), changes: { roleId: role.id } }),
    onSuccess: ({ membership: changed, made }, role) => {
      changes.putMembers([changed])
      changes.notify(`${name} kini ${role.name} ${body.name}.`, made)
    },
    onError: changes.refreshWhenStale,
  })
  const remove = useMutation({
    scope: MEMBER_CHANGES,
    mutationFn: () => client.council.removeMembers({ members: [changes.latest(membership)] }),
    onSuccess: ({ made }) => {
      changes.takeMembers([membership.id])
      changes.notify(`${name} dihapus dari ${body.name}.`, made)
    },
    onError: changes.refreshWhenStale,
  })
  const end = useEndMembers()
  const ending = findings.flatMap(({ endsOn }) => endsOn ?? [])[0]

  function press(event: KeyboardEvent) {
    if (ordinal !== undefined && onMove !== undefined) moveByKey(event, ordinal, onMove)
  }
  const close = () => setDialog(null)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`Pilihan: ${name}`}
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
          {decree.bodies.length > 1 && (
            <Menu.Item
              leftSection={<IconArrowsExchange size={16} aria-hidden />}
              onClick={() => setDialog('move')}
            >
              Pindahkan ke badan lain
            </Menu.Item>
          )}
          <Menu.Divider />
          {ordinal !== undefined && onMove && <Arranging ordinal={ordinal} count={count} onMove={onMove} />}
          {ending !== undefined && (
            <Menu.Item
              leftSection={<IconCalendarX size={16} aria-hidden />}
              onClick={() => end.mutate([{ membership, endsOn: ending }])}
            >
              Akhiri pada {longDate(ending)}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconCalendarEvent size={16} aria-hidden />}
            onClick={() => setDialog('days')}
          >
            Akhiri atau ubah masa keanggotaan
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
            Hapus dari susunan, bila salah catat
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog === 'days' && <DaysDialog decree={decree} member={member} name={name} onClose={close} />}
      {dialog === 'move' && <MoveDialog decree={decree} member={member} name={name} onClose={close} />}
    </>
  )
}
