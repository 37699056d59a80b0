import { Button, Group, Progress, Stack, Table, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { IssuedDocument, PartsProgress } from '#shared/documents/model.ts'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import type { IssueFact } from './issue-facts.ts'

interface Found {
  severity: 'error' | 'warning'
}

/** What came of issuing: the document, or what must be mended first. */
export type IssuingOutcome<Finding> =
  | { kind: 'issued'; document: IssuedDocument }
  | { kind: 'refused'; findings: readonly Finding[] }

/** The last changes of the draft could not be saved, so there is nothing to issue. */
export class DraftNotSaved extends Error {}

interface IssueDialogProps<Finding extends Found> {
  /** `Terbitkan Undangan`, while nothing stands in the way. */
  title: string
  /** What is issued, within a sentence: `lembar ini`. */
  noun: string
  /** The revision that it becomes. */
  revision: number
  /** Said before the rest. */
  about?: ReactNode
  /** What it says for good: number, date, who signs. */
  facts: readonly IssueFact[]
  /** Whether anybody signs it in ink; cards are signed by nobody. */
  isSigned?: boolean
  findings: readonly Finding[]
  /** Issues; ending the signal early leaves nothing issued. @throws DraftNotSaved */
  issue: (signal: AbortSignal, tell: (progress: PartsProgress) => void) => Promise<IssuingOutcome<Finding>>
  onIssued: (document: IssuedDocument) => Promise<unknown>
  onClose: () => void
  /** Draws findings, each with the way to where it is mended. */
  children?: (findings: readonly Finding[]) => ReactNode
}

/** Checks first, as a list that leads to where each is mended; then freezes what is printed as the next revision, with progress where it is long. */
export function IssueDialog<Finding extends Found>({
  title,
  noun,
  revision,
  about,
  facts,
  isSigned = true,
  findings,
  issue,
  onIssued,
  onClose,
  children,
}: IssueDialogProps<Finding>) {
  const [refused, setRefused] = useState<readonly Finding[] | null>(null)
  const [progress, setProgress] = useState<PartsProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  const shown = refused ?? findings
  const errors = shown.filter(({ severity }) => severity === 'error')
  const warnings = shown.filter(({ severity }) => severity === 'warning')
  const issuing = useMutation({
    meta: { quiet: true },
    mutationFn: () => {
      running.current = new AbortController()
      return issue(running.current.signal, setProgress)
    },
    onSuccess: async (outcome) => {
      running.current = null
      if (outcome.kind === 'refused') {
        setRefused(outcome.findings)
        return
      }
      await onIssued(outcome.document)
      onClose()
    },
    onSettled: () => setProgress(null),
  })
  /** Stops the work where there is some, else leaves. */
  const leave = () => {
    if (issuing.isPending) running.current?.abort()
    onClose()
  }
  const problem =
    issuing.error === null
      ? null
      : issuing.error instanceof DraftNotSaved
        ? `Perubahan terakhir belum tersimpan, jadi ${noun} belum terbit. Lihat pesan di bagian atas halaman.`
        : errorText(issuing.error)
  return (
    <Dialog onClose={leave} size="lg" title={errors.length > 0 ? 'Belum dapat terbit' : title}>
      <Stack gap="md">
        {[
          { heading: 'Harus diperbaiki dahulu', group: errors },
          { heading: 'Perlu dilihat', group: warnings },
        ].map(
          ({ heading, group }) =>
            group.length > 0 && (
              <Stack key={heading} gap="xs" component="section" aria-label={`${heading} (${group.length})`}>
                <Text fw={600}>
                  {heading} ({group.length})
                </Text>
                {children?.(group)}
              </Stack>
            ),
        )}
        {errors.length === 0 && (
          <>
            {about !== undefined && <Text>{about}</Text>}
            {facts.length > 0 && (
              <Table variant="vertical" aria-label="Yang akan tercetak">
                <Table.Tbody>
                  {facts.map(({ label, value }) => (
                    <Table.Tr key={label}>
                      <Table.Th w="9rem">{label}</Table.Th>
                      <Table.Td style={{ overflowWrap: 'anywhere' }}>{value}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            )}
            <Text>
              Setelah terbit, isi {noun} dibekukan sebagai revisi {revision} dan tercatat di ruang Naskah.
              Perubahan sesudahnya dibuat sebagai revisi {revision + 1}.
            </Text>
            {revision > 1 && (
              <Text>
                {isSigned
                  ? `Revisi ${revision - 1} ditandai diganti. Tanda tangan dan pindaiannya tetap tersimpan di sana; revisi ${revision} ditandatangani dari awal.`
                  : `Revisi ${revision - 1} ditandai diganti dan tetap tersimpan.`}
              </Text>
            )}
          </>
        )}
        {progress !== null && progress.total > 1 && (
          <div aria-live="polite">
            <Text size="xs">
              Menyusun bagian {progress.done} dari {progress.total}. Belum ada yang terbit sebelum semuanya
              selesai.
            </Text>
            <Progress value={(100 * progress.done) / progress.total} aria-label="Kemajuan penerbitan" />
          </div>
        )}
        {problem !== null && (
          <Text c="var(--mantine-color-error)" role="alert">
            {problem}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={leave}>
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
