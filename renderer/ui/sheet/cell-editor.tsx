import { useEffect, useRef, type ChangeEvent, type KeyboardEvent } from 'react'
import type { CellCheck, CellEditing } from './columns.ts'
import classes from './sheet.module.css'

/** Where the focus goes after an edit. */
export type Leaving = 'stay' | 'down' | 'up' | 'next' | 'previous'

interface CellEditorProps {
  label: string
  editing: CellEditing
  text: string
  check: CellCheck | null
  onText: (text: string) => void
  onCommit: (leaving: Leaving) => void
  onCancel: () => void
}

const KEYS: Record<string, { plain: Leaving; withShift: Leaving }> = {
  Enter: { plain: 'down', withShift: 'up' },
  Tab: { plain: 'next', withShift: 'previous' },
}

function grouped(choices: Extract<CellEditing, { kind: 'choice' }>['choices']) {
  return Map.groupBy(choices, (choice) => choice.group ?? '')
}

/** The field inside a cell: Enter takes it and goes down, Tab takes it and goes on, Esc gives it up. */
export function CellEditor({ label, editing, text, check, onText, onCommit, onCancel }: CellEditorProps) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  const isDone = useRef(false)
  useEffect(() => {
    field.current?.focus()
  }, [])

  const leave = (leaving: Leaving) => {
    if (isDone.current || (check?.error && leaving !== 'stay')) return
    isDone.current = true
    onCommit(leaving)
  }
  const shared = {
    ref: field,
    className: classes.editor,
    'aria-label': label,
    'aria-invalid': check?.error ? true : undefined,
    value: text,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onText(event.target.value),
    onBlur: () => leave('stay'),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        event.preventDefault()
        isDone.current = true
        onCancel()
        return
      }
      const leaving = KEYS[event.key]
      if (leaving === undefined) return
      event.preventDefault()
      leave(event.shiftKey ? leaving.withShift : leaving.plain)
    },
  }
  return (
    <>
      {editing.kind === 'text' ? (
        <input {...shared} autoComplete="off" spellCheck={false} />
      ) : (
        <select {...shared}>
          {[...grouped(editing.choices)].map(([group, choices]) => {
            const options = choices.map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))
            return group === '' ? (
              options
            ) : (
              <optgroup key={group} label={group}>
                {options}
              </optgroup>
            )
          })}
        </select>
      )}
      {check && (check.error !== null || check.warnings.length > 0) && (
        <div className={classes.check} role="alert" data-kind={check.error === null ? 'warning' : 'error'}>
          {check.error === null ? check.warnings.join(' ') : `${check.error} Esc membatalkan.`}
        </div>
      )}
    </>
  )
}
