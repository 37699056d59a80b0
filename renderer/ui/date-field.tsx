import { ActionIcon, Popover, Skeleton, TextInput, type TextInputProps } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { dateWithWeekday, parseDate, shortDate, type IsoDate } from '#shared/indonesian/dates.ts'
import classes from './fields.module.css'

const Calendar = lazy(async () => ({ default: (await import('./calendar.tsx')).Calendar }))

interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: IsoDate | null
  /** Called with a date that exists, or null when the field is emptied. A text that is no date stays in the field with its error. */
  onChange: (date: IsoDate | null) => void
  /** Told when the field holds a text that is no date, and when it no longer does. */
  onUnreadable?: (isUnreadable: boolean) => void
}

const NOT_A_DATE = 'Tanggal ini tidak ada di kalender dan belum disimpan. Tulis seperti 29/9/2022.'

/** A date, typed as `29/9/2022` or picked. The weekday is computed and shown under it. */
export function DateField({ value, onChange, onUnreadable, error, description, ...rest }: DateFieldProps) {
  const [typed, setTyped] = useState({ text: value === null ? '' : shortDate(value), value })
  const [isLeft, setLeft] = useState(true)
  const [isOpen, setOpen] = useState(false)
  if (typed.value !== value) setTyped({ text: value === null ? '' : shortDate(value), value })

  const date = parseDate(typed.text)
  const take = (text: string, next: IsoDate | null) => {
    setTyped({ text, value: next })
    if (next !== value) onChange(next)
  }
  const isUnreadable = typed.text.trim() !== '' && date === null
  useEffect(() => onUnreadable?.(isUnreadable), [onUnreadable, isUnreadable])
  const ownError = isLeft && isUnreadable ? NOT_A_DATE : null
  return (
    <TextInput
      placeholder="29/9/2022"
      {...rest}
      className={classes.date}
      inputMode="numeric"
      autoComplete="off"
      value={typed.text}
      error={ownError ?? error}
      description={date === null ? description : dateWithWeekday(date)}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      onFocus={() => setLeft(false)}
      onChange={(event) => {
        const text = event.currentTarget.value
        const next = text.trim() === '' ? null : parseDate(text)
        // Two digits may still become four: `29/9/20` is not taken before the field is left.
        if (text.trim() === '' || (next !== null && /\d{4}$/.test(text.trim()))) take(text, next)
        else setTyped({ text, value })
      }}
      onBlur={() => {
        setLeft(true)
        if (date !== null) take(shortDate(date), date)
      }}
      rightSection={
        <Popover opened={isOpen} onChange={setOpen} trapFocus returnFocus position="bottom-end">
          <Popover.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label="Pilih dari kalender"
              disabled={rest.disabled === true}
              onClick={() => setOpen(!isOpen)}
            >
              <IconCalendar size={18} aria-hidden />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Suspense fallback={<Skeleton className={classes.calendar} />}>
              <Calendar
                value={date}
                onPick={(picked) => {
                  take(shortDate(picked), picked)
                  setOpen(false)
                }}
              />
            </Suspense>
          </Popover.Dropdown>
        </Popover>
      }
    />
  )
}
