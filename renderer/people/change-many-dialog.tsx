import { Alert, NativeSelect, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState, type FormEvent } from 'react'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { writeTexts } from '../ui/sheet/cell-writing.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import type { SheetModel } from '../ui/sheet/use-sheet.ts'
import { choiceData } from './choice-data.ts'
import type { PersonRow } from './directory-index.ts'
import type { PersonChanges } from './people-columns.ts'

interface ChangeManyDialogProps {
  /** Of those that are chosen from a list. */
  column: SheetColumn<PersonRow, PersonChanges>
  people: readonly PersonRow[]
  sheet: SheetModel<PersonRow, PersonChanges>
  onClose: () => void
}

/** Gives many people the same value; says beforehand for whom it cannot be. */
export function ChangeManyDialog({ column, people, sheet, onClose }: ChangeManyDialogProps) {
  const [first] = people
  const editing = first && column.editing?.(first)
  const choices = editing?.kind === 'choice' ? editing.choices : []
  const [value, setValue] = useState(choices[0]?.value ?? '')
  const { edits, cells } = writeTexts(people, [column], () => value)
  const refusals = [...cells.values()].flatMap(({ failure }) => (failure === null ? [] : [failure]))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (edits.length === 0) return
    onClose()
    void sheet.writeCells(
      people,
      [column],
      (count) => `${column.header} ${count} orang diubah.`,
      () => value,
    )
  }
  return (
    <Dialog onClose={onClose} title={`Ubah ${column.header.toLowerCase()} ${people.length} orang`}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <NativeSelect
            label={column.header}
            data-autofocus
            value={value}
            data={choiceData(choices)}
            onChange={(event) => setValue(event.currentTarget.value)}
          />
          <Text c="dimmed" aria-live="polite">
            {edits.length === 0 ? 'Tidak ada yang berubah.' : `${edits.length} orang akan berubah.`}
          </Text>
          {refusals.length > 0 && (
            <Alert color="yellow" icon={<IconAlertTriangle size={18} aria-hidden />}>
              {refusals.length} orang tidak dapat diubah: {[...new Set(refusals)].join(' ')}
            </Alert>
          )}
          <DialogActions
            verb={`Ubah ${edits.length} orang`}
            onCancel={onClose}
            disabled={edits.length === 0}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
