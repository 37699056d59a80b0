import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { isDefinedError, safe } from '@orpc/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Finding } from '#shared/commitments/model.ts'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { api, client } from '../../client.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { errorText } from '../../ui/errors.tsx'
import type { Draft } from '../use-draft.ts'
import { FieldMessage } from './field-message.tsx'
import classes from './editor.module.css'

interface IssueDialogProps {
  commitmentId: string
  /** Revision that this will be. */
  revision: number
  findings: readonly Finding[]
  draft: Pick<Draft, 'flush' | 'version'>
  onGoTo: (finding: Finding) => void
  onClose: () => void
}

type Outcome = { kind: 'issued'; document: IssuedDocument } | { kind: 'findings'; findings: Finding[] }

class NotSaved extends Error {}

async function issue(commitmentId: string, draft: IssueDialogProps['draft']): Promise<Outcome> {
  const saved = await draft.flush()
  if (saved.kind !== 'saved') throw new NotSaved()
  const { error, data } = await safe(
    client.commitments.issue({ id: commitmentId, version: draft.version(), paper: 'commitment' }),
  )
  if (!error) return { kind: 'issued', document: data }
  if (isDefinedError(error) && error.code === 'NOT_READY')
    return { kind: 'findings', findings: error.data.findings }
  throw error
}

interface FindingListProps {
  title: string
  findings: readonly Finding[]
  onGoTo: (finding: Finding) => void
}

function FindingList({ title, findings, onGoTo }: FindingListProps) {
  if (findings.length === 0) return null
  return (
    <Stack gap={0} component="section" aria-label={title}>
      <Text fw={600}>{title}</Text>
      {findings.map((finding) => (
        <UnstyledButton
          key={`${finding.rule} ${finding.itemId} ${finding.message}`}
          className={classes.finding}
          onClick={() => onGoTo(finding)}
        >
          <FieldMessage finding={finding} />
        </UnstyledButton>
      ))}
    </Stack>
  )
}

/** Checks first, as a list that leads to each field; then freezes the sheet as the next revision. */
export function IssueDialog({ commitmentId, revision, findings, draft, onGoTo, onClose }: IssueDialogProps) {
  const queryClient = useQueryClient()
  const [refused, setRefused] = useState<readonly Finding[] | null>(null)
  const shown = refused ?? findings
  const errors = shown.filter((finding) => finding.severity === 'error')
  const warnings = shown.filter((finding) => finding.severity === 'warning')

  const issuing = useMutation({
    meta: { quiet: true },
    mutationFn: () => issue(commitmentId, draft),
    onSuccess: async (outcome) => {
      if (outcome.kind === 'findings') {
        setRefused(outcome.findings)
        return
      }
      await Promise.all([
        queryClient.invalidateQueries({ queryKey: api.commitments.key() }),
        queryClient.invalidateQueries({ queryKey: api.documents.key() }),
        queryClient.invalidateQueries({ queryKey: api.home.key() }),
      ])
      onClose()
    },
  })
  const problem =
    issuing.error === null
      ? null
      : issuing.error instanceof NotSaved
        ? 'Perubahan terakhir belum tersimpan, jadi lembar ini belum terbit. Lihat pesan di bagian atas halaman.'
        : errorText(issuing.error)

  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={errors.length > 0 ? 'Belum dapat terbit' : `Terbitkan revisi ${revision}`}
    >
      <Stack gap="md">
        <FindingList title={`Harus diperbaiki dahulu (${errors.length})`} findings={errors} onGoTo={onGoTo} />
        <FindingList title={`Perlu dilihat (${warnings.length})`} findings={warnings} onGoTo={onGoTo} />
        {errors.length === 0 && (
          <Text>
            {warnings.length === 0 && 'Semua sudah lengkap. '}
            Setelah terbit, isi lembar ini dibekukan dan disimpan sebagai naskah. Perubahan sesudahnya dibuat
            sebagai revisi {revision + 1}.
          </Text>
        )}
        {errors.length === 0 && revision > 1 && (
          <Text>
            Revisi {revision - 1} ditandai diganti. Tanda tangan dan pindaiannya tetap tersimpan di sana;
            revisi {revision} ditandatangani dari awal.
          </Text>
        )}
        {problem !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {errors.length > 0 ? 'Kembali ke konsep' : 'Batal'}
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
