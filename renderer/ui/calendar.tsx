import { DatePicker, DatesProvider } from '@mantine/dates'
import 'dayjs/locale/id'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import classes from './calendar.module.css'

interface CalendarProps {
  value: IsoDate | null
  onPick: (date: IsoDate) => void
}

/** The calendar behind a date field; loaded when it is first opened. Weeks begin on Monday. */
export function Calendar({ value, onPick }: CalendarProps) {
  return (
    <DatesProvider settings={{ locale: 'id', firstDayOfWeek: 1 }}>
      <DatePicker
        classNames={{ day: classes.day }}
        value={value}
        {...(value === null ? {} : { defaultDate: value })}
        onChange={(picked) => {
          if (picked !== null) onPick(picked)
        }}
        ariaLabels={{
          nextMonth: 'Bulan berikutnya',
          previousMonth: 'Bulan sebelumnya',
          nextYear: 'Tahun berikutnya',
          previousYear: 'Tahun sebelumnya',
          nextDecade: 'Dasawarsa berikutnya',
          previousDecade: 'Dasawarsa sebelumnya',
        }}
      />
    </DatesProvider>
  )
}
