import { SegmentedControl, Text } from '@mantine/core'
import { IconCalendarQuestion } from '@tabler/icons-react'
import { FIELD_LABELS } from '#shared/directory-import/fields.ts'
import type { Decision, ImportSummary } from '#shared/directory-import/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { number } from './counting.ts'
import classes from './preview.module.css'

type DatesBothWays = ImportSummary['datesBothWays'][number]

interface DateOrderNotesProps {
  dates: readonly DatesBothWays[]
  decide: (decisions: readonly Decision[]) => Promise<void>
}

/** Why a column is read as it is. */
const REASONS: Record<DatesBothWays['evidence'], string> = {
  month: 'Tanggal lain di kolom ini menunjukkan bahwa bulan ditulis lebih dahulu.',
  both: 'Kolom ini bercampur: sebagian menunjukkan hari dahulu, sebagian bulan dahulu.',
  none: 'Tidak ada tanggal di kolom ini yang memastikannya.',
}

/** Columns whose dates read both ways, each told once, with how they are read and the other way. */
export function DateOrderNotes({ dates, decide }: DateOrderNotesProps) {
  if (dates.length === 0) return null
  return (
    <section className={classes.dates} aria-label="Tanggal yang terbaca dua cara">
      {dates.map(({ field, column, count, example, byDay, byMonth, order, evidence }) => {
        const label = `Kolom ${column}, ${FIELD_LABELS[field]}`
        return (
          <div key={field} className={classes.datesLine}>
            <IconCalendarQuestion size={18} aria-hidden className={classes.icon} />
            <Text flex={1}>
              {label}: {number(count)} tanggal terbaca dua cara. "{example}" dibaca{' '}
              <strong>{longDate(order === 'day' ? byDay : byMonth)}</strong>; dapat juga{' '}
              {longDate(order === 'day' ? byMonth : byDay)}. {REASONS[evidence]}
            </Text>
            <SegmentedControl
              size="xs"
              flex="none"
              aria-label={`Urutan tanggal ${label}`}
              value={order}
              data={[
                { value: 'day', label: 'Hari dahulu' },
                { value: 'month', label: 'Bulan dahulu' },
              ]}
              onChange={(choice) =>
                void decide([{ about: 'dates', field, choice: choice === 'month' ? 'month' : 'day' }])
              }
            />
          </div>
        )
      })}
    </section>
  )
}
