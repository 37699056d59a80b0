import { TextInput } from '@mantine/core'
import type { AgencyNames } from '#shared/people/model.ts'
import classes from './people.module.css'

interface AgencyNameFieldsProps {
  value: AgencyNames
  onChange: (changes: Partial<AgencyNames>) => void
  errors?: Readonly<Record<string, string>>
}

const NO_ERRORS: Readonly<Record<string, string>> = {}

/** Name, abbreviation, and the title of the head. */
export function AgencyNameFields({ value, onChange, errors = NO_ERRORS }: AgencyNameFieldsProps) {
  return (
    <>
      <TextInput
        label="Nama"
        required
        data-autofocus
        placeholder="Contoh: Dinas Kesehatan"
        value={value.name}
        error={errors['name']}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <TextInput
        label="Singkatan"
        className={classes.titles}
        placeholder="Contoh: Dinkes"
        value={value.abbreviation}
        error={errors['abbreviation']}
        onChange={(event) => onChange({ abbreviation: event.currentTarget.value })}
      />
      <TextInput
        label="Sebutan kepala"
        className={classes.name}
        placeholder="Contoh: Kepala Dinas Kesehatan"
        value={value.headTitle}
        error={errors['headTitle']}
        onChange={(event) => onChange({ headTitle: event.currentTarget.value })}
      />
    </>
  )
}
