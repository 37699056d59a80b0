import { Button, Group, Tabs, Text } from '@mantine/core'
import { IconDownload, IconExternalLink, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CommitmentSummary } from '#shared/commitments/model.ts'
import type { DocumentDetail } from '#shared/documents/model.ts'
import { isSigned, signingState } from '#shared/documents/signing-state.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { ScanDropWindow, ScanIntake } from '../archive/scan-intake.tsx'
import { ScanList } from '../archive/scan-list.tsx'
import { ScanView } from '../archive/scan-view.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { useScanUpload } from '../archive/use-scan-upload.ts'
import { api } from '../client.ts'
import { SourceActions, useSource } from '../commitments/source-actions.tsx'
import { History } from '../ui/history-drawer.tsx'
import { TextLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { PdfView } from '../ui/pdf-view/pdf-view.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { Split } from '../ui/split.tsx'
import { DocumentFacts } from './document-facts.tsx'
import { DocumentMark } from './document-mark.tsx'
import { PAPER_NAMES } from './kinds.ts'
import { focusSignatory, SigningList } from './signing-list.tsx'
import { useDocumentOut } from './use-document-out.ts'
import { WithoutSigningList } from './without-signing-list.tsx'
import classes from './documents.module.css'

/** The tab of the filed page among those of the scans. */
const FILED = 'filed'

interface DocumentWorkspaceProps {
  id: string
  back: { to: string; label: string }
}

/** Everything about an issued document: its page, who has signed, the scans that came back, its history. */
export function DocumentWorkspace({ id, back }: DocumentWorkspaceProps) {
  const detail = useQuery(api.documents.get.queryOptions({ input: { id } }))
  if (detail.isError || detail.isPending) {
    return (
      <Page title="Naskah" back={back}>
        {detail.isError ? <QueryFailed error={detail.error} /> : <RowsSkeleton />}
      </Page>
    )
  }
  return <Workspace document={detail.data} back={back} />
}

interface WorkspaceProps {
  document: DocumentDetail
  back: { to: string; label: string }
}

/** What may still be done with the text of a document, or which one took its place. */
function StateNote({
  document,
  source,
}: {
  document: DocumentDetail
  source: CommitmentSummary | undefined
}) {
  const { kind, revision, state, revisions } = document
  if (state === 'replaced') {
    const newest = revisions.find((each) => each.state === 'issued')
    return (
      <Text mb="md">
        Revisi ini sudah tidak berlaku.
        {newest !== undefined && (
          <>
            {' '}
            Yang berlaku{' '}
            <TextLink to="/naskah/$id" params={{ id: newest.id }}>
              revisi {newest.revision}
            </TextLink>
            .
          </>
        )}
      </Text>
    )
  }
  if (kind !== 'commitment' || source === undefined) return null
  return (
    <Text mb="md">
      {source.isRevising
        ? `Revisi ${revision + 1} sedang disusun. Lembar ini tetap berlaku sampai revisi ${revision + 1} terbit.`
        : `Revisi ${revision} sudah terbit, jadi isinya tidak dapat diubah. Bila ada yang harus diganti, buat revisi: lembar ini tetap berlaku sampai revisi ${revision + 1} terbit.`}
    </Text>
  )
}

function Workspace({ document, back }: WorkspaceProps) {
  const source = useSource(document.sourceId)
  const out = useDocumentOut(document)
  const [tab, setTab] = useState<string | null>('signing')
  const [scanId, setScanId] = useState<string | null>(null)
  const scan = document.scans.find((each) => each.id === scanId) ?? null
  const upload = useScanUpload(document.id, (filed) => setScanId(filed.id))
  useShortcuts([{ keys: 'Ctrl+P', label: 'Cetak naskah', run: out.print }])
  const showSignatory = (signatoryId: string) => {
    setTab('signing')
    requestAnimationFrame(() => focusSignatory(signatoryId))
  }
  const hasSigningList = document.signatures.length > 0
  const isComplete = signingState(document) === 'complete'
  const awaitsScan = hasSigningList
    ? isComplete && document.scans.length === 0
    : isSigned(document) && !isComplete
  const facts = [
    `${PAPER_NAMES[document.kind]}, revisi ${document.revision}`,
    document.date === null ? null : dateWithWeekday(document.date),
    document.number === '' ? null : `nomor ${document.number}`,
  ]
    .filter((part) => part !== null)
    .join(', ')

  return (
    <Page
      title={document.title}
      back={back}
      fills
      subtitle={
        <Group gap="md" style={{ rowGap: 0 }}>
          <DocumentMark document={document} />
          <Text span>{facts}</Text>
        </Group>
      }
      actions={
        <>
          {document.state === 'issued' && source !== undefined && <SourceActions source={source} />}
          <Button
            variant="default"
            leftSection={<IconExternalLink size={18} aria-hidden />}
            loading={out.isOpening}
            onClick={out.open}
          >
            Buka di penampil
          </Button>
          <Button
            variant="default"
            leftSection={<IconDownload size={18} aria-hidden />}
            loading={out.isSaving}
            onClick={out.saveCopy}
          >
            Simpan salinan
          </Button>
          <Button
            leftSection={<IconPrinter size={18} aria-hidden />}
            loading={out.isPrinting}
            onClick={out.print}
          >
            Cetak
          </Button>
        </>
      }
    >
      <Split
        remember="naskah"
        initial={44}
        left={
          <>
            <StateNote document={document} source={source} />
            <UploadList upload={upload} />
            <ScanDropWindow upload={upload} />
            <Tabs value={tab} onChange={setTab}>
              <Tabs.List mb="md">
                <Tabs.Tab value="signing">Tanda tangan</Tabs.Tab>
                <Tabs.Tab value="scans">
                  {document.scans.length === 0 ? 'Pindaian' : `Pindaian (${document.scans.length})`}
                </Tabs.Tab>
                <Tabs.Tab value="facts">Rincian</Tabs.Tab>
                <Tabs.Tab value="history">Riwayat</Tabs.Tab>
              </Tabs.List>
              <Tabs.Panel value="signing">
                {hasSigningList ? (
                  <SigningList document={document} />
                ) : (
                  <WithoutSigningList document={document} />
                )}
                {hasSigningList && awaitsScan && (
                  <Text>Semua sudah menandatangani. Pindai lembarnya dan simpan bersama naskah ini.</Text>
                )}
                {awaitsScan && <ScanIntake upload={upload} />}
              </Tabs.Panel>
              <Tabs.Panel value="scans">
                <ScanIntake upload={upload} />
                <ScanList document={document} shownId={scanId} onShow={setScanId} />
              </Tabs.Panel>
              <Tabs.Panel value="facts">
                <DocumentFacts document={document} />
              </Tabs.Panel>
              <Tabs.Panel value="history">
                {tab === 'history' && (
                  <History query={api.documents.history.queryOptions({ input: { id: document.id } })} />
                )}
              </Tabs.Panel>
            </Tabs>
          </>
        }
        right={
          <>
            {document.scans.length > 0 && (
              <Tabs
                className={classes.scanTabs}
                value={scan?.id ?? FILED}
                onChange={(value) => setScanId(value === FILED ? null : value)}
              >
                <Tabs.List>
                  <Tabs.Tab value={FILED}>Naskah terbit</Tabs.Tab>
                  {document.scans.map((each) => (
                    <Tabs.Tab key={each.id} value={each.id}>
                      <Text span truncate maw="14rem" display="block">
                        {each.fileName}
                      </Text>
                    </Tabs.Tab>
                  ))}
                </Tabs.List>
              </Tabs>
            )}
            {scan === null ? (
              <FiledPage document={document} onSignatory={showSignatory} />
            ) : (
              <ScanView key={scan.id} scan={scan} />
            )}
          </>
        }
      />
    </Page>
  )
}

interface FiledPageProps {
  document: DocumentDetail
  /** Somebody's place on the page was clicked. */
  onSignatory: (signatoryId: string) => void
}

function FiledPage({ document: { id, cells }, onSignatory }: FiledPageProps) {
  const file = useQuery({
    ...api.documents.file.queryOptions({ input: { id } }),
    // The bytes of an issued document never change.
    staleTime: Infinity,
    gcTime: 60_000,
  })
  if (file.isError) {
    return (
      <Group p="md">
        <QueryFailed error={file.error} />
      </Group>
    )
  }
  return (
    <PdfView
      file={file.data ?? null}
      label="Naskah terbit"
      onPageClick={({ page, x, y }) => {
        const cell = cells.find(
          (each) =>
            each.page === page &&
            x >= each.x &&
            x <= each.x + each.width &&
            y >= each.y &&
            y <= each.y + each.height,
        )
        if (cell !== undefined) onSignatory(cell.signatoryId)
      }}
    />
  )
}
