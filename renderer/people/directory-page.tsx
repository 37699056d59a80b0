import { SegmentedControl } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { getRouteApi } from '@tanstack/react-router'
import { lazy, Suspense, useCallback } from 'react'
import { ExportMenu, ImportLink } from '../directory-import/file-buttons.tsx'
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

/** Pause in typing after which the address remembers the filter, in ms. */
const PAUSE = 300

/** Orang & OPD: people, agencies, positions by precedence, and the council. The address remembers filter and opened row, so that one comes back to them. */
export function DirectoryPage() {
  const { tampilan: view = 'orang', id = null, cari = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { directory, index, error } = useDirectory()

  const show = (next: string) => {
    const found = VIEWS.find(({ value }) => value === next)
    void navigate({ search: found && found.value !== 'orang' ? { tampilan: found.value } : {} })
  }
  const remember = useDebouncedCallback((query: string) => {
    void navigate({
      search: ({ cari: _before, ...rest }) => (query === '' ? rest : { ...rest, cari: query }),
      replace: true,
    })
  }, PAUSE)
  const select = useCallback(
    async (next: string | null) => {
      await navigate({
        search: ({ id: _before, ...rest }) => (next === null ? rest : { ...rest, id: next }),
        replace: true,
      })
    },
    [navigate],
  )
  const showDecree = useCallback(
    (decreeId: string) => void navigate({ search: { tampilan: 'dewan', id: decreeId } }),
    [navigate],
  )
  const openPerson = useCallback(
    async (person: string) => {
      remember.flush()
      await select(person)
      await navigate({ to: '/orang/$id', params: { id: person } })
    },
    [navigate, remember, select],
  )
  const counts = index
    ? `${index.people.length} orang, ${index.agencies.length} OPD, ${index.positions.length} jabatan`
    : 'Membaca daftar'
  const found = { firstQuery: cari, onQuery: remember, openId: id, onOpen: select }
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
      {index && view === 'orang' && <PeopleView index={index} {...found} onOpen={openPerson} />}
      {index && view === 'opd' && <AgenciesView index={index} {...found} />}
      {index && view === 'jabatan' && <PositionsView index={index} {...found} />}
      {index && directory && view === 'dewan' && (
        <Suspense fallback={<RowsSkeleton />}>
          <CouncilView directory={directory} index={index} decreeId={id} onDecree={showDecree} />
        </Suspense>
      )}
    </Page>
  )
}
