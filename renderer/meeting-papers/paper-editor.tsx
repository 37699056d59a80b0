import { Alert, Box, Button, Group, Loader, Menu, Text, VisuallyHidden } from '@mantine/core'
import {
  IconArrowLeft,
  IconDots,
  IconFileTypeDocx,
  IconFileTypePdf,
  IconHistory,
  IconPrinter,
} from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MeetingPaperDraft } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { DraftSaveNote } from '../ui/draft-save-note.tsx'
import { showError } from '../ui/errors.tsx'
import { HistoryDrawer } from '../ui/history-drawer.tsx'
import { TextLink } from '../ui/links.tsx'
import { PdfView } from '../ui/pdf-view/pdf-view.tsx'
import { usePrint } from '../ui/print/use-print.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { Split } from '../ui/split.tsx'
import { UnsavedGuard } from '../ui/unsaved-guard.tsx'
import { IssuePaper } from './issue-paper.tsx'
import classes from './meeting-papers.module.css'
import { goToOption } from './option-place.tsx'
import { OptionsForm } from './options-form.tsx'
import { storedAs, usePaperDraft } from './use-paper-draft.ts'
import { usePaperPreview } from './use-paper-preview.ts'
import { useWordFile } from './use-word-file.ts'

interface PaperEditorProps {
  meeting: Meeting
  stored: MeetingPaperDraft
}

