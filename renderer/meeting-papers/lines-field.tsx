import { Textarea } from '@mantine/core'
import { useState } from 'react'

interface LinesFieldProps {
  label: string
  description: string
  lines: readonly string[]
  /** Most lines; what is typed beyond them is not taken, and said so. */
  most: number
  onChange: (lines: string[]) => void
  onLeave: () => void
}

const linesIn = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list that is typed line by line. */
export function LinesField({ label, description, lines, most, onChange, onLeave }: LinesFieldProps) {
  const [text, setText] = useState(lines.join('\n'))
  const isOther = linesIn(text).slice(0, most).join('\n') !== lines.join('\n')
  // Undo and redo change the lines from outside; an empty line that is being typed does not.
  if (isOther) setText(lines.join('\n'))
  return (
    <Textarea
      label={label}
      description={description}
      error={linesIn(text).length > most ? `Hanya ${most} baris pertama yang dicetak.` : undefined}
      value={text}
      onBlur={onLeave}
      onChange={(event) => {
        const next = event.currentTarget.value
        setText(next)
        onChange(linesIn(next).slice(0, most))
      }}
    />
  )
}
