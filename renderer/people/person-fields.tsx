import { NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import type { PersonInput } from '#shared/people/model.ts'
import { choiceData } from './choice-data.ts'
import { numberCheck, partedName, partsWords, sameNumberWarnings } from './people-columns.ts'
import classes from './people.module.css'
import { EMPLOYEE_KINDS, NUMBER_LABELS, rankEditing, SEXES } from './person-words.ts'
import { Warning } from './warning.tsx'

interface PersonFieldsProps {
  value: PersonInput
  onChange: (person: PersonInput) => void
  /** Four-digit year of today. */
  currentYear: number
  /** Names of other people with the same number. */
  sameNumber: readonly string[]
  errors: Readonly<Record<string, string>>
}

/** Name with titles, number, rank and sex of a person. */
export function PersonFields({ value, onChange, currentYear, sameNumber, errors }: PersonFieldsProps) {
  const set = (changes: Partial<PersonInput>) => onChange({ ...value, ...changes })
  const check = numberCheck(value, value.employeeNumber, currentYear)
  const warnings = [...sameNumberWarnings(sameNumber), ...check.warnings]
  const rank = rankEditing(value.employeeKind)
  const parts = partedName(value.name, value)
  return (
    <Stack gap="md">
      <TextInput
        label="Gelar depan"
        className={classes.titles}
        placeholder="Contoh: Dr. Ir."
        value={value.titlesBefore}
        error={errors['titlesBefore']}
        onChange={(event) => set({ titlesBefore: event.currentTarget.value })}
      />
      <TextInput
        label="Nama"
        className={classes.name}
        required
        data-autofocus
        value={value.name}
        error={errors['name']}
        onChange={(event) => set({ name: event.currentTarget.value })}
        // Copied from a letter, the titles come along; only the name itself is printed in capitals.
        description={parts === null ? undefined : `Gelarnya dipisah: ${partsWords(parts)}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onBlur={() => {
          if (parts !== null) set(parts)
        }}
      />
      <TextInput
        label="Gelar belakang"
        className={classes.titles}
        placeholder="Contoh: S.STP., M.Si."
        value={value.titlesAfter}
        error={errors['titlesAfter']}
        onChange={(event) => set({ titlesAfter: event.currentTarget.value })}
      />
      <NativeSelect
        label="Jenis pegawai"
        className={classes.titles}
        value={value.employeeKind}
        data={EMPLOYEE_KINDS.map((kind) => ({ ...kind }))}
        onChange={(event) => {
          const kind = EMPLOYEE_KINDS.find((each) => each.value === event.currentTarget.value)
          // Each kind has ranks of its own.
          if (kind) set({ employeeKind: kind.value, rank: '' })
        }}
      />
      {(value.employeeKind !== 'other' || value.employeeNumber !== '') && (
        <TextInput
          label={NUMBER_LABELS[value.employeeKind]}
          className={classes.number}
          inputMode={value.employeeKind === 'military' ? 'text' : 'numeric'}
          value={value.employeeNumber}
          error={errors['employeeNumber'] ?? check.error}
          description={
            check.error === null && groupedEmployeeNumber(check.value) !== value.employeeNumber
              ? groupedEmployeeNumber(check.value)
              : undefined
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          onChange={(event) => set({ employeeNumber: event.currentTarget.value })}
        />
      )}
      {check.error === null && warnings.map((warning) => <Warning key={warning}>{warning}</Warning>)}
      {rank.kind === 'choice' ? (
        <NativeSelect
          label={value.employeeKind === 'pppk' ? 'Golongan' : 'Pangkat/golongan'}
          className={classes.name}
          value={value.rank}
          data={choiceData(rank.choices)}
          onChange={(event) => set({ rank: event.currentTarget.value })}
        />
      ) : (
        <TextInput
          label="Pangkat"
          className={classes.name}
          value={value.rank}
          error={errors['rank']}
          onChange={(event) => set({ rank: event.currentTarget.value })}
        />
      )}
      <NativeSelect
        label="Jenis kelamin"
        className={classes.titles}
        value={value.sex ?? ''}
        data={SEXES.map((sex) => ({ ...sex }))}
        onChange={(event) => {
          const { value: sex } = event.currentTarget
          set({ sex: sex === 'L' || sex === 'P' ? sex : null })
        }}
      />
      <TextInput
        label="Surel"
        type="email"
        className={classes.name}
        value={value.email}
        error={errors['email']}
        onChange={(event) => set({ email: event.currentTarget.value })}
      />
      <TextInput
        label="Telepon"
        type="tel"
        className={classes.titles}
        value={value.phone}
        error={errors['phone']}
        onChange={(event) => set({ phone: event.currentTarget.value })}
      />
      <Text size="xs" c="dimmed">
        Surel dan telepon boleh kosong, hanya untuk menghubungi, dan tidak pernah dicetak di naskah.
      </Text>
    </Stack>
  )
}
