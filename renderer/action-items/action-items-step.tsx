import { Text } from '@mantine/core'
import type { Meeting } from '#shared/meetings/model.ts'

/** The action items of a meeting. */
export function ActionItemsStep({ meeting }: { meeting: Meeting }) {
  return <Text c="dimmed">Tindak lanjut {meeting.title} belum dapat dicatat di sini.</Text>
}
