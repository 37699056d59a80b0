import { Group, Stack, Text, Title } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState, type ReactNode } from 'react'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { isSigned, signingState } from '#shared/documents/signing-state.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { api } from '../client.ts'
import { countWords, PAPER_NAMES } from '../documents/kinds.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { ButtonLink, TextLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { ScanDrop } from './scan-drop.tsx'
import classes from './archive.module.css'

function isComplete(document: IssuedDocument): boolean {
  return signingState(document) === 'complete'
}

/** `tanda tangan 7 dari 9`; empty for a paper without a signer. */
function signaturesOf(document: IssuedDocument): string {
  if (isComplete(document)) return 'tanda tangan lengkap'
  if (document.progress.total > 0) return `tanda tangan ${countWords(document.progress)}`
  return isSigned(document) ? 'ditandatangani oleh yang hadir' : ''
}

function factsOf(document: IssuedDocument): string {
  return [
    `${PAPER_NAMES[document.kind]}, revisi ${document.revision}`,
    document.date === null ? 'belum bertanggal' : dateWithWeekday(document.date),
    document.number === '' ? 'belum bernomor' : `nomor ${document.number}`,
    signaturesOf(document),
  ]
    .filter((fact) => fact !== '')
    .join(', ')
}

function scansOf({ scanCount, hasCompleteScan }: IssuedDocument): string {
  return hasCompleteScan ? `${scanCount} pindaian` : `${scanCount} pindaian, baru sebagian`
}

function textOf(document: IssuedDocument): string {
  return folded(`${document.title} ${document.number} ${document.code} ${factsOf(document)}`)
}

interface PartProps {
  title: string
  text: string
  documents: readonly IssuedDocument[]
  children: (document: IssuedDocument) => ReactNode
}

function Part({ title, text, documents, children }: PartProps) {
  if (documents.length === 0) return null
  return (
    <Stack component="section" gap={4} aria-label={title}>
      <Title order={2}>
        {title} ({documents.length})
      </Title>
      <Text c="dimmed" size="xs">
        {text}
      </Text>
      <ol className={classes.rows}>
        {documents.map((document) => (
          <li key={document.id} className={classes.row}>
            {children(document)}
          </li>
        ))}
      </ol>
    </Stack>
  )
}

function line(document: IssuedDocument) {
  return (
    <>
      <TextLink to="/naskah/$id" params={{ id: document.id }}>
        {document.title}
      </TextLink>
      <Text size="xs" c="dimmed">
        {factsOf(document)}
      </Text>
      {document.scanCount > 0 && <Text size="xs">{scansOf(document)}</Text>}
    </>
  )
}

function withDrop(document: IssuedDocument) {
  return (
    <ScanDrop
      documentId={document.id}
      label={`Pilih pindaian untuk ${document.title}, revisi ${document.revision}`}
    >
      {line(document)}
    </ScanDrop>
  )
}

/** A paper in force that was signed comes back whole; a scan of a part does not end the waiting. */
function waits(document: IssuedDocument): boolean {
  return document.state === 'issued' && isSigned(document) && !document.hasCompleteScan
}

/** The paper coming back: which documents wait for it, and which have it. */
export function ArchivePage() {
  const documents = useQuery(api.documents.list.queryOptions())
  const [query, setQuery] = useState('')
  const words = searchWords(useDeferredValue(query))

  if (documents.data?.every((document) => !waits(document) && document.scanCount === 0)) {
    return (
      <Page title="Arsip">
        <EmptyState
          icon={<IconArchive size={32} />}
          title="Belum ada kertas yang ditunggu"
          text="Lembar yang sudah terbit dan ditandatangani kembali ke sini sebagai pindaian, tersimpan bersama naskahnya."
          action={<ButtonLink to="/komitmen">Ke Komitmen</ButtonLink>}
        />
      </Page>
    )
  }
  const found = (documents.data ?? []).filter(
    (document) => (waits(document) || document.scanCount > 0) && hasWords(textOf(document), words),
  )
  const waiting = found.filter(waits)
  return (
    <Page title="Arsip: kertas yang kembali">
      <Group>
        <FilterField label="Saring arsip" value={query} onChange={setQuery} />
      </Group>
      {documents.isError && <QueryFailed error={documents.error} />}
      {documents.isPending && <RowsSkeleton />}
      {documents.isSuccess && found.length === 0 && (
        <Text c="dimmed">Tidak ada naskah yang cocok dengan saringan ini.</Text>
      )}
      <Part
        title="Sudah ditandatangani, pindaian lengkapnya belum ada"
        text="Pindai lembarnya, lalu jatuhkan berkasnya pada naskahnya."
        documents={waiting.filter(isComplete)}
      >
        {withDrop}
      </Part>
      <Part
        title="Masih beredar untuk ditandatangani"
        text="Pindaian sebagian boleh disimpan sambil menunggu yang lain."
        documents={waiting.filter((document) => !isComplete(document))}
      >
        {withDrop}
      </Part>
      <Part
        title="Sudah berarsip"
        text="Pindaian disimpan apa adanya bersama naskahnya."
        documents={found.filter((document) => !waits(document))}
      >
        {line}
      </Part>
    </Page>
  )
}
