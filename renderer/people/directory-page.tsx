import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { ExportMenu, FormButton, ImportLink } from '../directory-import/file-buttons.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { AgenciesView } from './agencies-view.tsx'
import { PeopleView } from './people-view.tsx'
import { PositionsView } from './positions-view.tsx'
import { useDirectory } from './use-directory.ts'

const CouncilView = lazy(async () => ({ default: (await import('../council/council-view.tsx')).CouncilView }))

const route = getRouteApi('/orang')

const VIEWS = [
  { value: 'orang', label: 'Orang' },
  { value: 'opd', label: 'OPD' },
  { value: 'jabatan', label: 'Jabatan' },
  { value: 'dewan', label: 'Dewan' },
] as const

/** Orang & OPD: people, agencies, positions by precedence, and the council. */
export function DirectoryPage() {
  const { tampilan: view = 'orang', id, cari = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { directory, index, error } = useDirectory()

  const show = (next: string) => {
    const found = VIEWS.find(({ value }) => value === next)
    void navigate({ search: found && found.value !== 'orang' ? { tampilan: found.value } : {} })
  }
  const select = useCallback(
    (next: string | null) => {
      void navigate({ search: next === null ? {} : { id: next } })
    },
    [navigate],
  )
  const showDecree = useCallback(
    (decreeId: string) => void navigate({ search: { tampilan: 'dewan', id: decreeId } }),
    [navigate],
  )
  const counts = index
    ? `${index.people.length} orang, ${index.agencies.length} OPD, ${index.positions.length} jabatan`
    : 'Membaca daftar'
  return (
    <Page
      title="Orang & OPD"
      subtitle={counts}
      fills
      actions={
        <>
          {view !== 'dewan' && (
            <>
              <ImportLink />
              <ExportMenu />
              <FormButton />
            </>
          )}
          <SegmentedControl
            aria-label="Tampilan"
            value={view}
            onChange={show}
            data={VIEWS.map((each) => ({ ...each }))}
          />
        </>
      }
    >
      {error && <QueryFailed error={error} />}
      {!index && !error && <RowsSkeleton />}
      {index && view === 'orang' && <PeopleView index={index} openId={id ?? null} onOpen={select} />}
      {index && view === 'opd' && <AgenciesView key={cari} index={index} firstQuery={cari} />}
      {index && view === 'jabatan' && <PositionsView key={cari} index={index} firstQuery={cari} />}
      {index && directory && view === 'dewan' && (
        <Suspense fallback={<RowsSkeleton />}>
          <CouncilView directory={directory} index={index} decreeId={id ?? null} onDecree={showDecree} />
        </Suspense>
      )}
    </Page>
  )
}
