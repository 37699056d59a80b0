import { Anchor, Stack, Text, VisuallyHidden } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo } from 'react'
import type { MinutesContent } from '#shared/minutes/model.ts'
import { isBlank } from '#shared/minutes/rich-text.ts'
import { useActionItems } from '../action-items/use-action-items.ts'
import { useStoredMaterials } from '../materials/use-materials.ts'
import classes from './minutes.module.css'

/** Parts in their order, each under the id of its heading. */
const PARTS = [
  { id: 'bagian-pembukaan', name: 'Pembukaan' },
  { id: 'bagian-pembahasan', name: 'Pembahasan' },
  { id: 'bagian-kesimpulan', name: 'Kesimpulan' },
  { id: 'bagian-keputusan', name: 'Keputusan' },
  { id: 'bagian-tindak-lanjut', name: 'Tindak lanjut' },
  { id: 'bagian-penutup', name: 'Penutup' },
  { id: 'bagian-foto', name: 'Foto' },
] as const

/** Parts of minutes in which something is written, by the ids of their headings, as one text. */
export function writtenParts({
  opening,
  discussions,
  conclusions,
  decisions,
  closing,
}: MinutesContent): string {
  const isWritten = {
    'bagian-pembukaan': !isBlank(opening),
    'bagian-pembahasan': discussions.some(({ body }) => !isBlank(body)),
    'bagian-kesimpulan': !isBlank(conclusions),
    'bagian-keputusan': decisions.some(({ text }) => text.trim() !== ''),
    'bagian-penutup': !isBlank(closing),
  }
  return Object.entries(isWritten)
    .filter(([, written]) => written)
    .map(([id]) => id)
    .join(' ')
}

interface OutlineProps {
  meetingId: string
  /** `writtenParts` */
  written: string
}

/** The parts of the minutes, each a way there, and which of them hold something. */
export const Outline = memo(function Outline({ meetingId, written }: OutlineProps) {
  const items = useActionItems(meetingId)
  const materials = useStoredMaterials(meetingId)
  const filled = new Set<string>(written.split(' '))
  if (items.data !== undefined && items.data.length > 0) filled.add('bagian-tindak-lanjut')
  if (materials.data?.some(({ kind }) => kind === 'photo') === true) filled.add('bagian-foto')
  return (
    <nav aria-label="Bagian notula" className={classes.outline}>
      <Stack gap={4} component="ol">
        {PARTS.map(({ id, name }) => (
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
            {filled.has(id) ? (
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
})
