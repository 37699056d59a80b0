import { Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReadRow } from '#shared/participants/model.ts'
import { client } from '../client.ts'
import { FailedNote } from '../ui/failed-note.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import type { AddProps } from './add-props.ts'
import classes from './participants.module.css'
import { useAdding } from './use-adding.ts'

const ENDINGS = '.xlsx,.xlsm,.csv,.txt'
/** Rows that are drawn; the others are added all the same. */
const SHOWN = 300

/** `Orang & OPD`, `tamu`, or why it is left out. */
function kindWords({ who, note }: ReadRow): string {
  if (who === null) return `Tidak diambil. ${note} Pilih lewat "Pejabat dan orang".`
  if (who.kind === 'guest') return note === '' ? 'Tamu' : `Tamu: ${note}`
  return 'Ada di Orang & OPD'
}

/** Adds the people of an Excel or CSV list, after showing whom each row means. */
export function FromFile({ meeting, onClose, ...rest }: AddProps) {
  const { add, isAdding, error } = useAdding({ meeting, ...rest })
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const read = useMutation({
    meta: { quiet: true },
    mutationFn: (file: File) => client.participants.readFile({ meetingId: meeting.id, file }),
    onSuccess: () => setLeft(new Set()),
  })
  const take = ([file]: readonly File[]) => {
    if (file) read.mutate(file)
  }
  const rows = read.data ?? []
  const chosen = rows.filter(({ row, who }) => who !== null && !left.has(row))
  const toggle = (row: number) =>
    setLeft(new Set(left.has(row) ? [...left].filter((each) => each !== row) : [...left, row]))
  return (
    <Stack gap="md">
      <Text c="dimmed">
        Excel (.xlsx) atau CSV dengan kolom Nama; NIP, Jabatan, Instansi, dan L/P dibaca bila ada. Yang
        dikenal diambil dari Orang &amp; OPD, lainnya menjadi tamu. Belum ada yang disimpan sebelum Anda
        menambahkan.
      </Text>
      <Group>
        <FilesButton
          accept={ENDINGS}
          onFiles={take}
          data-autofocus
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          loading={read.isPending}
        >
          {rows.length === 0 ? 'Pilih berkas' : 'Pilih berkas lain'}
        </FilesButton>
      </Group>
      <FailedNote error={read.error ?? error} />
      {rows.length > 0 && (
        <section className={classes.read} aria-label="Isi berkas">
          {rows.slice(0, SHOWN).map((each) => (
            <Checkbox
              key={each.row}
              label={each.name}
              description={`Baris ${each.row}. ${kindWords(each)}`}
              disabled={each.who === null}
              checked={each.who !== null && !left.has(each.row)}
              onChange={() => toggle(each.row)}
            />
          ))}
          {rows.length > SHOWN && (
            <Text size="xs" c="dimmed">
              {rows.length - SHOWN} baris berikutnya tidak ditampilkan, tetapi ikut ditambahkan.
            </Text>
          )}
        </section>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          Batal
        </Button>
        <Button
          loading={isAdding}
          disabled={chosen.length === 0}
          onClick={() => add(chosen.flatMap(({ who }) => who ?? []))}
        >
          {chosen.length > 0 ? `Tambahkan ${chosen.length}` : 'Tambahkan'}
        </Button>
      </Group>
    </Stack>
  )
}
