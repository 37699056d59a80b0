import { CloseButton, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef } from 'react'
import { useShortcuts } from './shortcuts.ts'
import classes from './filter-field.module.css'

interface FilterFieldProps {
  label: string
  value: string
  onChange: (text: string) => void
}

/** Narrows a list while one types; `/` goes there, Esc empties it. */
export function FilterField({ label, value, onChange }: FilterFieldProps) {
  const field = useRef<HTMLInputElement>(null)
  useShortcuts([{ keys: '/', label, run: () => field.current?.focus() }])
  return (
    <TextInput
      ref={field}
      className={classes.filter}
      aria-label={label}
      placeholder={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.stopPropagation()
          onChange('')
        }
      }}
      leftSection={<IconSearch size={16} aria-hidden />}
      rightSection={
        value !== '' && <CloseButton size="sm" aria-label="Kosongkan saringan" onClick={() => onChange('')} />
      }
    />
  )
}
