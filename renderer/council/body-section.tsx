import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconPlus, IconSortDescending } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { memo, useId } from 'react'
import type { BodyMembers, Member, RoleMembers } from '#shared/council/composition.ts'
import type { Body, CouncilFinding, Decree } from '#shared/council/model.ts'
import { folded, hasWords } from '#shared/indonesian/folding.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { isValidOn } from '#shared/people/appointments.ts'
import { client } from '../client.ts'
import { moved } from '../commitments/edits.ts'
import { Sortable } from '../ui/sortable.tsx'
import { MemberRow } from './member-row.tsx'
import { useCouncilChanges } from './use-council.ts'
import classes from './council.module.css'

interface BodySectionProps {
  decree: Decree
  bodyMembers: BodyMembers
  date: IsoDate
  findings: readonly CouncilFinding[]
  /** Folded words by which members are filtered. */
  words: readonly string[]
  onAdd: (body: Body) => void
}

/** A body with its members by role; those who are no members on the day stand below. */
export const BodySection = memo(function BodySection(props: BodySectionProps) {
  const { decree, bodyMembers, date, findings, words, onAdd } = props
  const { body, roles } = bodyMembers
  const headingId = useId()
  const shown = roles.map(({ role, members }) => ({
    role,
    members: members.filter(({ name, position }) =>
      hasWords(folded(`${name ?? ''} ${position} ${role.name} ${body.name}`), words),
    ),
  }))
  const isNow = ({ period }: Member) => isValidOn(period, date)
  const present = shown.map(({ role, members }) => ({ role, members: members.filter(isNow) }))
  const absent = shown.flatMap(({ members }) => members.filter((member) => !isNow(member)))
  const count = present.reduce((sum, { members }) => sum + members.length, 0)
  if (words.length > 0 && count + absent.length === 0) return null
  const empty = roles.filter(({ members }) => !members.some(isNow)).map(({ role }) => role.name)
  return (
    <section aria-labelledby={headingId} className={classes.body}>
      <div className={classes.heading}>
        <Title order={2} id={headingId}>
          {body.name}{' '}
          <Text span c="dimmed" size="xs">
            {count}
          </Text>
        </Title>
        <Button
          variant="subtle"
          size="compact-sm"
          flex="none"
          leftSection={<IconPlus size={16} aria-hidden />}
          aria-label={`Tambah anggota ${body.name}`}
          onClick={() => onAdd(body)}
        >
          Tambah
        </Button>
      </div>
      {present.map(
        ({ role, members }) =>
          members.length > 0 && (
            <RoleList
              key={role.id}
              decree={decree}
              bodyMembers={bodyMembers}
              role={role}
              members={members}
              findings={findings}
              isFixed={words.length > 0}
            />
          ),
      )}
      {words.length === 0 && empty.length > 0 && (
        <Text size="xs" c="dimmed" pt={6}>
          Belum diisi: {empty.join(', ')}.
        </Text>
      )}
      {absent.length > 0 && (
        <Stack gap={0} pt="sm">
          <Text size="xs" c="dimmed">
            Bukan anggota pada tanggal ini:
          </Text>
          <ul className={classes.list} aria-label={`Bukan anggota ${body.name} pada tanggal ini`}>
            {absent.map((member) => (
              <li key={member.membership.id}>
                <MemberRow decree={decree} bodyMembers={bodyMembers} member={member} findings={[]} />
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </section>
  )
})

interface RoleListProps extends RoleMembers {
  decree: Decree
  bodyMembers: BodyMembers
  findings: readonly CouncilFinding[]
  /** Nothing can be arranged, because not all of the role is shown. */
  isFixed: boolean
}

/** The members of one role, by precedence or as they were arranged by hand. */
function RoleList({ decree, bodyMembers, role, members, findings, isFixed }: RoleListProps) {
  const changes = useCouncilChanges()
  const place = { decreeId: decree.id, bodyId: bodyMembers.body.id, roleId: role.id }
  const label = `${role.name} ${bodyMembers.body.name}`
  const reorder = useMutation({
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
  const move = (from: number, to: number) => {
    const ids = members.map(({ membership }) => membership.id)
    if (to >= 0 && to < ids.length) reorder.mutate(moved(ids, from, to))
  }
  const isArranged = members.some(({ membership }) => membership.order !== null)
  const items = members.map((member) => ({ id: member.membership.id, member }))
  const row = (member: Member, ordinal?: number) => (
    <MemberRow
      decree={decree}
      bodyMembers={bodyMembers}
      member={member}
      findings={findings.filter(({ membershipId }) => membershipId === member.membership.id)}
      {...(ordinal !== undefined && { ordinal, count: members.length, onMove: move })}
    />
  )
  return (
    <Stack gap={0} pt={6}>
      <Group justify="space-between" mih="1.5rem">
        <Text size="xs" c="dimmed">
          {members.length > 1 ? `${role.name} (${members.length})` : role.name}
        </Text>
        {isArranged && members.length > 1 && !isFixed && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<IconSortDescending size={14} aria-hidden />}
            onClick={() => reorder.mutate(null)}
          >
            Urutkan menurut jabatan
          </Button>
        )}
      </Group>
      {isFixed || members.length === 1 ? (
        <ul className={classes.list} aria-label={label}>
          {members.map((member) => (
            <li key={member.membership.id}>{row(member)}</li>
          ))}
        </ul>
      ) : (
        <Sortable
          items={items}
          label={label}
          nameOf={({ member }) =>
            member.membership.positionId === null ? (member.name ?? '') : member.title
          }
          onMove={move}
        >
          {({ member }, ordinal) => row(member, ordinal)}
        </Sortable>
      )}
    </Stack>
  )
}
