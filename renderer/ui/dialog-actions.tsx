import { Button, Group, Text } from '@mantine/core'

interface DialogActionsProps {
  /** What the dialog does, as a verb. */
  verb: string
  onCancel: () => void
  isRunning?: boolean
  disabled?: boolean
  /** Why it was not done; null when nothing went wrong. */
  error?: string | null
}

/** The end of a form in a dialog: what went wrong, the way out, and the deed itself, in the same place everywhere. */
export function DialogActions({
  verb,
  onCancel,
  isRunning = false,
  disabled = false,
  error = null,
}: DialogActionsProps) {
  return (
    <>
      {error !== null && (
        <Text c="var(--mantine-color-error)" role="alert">
          {error}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          Batal
        </Button>
        <Button type="submit" loading={isRunning} disabled={disabled}>
          {verb}
        </Button>
      </Group>
    </>
  )
}
