import { Alert, Button, Group, Loader, Stack, Text, Title } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconAlertTriangle, IconFileSpreadsheet, IconFolderOpen } from '@tabler/icons-react'
import { useRef } from 'react'
import { errorWords } from '../ui/errors.tsx'
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
  const field = useRef<HTMLInputElement>(null)
  const take = (files: readonly File[]) => {
    const [file] = files
    if (file) open(file)
  }
  return (
    <Stack gap="md">
      <input
        ref={field}
        type="file"
        accept={ENDINGS}
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          take([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Dropzone
        className={classes.drop}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        multiple={false}
        disabled={isOpening}
        onDrop={take}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
        tabIndex={-1}
        acceptColor="teal"
      >
        <Stack gap="sm" align="flex-start">
          <IconFileSpreadsheet size={32} aria-hidden className={classes.dropIcon} />
          <Title order={2}>Jatuhkan daftar pejabat di sini</Title>
          <Text c="dimmed" className={classes.prose}>
            Excel (.xlsx) atau CSV, apa adanya: gelar boleh melekat pada nama, judul kolom boleh bagaimana
            saja. Ikrar menunjukkan dahulu apa yang dipahaminya; tidak ada yang tersimpan sebelum Anda menekan
            tombol Impor.
          </Text>
          <Group gap="sm">
            <Button
              leftSection={<IconFolderOpen size={16} aria-hidden />}
              loading={isOpening}
              onClick={() => field.current?.click()}
            >
              Pilih berkas
            </Button>
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
      </Dropzone>
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
