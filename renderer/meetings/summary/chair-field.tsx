import { useMemo } from 'react'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { positionChoices } from '../../people/choices.ts'
import { useDirectory } from '../../people/use-directory.ts'
import { PickField } from '../../ui/pick-field.tsx'

interface ChairFieldProps {
  /** The day on which the holder is looked up. */
  day: IsoDate
  value: string | null
  onChange: (positionId: string | null) => void
}

/** The position that chairs, with who holds it on the day. */
export function ChairField({ day, value, onChange }: ChairFieldProps) {
  const { index } = useDirectory()
  const choices = useMemo(() => (index ? positionChoices(index, day, value) : []), [index, day, value])
  const holder = value === null ? null : index?.holder(value, day)
  const words = holder
    ? `Dipegang ${fullName(holder.person)} pada hari itu.`
    : 'Jabatan ini kosong pada hari itu.'
  return (
    <PickField
      label="Pimpinan"
      choices={choices}
      value={value}
      clearable
      placeholder="Ketik jabatan yang memimpin"
      onChange={onChange}
      description={value === null || !index ? undefined : words}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
    />
  )
}
