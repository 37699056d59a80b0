import type { IssuedDocument } from '#shared/documents/model.ts'
import { errorText } from '../ui/errors.tsx'
import { LineField } from '../ui/line-field.tsx'
import { useNumberDraft } from './use-set-number.ts'
import classes from './documents.module.css'

/** The official number, typed in its place in the register; Enter or leaving the field records it, Esc gives it up. */
export function NumberField({ document }: { document: IssuedDocument }) {
  const { text, error, type, giveUp, save } = useNumberDraft(document)
  return (
    <LineField
      className={classes.number}
      size="xs"
      aria-label={`Nomor ${document.title}, revisi ${document.revision}`}
      placeholder="Belum bernomor"
      maxLength={80}
      value={text}
      error={error === null ? null : errorText(error)}
      onChange={type}
      onBlur={() => save()}
      onKeyDown={(event) => {
        if (event.key === 'Enter') save()
        if (event.key === 'Escape') giveUp()
      }}
    />
  )
}
