import { Button, Checkbox, Group, Text } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { FIELD_LABELS } from '#shared/directory-import/fields.ts'
import type {
  CellChoice,
  CellProblem,
  Decision,
  PreviewCell,
  PreviewRow,
} from '#shared/directory-import/model.ts'
import { agencyChoices, positionChoices } from '../people/choices.ts'
import { useDirectory } from '../people/use-directory.ts'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { nameWords } from './field-values.ts'
import { choosing, isRepeated } from './preview-decisions.ts'
import classes from './preview.module.css'
import { acceptWords, foremost, leaveWords, leaving } from './problem-words.ts'

interface CellDetailsProps {
  id: string
  row: PreviewRow
  cell: PreviewCell
  /** Decides, then goes on to the next question when the cell asked. */
  answer: (decisions: readonly Decision[]) => void
  onEdit: () => void
}

/** Under the table: the active cell in full words, and everything that can be done with it. */
export function CellDetails({ id, row, cell, answer, onEdit }: CellDetailsProps) {
  const { field, column, raw, shown, problems, choice, asks } = cell
  const hasSame = isRepeated(cell)
  const [isForAll, setForAll] = useState(hasSame)
  const titleId = useId()
  const problem = foremost(problems)
  const choose = (next: CellChoice | null) => answer(choosing(row, cell, next, hasSame && isForAll))
  return (
    <section id={id} className={classes.details} aria-labelledby={titleId}>
      <div className={classes.detailsWords}>
        <Text size="xs" c="dimmed" id={titleId}>
          Baris {row.row}, {nameWords(row.values)}: {FIELD_LABELS[field]} (kolom {column})
        </Text>
        {problems.length === 0 ? (
          <Text c="dimmed">Tidak ada masalah di sel ini.</Text>
        ) : (
          problems.map(({ kind, message }) => <Text key={kind}>{message}</Text>)
        )}
        <Text size="xs" c="dimmed">
          Di berkas: {raw === '' ? '(kosong)' : `"${raw}"`}.{' '}
          {asks ? 'Belum ikut diimpor.' : `Menjadi: ${shown === '' ? '(kosong)' : `"${shown}"`}.`}
        </Text>
      </div>
      <div className={classes.detailsActions}>
        <Group gap="xs" justify="flex-end">
          {problem !== null && (
            <ProblemButtons problem={problem} choice={choice} asks={asks} choose={choose} />
          )}
          {field === 'agency' && <AgencyField cell={cell} choose={choose} />}
          {field === 'position' && <PositionField row={row} choose={choose} />}
          {field !== 'agency' && (
            <Button
              variant={asks && problem?.repair === null ? 'light' : 'default'}
              size="compact-sm"
              onClick={onEdit}
            >
              {asks ? 'Ketik isinya' : 'Ubah'}
            </Button>
          )}
          {choice !== null && (
            <Button variant="subtle" size="compact-sm" onClick={() => choose(null)}>
              Batalkan pilihan
            </Button>
          )}
        </Group>
        {hasSame && (problem !== null || field === 'agency') && (
          <Checkbox
            size="xs"
            label="Untuk semua sel yang isinya sama"
            checked={isForAll}
            onChange={(event) => setForAll(event.currentTarget.checked)}
          />
        )}
      </div>
    </section>
  )
}

interface ChoiceProps {
  choose: (choice: CellChoice | null) => void
}

interface ProblemButtonsProps extends ChoiceProps, Pick<PreviewCell, 'asks' | 'choice'> {
  problem: CellProblem
}

function ProblemButtons({ problem, choice, asks, choose }: ProblemButtonsProps) {
  const { kind, severity, repair } = problem
  if (severity === 'warning') return null
  const isTaken = !asks && (choice?.to === 'accept' || (choice === null && severity === 'repaired'))
  return (
    <>
      {repair !== null && !isTaken && (
        <Button variant="light" size="compact-sm" maw="24rem" onClick={() => choose({ to: 'accept' })}>
          {acceptWords(problem)}
        </Button>
      )}
      {(kind === 'agencyAlike' || kind === 'agencyEnded') && choice === null && (
        <Button variant="default" size="compact-sm" onClick={() => choose({ to: 'newAgency' })}>
          Instansi baru
        </Button>
      )}
      {choice?.to !== leaving(problem).to && (
        <Button variant="default" size="compact-sm" onClick={() => choose(leaving(problem))}>
          {leaveWords(problem)}
        </Button>
      )}
    </>
  )
}

function AgencyField({ cell, choose }: ChoiceProps & { cell: PreviewCell }) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  return (
    <PickField
      size="xs"
      className={classes.agency}
      aria-label="Pakai instansi yang sudah ada"
      placeholder="Pilih instansi yang ada"
      choices={index === null ? [] : agencyChoices(index, today)}
      value={cell.choice?.to === 'agency' ? cell.choice.id : null}
      onChange={(id) => choose(id === null ? null : { to: 'agency', id })}
      create={{
        label: (typed) => `Buat instansi "${typed}"`,
        run: (typed) => choose({ to: 'edit', text: typed }),
      }}
    />
  )
}

function PositionField({ row, choose }: ChoiceProps & { row: PreviewRow }) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  const agency = row.values.agency ?? ''
  // A title is looked for in the agency of its row.
  const choices = useMemo(() => {
    if (index === null) return []
    const agencyOf = (positionId: string) =>
      index.agencyById.get(index.positionById.get(positionId)?.agencyId ?? '')?.name
    const all = positionChoices(index, today)
    return agency === '' ? all : all.filter(({ value }) => agencyOf(value) === agency)
  }, [index, today, agency])
  return (
    <PickField
      size="xs"
      className={classes.agency}
      aria-label="Pakai jabatan yang sudah ada"
      placeholder="Pilih jabatan yang ada"
      nothing="Instansi ini belum mempunyai jabatan yang cocok."
      choices={choices}
      value={null}
      onChange={(id) => {
        const title = index?.positionById.get(id ?? '')?.title
        if (title !== undefined) choose({ to: 'edit', text: withStatus(row, title) })
      }}
    />
  )
}

/** The title with the acting that the cell had, which would be lost with its words. */
function withStatus({ values: { status = '' } }: PreviewRow, title: string): string {
  return status === '' || status === 'definitif' ? title : `${status} ${title}`
}
