import { CloseButton, Combobox, InputBase, Text, useCombobox, type InputBaseProps } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Choice } from './choice.ts'
import classes from './fields.module.css'

interface PickFieldProps extends Omit<InputBaseProps, 'value' | 'onChange'> {
  choices: readonly Choice[]
  value: string | null
  onChange: (value: string | null) => void
  placeholder?: string
  /** Whether the choice can be taken away again. */
  clearable?: boolean
  /** Shown when nothing matches. */
  nothing?: string
  /** Offers to create what was typed. */
  create?: { label: (typed: string) => string; run: (typed: string) => void }
  'data-autofocus'?: boolean
  /** Shown when one points at it, for a choice that is longer than the field. */
  title?: string | undefined
}

/** Most rows drawn at once; typing narrows them down. */
const SHOWN = 60

const CREATE = '+'

/** A choice out of thousands: filters while typing over label and detail, draws few rows. */
export function PickField({
  choices,
  value,
  onChange,
  placeholder = 'Ketik untuk mencari',
  clearable = false,
  nothing = 'Tidak ada yang cocok.',
  create,
  ...rest
}: PickFieldProps) {
  const listId = useId()
  const [query, setQuery] = useState<string | null>(null)
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setQuery(null)
    },
    onDropdownOpen: (source) => {
      if (source === 'keyboard') combobox.selectActiveOption()
    },
  })
  const searchable = useMemo(
    () => choices.map((choice) => ({ choice, text: folded(`${choice.label} ${choice.detail ?? ''}`) })),
    [choices],
  )
  const chosen = choices.find((choice) => choice.value === value)
  const words = searchWords(query ?? '')
  const found: Choice[] = []
  for (const { choice, text } of searchable) {
    if (found.length > SHOWN) break
    if (hasWords(text, words)) found.push(choice)
  }
  const typed = (query ?? '').trim()

  /** Leaving the field takes what can only be meant: the one choice of that name, or a new name that nothing matches. */
  function takeTyped() {
    if (typed === '') return
    const same = choices.filter(({ label }) => folded(label) === folded(typed))
    if (same.length === 1) onChange(same[0]?.value ?? null)
    else if (found.length === 0) create?.run(typed)
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(picked) => {
        if (picked === CREATE) create?.run(typed)
        else onChange(picked)
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          {...rest}
          placeholder={placeholder}
          autoComplete="off"
          value={query ?? chosen?.label ?? ''}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            combobox.openDropdown()
            combobox.selectFirstOption()
          }}
          onClick={() => combobox.openDropdown()}
          onFocus={(event) => event.currentTarget.select()}
          onBlur={() => {
            takeTyped()
            combobox.closeDropdown()
          }}
          rightSectionPointerEvents={clearable && value !== null ? 'all' : 'none'}
          rightSection={
            clearable && value !== null ? (
              <CloseButton
                size="sm"
                aria-label="Kosongkan"
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onChange(null)}
              />
            ) : (
              <Combobox.Chevron />
            )
          }
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options id={listId} className={classes.options}>
          {found.slice(0, SHOWN).map((choice) => (
            <Combobox.Option key={choice.value} value={choice.value} active={choice.value === value}>
              <Text>{choice.label}</Text>
              {choice.detail && (
                <Text size="xs" className={classes.detail}>
                  {choice.detail}
                </Text>
              )}
            </Combobox.Option>
          ))}
          {create && typed !== '' && <Combobox.Option value={CREATE}>{create.label(typed)}</Combobox.Option>}
          {found.length === 0 && !(create && typed !== '') && <Combobox.Empty>{nothing}</Combobox.Empty>}
          {found.length > SHOWN && (
            <Combobox.Footer>
              <Text size="xs" c="dimmed">
                Masih ada yang lain; ketik beberapa huruf untuk menyaring.
              </Text>
            </Combobox.Footer>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
