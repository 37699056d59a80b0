import { Button, Group, Stack, Text, type ButtonProps } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Subject, SubjectKind } from '#shared/audit/model.ts'
import { client } from '../client.ts'
import { Dialog } from './dialog.tsx'
import { notifyDone } from './undo.tsx'

const NOUNS: Record<SubjectKind, string> = {
  office: 'kantor',
  directory: 'daftar pejabat',
  person: 'orang',
  agency: 'OPD',
  position: 'jabatan',
  appointment: 'masa jabatan',
  decree: 'SK dewan',
  membership: 'anggota dewan',
  meeting: 'kegiatan',
  series: 'rangkaian kegiatan',
  venue: 'tempat',
  participant: 'peserta',
  attendance: 'kehadiran',
  minutes: 'notula',
  phrase: 'kalimat notula',
  material: 'materi',
  meetingPaper: 'isian naskah kegiatan',
  actionItem: 'tindak lanjut',
  commitment: 'komitmen',
  document: 'naskah terbit',
  signature: 'tanda tangan',
  scan: 'pindaian',
}

/** `1 komitmen, 2 jabatan, dan 1 naskah terbit` */
function countsIn(changed: readonly Subject[]): string {
  const byKind = Map.groupBy(changed, ({ kind }) => kind)
  const counts = [...byKind].map(([kind, things]) => `${things.length} ${NOUNS[kind]}`)
  return new Intl.ListFormat('id').format(counts)
}

interface RemovingProps {
  changed: readonly Subject[]
  isRunning: boolean
  onChoose: (keepChanged: boolean) => void
  onClose: () => void
}

/** Removing cannot be undone, so what the clerk worked on is asked about. */
function Asking({ changed, isRunning, onChoose, onClose }: RemovingProps) {
  return (
    <Dialog onClose={onClose} size="lg" title="Buang data contoh">
      <Stack gap="md">
        <Text>
          Sebagian data contoh sudah Anda kerjakan: {countsIn(changed)}. Itu dapat disimpan bersama jabatan
          dan orang yang tercantum di dalamnya, atau dibuang bersama contoh yang lain. Yang dibuang tidak
          dapat dikembalikan.
        </Text>
        <Group justify="flex-end">
          <Button variant="default" disabled={isRunning} onClick={onClose}>
            Batal
          </Button>
          <Button variant="default" disabled={isRunning} onClick={() => onChoose(false)}>
            Buang semua contoh
          </Button>
          <Button data-autofocus loading={isRunning} onClick={() => onChoose(true)}>
            Simpan yang saya kerjakan
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )
}

/** Removes everything that came with the sample: at once while nobody worked on it, otherwise after a question. */
export function RemoveSample(props: Pick<ButtonProps, 'size' | 'leftSection'>) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const shown = useParams({ strict: false, select: ({ id }) => id })
  const [changed, setChanged] = useState<readonly Subject[]>([])
  const remove = useMutation({
    mutationFn: (keepChanged: boolean) => client.settings.removeSample({ keepChanged }),
    onSuccess: async ({ removed }, keepChanged) => {
      setChanged([])
      // A page that shows one thing may have lost it.
      const stays = keepChanged && changed.some(({ id }) => id === shown)
      if (shown !== undefined && !stays) await navigate({ to: '/' })
      await queryClient.invalidateQueries()
      notifyDone(`Data contoh sudah dibuang (${removed} baris). Yang Anda buat sendiri tetap ada.`)
    },
  })
  const ask = useMutation({
    mutationFn: () => client.settings.changedSample(),
    onSuccess: (found) => (found.length === 0 ? remove.mutate(false) : setChanged(found)),
  })
  return (
    <>
      <Button
        variant="default"
        {...props}
        loading={ask.isPending || (remove.isPending && changed.length === 0)}
        onClick={() => ask.mutate()}
      >
        Buang data contoh
      </Button>
      {changed.length > 0 && (
        <Asking
          changed={changed}
          isRunning={remove.isPending}
          onChoose={(keepChanged) => remove.mutate(keepChanged)}
          onClose={() => setChanged([])}
        />
      )}
    </>
  )
}
