import { TextInput, type TextInputProps } from '@mantine/core'
import { useState } from 'react'
import { dottedTime, parseTime, type TimeOfDay } from '#shared/indonesian/times.ts'
import classes from './fields.module.css'

interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: TimeOfDay | null
  onChange: (time: TimeOfDay | null) => void
}

const NOT_A_TIME = 'Jam ini tidak ada dan belum disimpan. Tulis seperti 09.00.'

/** A time of day, typed as `9`, `9.00` or `0900`, shown as `09.00`. */
export function TimeField({ value, onChange, error, ...rest }: TimeFieldProps) {
  const [typed, setTyped] = useState({ text: value === null ? '' : dottedTime(value), value })
  const [isLeft, setLeft] = useState(true)
  if (typed.value !== value) setTyped({ text: value === null ? '' : dottedTime(value), value })

  const time = parseTime(typed.text)
  const isWrong = isLeft && typed.text.trim() !== '' && time === null
  return (
    <TextInput
      placeholder="09.00"
      {...rest}
      className={classes.time}
      inputMode="numeric"
      autoComplete="off"
      value={typed.text}
      error={isWrong ? NOT_A_TIME : error}
      onFocus={() => setLeft(false)}
      onChange={(event) => setTyped({ text: event.currentTarget.value, value })}
      onBlur={() => {
        setLeft(true)
        if (time === null && typed.text.trim() !== '') return
        setTyped({ text: time === null ? '' : dottedTime(time), value: time })
        if (time !== value) onChange(time)
      }}
    />
  )
}
