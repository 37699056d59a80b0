import { VisuallyHidden } from '@mantine/core'
import { clsx } from 'clsx'
import type { ListedAttendance } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { ChooseAll, useRowList } from '../ui/row-list.tsx'
import frame from '../ui/row-list.module.css'
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

/** Thousands of participants with what is recorded of each; only those in view are drawn. */
export function MarkList({ rows, recordsOf, sessionCount, chosen, deeds, onChooseAll }: MarkListProps) {
  const { scroller, virtualizer } = useRowList(rows, USUAL_HEIGHT)
  return (
    <div ref={scroller} className={frame.scroller} data-grows>
      <table aria-label="Kehadiran peserta" aria-rowcount={rows.length + 1} className={frame.table}>
        <thead className={frame.head}>
          <tr aria-rowindex={1} className={clsx(frame.headings, classes.headings)}>
            <th scope="col" className={frame.check}>
              <ChooseAll rows={rows} chosen={chosen} onChooseAll={onChooseAll} />
            </th>
            <th scope="col" className={frame.number}>
              Nomor
            </th>
            <th scope="col">Nama, jabatan, instansi</th>
            <th scope="col">Kehadiran</th>
            <th scope="col">
              <VisuallyHidden>Riwayat</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody className={frame.rows} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const participant = rows[index]
            if (!participant) return null
            return (
              <tr
                key={participant.id}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className={clsx(frame.row, classes.row)}
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
