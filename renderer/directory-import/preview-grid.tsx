import { Text } from '@mantine/core'
import { useEffect, useEffectEvent, useId, useMemo, useRef, useState } from 'react'
import type { Decision, PreviewRow } from '#shared/directory-import/model.ts'
import type { ImportLayout } from '#shared/directory-import/opened-file.ts'
import { showError } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
import type { Place } from '../ui/sheet/sheet-state.ts'
import { useSheet } from '../ui/sheet/use-sheet.ts'
import { useShortcuts } from '../ui/shortcuts.ts'
import { offerUndo } from '../ui/undo.tsx'
import { CellDetails } from './cell-details.tsx'
import { nameWords } from './field-values.ts'
import { MergeDialog } from './merge-dialog.tsx'
import { previewColumns } from './preview-columns.ts'
import { cellOf, nextQuestion, type CellChoices, type PreviewLine } from './preview-lines.ts'
import classes from './preview.module.css'
import { answering, editing, undoing, undoingEdits } from './preview-decisions.ts'
import { RowDetails } from './row-details.tsx'

interface PreviewGridProps {
  lines: readonly PreviewLine[]
  layout: ImportLayout
  onView: (first: number, last: number) => void
  decide: (decisions: readonly Decision[]) => Promise<void>
  /** The first question has the focus at once, so that it is answered by typing. */
  startsAtQuestion: boolean
}

/** Height of a row in rem: what it becomes, and under it what the file says. */
const ROW_REM = 3

const nameOf = ({ row }: PreviewLine) =>
  row === null ? 'belum dibaca' : `baris ${row.row}, ${nameWords(row.values)}`

function focusIn(id: string): void {
  const place = document.querySelector(`#${CSS.escape(id)}`)
  place?.querySelector<HTMLElement>('input:not([type=checkbox]), button')?.focus()
}

/** The rows of the file as they will be written, each problem in its cell; under them the active cell in words. */
export function PreviewGrid({ lines, layout, onView, decide, startsAtQuestion }: PreviewGridProps) {
  const detailsId = useId()
  const { today } = useProgramStatus()
  const [compared, setCompared] = useState<PreviewRow | null>(null)
  const columns = useMemo(() => {
    const openDetails = () => focusIn(detailsId)
    const openRow = (row: PreviewRow) => (row.candidates.length > 0 ? setCompared(row) : openDetails())
    return previewColumns(layout, { openRow, openDetails, today })
  }, [layout, detailsId, today])
  const latest = useRef({ lines, isEditing: false })
  const [seen] = useState(() => new Map<string, PreviewLine>())
  const sheet = useSheet<PreviewLine, CellChoices>({
    name: 'directory-import',
    rows: lines,
    columns,
    nameOf,
    noun: 'baris',
    isChoosing: false,
    isSorting: false,
    latest: (id) => seen.get(id),
    save: async (line, changes) => {
      const index = latest.current.lines.indexOf(line)
      await decide(editing([{ row: line, changes }]))
      if (line.row?.action === 'ask' && index >= 0 && !latest.current.isEditing) goOn(index)
    },
    saveAll: async (edits) => {
      const before = undoingEdits(edits)
      await decide(editing(edits))
      return () => decide(before)
    },
  })
  const { active } = sheet.state
  const activeIndex = sheet.rowIndexes.get(active?.rowId ?? '') ?? -1
  const row = lines[activeIndex]?.row ?? null
  const cell = cellOf(row, active?.column ?? '')

  const isEditing = sheet.state.editing !== null
  useEffect(() => {
    latest.current = { lines, isEditing }
    for (const line of lines) if (line.row !== null) seen.set(line.id, line)
  }, [lines, isEditing, seen])

  /** Goes to the next question from a line on, among the lines as they are now; tells the row if it is one about the row as a whole. */
  function goOn(from: number): PreviewRow | null {
    const question = nextQuestion(latest.current.lines, from)
    const line = question && latest.current.lines[question.index]
    if (!line) return null
    activate({ rowId: line.id, column: question.column })
    return question.column === 'action' ? line.row : null
  }
  function activate(place: Place): void {
    sheet.dispatch({ kind: 'activate', place, keepsChosen: false })
  }
  const begin = useEffectEvent(() => goOn(0))
  useEffect(() => {
    if (startsAtQuestion) begin()
  }, [startsAtQuestion])
  // A row that was answered leaves the list of questions; what follows it takes its place.
  const lastIndex = useRef(0)
  const isGone = active !== null && activeIndex < 0
  const replace = useEffectEvent(() => goOn(lastIndex.current))
  useEffect(() => {
    if (isGone) replace()
    else lastIndex.current = Math.max(0, activeIndex)
  }, [isGone, activeIndex])

  /** Decides on the active row, then goes on to the next question if it asked. */
  const answer = async (decisions: readonly Decision[], isComparing = false) => {
    if (row === null || active === null || decisions.length === 0) return
    const before = undoing(row, decisions)
    // Offered at once: who thinks better of it need not wait for the answer.
    const stopOffering = offerUndo(() => decide(before))
    try {
      await decide(decisions)
    } catch (error) {
      stopOffering()
      showError(error)
      return
    }
    if (row.action !== 'ask') {
      activate(active)
      return
    }
    const next = goOn(activeIndex)
    if (isComparing && next !== null && next.candidates.length > 0) setCompared(next)
  }
  const edit = () => sheet.begin(activeIndex, sheet.columnIndexes.get(active?.column ?? '') ?? 0)
  const choose = (to: 'accept' | 'leave') => {
    if (row !== null && cell !== null) void answer(answering(row, cell, to))
  }
  useShortcuts([
    { keys: 'F8', label: 'Pertanyaan berikutnya', run: () => goOn(activeIndex + 1) },
    { keys: 'Alt+T', label: 'Pakai usulan di sel ini', run: () => choose('accept') },
    { keys: 'Alt+B', label: 'Biarkan atau kosongkan sel ini', run: () => choose('leave') },
  ])

  return (
    <div className={classes.table}>
      <Sheet label="Baris berkas" sheet={sheet} rowHeight={ROW_REM} onView={onView} />
      {row !== null && cell !== null && (
        <CellDetails
          key={`${row.row} ${cell.field}`}
          id={detailsId}
          row={row}
          cell={cell}
          answer={(decisions) => void answer(decisions)}
          onEdit={edit}
        />
      )}
      {row !== null && cell === null && (
        <RowDetails
          id={detailsId}
          row={row}
          answer={(decisions) => void answer(decisions)}
          onCompare={() => setCompared(row)}
        />
      )}
      {row === null && (
        <section className={classes.details} id={detailsId} aria-label="Rincian sel">
          <Text c="dimmed">
            Pilih sel untuk melihat masalah dan usulannya. Ketik untuk mengubah isinya; F8 ke pertanyaan
            berikutnya.
          </Text>
        </section>
      )}
      {compared !== null && (
        <MergeDialog
          key={compared.row}
          row={compared}
          onClose={() => setCompared(null)}
          onChoose={(choice) => {
            setCompared(null)
            void answer([{ about: 'row', row: compared.row, choice }], true)
          }}
        />
      )}
    </div>
  )
}
