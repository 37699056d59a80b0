import { Anchor, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { MinutesContent } from '#shared/minutes/model.ts'
import { isBlank } from '#shared/minutes/rich-text.ts'
import { api } from '../client.ts'
import classes from './minutes.module.css'

interface OutlineProps {
  meetingId: string
  content: MinutesContent
}

/** The parts of the minutes, each a way there, and which of them hold something. */
export function Outline({ meetingId, content }: OutlineProps) {
  const items = useQuery(api.actionItems.list.queryOptions({ input: { meetingId } }))
  const materials = useQuery(api.materials.list.queryOptions({ input: { meetingId } }))
  const photos = (materials.data ?? []).filter(({ kind }) => kind === 'photo')
  const parts = [
    { id: 'bagian-pembukaan', name: 'Pembukaan', isWritten: !isBlank(content.opening) },
    {
      id: 'bagian-pembahasan',
      name: 'Pembahasan',
      isWritten: content.discussions.some(({ body }) => !isBlank(body)),
    },
    { id: 'bagian-kesimpulan', name: 'Kesimpulan', isWritten: !isBlank(content.conclusions) },
    {
      id: 'bagian-keputusan',
      name: 'Keputusan',
      isWritten: content.decisions.some(({ text }) => text.trim() !== ''),
    },
    { id: 'bagian-tindak-lanjut', name: 'Tindak lanjut', isWritten: (items.data ?? []).length > 0 },
    { id: 'bagian-penutup', name: 'Penutup', isWritten: !isBlank(content.closing) },
    { id: 'bagian-foto', name: 'Foto', isWritten: photos.length > 0 },
  ]
  return (
    <nav aria-label="Bagian notula" className={classes.outline}>
      <Stack gap={4} component="ol">
        {parts.map(({ id, name, isWritten }) => (
          <li key={id}>
            <Anchor
              href={`#${id}`}
              onClick={(event) => {
                // The address stays: it names the step of the meeting.
                event.preventDefault()
                const heading = document.querySelector<HTMLElement>(`#${id}`)
                heading?.scrollIntoView({ block: 'start' })
                heading?.focus({ preventScroll: true })
              }}
            >
              {name}
            </Anchor>
            {isWritten ? (
              <>
                <IconCheck size={14} aria-hidden />
                <VisuallyHidden>terisi</VisuallyHidden>
              </>
            ) : (
              <Text span size="xs" c="dimmed">
                kosong
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </nav>
  )
}
