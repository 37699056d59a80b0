import { useState } from 'react'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { errorText } from '../ui/errors.tsx'
import { LineField } from '../ui/line-field.tsx'
import { useSetNumber } from './use-set-number.ts'
import classes from './documents.module.css'

/** The official number, typed in its place in the register; Enter or leaving the field records it, Esc gives it up. */
export function NumberField({ document }: { document: IssuedDocument }) {
  const setNumber = useSetNumber()
  const [typed, setTyped] = useState({ from: document.number, text: document.number })
  if (typed.from !== document.number) setTyped({ from: document.number, text: document.number })
  const save = () => {
    const number = typed.text.trim()
    if (number !== document.number) setNumber.mutate({ document, number, date: document.date })
  }
  return (
    <LineField
      className={classes.number}
      size="xs"
      aria-label={`Nomor ${document.title}, revisi ${document.revision}`}
      placeholder="Belum bernomor"
      maxLength={80}
      value={typed.text}
      error={setNumber.isError ? errorText(setNumber.error) : null}
      onChange={(text) => setTyped({ from: document.number, text })}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') setTyped({ from: document.number, text: document.number })
      }}
    />
  )
}
