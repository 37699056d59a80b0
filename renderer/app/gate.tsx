import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { api } from '../client.ts'
import { ProgramStatusContext } from '../ui/program-status.ts'
import { PageSkeleton } from './page-skeleton.tsx'
import { router } from './routes.tsx'
import { StartFailed } from './start-failed.tsx'

const Assistant = lazy(async () => {
  const { Assistant: component } = await import('../settings/assistant/assistant.tsx')
  return { default: component }
})

/** Asks the program what it is, then shows the first-start assistant or the shell. */
export function Gate() {
  const status = useQuery(api.settings.status.queryOptions())
  const ready = useMemo(
    () => (status.data?.office ? { ...status.data, office: status.data.office } : null),
    [status.data],
  )
  if (ready) {
    return (
      <ProgramStatusContext value={ready}>
        <RouterProvider router={router} />
      </ProgramStatusContext>
    )
  }
  if (status.data) {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <Assistant />
      </Suspense>
    )
  }
  return status.isError ? (
    <StartFailed error={status.error} retry={() => status.refetch()} />
  ) : (
    <PageSkeleton />
  )
}
