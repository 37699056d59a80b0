import { Checkbox, VisuallyHidden } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ListedAttendance } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import classes from './attendance.module.css'
import { MarkRow, type MarkDeeds } from './mark-row.tsx'

interface MarkListProps {
  rows: readonly ListedParticipant[]
  recordsOf: (id: string) => readonly ListedAttendance[]
  sessionCount: number
  chosen: ReadonlySet<string>
  deeds: MarkDeeds
  onChooseAll: (isChosen: boolean) => void
}

/** Usual height of a row, in px; each is measured when it is drawn. */
const USUAL_HEIGHT = 56
const EXTRA_ROWS = 8

/** Thousands of participants with what is recorded of each; only those in view are drawn. */
export function MarkList({ rows, recordsOf, sessionCount, chosen, deeds, onChooseAll }: MarkListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => USUAL_HEIGHT,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: EXTRA_ROWS,
  })
  const chosenCount = rows.filter(({ id }) => chosen.has(id)).length
  return (
    <div ref={scroller} className={classes.scroller}>
      <table aria-label="Kehadiran peserta" aria-rowcount={rows.length + 1} className={classes.table}>
        <thead className={classes.head}>
          <tr aria-rowindex={1} className={classes.headings}>
            <th scope="col" className={classes.check}>
              <Checkbox
                aria-label="Pilih semua yang tampil"
                checked={chosenCount > 0 && chosenCount === rows.length}
                indeterminate={chosenCount > 0 && chosenCount < rows.length}
                onChange={(event) => onChooseAll(event.currentTarget.checked)}
              />
            </th>
            <th scope="col" className={classes.number}>
              Nomor
            </th>
            <th scope="col">Nama, jabatan, instansi</th>
            <th scope="col">Kehadiran</th>
            <th scope="col">
              <VisuallyHidden>Riwayat</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody className={classes.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const participant = rows[index]
            if (!participant) return null
            return (
              <tr
                key={participant.id}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={classes.row}
                style={{ top: start }}
              >
                <MarkRow
                  participant={participant}
                  records={recordsOf(participant.id)}
                  sessionCount={sessionCount}
                  isChosen={chosen.has(participant.id)}
                  deeds={deeds}
                />
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
