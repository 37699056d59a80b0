import { Button, Skeleton, Stack, Text, Title } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { longDate } from '#shared/indonesian/dates.ts'
import type { RecordSection } from '#shared/people/record.ts'
import { api } from '../client.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import classes from './people.module.css'
import { SubjectLink } from './subject-link.tsx'

/** Lines that are shown of a section until all are asked for. */
const SHOWN = 8

function Section({ section: { name, heading, entries } }: { section: RecordSection }) {
  const headingId = useId()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? entries : entries.slice(0, SHOWN)
  const isHistory = name === 'history'
  return (
    <Stack gap="xs" component="section" aria-labelledby={headingId}>
      <Title order={2} id={headingId}>
        {heading}
      </Title>
      <ul className={classes.periods}>
        {shown.map(({ subject, title, context, on }, place) => (
          // Entries never move inside of a section that is read again as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${place} ${title}`} className={classes.entry}>
            {isHistory ? (
              title.split('; ').map((line) => <Text key={line}>{line}</Text>)
            ) : (
              <SubjectLink subject={subject}>{title}</SubjectLink>
            )}
            <Text size="xs" c="dimmed">
              {isHistory && on !== null ? `${longDate(on)}, ${context}` : context}
            </Text>
          </li>
        ))}
      </ul>
      {entries.length > shown.length && (
        <div>
          <Button variant="subtle" onClick={() => setWhole(true)}>
            Tampilkan semua ({entries.length})
          </Button>
        </div>
      )}
    </Stack>
  )
}

/** What the papers, meetings and lists of the office say of a person, and what was changed of the person's own data. */
export function RecordSections({ personId }: { personId: string }) {
  const record = useQuery({
    ...api.people.personRecord.queryOptions({ input: { id: personId } }),
    gcTime: 0,
  })
  if (record.isError) return <QueryFailed error={record.error} />
  if (record.isPending) return <Skeleton h="6rem" aria-busy />
  const sections = record.data.sections.filter(({ name }) => name !== 'positions')
  const isInPapers = sections.some(({ name }) => name !== 'history')
  return (
    <>
      {!isInPapers && (
        <Text c="dimmed">
          Belum ada keanggotaan, kegiatan, komitmen, atau naskah yang menyebut orang ini.
        </Text>
      )}
      {sections.map((section) => (
        <Section key={section.heading} section={section} />
      ))}
    </>
  )
}
