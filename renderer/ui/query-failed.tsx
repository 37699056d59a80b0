import { Alert, Button, Group, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { errorWords } from './errors.tsx'

/** In place of data that could not be read, with a way to try again. */
export function QueryFailed({ error }: { error: unknown }) {
  const queryClient = useQueryClient()
  const { title, advice } = errorWords(error)
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title={title}>
      <Group justify="space-between">
        <Text>{advice}</Text>
        <Button variant="default" onClick={() => queryClient.refetchQueries({ type: 'active' })}>
          Coba lagi
        </Button>
      </Group>
    </Alert>
  )
}
