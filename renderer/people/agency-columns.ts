import type { Agency, AgencyInput } from '#shared/people/model.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import { AGENCY_KINDS } from './agency-words.ts'

/** An agency with who heads it today. */
export interface AgencyRow extends Agency {
  headName: string
  parentName: string
  positionCount: number
  searchText: string
}

/** What the table writes of an agency. */
export type AgencyChanges = Partial<AgencyInput>

interface AgencyColumnsOptions {
  open: (row: AgencyRow) => void
}

const CORRECTS =
  'Ini membetulkan salah tulis. Bila namanya memang berganti, pakai Rincian lalu Ganti nama, supaya naskah lama tetap memakai nama lama.'

/** The columns of the table of agencies. */
export function agencyColumns({ open }: AgencyColumnsOptions): SheetColumn<AgencyRow, AgencyChanges>[] {
  const text = (
    key: 'name' | 'abbreviation' | 'headTitle' | 'address' | 'contacts',
    header: string,
    width: string,
  ) => ({
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
      check: (row, value) => ({
        error: value.trim() === '' ? 'Isi nama instansi.' : null,
        warnings: value.trim() === row.name ? [] : [CORRECTS],
      }),
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
      opens: open,
    },
    {
      key: 'positionCount',
      header: 'Jabatan',
      width: '5rem',
      hiding: 'shown-at-first',
      text: (row) => String(row.positionCount),
      opens: open,
    },
    {
      key: 'parent',
      header: 'OPD induk',
      width: 'minmax(8rem, 1fr)',
      hiding: 'hidden-at-first',
      text: (row) => row.parentName,
      opens: open,
    },
    { ...text('address', 'Alamat', 'minmax(12rem, 1fr)'), hiding: 'hidden-at-first' },
    { ...text('contacts', 'Kontak', 'minmax(12rem, 1fr)'), hiding: 'hidden-at-first' },
    {
      key: 'open',
      header: 'Rincian',
      width: '2.25rem',
      action: 'open',
      text: () => '',
      opens: open,
    },
  ]
}
