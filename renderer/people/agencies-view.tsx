import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBuilding, IconBuildingPlus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { headPositionOf, positionOn } from '#shared/people/agencies.ts'
import { client } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { ColumnMenu } from '../ui/sheet/column-menu.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useSheet } from '../ui/sheet/use-sheet.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AddAgencyDrawer } from './add-agency-drawer.tsx'
import { agencyColumns, type AgencyRow } from './agency-columns.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { agencySavers } from './savers.ts'
import { useDirectoryChanges } from './use-directory.ts'

function agencyRows(index: DirectoryIndex, today: string): AgencyRow[] {
  const byAgency = Map.groupBy(index.positions, (position) => positionOn(position, today).agencyId)
  return index.agencies.map((agency) => {
    const positions = byAgency.get(agency.id) ?? []
    const head = headPositionOf(agency, positions, today)
    const holder = head && index.holder(head.id, today)
    return {
      ...agency,
      headName: holder ? fullName(holder.person) : '',
      positionCount: positions.length,
      searchText: folded(`${agency.name} ${agency.abbreviation} ${agency.headTitle}`),
    }
  })
}

/** The table of agencies (OPD). */
export function AgenciesView({ index, firstQuery }: { index: DirectoryIndex; firstQuery: string }) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [query, setQuery] = useState(firstQuery)
  const [isAdding, adding] = useDisclosure(false)
  useShortcuts(newHere('Tambah OPD', adding.open))

  const savers = useMemo(() => agencySavers(changes), [changes])
  const { mutate: remove } = useMutation({
    mutationFn: ({ id, version }: AgencyRow) => client.people.removeAgency({ id, version }),
    onSuccess: (_removed, { id, name }) => {
      changes.take('agencies', id)
      notifyWithUndo(`${name} dihapus.`, async () => {
        changes.put('agencies', await client.people.restoreAgency({ id }))
      })
    },
  })
  const columns = useMemo(() => agencyColumns({ remove }), [remove])
  const all = useMemo(() => agencyRows(index, today), [index, today])
  const words = useMemo(() => searchWords(query), [query])
  const rows = useMemo(() => all.filter(({ searchText }) => hasWords(searchText, words)), [all, words])
  const sheet = useSheet({
    name: 'agencies',
    rows,
    columns,
    nameOf: (row) => row.name,
    noun: 'OPD',
    latest: (id) => all.find((row) => row.id === id),
    ...savers,
    isChoosing: false,
  })
  const addButton = (
    <Button leftSection={<IconBuildingPlus size={16} aria-hidden />} onClick={adding.open}>
      Tambah OPD
    </Button>
  )
  return (
    <>
      {all.length === 0 ? (
        <EmptyState
          icon={<IconBuilding size={32} />}
          title="Belum ada OPD"
          text="Di sini tersimpan dinas, badan, kecamatan, dan instansi lain beserta sebutan kepalanya. Setiap jabatan berada di salah satunya."
          action={addButton}
        />
      ) : (
        <>
          <Group justify="space-between">
            <FilterField label="Saring nama atau singkatan OPD" value={query} onChange={setQuery} />
            <Group gap="md">
              <Text c="dimmed" size="xs" aria-live="polite" className="tabular">
                {words.length === 0 ? `${rows.length} OPD` : `${rows.length} dari ${all.length} OPD`}
              </Text>
              <ColumnMenu sheet={sheet} />
              {addButton}
            </Group>
          </Group>
          <Sheet label="Daftar OPD" sheet={sheet} />
        </>
      )}
      <AddAgencyDrawer opened={isAdding} onClose={adding.close} />
    </>
  )
}
