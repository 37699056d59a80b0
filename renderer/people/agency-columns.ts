import type { Agency, AgencyInput } from '#shared/people/model.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import { AGENCY_KINDS } from './agency-words.ts'

/** An agency with who heads it today. */
export interface AgencyRow extends Agency {
  headName: string
  positionCount: number
  searchText: string
}

interface AgencyColumnsOptions {
  save: (row: AgencyRow, changes: Partial<AgencyInput>) => Promise<unknown>
  remove: (row: AgencyRow) => void
}

/** The columns of the table of agencies. */
export function agencyColumns({ save, remove }: AgencyColumnsOptions): SheetColumn<AgencyRow>[] {
  const text = (key: 'name' | 'abbreviation' | 'headTitle', header: string, width: string) => ({
    key,
    header,
    width,
    text: (row: AgencyRow) => row[key],
    editing: () => ({ kind: 'text' }) as const,
    save: (row: AgencyRow, value: string) => save(row, { [key]: value }),
  })
  return [
    {
      ...text('name', 'Nama', 'minmax(16rem, 1.6fr)'),
      check: (_row, value) => ({ error: value.trim() === '' ? 'Isi nama instansi.' : null, warnings: [] }),
    },
    text('abbreviation', 'Singkatan', '8rem'),
    {
      key: 'kind',
      header: 'Jenis',
      width: '7rem',
      text: (row) => AGENCY_KINDS.find(({ value }) => value === row.kind)?.label ?? '',
      value: (row) => row.kind,
      shows: (value) => AGENCY_KINDS.find((kind) => kind.value === value)?.label ?? value,
      editing: () => ({ kind: 'choice', choices: AGENCY_KINDS }),
      save: async (row, value) => {
        const kind = AGENCY_KINDS.find((each) => each.value === value)
        if (kind) await save(row, { kind: kind.value })
      },
    },
    text('headTitle', 'Sebutan kepala', 'minmax(12rem, 1fr)'),
    {
      key: 'head',
      header: 'Kepala hari ini',
      width: 'minmax(11rem, 1fr)',
      text: (row) => row.headName,
    },
    {
      key: 'positionCount',
      header: 'Jabatan',
      width: '5rem',
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
