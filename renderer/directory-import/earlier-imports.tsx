import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DoneImport } from '#shared/directory-import/model.ts'
import { instantWords } from '#shared/indonesian/dates.ts'
import { api } from '../client.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import classes from './directory-import.module.css'
import { doneWords } from './summary-words.ts'
import { UndoRefused } from './undo-refused.tsx'
import { useUndoImport } from './use-undo-import.ts'

/** Imports that were written, newest first, each with a way to take it back. Nothing at all before the first. */
export function EarlierImports() {
  const { data, error } = useQuery(api.directoryImport.list.queryOptions())
  if (error) return <QueryFailed error={error} />
  if (!data || data.length === 0) return null
  return (
    <Stack gap="xs" component="section" aria-label="Impor sebelumnya">
      <Title order={2}>Impor sebelumnya</Title>
      <ol className={classes.earlier}>
        {data.map((each) => (
          <EarlierImport key={each.id} done={each} />
        ))}
      </ol>
    </Stack>
  )
}

function EarlierImport({ done }: { done: DoneImport }) {
  const { office } = useProgramStatus()
  const { undo, stop, isUndoing, refusal } = useUndoImport(done.id)
  const at = instantWords(done.at, office.timeZone)
  return (
    <li>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div className={classes.grows}>
          <Text className={classes.fileName}>{done.fileName}</Text>
          <Text size="xs" c="dimmed">
            {at}, {done.actor}. {done.undoneAt === null ? doneWords(done) : 'Diurungkan.'}
          </Text>
        </div>
        {done.undoneAt === null && (
          <Button
            variant="default"
            size="compact-sm"
            flex="none"
            aria-label={`${isUndoing ? 'Hentikan pengurungan' : 'Urungkan seluruh'} impor ${done.fileName}, ${at}`}
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            onClick={isUndoing ? stop : undo}
          >
            {isUndoing ? 'Hentikan pengurungan' : 'Urungkan'}
          </Button>
        )}
      </Group>
      {refusal !== null && <UndoRefused refusal={refusal} />}
    </li>
  )
}
