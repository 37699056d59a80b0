import { Button, Group, Progress, Stack, Table, Text, Title } from '@mantine/core'
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconDownload,
  IconFolder,
  IconPrinter,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { DossierGap, DossierPart } from '#shared/dossier/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { errorText } from '../ui/errors.tsx'
import { TextLink } from '../ui/links.tsx'
import { PdfView } from '../ui/pdf-view/pdf-view.tsx'
import { usePrint } from '../ui/print/use-print.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useShortcuts } from '../ui/shortcuts.ts'
import { Split } from '../ui/split.tsx'
import classes from './dossier.module.css'
import { useDossier, type DossierWork } from './use-dossier.ts'

const STEPS = {
  summary: '/kegiatan/$id',
  participants: '/kegiatan/$id/peserta',
  attendance: '/kegiatan/$id/kehadiran',
  minutes: '/kegiatan/$id/notula',
  'action-items': '/kegiatan/$id/tindak-lanjut',
} as const

function GapLink({ meetingId, gap: { message, place } }: { meetingId: string; gap: DossierGap }) {
  switch (place.kind) {
    case 'step':
      return (
        <TextLink to={STEPS[place.step]} params={{ id: meetingId }}>
          {message}
        </TextLink>
      )
    case 'paper':
      return (
        <TextLink to="/kegiatan/$id/naskah/$paper" params={{ id: meetingId, paper: place.paper }}>
          {message}
        </TextLink>
      )
    case 'document':
      return (
        <TextLink to="/naskah/$id" params={{ id: place.id }}>
          {message}
        </TextLink>
      )
    case 'commitment':
      return (
        <TextLink to="/komitmen/$id" params={{ id: place.id }}>
          {message}
        </TextLink>
      )
  }
}

function Parts({ parts }: { parts: readonly DossierPart[] }) {
  return (
    <Table aria-label="Isi berkas" className={classes.parts}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Isi</Table.Th>
          <Table.Th>Keterangan</Table.Th>
          <Table.Th className={classes.count}>Halaman</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {parts.map(({ kind, title, note, documentId, pages }) => (
          <Table.Tr key={`${kind} ${title} ${note} ${documentId}`}>
            <Table.Td>
              {documentId === null ? (
                title
              ) : (
                <TextLink to="/naskah/$id" params={{ id: documentId }}>
                  {title}
                </TextLink>
              )}
            </Table.Td>
            <Table.Td>{note}</Table.Td>
            <Table.Td className={classes.count}>{pages ?? ''}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}

function GapList({ meetingId, gaps }: { meetingId: string; gaps: readonly DossierGap[] }) {
  return (
    <ul className={classes.gaps}>
      {gaps.map((gap) => (
        <li key={gap.message}>
          {!gap.isOptional && <IconAlertTriangle size={16} aria-hidden />}
          <GapLink meetingId={meetingId} gap={gap} />
        </li>
      ))}
    </ul>
  )
}

function Gaps({ meetingId, gaps }: { meetingId: string; gaps: readonly DossierGap[] }) {
  const missing = gaps.filter(({ isOptional }) => !isOptional)
  const optional = gaps.filter(({ isOptional }) => isOptional)
  return (
    <>
      <Stack component="section" gap="xs" aria-label="Yang masih kurang">
        <Title order={2}>Yang masih kurang</Title>
        {missing.length === 0 ? (
          <Group gap={6}>
            <IconCircleCheck size={16} aria-hidden />
            <Text>Semua bagian berkas ini sudah ada.</Text>
          </Group>
        ) : (
          <GapList meetingId={meetingId} gaps={missing} />
        )}
      </Stack>
      {optional.length > 0 && (
        <Stack component="section" gap="xs" aria-label="Naskah lain, bila diperlukan">
          <Title order={2}>Naskah lain, bila diperlukan</Title>
          <GapList meetingId={meetingId} gaps={optional} />
        </Stack>
      )}
    </>
  )
}

function Making({ work, make, stop }: { work: DossierWork; make: () => void; stop: () => void }) {
  if (work.state === 'running') {
    const { step, done, total } = work.progress
    return (
      <Stack gap="xs">
        <Group justify="space-between">
          <Text size="xs" aria-live="polite">
            {step} ({done} dari {total})
          </Text>
          <Button variant="default" size="compact-sm" onClick={stop}>
            Hentikan
          </Button>
        </Group>
        <Progress value={(100 * done) / Math.max(1, total)} aria-label="Kemajuan penyusunan" />
      </Stack>
    )
  }
  return (
    <Stack gap="xs">
      <Group>
        <Button leftSection={<IconFolder size={16} aria-hidden />} onClick={make}>
          {work.state === 'made' ? 'Susun lagi' : 'Susun berkas'}
        </Button>
        {work.state === 'made' && (
          <Text size="xs" c="dimmed" aria-live="polite">
            {work.made.pages} halaman, tersusun.
          </Text>
        )}
      </Group>
      {work.state === 'failed' && (
        <Text c="var(--mantine-color-error)" role="alert">
          {errorText(work.error)}
        </Text>
      )}
    </Stack>
  )
}

/** Berkas kegiatan: what it holds, what it lacks, and the whole as one PDF. */
export function DossierPane({ meeting: { id: meetingId } }: { meeting: Meeting }) {
  const contents = useQuery({ ...api.dossier.contents.queryOptions({ input: { meetingId } }), gcTime: 0 })
  const { work, make, stop } = useDossier(meetingId)
  const { print, isPrinting } = usePrint()
  const file = work.state === 'made' ? work.file : null
  useShortcuts(file === null ? [] : [{ keys: 'Ctrl+P', label: 'Cetak berkas', run: () => print(file) }])
  if (contents.isError) return <QueryFailed error={contents.error} />
  if (!contents.isSuccess) return <RowsSkeleton />
  const { parts, gaps } = work.state === 'made' ? work.made : contents.data
  return (
    <Split
      remember="naskah-kegiatan"
      initial={42}
      left={
        <Stack gap="lg" className={classes.facts}>
          <Text>
            Undangan, daftar hadir, notula, foto, dan pindaian yang sudah ditandatangani, berurutan dalam satu
            PDF dengan sampul dan daftar isi. Yang belum terbit disertakan sebagai konsep.
          </Text>
          <Making work={work} make={make} stop={stop} />
          <Gaps meetingId={meetingId} gaps={gaps} />
          <Stack component="section" gap="xs" aria-label="Isi berkas">
            <Title order={2}>Isi berkas</Title>
            <Parts parts={parts} />
          </Stack>
        </Stack>
      }
      right={
        <>
          {file !== null && (
            <div className={classes.bar}>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconDownload size={16} aria-hidden />}
                onClick={() => downloadBlob(file, file.name)}
              >
                Simpan PDF
              </Button>
              <Button
                variant="default"
                size="compact-sm"
                leftSection={<IconPrinter size={16} aria-hidden />}
                loading={isPrinting}
                onClick={() => print(file)}
              >
                Cetak
              </Button>
            </div>
          )}
          <PdfView
            file={file}
            label="Berkas kegiatan"
            placeholder={
              <Text c="dimmed" p="lg" ta="center">
                Berkas belum disusun. Tekan Susun berkas untuk melihatnya di sini.
              </Text>
            }
          />
        </>
      }
    />
  )
}
