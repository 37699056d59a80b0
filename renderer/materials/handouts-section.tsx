import { Group, Stack, Text, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { MATERIAL_LIMIT } from '#shared/materials/model.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { useFileUpload } from '../ui/use-file-upload.ts'
import { HandoutRow } from './handout-row.tsx'
import classes from './materials.module.css'

/** What the file dialog offers; what a file really is, is looked at when it is taken in. */
const ENDINGS = '.pdf,.pptx,.docx,.xlsx,.odt,.ods,.odp,.jpg,.jpeg,.png'

const TOO_LARGE = 'Bahan paling besar 60 MB. Perkecil gambar di dalamnya, atau pecah menjadi beberapa berkas.'

interface HandoutsSectionProps {
  meetingId: string
  /** The agenda as it is stored, since a file can belong to one of its items. */
  agenda: readonly AgendaItem[]
}

/** Hand-outs of the speakers: dropped or chosen, each with a caption and the item of the agenda that it belongs to. */
export function HandoutsSection({ meetingId, agenda }: HandoutsSectionProps) {
  const materials = useQuery(api.materials.list.queryOptions({ input: { meetingId } }))
  const queryClient = useQueryClient()
  const changed = () => queryClient.invalidateQueries({ queryKey: api.materials.key() })
  const upload = useFileUpload({
    name: `handouts ${meetingId}`,
    limit: MATERIAL_LIMIT,
    tooLarge: TOO_LARGE,
    send: async (file, signal) => {
      await client.materials.add({ meetingId, kind: 'handout', agendaItemId: null, file }, { signal })
      void changed()
    },
    onSettled: changed,
  })
  const handouts = (materials.data ?? []).filter(({ kind }) => kind === 'handout')
  return (
    <section aria-labelledby="meeting-handouts">
      <DropArea onFiles={upload.add}>
        <Stack gap="sm">
          <Title order={2} id="meeting-handouts">
            Bahan
          </Title>
          {materials.isError && <QueryFailed error={materials.error} />}
          {materials.isSuccess && handouts.length === 0 && (
            <Text c="dimmed">
              Paparan dan bahan narasumber: PDF, PowerPoint, Word, Excel, atau gambar, paling besar 60 MB.
            </Text>
          )}
          {handouts.length > 0 && (
            <ul className={classes.list} aria-label="Bahan">
              {handouts.map((material) => (
                <HandoutRow key={material.id} material={material} agenda={agenda} />
              ))}
            </ul>
          )}
          <UploadList upload={upload} />
          <Group gap="sm">
            <FilesButton
              multiple
              accept={ENDINGS}
              onFiles={upload.add}
              size="compact-sm"
              leftSection={<IconUpload size={16} aria-hidden />}
            >
              Tambah bahan
            </FilesButton>
          </Group>
        </Stack>
      </DropArea>
    </section>
  )
}
