import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconFileSpreadsheet, IconFolderOpen } from '@tabler/icons-react'
import { DropArea } from '../ui/drop-area.tsx'
import { errorWords } from '../ui/errors.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import classes from './directory-import.module.css'
import { FormButton } from './file-buttons.tsx'
import { useOpenImport } from './use-open-import.ts'

/** What the file dialog offers; what a file really is, is looked at when it is read. */
const ENDINGS = '.xlsx,.xlsm,.csv,.txt'

interface FileDropProps {
  /** Something that happened before and is to be said here. */
  notice: string | null
}

/** Where a list begins its way in: drop a file or choose one. A refusal stands here, and the place stays for the next file. */
export function FileDrop({ notice }: FileDropProps) {
  const { open, fileName, isOpening, refusal, cancel } = useOpenImport()
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file) open(file)
  }
  return (
    <Stack gap="md">
      <DropArea onFiles={take} multiple={false} disabled={isOpening} isFramed>
        <Stack gap="sm" align="flex-start">
          <IconFileSpreadsheet size={32} aria-hidden className={classes.dropIcon} />
          <Title order={2}>Jatuhkan daftar pejabat di sini</Title>
          <Text c="dimmed" className={classes.prose}>
            Excel (.xlsx) atau CSV, apa adanya: gelar boleh melekat pada nama, judul kolom boleh bagaimana
            saja. Ikrar menunjukkan dahulu apa yang dipahaminya; tidak ada yang tersimpan sebelum Anda menekan
            tombol Impor.
          </Text>
          <Group gap="sm">
            <FilesButton
              variant="filled"
              accept={ENDINGS}
              onFiles={take}
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              loading={isOpening}
            >
              Pilih berkas
            </FilesButton>
            <FormButton />
          </Group>
          <div aria-live="polite">
            {isOpening && (
              <Group gap="sm">
                <Loader size={16} aria-hidden />
                <Text className={classes.fileName}>Membaca {fileName}</Text>
                <Button variant="subtle" size="compact-sm" onClick={cancel}>
                  Batal
                </Button>
              </Group>
            )}
          </div>
        </Stack>
      </DropArea>
      {refusal !== null && (
        <Alert
          role="alert"
          color="red"
          icon={<IconAlertTriangle aria-hidden />}
          title={`${fileName} tidak dapat dibaca`}
        >
          <Text className={classes.prose}>{refusalWords(refusal)}</Text>
        </Alert>
      )}
      {refusal === null && notice !== null && !isOpening && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
          {notice}
        </Alert>
      )}
    </Stack>
  )
}

function refusalWords(error: unknown): string {
  const { title, advice } = errorWords(error)
  return `${title} ${advice}`.trim()
}
