import { Button, Stack, Text, Title } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { memo, useId, useMemo } from 'react'
import type { BodyMembers, Member } from '#shared/council/composition.ts'
import type { Body, Decree } from '#shared/council/model.ts'
import { folded, hasWords } from '#shared/indonesian/folding.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { isValidOn } from '#shared/people/appointments.ts'
import { MemberRow, NO_FINDINGS, type FindingsOfMembers } from './member-row.tsx'
import { RoleList } from './role-list.tsx'
import classes from './council.module.css'

interface BodySectionProps {
  decree: Decree
  bodyMembers: BodyMembers
  date: IsoDate
  findings: FindingsOfMembers
  /** Folded words by which members are filtered. */
  words: readonly string[]
  onAdd: (body: Body) => void
}

/** Members of a body by role on a day, those of other days, and the text by which each is found. */
function partsOf({ body, roles }: BodyMembers, date: IsoDate) {
  const isNow = ({ period }: Member) => isValidOn(period, date)
  const texts = roles.flatMap(({ role, members }) =>
    members.map(({ membership, name, position }) => ({
      id: membership.id,
      text: folded(`${name ?? ''} ${position} ${role.name} ${body.name}`),
    })),
  )
  const present = roles.map(({ role, members }) => ({ role, members: members.filter(isNow) }))
  const absent = roles.flatMap(({ members }) => members.filter((member) => !isNow(member)))
  return { texts, present, absent }
}

/**
 * A body with its members by role; those who are no members on the day stand below. What a filter leaves out is hidden and stays where it is,
 * so that a key in the filter moves nothing on the page but what it hides.
 */
export const BodySection = memo(function BodySection(props: BodySectionProps) {
  const { decree, bodyMembers, date, findings, words, onAdd } = props
  const { body } = bodyMembers
  const headingId = useId()
  const { texts, present, absent } = useMemo(() => partsOf(bodyMembers, date), [bodyMembers, date])
  const shown = useMemo(
    () =>
      words.length === 0
        ? null
        : new Set(texts.flatMap(({ id, text }) => (hasWords(text, words) ? [id] : []))),
    [texts, words],
  )
  const isShown = ({ membership }: Member) => shown === null || shown.has(membership.id)
  const count = present.reduce((sum, { members }) => sum + members.filter(isShown).length, 0)
  const absentCount = absent.filter(isShown).length
  const empty = present.filter(({ members }) => members.length === 0).map(({ role }) => role.name)
  return (
    <section
      aria-labelledby={headingId}
      className={classes.body}
      hidden={shown !== null && count + absentCount === 0}
    >
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
              shown={shown}
            />
          ),
      )}
      {shown === null && empty.length > 0 && (
        <Text size="xs" c="dimmed" pt={6}>
          Belum diisi: {empty.join(', ')}.
        </Text>
      )}
      {absent.length > 0 && (
        <Stack gap={0} pt="sm" hidden={absentCount === 0} className={classes.filtered}>
          <Text size="xs" c="dimmed">
            Bukan anggota pada tanggal ini:
          </Text>
          <ul className={classes.list} aria-label={`Bukan anggota ${body.name} pada tanggal ini`}>
            {absent.map((member) => (
              <li key={member.membership.id} hidden={!isShown(member)}>
                <MemberRow decree={decree} bodyMembers={bodyMembers} member={member} findings={NO_FINDINGS} />
              </li>
            ))}
          </ul>
        </Stack>
      )}
    </section>
  )
})
