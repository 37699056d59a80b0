import { Text } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { CouncilFinding } from '#shared/council/model.ts'
import classes from './council.module.css'

/** Rules whose breaches are counted in one line; bodies and members themselves say it, too. */
const COUNTED: Partial<Record<CouncilFinding['rule'], string>> = {
  'body-empty': 'badan belum punya anggota',
  'position-vacant': 'jabatan kosong',
  'position-ended': 'jabatan sudah berakhir',
  'person-inactive': 'orang sudah tidak aktif',
  'person-twice': 'orang ada dua kali dalam satu badan',
}

/** What should be looked at before printing: faults of the decree and its leads one by one, the others counted. */
export function FindingList({ findings }: { findings: readonly CouncilFinding[] }) {
  const counted = Object.entries(COUNTED).flatMap(([rule, words]) => {
    const count = findings.filter((each) => each.rule === rule).length
    return count === 0 ? [] : [`${count} ${words}.`]
  })
  const whole = findings
    .filter(({ rule, membershipId }) => membershipId === null && !(rule in COUNTED))
    .map(({ message }) => message)
  const lines = [...whole, ...counted]
  if (lines.length === 0) return null
  return (
    <ul className={classes.list} aria-label="Perlu dilihat">
      {lines.map((line) => (
        <li key={line} className={classes.note}>
          <IconInfoCircle size={16} aria-hidden />
          <Text size="xs">{line}</Text>
        </li>
      ))}
    </ul>
  )
}
