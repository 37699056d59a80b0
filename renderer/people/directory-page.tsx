import { SegmentedControl } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback } from 'react'
import { ExportMenu, FormButton, ImportLink } from '../directory-import/file-buttons.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { AgenciesView } from './agencies-view.tsx'
import { PeopleView } from './people-view.tsx'
import { PositionsView } from './positions-view.tsx'
import { useDirectory } from './use-directory.ts'

const route = getRouteApi('/orang')

const VIEWS = [
  { value: 'orang', label: 'Orang' },
  { value: 'opd', label: 'OPD' },
  { value: 'jabatan', label: 'Jabatan' },
] as const

/** Orang & OPD: people, agencies, and positions by precedence. */
export function DirectoryPage() {
  const { tampilan: view = 'orang', id, cari = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { index, error } = useDirectory()

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
          <ImportLink />
          <ExportMenu />
          <FormButton />
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
    </Page>
  )
}
