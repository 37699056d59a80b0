import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useState, type ReactNode } from 'react'
import { errorText } from '../ui/errors.tsx'
import { number } from './counting.ts'
import { cancelImportWork, useImportWork, type ImportWork } from './import-work.ts'

/** Work that is done sooner shows no progress, in ms. */
const NOTICED_AFTER = 400

/** How far the work is, and a way to stop it; or why it failed. */
export function WorkProgress({
  what,
  ifFailed,
}: {
  what: ImportWork['what']
  /** A way on, beside the reason of a failure. */
  ifFailed?: ReactNode
}) {
  const work = useImportWork()
  const isRunning = work?.state === 'running' && work.what === what
  const [isNoticed, setNoticed] = useState(false)
  useEffect(() => {
    if (!isRunning) return undefined
    const timer = setTimeout(() => setNoticed(true), NOTICED_AFTER)
    return () => {
      clearTimeout(timer)
      setNoticed(false)
    }
  }, [isRunning])

  if (work?.what !== what) return null
  if (work.state === 'failed')
    return (
      <Alert
        role="alert"
        color="red"
        icon={<IconAlertTriangle aria-hidden />}
        title="Belum ada yang tersimpan"
      >
        <Group justify="space-between">
          <Text>{errorText(work.error)}</Text>
          {ifFailed}
        </Group>
      </Alert>
    )
  if (!isNoticed) return null
  const { step, done, total } = work.progress
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Group gap="xs">
          <Text aria-live="polite">{step}</Text>
          {total > 0 && (
            <Text c="dimmed" className="tabular">
              {number(done)} dari {number(total)}
            </Text>
          )}
        </Group>
        <Button variant="default" size="compact-sm" onClick={cancelImportWork}>
          Batalkan
        </Button>
      </Group>
      <Progress value={total === 0 ? 0 : (100 * done) / total} aria-label={step} />
    </Stack>
  )
}
