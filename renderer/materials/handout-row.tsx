import { ActionIcon, Group, Menu, NativeSelect, Text } from '@mantine/core'
import { IconDots, IconDownload, IconFile, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import type { KeyboardEvent } from 'react'
import type { Material } from '#shared/materials/model.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { client } from '../client.ts'
import { moveByKey } from '../ui/arranging.ts'
import { downloadBlob } from '../ui/blob-out.ts'
import { LineField } from '../ui/line-field.tsx'
import { MoveItems } from '../ui/move-items.tsx'
import { SavedNote } from '../ui/saved-note.tsx'
import classes from './materials.module.css'
import { useMaterial } from './use-material.ts'

interface HandoutRowProps {
  material: Material
  /** Place among the hand-outs, from 0. */
  ordinal: number
  count: number
  agenda: readonly AgendaItem[]
  onMove: (from: number, to: number) => void
}

const MEGABYTE = 1_000_000

/** `1,4 MB`, `320 KB` */
function sizeWords(bytes: number): string {
  const [amount, unit] = bytes >= MEGABYTE ? [bytes / MEGABYTE, 'MB'] : [Math.max(1, bytes / 1000), 'KB']
  return `${amount.toLocaleString('id-ID', { maximumFractionDigits: unit === 'MB' ? 1 : 0 })} ${unit}`
}

/** One hand-out: its file, its caption, and where it belongs. */
export function HandoutRow({ material, ordinal, count, agenda, onMove }: HandoutRowProps) {
  const { id, fileName, bytes } = material
  const { typed, remove } = useMaterial(material, `${fileName} dilepas dari kegiatan.`)
  const { value, change, state, error, flush } = typed
  const open = useMutation({
    mutationFn: () => client.materials.file({ id }),
    onSuccess: (file) => downloadBlob(file, file.name),
  })
  const press = (event: KeyboardEvent) => moveByKey(event, ordinal, onMove)
  return (
    <div className={classes.material}>
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
            <MoveItems ordinal={ordinal} count={count} onMove={onMove} />
            <Menu.Item leftSection={<IconDownload size={16} aria-hidden />} onClick={() => open.mutate()}>
              Simpan salinan
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={remove}>
              Lepas dari kegiatan
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      <Group gap="sm" align="flex-end">
        <LineField
          label="Keterangan"
          aria-label={`Keterangan ${fileName}`}
          maxLength={300}
          className={classes.field}
          value={value.caption}
          onKeyDown={press}
          onChange={(text) => change({ ...value, caption: text })}
        />
        {agenda.length > 0 && (
          <NativeSelect
            label="Untuk acara"
            aria-label={`Acara untuk ${fileName}`}
            className={classes.field}
            value={agenda.some((item) => item.id === value.agendaItemId) ? (value.agendaItemId ?? '') : ''}
            data={[
              { value: '', label: 'Seluruh kegiatan' },
              ...agenda.map((item, index) => ({
                value: item.id,
                label: item.title || `Acara ke-${index + 1}`,
              })),
            ]}
            onChange={(event) => change({ ...value, agendaItemId: event.currentTarget.value || null })}
          />
        )}
      </Group>
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </div>
  )
}
