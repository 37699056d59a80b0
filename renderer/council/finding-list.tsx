import { Button, Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { CouncilFinding, Membership } from '#shared/council/model.ts'
import { useEndMembers } from './use-council.ts'
import classes from './council.module.css'

/** Rules whose breaches are counted in one line; bodies and members themselves say it, too. */
const COUNTED: Partial<Record<CouncilFinding['rule'], string>> = {
  'body-empty': 'badan belum punya anggota',
  'position-vacant': 'jabatan kosong',
  'position-abolished': 'jabatan sudah dihapuskan',
  'position-ended': 'orang tidak memegang jabatan lagi',
  'person-inactive': 'orang sudah tidak aktif',
  'person-twice': 'orang ada dua kali dalam satu badan',
}

interface FindingListProps {
  findings: readonly CouncilFinding[]
  memberships: readonly Membership[]
}

/** What should be looked at before printing: faults of the decree and its leads one by one, the others counted. */
export function FindingList({ findings, memberships }: FindingListProps) {
  const counted = Object.entries(COUNTED).flatMap(([rule, words]) => {
    const count = findings.filter((each) => each.rule === rule).length
    return count === 0 ? [] : [{ rule, line: `${count} ${words}.` }]
  })
  const whole = findings
    .filter(({ rule, membershipId }) => membershipId === null && !(rule in COUNTED))
    .map(({ rule, message }) => ({ rule, line: message }))
  const lines = [...whole, ...counted]
  if (lines.length === 0) return null
  return (
    <ul className={classes.list} aria-label="Perlu dilihat">
      {lines.map(({ rule, line }) => (
        <li key={line} className={classes.note}>
          <IconInfoCircle size={16} aria-hidden />
          <Text size="xs">{line}</Text>
          {rule === 'position-abolished' && <EndAll findings={findings} memberships={memberships} />}
        </li>
      ))}
    </ul>
  )
}

/**
 * Ends the memberships of abolished positions. They do not end by themselves: a seat is given by a decree, and the secretariat decides
 * whether the next decree gives it to whoever took over.
 */
function EndAll({ findings, memberships }: FindingListProps) {
  const end = useEndMembers()
  const byId = new Map(memberships.map((each) => [each.id, each]))
  const ends = findings.flatMap(({ membershipId, endsOn }) => {
    const membership = byId.get(membershipId ?? '')
    return membership === undefined || endsOn === null ? [] : [{ membership, endsOn }]
  })
  if (ends.length === 0) return null
  return (
    <Button
      variant="subtle"
      size="compact-xs"
      className={classes.noteAction}
      loading={end.isPending}
      onClick={() => end.mutate(ends)}
    >
      {ends.length === 1 ? 'Akhiri keanggotaannya' : `Akhiri ${ends.length} keanggotaan`}
    </Button>
  )
}
