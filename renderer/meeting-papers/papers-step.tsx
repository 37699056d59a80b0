import { Text } from '@mantine/core'
import type { Meeting } from '#shared/meetings/model.ts'

/** The papers of a meeting. */
export function PapersStep({ meeting }: { meeting: Meeting }) {
  return <Text c="dimmed">Naskah {meeting.title} belum dapat dibuat di sini.</Text>
}
