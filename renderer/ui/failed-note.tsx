import { Text } from '@mantine/core'
import { errorText } from './errors.tsx'

/** Says in a dialog why something was not done; nothing when it was. */
export function FailedNote({ error }: { error: unknown }) {
  if (error === null) return null
  return (
    <Text c="var(--mantine-color-error)" role="alert">
      {errorText(error)}
    </Text>
  )
}
