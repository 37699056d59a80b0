import { ActionIcon, Group, Menu, NativeSelect, Text, TextInput } from '@mantine/core'
import { IconDots, IconDownload, IconFile, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Material } from '#shared/materials/model.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { SavedNote } from '../ui/saved-note.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import classes from './materials.module.css'

interface HandoutRowProps {
  material: Material
  agenda: readonly AgendaItem[]
}

const MEGABYTE = 1_000_000

/** `1,4 MB`, `320 KB` */
function sizeWords(bytes: number): string {
  const [amount, unit] = bytes >= MEGABYTE ? [bytes / MEGABYTE, 'MB'] : [Math.max(1, bytes / 1000), 'KB']
  return `${amount.toLocaleString('id-ID', { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`
}

/** One hand-out: its file, its caption, and where it belongs. */
export function HandoutRow({ material, agenda }: HandoutRowProps) {
  const { id, fileName, bytes, meetingId } = material
  const queryClient = useQueryClient()
  const version = useRef(material.version)
  const reload = () =>
    queryClient.invalidateQueries({ queryKey: api.materials.list.key({ input: { meetingId } }) })
  const { value, change, state, error, flush } = useAutosave(
    { caption: material.caption, agendaItemId: material.agendaItemId },
    async (changes) => {
      const saved = await client.materials.update({ id, version: version.current, changes })
      version.current = saved.version
      queryClient.setQueryData(api.materials.list.queryKey({ input: { meetingId } }), (old) =>
        old?.map((each) => (each.id === id ? saved : each)),
      )
    },
  )
  const open = useMutation({
    mutationFn: () => client.materials.file({ id }),
    onSuccess: (file) => downloadBlob(file, file.name),
  })
  const remove = useMutation({
    mutationFn: async () => {
      await flush()
      await client.materials.remove({ id, version: version.current })
    },
    onSuccess: async () => {
      await reload()
      notifyWithUndo(`${fileName} dilepas dari kegiatan.`, async () => {
        await client.materials.restore({ id })
        await reload()
      })
    },
  })
  return (
    <li className={classes.material}>
      <Group gap="sm" wrap="nowrap">
        <IconFile size={18} aria-hidden className={classes.icon} />
        <Text className={classes.name}>
          {fileName}{' '}
          <Text span size="xs" c="dimmed">
            {sizeWords(bytes)}
          </Text>
        </Text>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`Pilihan: ${fileName}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => open.mutate()}>
              Simpan salinan
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => remove.mutate()}>
              Lepas dari kegiatan
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Group gap="sm" align="flex-end">
        <TextInput
          label="Keterangan"
          aria-label={`Keterangan ${fileName}`}
          maxLength={300}
          className={classes.field}
          value={value.caption}
          onChange={(event) => change({ ...value, caption: event.currentTarget.value })}
        />
        {agenda.length > 0 && (
          <NativeSelect
            label="Untuk acara"
            aria-label={`Acara untuk ${fileName}`}
            className={classes.field}
            value={agenda.some((item) => item.id === value.agendaItemId) ? (value.agendaItemId ?? '') : ''}
            data={[
              { value: '', label: 'Seluruh kegiatan' },
              ...agenda.map((item, ordinal) => ({
                value: item.id,
                label: item.title || `Acara ke-${ordinal + 1}`,
              })),
            ]}
            onChange={(event) => change({ ...value, agendaItemId: event.currentTarget.value || null })}
          />
        )}
      </Group>
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </li>
  )
}
