import { Button, Stack, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { AttendanceCounts, AttendanceSummary } from '#shared/attendance/model.ts'
import { roleName } from '#shared/participants/words.ts'
import { Dialog } from '../ui/dialog.tsx'
import classes from './attendance.module.css'

interface TotalsProps {
  /** One a session; what is shown is the first when several are chosen. */
  summary: readonly AttendanceSummary[]
  /** Names the session. */
  nameOf: (sessionId: string) => string
}

const COLUMNS: readonly { key: keyof AttendanceCounts; name: string }[] = [
  { key: 'invited', name: 'Diundang' },
  { key: 'present', name: 'Hadir' },
  { key: 'represented', name: 'Diwakili' },
  { key: 'excused', name: 'Izin' },
  { key: 'absent', name: 'Tidak hadir' },
  { key: 'open', name: 'Belum tercatat' },
]

/** `Hadir 17, diwakili 3, izin 1, tidak hadir 2, belum tercatat 7 dari 30` */
function countWords(counts: AttendanceCounts): string {
  const parts = COLUMNS.slice(1).flatMap(({ key, name }) =>
    counts[key] === 0 ? [] : [`${name.toLowerCase()} ${counts[key]}`],
  )
  const words = `${parts.join(', ')} dari ${counts.invited}`
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function CountTable({
  heading,
  rows,
}: {
  heading: string
  rows: readonly (AttendanceCounts & { name: string })[]
}) {
  return (
    <div className={classes.countTable}>
      <Table aria-label={`Kehadiran menurut ${heading.toLowerCase()}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{heading}</Table.Th>
            {COLUMNS.map(({ key, name }) => (
              <Table.Th key={key} ta="end">
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.name}>
              <Table.Td>{row.name}</Table.Td>
              {COLUMNS.map(({ key }) => (
                <Table.Td key={key} ta="end">
                  {row[key]}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

/** Attendance in numbers, whether the quorum is reached, and behind a button the numbers by agency and role. */
export function Totals({ summary, nameOf }: TotalsProps) {
  const [isOpen, setOpen] = useState(false)
  if (summary.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label="Jumlah kehadiran">
      {summary.map(({ sessionId, all, quorum }) => (
        <div key={sessionId}>
          {summary.length > 1 && (
            <Text size="xs" c="dimmed">
              {nameOf(sessionId)}
            </Text>
          )}
          <Text fw={600}>{countWords(all)}</Text>
          {quorum !== null && (
            <Text c={quorum.isReached ? 'var(--ikrar-success-text)' : 'var(--ikrar-warning-text)'}>
              {quorum.words}
            </Text>
          )}
        </div>
      ))}
      <div>
        <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
          Menurut OPD dan peran
        </Button>
      </div>
      {isOpen && (
        <Dialog onClose={() => setOpen(false)} title="Kehadiran menurut OPD dan peran" size="60rem">
          <Stack gap="lg">
            {summary.map(({ sessionId, byAgency, byRole }) => (
              <Stack key={sessionId} gap="md">
                <Text fw={600}>{nameOf(sessionId)}</Text>
                <CountTable
                  heading="Peran"
                  rows={byRole.map((row) => ({ ...row, name: roleName(row.role) }))}
                />
                <CountTable
                  heading="OPD atau instansi"
                  rows={byAgency.map((row) => ({ ...row, name: row.agency }))}
                />
              </Stack>
            ))}
          </Stack>
        </Dialog>
      )}
    </Stack>
  )
}
