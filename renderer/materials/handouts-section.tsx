import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { IconUpload } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { MATERIAL_LIMIT } from '#shared/materials/model.ts'
import type { AgendaItem } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
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
  const field = useRef<HTMLInputElement>(null)
  const handouts = (materials.data ?? []).filter(({ kind }) => kind === 'handout')
  return (
    <section aria-labelledby="meeting-handouts">
      <input
        ref={field}
        type="file"
        accept={ENDINGS}
        multiple
        hidden
        aria-hidden
        tabIndex={-1}
        onChange={(event) => {
          upload.add([...(event.currentTarget.files ?? [])])
          event.currentTarget.value = ''
        }}
      />
      <Dropzone
        className={classes.drop}
        activateOnClick={false}
        activateOnKeyboard={false}
        enablePointerEvents
        multiple
        onDrop={upload.add}
        inputProps={{ 'aria-hidden': true, tabIndex: -1 }}
        tabIndex={-1}
        acceptColor="teal"
      >
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
            <Button
              variant="default"
              size="compact-sm"
              leftSection={<IconUpload size={16} aria-hidden />}
              onClick={() => field.current?.click()}
            >
              Tambah bahan
            </Button>
          </Group>
        </Stack>
      </Dropzone>
    </section>
  )
}
