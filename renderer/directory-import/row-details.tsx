import { Button, Group, Text } from '@mantine/core'
import { useId } from 'react'
import type { Decision, PreviewRow, RowChoice } from '#shared/directory-import/model.ts'
import { nameWords } from './field-values.ts'
import classes from './preview.module.css'
import { ACTION_LABELS } from './summary-words.ts'

interface RowDetailsProps {
  id: string
  row: PreviewRow
  answer: (decisions: readonly Decision[]) => void
  onCompare: () => void
}

const OUTCOMES = {
  create: 'Akan ditambahkan sebagai orang baru.',
  change: 'Orang yang sudah ada akan diubah.',
  unchanged: 'Semua isinya sudah sama dengan yang tersimpan.',
  merge: 'Orang yang sama dengan baris lain; isinya digabung.',
  skip: 'Tidak diimpor.',
  ask: 'Belum ikut diimpor, karena masih ada yang ditanyakan.',
} as const

/** Under the table: what becomes of the active row as a whole, and what can be done about it. */
export function RowDetails({ id, row, answer, onCompare }: RowDetailsProps) {
  const titleId = useId()
  const { action, asks, candidates, choice } = row
  const choose = (next: RowChoice | null) => answer([{ about: 'row', row: row.row, choice: next }])
  return (
    <section id={id} className={classes.details} aria-labelledby={titleId}>
      <div className={classes.detailsWords}>
        <Text size="xs" c="dimmed" id={titleId}>
          Baris {row.row}, {nameWords(row.values)}: {ACTION_LABELS[action]}
        </Text>
        <Text>{asks ?? OUTCOMES[action]}</Text>
        {candidates.length > 0 && (
          <Text size="xs" c="dimmed" lineClamp={2}>
            Mirip: {candidates.map(({ label }) => label).join('; ')}
          </Text>
        )}
      </div>
      <div className={classes.detailsActions}>
        <Group gap="xs" justify="flex-end">
          {candidates.length > 0 && (
            <>
              <Button variant="light" size="compact-sm" onClick={onCompare}>
                Bandingkan
              </Button>
              {choice?.to !== 'create' && (
                <Button variant="default" size="compact-sm" onClick={() => choose({ to: 'create' })}>
                  Orang lain
                </Button>
              )}
            </>
          )}
          {action !== 'skip' && (
            <Button variant="default" size="compact-sm" onClick={() => choose({ to: 'skip' })}>
              Lewati baris
            </Button>
          )}
          {choice !== null && (
            <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
              Batalkan pilihan
            </Button>
          )}
        </Group>
      </div>
    </section>
  )
}
