import type { Agency, AgencyInput } from '#shared/people/model.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import { AGENCY_KINDS } from './agency-words.ts'

/** An agency with who heads it today. */
export interface AgencyRow extends Agency {
  headName: string
  positionCount: number
  searchText: string
}

/** What the table writes of an agency. */
export type AgencyChanges = Partial<AgencyInput>

interface AgencyColumnsOptions {
  remove: (row: AgencyRow) => void
}

/** The columns of the table of agencies. */
export function agencyColumns({ remove }: AgencyColumnsOptions): SheetColumn<AgencyRow, AgencyChanges>[] {
  const text = (key: 'name' | 'abbreviation' | 'headTitle', header: string, width: string) => ({
    key,
    header,
    width,
    text: (row: AgencyRow) => row[key],
    editing: () => ({ kind: 'text' }) as const,
    changes: (value: string) => ({ [key]: value }),
  })
  return [
    {
      ...text('name', 'Nama', 'minmax(16rem, 1.6fr)'),
      check: (_row, value) => ({ error: value.trim() === '' ? 'Isi nama instansi.' : null, warnings: [] }),
    },
    { ...text('abbreviation', 'Singkatan', '8rem'), hiding: 'shown-at-first' },
    {
      key: 'kind',
      header: 'Jenis',
      width: '7rem',
      hiding: 'shown-at-first',
      text: (row) => AGENCY_KINDS.find(({ value }) => value === row.kind)?.label ?? '',
      value: (row) => row.kind,
      shows: (value) => AGENCY_KINDS.find((kind) => kind.value === value)?.label ?? value,
      editing: () => ({ kind: 'choice', choices: AGENCY_KINDS }),
      changes: (value) => {
        const kind = AGENCY_KINDS.find((each) => each.value === value)
        return kind ? { kind: kind.value } : {}
      },
    },
    { ...text('headTitle', 'Sebutan kepala', 'minmax(12rem, 1fr)'), hiding: 'shown-at-first' },
    {
      key: 'head',
      header: 'Kepala hari ini',
      width: 'minmax(11rem, 1fr)',
      hiding: 'shown-at-first',
      text: (row) => row.headName,
    },
    {
      key: 'positionCount',
      header: 'Jabatan',
      width: '5rem',
      hiding: 'shown-at-first',
      text: (row) => String(row.positionCount),
    },
    {
      key: 'remove',
      header: 'Hapus',
      width: '2.5rem',
      action: 'remove',
      text: () => '',
      opens: remove,
    },
  ]
}