/** A paper of a meeting: what is chosen for it at the left, the real page at the right. */
export function PaperEditor({ meeting, stored }: PaperEditorProps) {
  const { meetingId, paper, document } = stored
  const name = MEETING_PAPER_NAMES[paper]
  const queryClient = useQueryClient()
  const draft = usePaperDraft(stored)
  const { value, edit, closeGroup } = draft
  const [open, setOpen] = useState<'issue' | 'history' | null>(null)
  const isFiled = useMemo(
    () => !stored.differs && JSON.stringify(value) === JSON.stringify(stored.options),
    [stored, value],
  )
  const filedId = isFiled ? (document?.id ?? null) : null
  const preview = usePaperPreview({ meetingId, options: value, filedId })
  const { data: check = { findings: [], signers: [] } } = useQuery({
    ...api.meetingPapers.check.queryOptions({ input: { meetingId, options: useDeferredValue(value) } }),
    placeholderData: keepPreviousData,
  })
  const { findings, signers } = check
  const { print, isPrinting } = usePrint()
  // The page that is shown is what is printed and saved; only one that is not there yet is made for it.
  const pdf = async () =>
    preview.file !== null && !preview.isBusy
      ? preview.file
      : filedId !== null
        ? client.documents.file({ id: filedId })
        : client.meetingPapers.preview({ meetingId, options: value })
  const printNow = () => print(pdf())
  const savePdf = useMutation({ mutationFn: pdf, onSuccess: (file) => downloadBlob(file, file.name) })
  const saveWord = useWordFile()
  useShortcuts([
    { keys: 'Ctrl+Z', label: 'Urungkan perubahan naskah', run: draft.undo, inDialogs: false },
    { keys: 'Ctrl+Y', label: 'Ulangi perubahan naskah', run: draft.redo, inDialogs: false },
    { keys: 'Ctrl+P', label: `Cetak ${name}`, run: printNow },
  ])
  const key = api.meetingPapers.get.queryKey({ input: { meetingId, paper } })
  /** Shows it as the store has it. @param options `keepsOwn`: a draft that no other window changed keeps its undo steps */
  const reload = async ({ keepsOwn = false } = {}) => {
    const fresh = await client.meetingPapers.get({ meetingId, paper })
    queryClient.setQueryData(key, fresh)
    if (!keepsOwn || fresh.version !== draft.version()) draft.load(storedAs(fresh))
  }
  const goTo = (option: string) => {
    // The dialog is gone before the field takes the focus, which it then keeps.
    flushSync(() => setOpen(null))
    goToOption(option)
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <>
      <div className={classes.bar}>
        <TextLink to="/kegiatan/$id/naskah" params={{ id: meeting.id }} className={classes.back}>
          <IconArrowLeft size={14} aria-hidden /> Semua naskah
        </TextLink>
        <Text component="h2" fw={600}>
          {name}
        </Text>
        <DraftSaveNote
          noun="Naskah"
          state={draft.saving}
          onRetry={() => void draft.flush()}
          onKeepMine={draft.keepMine}
          onReload={() => void reload().catch(showError)}
        />
        <div className={classes.barDeeds}>
          <Menu position="bottom-end">
            <Menu.Target>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDots size={16} aria-hidden />}
                loading={savePdf.isPending || saveWord.isPending}
              >
                Simpan dan riwayat
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconFileTypePdf size={16} aria-hidden />}
                onClick={() => savePdf.mutate()}
              >
                Simpan sebagai PDF
              </Menu.Item>
              <Menu.Item
                leftSection={<IconFileTypeDocx size={16} aria-hidden />}
                onClick={() => saveWord.mutate({ meetingId, options: value })}
              >
                Simpan sebagai Word
              </Menu.Item>
              <Menu.Item
                leftSection={<IconHistory size={16} aria-hidden />}
                onClick={() => setOpen('history')}
              >
                Riwayat
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPrinter size={16} aria-hidden />}
            loading={isPrinting}
            onClick={printNow}
          >
            Cetak
          </Button>
          {filedId === null && (
            <Button size="compact-sm" onClick={() => setOpen('issue')}>
              {errors === 0 ? 'Terbitkan' : `Terbitkan (${errors} belum beres)`}
            </Button>
          )}
        </div>
      </div>
      {document !== null && (
        <Alert color={isFiled ? 'teal' : 'yellow'} className={classes.issued}>
          <Group gap="sm">
            <Text>
              Revisi {document.revision} sudah terbit
              {document.number === '' ? '' : ` dengan nomor ${document.number}`}.
              {isFiled
                ? ' Halaman ini adalah berkasnya.'
                : ' Isinya sekarang berbeda; terbitkan revisi baru bila perlu.'}
            </Text>
            <TextLink to="/naskah/$id" params={{ id: document.id }}>
              Lihat yang terbit
            </TextLink>
          </Group>
        </Alert>
      )}
      <Split
        remember="naskah-kegiatan"
        initial={40}
        left={
          <OptionsForm
            options={value}
            meeting={meeting}
            findings={findings}
            edit={edit}
            closeGroup={closeGroup}
          />
        }
        right={
          <>
            {preview.error !== null && (
              <Box p="md" role="alert">
                <Text c="var(--mantine-color-error)">{preview.error}</Text>
              </Box>
            )}
            <PdfView
              file={preview.file}
              label={`Pratinjau ${name}`}
              tools={
                preview.isBusy && (
                  <>
                    <Loader size={16} aria-hidden />
                    <VisuallyHidden>Menyusun halaman</VisuallyHidden>
                    {preview.progress !== null && preview.progress.total > 1 && (
                      <Text size="xs">
                        {preview.progress.done} dari {preview.progress.total}
                      </Text>
                    )}
                    <Button variant="subtle" size="compact-xs" onClick={preview.stop}>
                      Berhenti menyusun
                    </Button>
                  </>
                )
              }
            />
          </>
        }
      />
      <UnsavedGuard draft={draft} noun="Naskah" />
      {open === 'issue' && (
        <IssuePaper
          stored={stored}
          findings={findings}
          signers={signers}
          draft={draft}
          reload={() => void reload({ keepsOwn: true }).catch(showError)}
          onGoTo={goTo}
          onClose={() => setOpen(null)}
        />
      )}
      {open === 'history' && (
        <HistoryDrawer
          query={api.meetingPapers.history.queryOptions({ input: { meetingId, paper } })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
