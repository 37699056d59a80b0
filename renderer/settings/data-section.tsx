import { Alert, Button, Code, CopyButton, Group, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCopy, IconTrash } from '@tabler/icons-react'
import { useProgramStatus } from '../ui/program-status.ts'
import { RemoveSample } from '../ui/remove-sample.tsx'
import { ExportLog } from './export-log.tsx'
import { IntegrityCheck } from './integrity-check.tsx'
import classes from './office/office.module.css'

const HOSTS = {
  desktop: 'jendela program',
  browser: 'peramban di komputer ini',
  direct: 'langsung',
} as const

/** Where the data is, whether it is whole, and the sample. */
export function DataSection() {
  const { dataFolder, dataFolderWarning, hasSample, programVersion, host } = useProgramStatus()
  return (
    <Stack gap="md" component="section" aria-labelledby="settings-data" className={classes.data}>
      <Title order={2} id="settings-data">
        Data
      </Title>
      <Stack gap="xs">
        <Text>Semua data dan berkas tersimpan di folder ini:</Text>
        <Group gap="sm">
          <Code className={classes.path}>{dataFolder}</Code>
          <CopyButton value={dataFolder}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconCopy size={16} aria-hidden />}
                onClick={copy}
              >
                {copied ? 'Tersalin' : 'Salin alamat'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
      {dataFolderWarning !== null && (
        <Alert
          color="yellow"
          icon={<IconAlertTriangle aria-hidden />}
          title="Folder ini kurang aman untuk data"
        >
          {dataFolderWarning}
        </Alert>
      )}
      <IntegrityCheck />
      <ExportLog />
      {hasSample && (
        <Stack gap="xs" align="flex-start">
          <Text>Masih ada data contoh. Membuangnya tidak menyentuh yang Anda buat sendiri.</Text>
          <RemoveSample leftSection={<IconTrash size={16} aria-hidden />} />
        </Stack>
      )}
      <Text size="xs" c="dimmed">
        Ikrar {programVersion}, dibuka lewat {HOSTS[host]}.
      </Text>
    </Stack>
  )
}
