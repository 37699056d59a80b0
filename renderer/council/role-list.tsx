import { Button, Group, Stack, Text } from '@mantine/core'
import { IconSortDescending } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { memo, useCallback, useEffect, useMemo, useRef } from 'react'
import type { BodyMembers, Member, RoleMembers } from '#shared/council/composition.ts'
import type { Decree } from '#shared/council/model.ts'
import { client } from '../client.ts'
import { moved } from '../ui/arranging.ts'
import { Sortable } from '../ui/sortable.tsx'
import { MemberRow, NO_FINDINGS, type FindingsOfMembers } from './member-row.tsx'
import { MEMBER_CHANGES, useCouncilChanges } from './use-council.ts'
import classes from './council.module.css'

interface RoleListProps extends RoleMembers {
  decree: Decree
  bodyMembers: BodyMembers
  findings: FindingsOfMembers
  /** Memberships that a filter leaves in sight; null: there is none. */
  shown: ReadonlySet<string> | null
}

interface Item {
  id: string
  member: Member
}

const nameOf = ({ member }: Item) =>
  member.membership.positionId === null ? (member.name ?? '') : member.title

/** The members of one role, by precedence or as they were arranged by hand. */
export const RoleList = memo(function RoleList({
  decree,
  bodyMembers,
  role,
  members,
  findings,
  shown,
}: RoleListProps) {
  const changes = useCouncilChanges()
  const place = { decreeId: decree.id, bodyId: bodyMembers.body.id, roleId: role.id }
  const label = `${role.name} ${bodyMembers.body.name}`
  const { mutate: reorder } = useMutation({
    scope: MEMBER_CHANGES,
    mutationFn: (ids: string[] | null) => client.council.reorderMembers({ ...place, ids }),
    onMutate: (ids) => {
      const order = (id: string) => (ids === null ? null : ids.indexOf(id) + 1)
      changes.putMembers(members.map(({ membership }) => ({ ...membership, order: order(membership.id) })))
    },
    onSuccess: ({ memberships, made }) => {
      changes.putMembers(memberships)
      changes.notify(`Urutan ${label} diubah.`, made)
    },
    onError: () => changes.refresh(),
  })
  const items = useMemo(
    () => members.map((member): Item => ({ id: member.membership.id, member })),
    [members],
  )
  // Read when a key moves something, so that a filter draws no row anew.
  const isFiltered = useRef(false)
  useEffect(() => {
    isFiltered.current = shown !== null
  }, [shown])
  const move = useCallback(
    (from: number, to: number) => {
      if (isFiltered.current) return
      const ids = items.map(({ id }) => id)
      if (to >= 0 && to < ids.length) reorder(moved(ids, from, to))
    },
    [items, reorder],
  )
  const draw = useCallback(
    ({ id, member }: Item, ordinal: number) => (
      <MemberRow
        decree={decree}
        bodyMembers={bodyMembers}
        member={member}
        findings={findings.get(id) ?? NO_FINDINGS}
        ordinal={ordinal}
        count={items.length}
        onMove={move}
      />
    ),
    [decree, bodyMembers, findings, items.length, move],
  )
  const isArranged = members.some(({ membership }) => membership.order !== null)
  const [only] = items
  const isHidden = shown !== null && !items.some(({ id }) => shown.has(id))
  return (
    <Stack gap={0} pt={6} hidden={isHidden} className={classes.filtered}>
      <Group justify="space-between" mih="1.5rem">
        <Text size="xs" c="dimmed">
          {members.length > 1 ? `${role.name} (${members.length})` : role.name}
        </Text>
        {isArranged && members.length > 1 && shown === null && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconSortDescending size={14} aria-hidden />}
            onClick={() => reorder(null)}
          >
            Urutkan menurut jabatan
          </Button>
        )}
      </Group>
      {items.length === 1 && only !== undefined ? (
        <ul className={classes.list} aria-label={label}>
          <li>
            <MemberRow
              decree={decree}
              bodyMembers={bodyMembers}
              member={only.member}
              findings={findings.get(only.id) ?? NO_FINDINGS}
            />
          </li>
        </ul>
      ) : (
        <Sortable items={items} label={label} nameOf={nameOf} onMove={move} shown={shown}>
          {draw}
        </Sortable>
      )}
    </Stack>
  )
})
