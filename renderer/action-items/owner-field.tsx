import { useMemo } from 'react'
import type { ActionItem } from '#shared/action-items/model.ts'
import { positionChoices } from '../people/choices.ts'
import { useDirectory } from '../people/use-directory.ts'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'

type Owner = Pick<ActionItem, 'ownerPositionId' | 'ownerText'>

interface OwnerFieldProps {
  label: string
  owner: Owner
  onChange: (owner: Owner) => void
}

const TEXT = 'text'
const LONGEST = 200

/** Who answers for an action item: a position, or words such as `Semua OPD`. */
export function OwnerField({ label, owner: { ownerPositionId, ownerText }, onChange }: OwnerFieldProps) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  const positions = useMemo(
    () => (index === null ? [] : positionChoices(index, today, ownerPositionId)),
    [index, today, ownerPositionId],
  )
  const choices =
    ownerText === ''
      ? positions
      : [{ value: TEXT, label: ownerText, detail: 'Ditulis saja, tanpa jabatan' }, ...positions]
  const value = ownerPositionId ?? (ownerText === '' ? null : TEXT)
  return (
    <PickField
      label={label}
      placeholder="Ketik jabatan"
      clearable
      choices={choices}
      value={value}
      // Titles are longer than the field.
      title={choices.find((each) => each.value === value)?.label}
      onChange={(picked) => {
        if (picked !== TEXT) onChange({ ownerPositionId: picked, ownerText: '' })
      }}
      create={{
        label: (typed) => `Tulis saja: ${typed}`,
        run: (typed) => onChange({ ownerPositionId: null, ownerText: typed.slice(0, LONGEST) }),
      }}
    />
  )
}
