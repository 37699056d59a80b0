import { Skeleton, Stack, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { api } from '../client.ts'
import { errorText } from '../ui/errors.tsx'
import { TextLink } from '../ui/links.tsx'
import classes from './people.module.css'
import { SubjectLink } from './subject-link.tsx'

/** What is still under way for a position, so that whoever takes over knows of it. */
export function OpenWorkList({ positionId }: { positionId: string }) {
  const work = useQuery({ ...api.people.openWork.queryOptions({ input: { id: positionId } }), gcTime: 0 })
  return (
    <Stack gap="xs" component="section" aria-label="Yang masih berjalan">
      <Text fw={600} size="sm">
        Yang masih berjalan pada jabatan ini
      </Text>
      {work.isPending && <Skeleton h="1.25rem" w="16rem" />}
      {work.isError && (
        <Text c="var(--mantine-color-error)" size="sm">
          {errorText(work.error)}
        </Text>
      )}
      {work.data?.length === 0 && (
        <Text c="dimmed" size="sm">
          Tidak ada konsep atau lembar yang menunggu jabatan ini.
        </Text>
      )}
      {work.data && work.data.length > 0 && (
        <>
          <ul className={classes.periods}>
            {work.data.map(({ subject, meetingId, title, context }) => (
              <li key={`${subject.kind} ${subject.id} ${title}`} className={classes.entry}>
                {meetingId === null ? (
                  <SubjectLink subject={subject}>{title}</SubjectLink>
                ) : (
                  <TextLink to="/kegiatan/$id/tindak-lanjut" params={{ id: meetingId }} hash={subject.id}>
                    {title}
                  </TextLink>
                )}
                <Text size="xs" c="dimmed">
                  {context}
                </Text>
              </li>
            ))}
          </ul>
          <Text size="xs" c="dimmed">
            Konsep dan lembar ini tidak berubah sendiri. Bila pejabat baru yang akan menandatangani, ganti
            pejabatnya di sana.
          </Text>
        </>
      )}
    </Stack>
  )
}
