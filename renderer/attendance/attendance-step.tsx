import { Text } from '@mantine/core'
import type { Meeting } from '#shared/meetings/model.ts'

/** Who came to a meeting. */
export function AttendanceStep({ meeting }: { meeting: Meeting }) {
  return <Text c="dimmed">Kehadiran {meeting.title} belum dapat dicatat di sini.</Text>
}
