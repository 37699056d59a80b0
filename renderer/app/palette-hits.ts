import {
  IconBuilding,
  IconCalendarEvent,
  IconChecklist,
  IconFile,
  IconSitemap,
  IconUser,
  IconUsersGroup,
  IconWritingSign,
} from '@tabler/icons-react'
import type { RegisteredRouter } from '@tanstack/react-router'
import type { SearchHit } from '#shared/search/contract.ts'
import type { Entry } from './palette-commands.ts'

type Router = Pick<RegisteredRouter, 'navigate'>

const KINDS = {
  person: { group: 'Orang', icon: IconUser },
  agency: { group: 'OPD', icon: IconBuilding },
  position: { group: 'Jabatan', icon: IconSitemap },
  meeting: { group: 'Kegiatan', icon: IconCalendarEvent },
  commitment: { group: 'Komitmen', icon: IconWritingSign },
  document: { group: 'Naskah', icon: IconFile },
  decree: { group: 'Dewan', icon: IconUsersGroup },
  actionItem: { group: 'Tindak lanjut', icon: IconChecklist },
} as const

function go({ kind, id, within = id }: SearchHit, { navigate }: Router): Promise<void> {
  switch (kind) {
    case 'person':
      return navigate({ to: '/orang/$id', params: { id } })
    case 'agency':
      return navigate({ to: '/orang', search: { tampilan: 'opd', id } })
    case 'position':
      return navigate({ to: '/orang', search: { tampilan: 'jabatan', id } })
    case 'meeting':
      return navigate({ to: '/kegiatan/$id', params: { id } })
    case 'commitment':
      return navigate({ to: '/komitmen/$id', params: { id } })
    case 'document':
      return navigate({ to: '/naskah/$id', params: { id } })
    case 'decree':
      return navigate({ to: '/orang', search: { tampilan: 'dewan', id } })
    case 'actionItem':
      return navigate({ to: '/kegiatan/$id/tindak-lanjut', params: { id: within }, hash: id })
  }
}

/** What a hit looks like in the palette, and where it leads. */
export function hitEntry(hit: SearchHit, router: Router): Entry {
  return {
    key: `${hit.kind} ${hit.id}`,
    ...KINDS[hit.kind],
    label: hit.title,
    detail: hit.context,
    run: () => void go(hit, router),
  }
}
