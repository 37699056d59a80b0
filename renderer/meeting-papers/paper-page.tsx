import { IconMapQuestion } from '@tabler/icons-react'
import { printablePaper, type PrintablePaper } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useStoredDraft } from '../ui/use-stored-draft.ts'
import { PaperEditor } from './paper-editor.tsx'
import { draftIdOf } from './use-paper-draft.ts'

interface PaperPageProps {
  meeting: Meeting
  /** As the address names it. */
  paper: string
}

/** One paper of a meeting, as the address names it. */
export function PaperPage({ meeting, paper }: PaperPageProps) {
  const { success, data } = printablePaper.safeParse(paper)
  if (success) return <KnownPaper key={data} meeting={meeting} paper={data} />
  return (
    <EmptyState
      icon={<IconMapQuestion size={32} />}
      title="Naskah ini tidak ada"
      text="Mungkin alamatnya salah ketik."
      action={
        <ButtonLink to="/kegiatan/$id/naskah" params={{ id: meeting.id }}>
          Ke daftar naskah
        </ButtonLink>
      }
    />
  )
}

function KnownPaper({ meeting, paper }: { meeting: Meeting; paper: PrintablePaper }) {
  const input = { meetingId: meeting.id, paper }
  const draft = useStoredDraft({
    draftId: draftIdOf(input),
    queryKey: api.meetingPapers.get.queryKey({ input }),
    read: (options) => client.meetingPapers.get(input, options),
  })
  if (draft.data !== undefined) return <PaperEditor meeting={meeting} stored={draft.data} />
  return draft.error === null ? <RowsSkeleton /> : <QueryFailed error={draft.error} />
}
