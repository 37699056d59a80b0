import { useMemo, useState } from 'react'
import type { PersonInput } from '#shared/people/model.ts'
import { useAutosave } from '../ui/use-autosave.ts'
import { contactErrors } from './contact-errors.ts'
import type { PersonRow } from './directory-index.ts'
import { numberCheck } from './people-columns.ts'
import { peopleSavers } from './savers.ts'
import { useDirectoryChanges } from './use-directory.ts'

const FIELDS = [
  'titlesBefore',
  'name',
  'titlesAfter',
  'employeeKind',
  'employeeNumber',
  'rank',
  'sex',
  'email',
  'phone',
] as const
type Field = (typeof FIELDS)[number]
type Facts = Pick<PersonInput, Field>

function only(facts: Partial<Facts>, isWanted: (field: Field) => boolean): Partial<Facts> {
  return Object.fromEntries(
    FIELDS.filter((field) => Object.hasOwn(facts, field) && isWanted(field)).map((field) => [
      field,
      facts[field],
    ]),
  )
}

/** Those fields that differ from what is stored and can be stored; a number or an address half typed waits. */
export function storableChanges(stored: Facts, typed: Facts, currentYear: number): Partial<Facts> {
  const waits = new Set<string>(Object.keys(contactErrors(typed)))
  if (typed.name.trim() === '') waits.add('name')
  if (numberCheck(typed, typed.employeeNumber, currentYear).error !== null) {
    waits.add('employeeNumber')
    waits.add('employeeKind')
  }
  return only(typed, (field) => typed[field] !== stored[field] && !waits.has(field))
}

/**
 * What is typed about a person, saved by itself. A field shows what was typed there until it is stored and then changes elsewhere, by another
 * window or by taking it back; so a blank at the end of a word is not taken away under the clerk's hands.
 */
export function usePersonDraft(person: PersonRow, currentYear: number) {
  const changes = useDirectoryChanges()
  const { save } = useMemo(() => peopleSavers(changes), [changes])
  const [storedAs, setStoredAs] = useState<Partial<Facts>>({})
  const holds = (field: Field) => !Object.hasOwn(storedAs, field) || storedAs[field] === person[field]

  const autosave = useAutosave<Partial<Facts>>(`person ${person.id}`, {}, async (typed) => {
    const changed = storableChanges(person, { ...person, ...only(typed, holds) }, currentYear)
    if (Object.keys(changed).length === 0) return
    const saved = await save(person, changed)
    setStoredAs((before) => ({ ...before, ...only(saved, (field) => Object.hasOwn(changed, field)) }))
  })
  const value: PersonInput = { ...person, ...only(autosave.value, holds) }

  return {
    ...autosave,
    value,
    change: (next: PersonInput) => {
      const typed = only(next, (field) => next[field] !== value[field])
      setStoredAs((before) => only(before, (field) => !Object.hasOwn(typed, field)))
      autosave.change({ ...only(autosave.value, holds), ...typed })
    },
  }
}
