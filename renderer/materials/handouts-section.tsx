import { Group, Stack, Text, Title } from '@mantine/core'
import { IconUpload } from '@tabler/icons-react'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { DropArea } from '../ui/drop-area.tsx'
import { FilesButton } from '../ui/files-button.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { Sortable } from '../ui/sortable.tsx'
import { UploadList } from '../ui/upload-list.tsx'
import { HandoutRow } from './handout-row.tsx'
import { useMaterials } from './use-materials.ts'

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
  const handouts = useMaterials({ meetingId, kind: 'handout', tooLarge: TOO_LARGE })
  const { materials, upload, move } = handouts
  return (
    <section aria-labelledby="meeting-handouts">
      <DropArea onFiles={upload.add}>
        <Stack gap="sm">
          <Title order={2} id="meeting-handouts">
            Bahan
          </Title>
          {handouts.error !== null && <QueryFailed error={handouts.error} />}
          {handouts.isSuccess && materials.length === 0 && (
            <Text c="dimmed">
              Paparan dan bahan narasumber: PDF, PowerPoint, Word, Excel, atau gambar, paling besar 60 MB.
            </Text>
          )}
          {materials.length > 0 && (
            <Sortable items={materials} label="Bahan" nameOf={({ fileName }) => fileName} onMove={move}>
              {(material, ordinal) => (
                <HandoutRow
                  material={material}
                  ordinal={ordinal}
                  count={materials.length}
                  agenda={agenda}
                  onMove={move}
                />
              )}
            </Sortable>
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
