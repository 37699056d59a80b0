import { Text } from '@mantine/core'
import type { Meeting } from '#shared/meetings/model.ts'

/** The minutes of a meeting. */
export function MinutesStep({ meeting }: { meeting: Meeting }) {
  return <Text c="dimmed">Notula {meeting.title} belum dapat ditulis di sini.</Text>
}
