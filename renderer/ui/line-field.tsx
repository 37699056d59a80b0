import { Textarea, type TextareaProps } from '@mantine/core'
import type { KeyboardEvent } from 'react'

interface LineFieldProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string
  onChange: (text: string) => void
}

/** A line of text that wraps within its field, so that nothing of a long one is out of sight. It holds no line break: one that is pasted becomes a space, and Enter sends the form as from any line. */
export function LineField({ value, onChange, onKeyDown, ...others }: LineFieldProps) {
  return (
    <Textarea
      {...others}
      rows={1}
      minRows={1}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value.replaceAll(/\s*\n\s*/g, ' '))}
      onKeyDown={(event: KeyboardEvent<HTMLTextAreaElement>) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          event.currentTarget.form?.requestSubmit()
        }
        onKeyDown?.(event)
      }}
    />
  )
}
