import { Group, Stack, Title } from '@mantine/core'
import { useProgramStatus } from '../ui/program-status.ts'
import { SavedNote } from '../ui/saved-note.tsx'
import { contactErrors } from './contact-errors.ts'
import type { DirectoryIndex, PersonRow } from './directory-index.ts'
import { numberCheck } from './people-columns.ts'
import { PersonFields } from './person-fields.tsx'
import { usePersonDraft } from './use-person-draft.ts'

/** What a clerk knows of a person, changed in place; it saves itself. */
export function PersonFacts({ person, index }: { person: PersonRow; index: DirectoryIndex }) {
  const { today } = useProgramStatus()
  const currentYear = Number(today.slice(0, 4))
  const { value, change, state, error, flush } = usePersonDraft(person, currentYear)
  const { value: number } = numberCheck(value, value.employeeNumber, currentYear)
  return (
    <Stack gap="md" component="section" aria-labelledby="facts-heading">
      <Group justify="space-between" mih="1.75rem">
        <Title order={2} id="facts-heading">
          Data
        </Title>
        <SavedNote state={state} error={error} retry={flush} />
      </Group>
      <PersonFields
        value={value}
        onChange={change}
        currentYear={currentYear}
        sameNumber={index.sameNumber(number, person.id)}
        errors={{ ...contactErrors(value), ...(value.name.trim() === '' && { name: 'Isi nama.' }) }}
      />
    </Stack>
  )
}
