import { Button, Group, Stack, Text } from '@mantine/core'
import { isDefinedError, safe } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MeetingPaperDraft, PaperFinding } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { notifyDone } from '../ui/undo.tsx'
import { PaperFindings } from './paper-findings.tsx'
import type { PaperDraft } from './use-paper-draft.ts'

interface IssuePaperDialogProps {
  meeting: Meeting
  stored: MeetingPaperDraft
  findings: readonly PaperFinding[]
  draft: PaperDraft
  onIssued: () => void
  onClose: () => void
}

class NotSaved extends Error {}

/** Checks first, as a list that leads to where each is mended; then freezes the paper as the next revision. */
export function IssuePaperDialog({
  meeting,
  stored,
  findings,
  draft,
  onIssued,
  onClose,
}: IssuePaperDialogProps) {
  const { meetingId, paper, document } = stored
  const queryClient = useQueryClient()
  const [refused, setRefused] = useState<readonly PaperFinding[] | null>(null)
  const shown = refused ?? findings
  const errors = shown.filter(({ severity }) => severity === 'error')
  const warnings = shown.filter(({ severity }) => severity === 'warning')
  const revision = (document?.revision ?? 0) + 1
  const issuing = useMutation({
    meta: { quiet: true },
    mutationFn: async (): Promise<readonly PaperFinding[] | null> => {
      const saved = await draft.flush()
      if (saved.kind !== 'saved') throw new NotSaved()
      const { error } = await safe(client.meetingPapers.issue({ meetingId, paper, version: draft.version() }))
      if (!error) return null
      if (isDefinedError(error) && error.code === 'NOT_READY') return error.data.findings
      throw error
    },
    onSuccess: async (found) => {
      if (found !== null) {
        setRefused(found)
        return
      }
      notifyDone(`${MEETING_PAPER_NAMES[paper]} terbit sebagai revisi ${revision}.`)
      onClose()
      onIssued()
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.meetingPapers.list.key() }),
        queryClient.invalidateQueries({ queryKey: api.documents.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ])
    },
  })
  const problem =
    issuing.error === null
      ? null
      : issuing.error instanceof NotSaved
        ? 'Perubahan terakhir belum tersimpan, jadi naskah ini belum terbit. Lihat pesan di bagian atas.'
        : errorText(issuing.error)
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={errors.length > 0 ? 'Belum dapat terbit' : `Terbitkan ${MEETING_PAPER_NAMES[paper]}`}
    >
      <Stack gap="md">
        <PaperFindings
          title={`Harus diperbaiki dahulu (${errors.length})`}
          findings={errors}
          meetingId={meeting.id}
        />
        <PaperFindings
          title={`Perlu dilihat (${warnings.length})`}
          findings={warnings}
          meetingId={meeting.id}
        />
        {errors.length === 0 && (
          <Text>
            Setelah terbit, isi naskah ini dibekukan sebagai revisi {revision} dan tercatat di ruang Naskah.
            Perubahan sesudahnya dibuat sebagai revisi {revision + 1}.
          </Text>
        )}
        {problem !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {errors.length > 0 ? 'Kembali' : 'Batal'}
          </Button>
          {errors.length === 0 && (
            <Button data-autofocus loading={issuing.isPending} onClick={() => issuing.mutate()}>
              {warnings.length > 0 ? 'Terbitkan walau ada peringatan' : 'Terbitkan'}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  )
}
