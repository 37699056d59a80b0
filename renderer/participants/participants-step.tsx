import { Text } from '@mantine/core'
import type { Meeting } from '#shared/meetings/model.ts'

/** Who takes part in a meeting, and how they are invited. */
export function ParticipantsStep({ meeting }: { meeting: Meeting }) {
  return <Text c="dimmed">Peserta {meeting.title} belum dapat dicatat di sini.</Text>
}
