import { ActionIcon, Group, NativeSelect, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { DocumentDetail, Scan } from '#shared/documents/model.ts'
import { instantWords } from '#shared/indonesian/dates.ts'
import { api, client } from '../client.ts'
import { sizeWords } from '../documents/kinds.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import classes from './archive.module.css'

interface ScanListProps {
  document: DocumentDetail
  shownId: string | null
  onShow: (id: string | null) => void
}

const COMPLETENESS: { value: Scan['completeness']; label: string }[] = [
  { value: 'complete', label: 'Lengkap' },
  { value: 'partial', label: 'Sebagian' },
]

/** The papers of a document that came back. */
export function ScanList({ document, shownId, onShow }: ScanListProps) {
  const queryClient = useQueryClient()
  const { office } = useProgramStatus()
  const refresh = () =>
    Promise.all([
      queryClient.invalidateQueries({ queryKey: api.documents.key() }),
      queryClient.invalidateQueries({ queryKey: api.archive.key() }),
      queryClient.invalidateQueries({ queryKey: api.home.key() }),
    ])
  const setCompleteness = useMutation({
    mutationFn: ({ scan, completeness }: { scan: Scan; completeness: Scan['completeness'] }) =>
      client.archive.setCompleteness({ id: scan.id, version: scan.version, completeness }),
    onSettled: refresh,
  })
  const remove = useMutation({
    mutationFn: ({ id, version }: Scan) => client.archive.remove({ id, version }),
    onSuccess: async (_, { id, fileName }) => {
      if (id === shownId) onShow(null)
      await refresh()
      notifyWithUndo(`Pindaian "${fileName}" dilepas dari naskah ini.`, async () => {
        await client.archive.restore({ id })
        await refresh()
      })
    },
  })

  if (document.scans.length === 0) {
    return (
      <Text c="dimmed">
        Belum ada pindaian. Setelah lembarnya ditandatangani, pindai lalu jatuhkan berkasnya di sini: disimpan
        apa adanya, tidak diubah sedikit pun.
      </Text>
    )
  }
  return (
    <ol className={classes.rows} aria-label="Pindaian">
      {document.scans.map((scan) => (
        <li key={scan.id} className={classes.row} data-shown={scan.id === shownId || undefined}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <UnstyledButton className={classes.name} onClick={() => onShow(scan.id)}>
              <Text fw={600}>{scan.fileName}</Text>
              <Text size="xs" c="dimmed">
                {scan.pages} halaman, {sizeWords(scan.bytes)}, diterima{' '}
                {instantWords(scan.receivedAt, office.timeZone)}
              </Text>
              {scan.sha256 === document.sha256 && (
                <Text size="xs" c="dimmed">
                  Ini berkas naskah itu sendiri, tanpa tanda tangan basah.
                </Text>
              )}
            </UnstyledButton>
            <Group gap="xs" wrap="nowrap">
              <NativeSelect
                size="xs"
                miw="7rem"
                aria-label={`Kelengkapan ${scan.fileName}`}
                data={COMPLETENESS}
                value={scan.completeness}
                onChange={(event) => {
                  const chosen = COMPLETENESS.find((each) => each.value === event.currentTarget.value)
                  if (chosen) setCompleteness.mutate({ scan, completeness: chosen.value })
                }}
              />
              <Tooltip label="Lepas dari naskah ini (dapat diurungkan)">
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Lepas ${scan.fileName} dari naskah ini`}
                  onClick={() => remove.mutate(scan)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Tooltip>
            </Group>
          </Group>
        </li>
      ))}
    </ol>
  )
}
