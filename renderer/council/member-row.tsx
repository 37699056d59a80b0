import { Text } from '@mantine/core'
import { IconInfoCircle, IconUserOff } from '@tabler/icons-react'
import { clsx } from 'clsx'
import { memo } from 'react'
import type { Member } from '#shared/council/composition.ts'
import type { CouncilFinding } from '#shared/council/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { MemberMenu, type MemberRowProps } from './member-menu.tsx'
import classes from './council.module.css'

/** What should be looked at, by membership. */
export type FindingsOfMembers = ReadonlyMap<string | null, readonly CouncilFinding[]>

export const NO_FINDINGS: readonly CouncilFinding[] = []

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
export const MemberRow = memo(function MemberRow(props: MemberRowProps) {
  const { member, findings } = props
  const { membership, title, position, name } = member
  const isPosition = membership.positionId !== null
  const first = isPosition ? title : (name ?? '')
  const acting = position !== title ? position.slice(0, position.length - title.length) : ''
  const second = isPosition ? (name === null ? null : `${acting}${name}`) : position
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
      <MemberMenu {...props} name={first} />
    </div>
  )
})
