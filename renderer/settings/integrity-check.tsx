import { Alert, Button, Group, Progress, Stack, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconShieldCheck } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { client } from '../client.ts'
import { showError } from '../ui/errors.tsx'
import classes from './office/office.module.css'

type Check =
  | { state: 'idle' }
  | { state: 'running'; step: string; done: number; total: number }
  | { state: 'finished'; problems: readonly string[] }

/** Looks over all data: progress with what is being done, and a way to stop. */
export function IntegrityCheck() {
  const [check, setCheck] = useState<Check>({ state: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const start = async () => {
    const controller = new AbortController()
    running.current = controller
    setCheck({ state: 'running', step: 'Mulai memeriksa', done: 0, total: 1 })
    try {
      const steps = await client.settings.verify(undefined, { signal: controller.signal })
      for (;;) {
        const { done: isLast, value } = await steps.next()
        if (isLast) {
          setCheck({ state: 'finished', problems: value.problems })
          return
        }
        setCheck({ state: 'running', ...value })
      }
    } catch (error) {
      if (!controller.signal.aborted) {
        showError(error)
        setCheck({ state: 'idle' })
      }
    }
  }
  const stop = () => {
    running.current?.abort()
    setCheck({ state: 'idle' })
  }
  return (
    <Stack gap="sm">
      <Text>
        Pemeriksaan membaca setiap berkas dan catatan, dan memastikan tidak ada yang hilang atau berubah.
      </Text>
      {check.state === 'running' ? (
        <Stack gap="xs">
          <Group justify="space-between">
            <Text size="xs" aria-live="polite">
              {check.step} ({check.done} dari {check.total})
            </Text>
            <Button variant="default" size="compact-sm" onClick={stop}>
              Hentikan
            </Button>
          </Group>
          <Progress value={(100 * check.done) / Math.max(1, check.total)} aria-label="Kemajuan pemeriksaan" />
        </Stack>
      ) : (
        <Group>
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            onClick={() => void start()}
          >
            Periksa keutuhan data
          </Button>
        </Group>
      )}
      {check.state === 'finished' && check.problems.length === 0 && (
        <Alert color="green" icon={<IconCircleCheck aria-hidden />} title="Data utuh">
          Semua berkas dan catatan sama dengan saat disimpan.
        </Alert>
      )}
      {check.state === 'finished' && check.problems.length > 0 && (
        <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="Ada yang tidak utuh">
          <Text>Jangan hapus apa pun. Pulihkan dari cadangan atau hubungi pembuat program.</Text>
          <ul className={classes.problems}>
            {check.problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Alert>
      )}
    </Stack>
  )
}
