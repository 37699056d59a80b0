import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconStairs } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import type { Meeting, Series } from '#shared/meetings/model.ts'
import { daysWords } from '#shared/meetings/sessions.ts'
import { api, client } from '../../client.ts'
import { TextLink } from '../../ui/links.tsx'
import { QueryFailed } from '../../ui/query-failed.tsx'
import { SavedNote } from '../../ui/saved-note.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { NextStageDialog } from '../next-stage-dialog.tsx'
import classes from './summary.module.css'

const focusWhenDrawn = (field: HTMLInputElement | null) => field?.focus()

interface SeriesSectionProps {
  meeting: Meeting
  flush: () => Promise<unknown>
}

function SeriesName({ series, onDone }: { series: Series; onDone: () => void }) {
  const queryClient = useQueryClient()
  const version = useRef(series.version)
  const { value, change, state, error, flush } = useAutosave(
    `series ${series.id}`,
    series.name,
    async (name) => {
      const saved = await client.meetings.series.rename({ id: series.id, version: version.current, name })
      version.current = saved.version
      queryClient.setQueryData(api.meetings.series.list.queryKey(), (old) =>
        old?.map((each) => (each.id === saved.id ? saved : each)),
      )
    },
  )
  return (
    <>
      <TextInput
        label="Nama rangkaian"
        maxLength={200}
        ref={focusWhenDrawn}
        value={value}
        error={value.trim() === '' ? 'Isi nama rangkaian.' : undefined}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => {
          if (value.trim() !== '') void flush().then(onDone)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur()
        }}
      />
      {state === 'failed' && <SavedNote state={state} error={error} retry={flush} />}
    </>
  )
}

/** The stages of the series that a meeting belongs to, each with its link, and the way to the next one. */
export function SeriesSection({ meeting, flush }: SeriesSectionProps) {
  const meetings = useQuery(api.meetings.list.queryOptions())
  const allSeries = useQuery(api.meetings.series.list.queryOptions())
  const [isRenaming, setRenaming] = useState(false)
  const [isContinuing, setContinuing] = useState(false)
  const series = allSeries.data?.find(({ id }) => id === meeting.seriesId)
  const others = (meetings.data ?? []).filter(
    ({ id, seriesId }) => seriesId !== null && seriesId === meeting.seriesId && id !== meeting.id,
  )
  const stages = [...(meeting.seriesId === null ? [] : [meeting]), ...others].toSorted(
    (first, second) => (first.stage ?? 0) - (second.stage ?? 0) || first.title.localeCompare(second.title),
  )
  const hasLater = others.some(({ stage }) => (stage ?? 0) > (meeting.stage ?? 0))
  const error = meetings.error ?? allSeries.error
  return (
    <Stack gap="sm" component="section" aria-labelledby="meeting-series">
      <Group gap="sm" justify="space-between">
        <Title order={2} id="meeting-series">
          {series ? `Rangkaian: ${series.name}` : 'Tahap berikut'}
        </Title>
        {series && !isRenaming && (
          <Button variant="subtle" size="compact-sm" onClick={() => setRenaming(true)}>
            Ubah nama
          </Button>
        )}
      </Group>
      {error !== null && <QueryFailed error={error} />}
      {series && isRenaming && <SeriesName series={series} onDone={() => setRenaming(false)} />}
      {stages.length > 0 && (
        <ol className={classes.list} aria-label="Tahap dalam rangkaian">
          {stages.map(({ id, stage, title, sessions }) => (
            <li key={id} className={classes.stage} aria-current={id === meeting.id ? 'page' : undefined}>
              <Text component="span" c="dimmed" className={classes.stageNumber}>
                {romanNumeral(stage ?? 1)}
              </Text>
              <div>
                {id === meeting.id ? (
                  <Text fw={600}>{title}</Text>
                ) : (
                  <TextLink to="/kegiatan/$id" params={{ id }}>
                    {title}
                  </TextLink>
                )}
                <Text size="xs" c="dimmed">
                  {daysWords({ sessions }) || 'Belum bertanggal'}
                </Text>
              </div>
            </li>
          ))}
        </ol>
      )}
      {!hasLater && (
        <Group>
          <Button
            variant="default"
            leftSection={<IconStairs size={16} aria-hidden />}
            onClick={() => setContinuing(true)}
          >
            Lanjutkan ke tahap berikut
          </Button>
        </Group>
      )}
      {isContinuing && (
        <NextStageDialog meeting={meeting} flush={flush} onClose={() => setContinuing(false)} />
      )}
    </Stack>
  )
}
