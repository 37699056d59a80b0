import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { PageFailed } from './page-failed.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { PageSkeleton } from './page-skeleton.tsx'
import { Shell } from './shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage })

/** Views of Orang & OPD that have their own address. */
export type DirectoryView = 'orang' | 'opd' | 'jabatan' | 'dewan'

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

interface DirectorySearch {
  tampilan?: DirectoryView
  /** The agency, position or decree that is open; among people, the one whose row is active at first. */
  id?: string
  /** What the view is filtered by when it opens. */
  cari?: string
}

function directorySearch(search: Record<string, unknown>): DirectorySearch {
  const view = search['tampilan']
  const id = textOf(search['id'])
  const query = textOf(search['cari'])
  return {
    ...(view === 'opd' || view === 'jabatan' || view === 'dewan' ? { tampilan: view } : {}),
    ...(id === undefined ? {} : { id }),
    ...(query === undefined ? {} : { cari: query }),
  }
}

const meeting = createRoute({
  getParentRoute: () => root,
  path: '/kegiatan/$id',
  component: lazyRouteComponent(() => import('../meetings/meeting-page.tsx'), 'MeetingPage'),
})
const meetingSteps = () => import('../meetings/step-routes.tsx')

const steps = [
  createRoute({
    getParentRoute: () => meeting,
    path: '/',
    component: lazyRouteComponent(() => import('../meetings/summary/summary-step.tsx'), 'SummaryStep'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/peserta',
    component: lazyRouteComponent(meetingSteps, 'ParticipantsRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/kehadiran',
    component: lazyRouteComponent(meetingSteps, 'AttendanceRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/notula',
    component: lazyRouteComponent(meetingSteps, 'MinutesRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/tindak-lanjut',
    component: lazyRouteComponent(meetingSteps, 'ActionItemsRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/naskah',
    component: lazyRouteComponent(meetingSteps, 'PapersRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/naskah/berkas',
    component: lazyRouteComponent(meetingSteps, 'DossierRoute'),
  }),
  createRoute({
    getParentRoute: () => meeting,
    path: '/naskah/$paper',
    component: lazyRouteComponent(meetingSteps, 'PaperRoute'),
  }),
]

const routes = [
  createRoute({
    getParentRoute: () => root,
    path: '/',
    component: lazyRouteComponent(() => import('../home/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/kegiatan',
    component: lazyRouteComponent(() => import('../meetings/meetings-page.tsx'), 'MeetingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/kegiatan/tindak-lanjut',
    component: lazyRouteComponent(() => import('../action-items/action-items-page.tsx'), 'ActionItemsPage'),
  }),
  meeting.addChildren(steps),
  createRoute({
    getParentRoute: () => root,
    path: '/komitmen',
    component: lazyRouteComponent(() => import('../commitments/commitments-page.tsx'), 'CommitmentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/komitmen/$id',
    component: lazyRouteComponent(() => import('../commitments/commitment-page.tsx'), 'CommitmentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orang',
    validateSearch: directorySearch,
    component: lazyRouteComponent(() => import('../people/directory-page.tsx'), 'DirectoryPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orang/impor',
    component: lazyRouteComponent(() => import('../directory-import/import-page.tsx'), 'ImportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/orang/$id',
    component: lazyRouteComponent(() => import('../people/person-page.tsx'), 'PersonPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/naskah',
    component: lazyRouteComponent(() => import('../documents/documents-page.tsx'), 'DocumentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/naskah/$id',
    component: lazyRouteComponent(() => import('../documents/document-page.tsx'), 'DocumentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/arsip',
    component: lazyRouteComponent(() => import('../archive/archive-page.tsx'), 'ArchivePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/monev',
    component: lazyRouteComponent(() => import('../evaluation/evaluation-page.tsx'), 'EvaluationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/pengaturan',
    component: lazyRouteComponent(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
  }),
]

/** Every host serves the page itself for these addresses. */
export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultPendingComponent: PageSkeleton,
  defaultPendingMs: 150,
  defaultErrorComponent: PageFailed,
  defaultNotFoundComponent: NotFoundPage,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
