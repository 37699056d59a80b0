import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, type ComponentType } from 'react'
import type { Meeting } from '#shared/meetings/model.ts'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { useMeetingWorkspace } from './meeting-workspace.ts'

type Step = ComponentType<{ meeting: Meeting }>

/** A step that is fetched when it is first opened and is given the meeting as it is stored. */
function stepRoute(load: () => Promise<Step>) {
  const LazyStep = lazy(async () => ({ default: await load() }))
  return function StepRoute() {
    const { meeting } = useMeetingWorkspace()
    return (
      <Suspense fallback={<RowsSkeleton />}>
        <LazyStep meeting={meeting} />
      </Suspense>
    )
  }
}

export const ParticipantsRoute = stepRoute(
  async () => (await import('../participants/participants-step.tsx')).ParticipantsStep,
)
export const AttendanceRoute = stepRoute(
  async () => (await import('../attendance/attendance-step.tsx')).AttendanceStep,
)
export const MinutesRoute = stepRoute(async () => (await import('../minutes/minutes-step.tsx')).MinutesStep)
export const ActionItemsRoute = stepRoute(
  async () => (await import('../action-items/action-items-step.tsx')).ActionItemsStep,
)
export const PapersRoute = stepRoute(
  async () => (await import('../meeting-papers/papers-step.tsx')).PapersStep,
)
export const DossierRoute = stepRoute(async () => (await import('../dossier/dossier-pane.tsx')).DossierPane)

const PaperPage = lazy(async () => ({
  default: (await import('../meeting-papers/paper-page.tsx')).PaperPage,
}))
const paperRoute = getRouteApi('/kegiatan/$id/naskah/$paper')

/** One paper of the meeting. */
export function PaperRoute() {
  const { meeting } = useMeetingWorkspace()
  const { paper } = paperRoute.useParams()
  return (
    <Suspense fallback={<RowsSkeleton />}>
      <PaperPage meeting={meeting} paper={paper} />
    </Suspense>
  )
}
