import { Stack, TextInput } from '@mantine/core'
import type { OfficeFieldsProps } from './office-fields.ts'
import classes from './office.module.css'

/** The office as its letterhead names it. */
export function LetterheadFields({ office, onChange, errors }: OfficeFieldsProps) {
  return (
    <Stack gap="md">
      <TextInput
        label="Nama kantor"
        description="Instansi yang menjalankan sekretariat, seperti pada kop suratnya."
        className={classes.wide}
        required
        data-first
        value={office.officeName}
        error={errors['officeName']}
        onChange={(event) => onChange({ officeName: event.currentTarget.value })}
      />
      <TextInput
        label="Alamat"
        className={classes.wide}
        placeholder="Contoh: Jalan A. Yani Nomor 16, Mojokerto 61318"
        value={office.address}
        error={errors['address']}
        onChange={(event) => onChange({ address: event.currentTarget.value })}
      />
      <TextInput
        label="Telepon, situs, surel"
        description="Satu baris di bawah alamat."
        className={classes.wide}
        placeholder="Contoh: Telepon (0321) 391268"
        value={office.contacts}
        error={errors['contacts']}
        onChange={(event) => onChange({ contacts: event.currentTarget.value })}
      />
    </Stack>
  )
}
