import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowBackUp, IconCircleCheck, IconDownload, IconFileUpload } from '@tabler/icons-react'
import type { DoneImport } from '#shared/directory-import/model.ts'
import { ButtonLink } from '../ui/links.tsx'
import classes from './directory-import.module.css'
import { ImportFrame } from './import-frame.tsx'
import { doneWords } from './summary-words.ts'
import { UndoRefused } from './undo-refused.tsx'
import { useFileOut } from './use-file-out.ts'
import { useCloseImport } from './use-open-import.ts'
import { useUndoImport } from './use-undo-import.ts'

interface ResultViewProps {
  importId: string
  done: DoneImport
}

/** What an import came to, with its report and the way to take all of it back. */
export function ResultView({ importId, done }: ResultViewProps) {
  const { save, isSaving } = useFileOut()
  const { undo, stop, isUndoing, refusal } = useUndoImport(done.id)
  const close = useCloseImport()
  const isUndone = done.undoneAt !== null
  return (
    <ImportFrame title={done.fileName}>
      <Stack gap="md" className={classes.result}>
        <Group gap="sm" wrap="nowrap" align="flex-start" aria-live="polite">
          {isUndone ? (
            <IconArrowBackUp size={32} aria-hidden />
          ) : (
            <IconCircleCheck size={32} aria-hidden className={classes.success} />
          )}
          <div>
            <Title order={2}>{isUndone ? 'Impor diurungkan' : 'Impor selesai'}</Title>
            <Text className={classes.prose}>
              {isUndone
                ? 'Daftar orang, jabatan, dan instansi kembali seperti sebelum impor ini.'
                : doneWords(done)}
            </Text>
          </div>
        </Group>
        {refusal !== null && <UndoRefused refusal={refusal} />}
        <Group gap="sm">
          <ButtonLink to="/orang">Lihat daftar orang</ButtonLink>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={isSaving}
            onClick={() => save({ what: 'report', importId, format: 'xlsx' })}
          >
            Simpan laporan
          </Button>
          {!isUndone && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={16} aria-hidden />}
              onClick={isUndoing ? stop : undo}
            >
              {isUndoing ? 'Hentikan pengurungan' : 'Urungkan seluruh impor'}
            </Button>
          )}
          <Button variant="subtle" leftSection={<IconFileUpload size={16} aria-hidden />} onClick={close}>
            Impor berkas lain
          </Button>
        </Group>
      </Stack>
    </ImportFrame>
  )
}
