import { Text } from '@mantine/core'
import { IconCheck, IconFilePlus, IconFolder, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { longDate } from '#shared/indonesian/dates.ts'
import type { MeetingPaperSummary } from '#shared/meeting-papers/model.ts'
import { MEETING_PAPER_NAMES } from '#shared/meeting-papers/papers.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api } from '../client.ts'
import { ButtonLink, TextLink } from '../ui/links.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { PAPER_STATES } from './paper-words.ts'
import classes from './meeting-papers.module.css'

const ICONS = { new: IconFilePlus, draft: IconPencil, issued: IconCheck }

/** `nomor 500.12.6/1/2022, 20 September 2022, revisi 2` */
function issuedWords({ document }: MeetingPaperSummary): string {
  if (document === null) return ''
  const { number, date, revision } = document
  return [
    number === '' ? '' : `nomor ${number}`,
    date === null ? '' : longDate(date),
    revision > 1 ? `revisi ${revision}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ')
}

/** The papers of a meeting, each with where it stands. */
export function PapersStep({ meeting }: { meeting: Meeting }) {
  const { id } = meeting
  const papers = useQuery(api.meetingPapers.list.queryOptions({ input: { meetingId: id } }))
  if (papers.isError) return <QueryFailed error={papers.error} />
  if (papers.isPending) return <RowsSkeleton />
  return (
    <ul className={classes.list} aria-label="Naskah kegiatan" data-grows>
      {papers.data.map((summary) => {
        const { paper, state, document } = summary
        const Icon = ICONS[state]
        const facts = issuedWords(summary)
        return (
          <li key={paper} className={classes.paper}>
            <div className={classes.name}>
              <TextLink to="/kegiatan/$id/naskah/$paper" params={{ id, paper }} fw={600}>
                {MEETING_PAPER_NAMES[paper]}
              </TextLink>
            </div>
            <Text span className={classes.state}>
              <Icon size={16} aria-hidden />
              {PAPER_STATES[state]}
              {facts !== '' && `, ${facts}`}
            </Text>
            <div className={classes.deeds}>
              {document !== null && (
                <ButtonLink
                  to="/naskah/$id"
                  params={{ id: document.id }}
                  variant="subtle"
                  size="compact-sm"
                  aria-label={`Lihat ${MEETING_PAPER_NAMES[paper]} yang terbit`}
                >
                  Lihat yang terbit
                </ButtonLink>
              )}
              <ButtonLink
                to="/kegiatan/$id/naskah/$paper"
                params={{ id, paper }}
                variant="default"
                size="compact-sm"
                aria-label={`${state === 'new' ? 'Buat' : 'Buka'} ${MEETING_PAPER_NAMES[paper]}`}
              >
                {state === 'new' ? 'Buat' : 'Buka'}
              </ButtonLink>
            </div>
          </li>
        )
      })}
      <li className={classes.paper}>
        <div className={classes.name}>
          <TextLink to="/kegiatan/$id/naskah/berkas" params={{ id }} fw={600}>
            Berkas kegiatan
          </TextLink>
        </div>
        <Text span className={classes.state}>
          <IconFolder size={16} aria-hidden />
          Semua naskah, foto, dan pindaian dalam satu PDF
        </Text>
        <div className={classes.deeds}>
          <ButtonLink
            to="/kegiatan/$id/naskah/berkas"
            params={{ id }}
            variant="default"
            size="compact-sm"
            aria-label="Buka Berkas kegiatan"
          >
            Buka
          </ButtonLink>
        </div>
      </li>
    </ul>
  )
}
