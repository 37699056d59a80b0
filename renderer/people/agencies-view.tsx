import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconBuilding, IconBuildingPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { headPositionOf, isThereOn, positionOn } from '#shared/people/agencies.ts'
import { heldTitle } from '#shared/people/appointments.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { ColumnMenu } from '../ui/sheet/column-menu.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useSheet } from '../ui/sheet/use-sheet.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { AddAgencyDrawer } from './add-agency-drawer.tsx'
import { AgencySheet } from './agency-sheet.tsx'
import { agencyColumns, type AgencyRow } from './agency-columns.ts'
import type { DirectoryIndex } from './directory-index.ts'
import { agencySavers } from './savers.ts'
import { useDirectoryChanges, useDirectoryNow } from './use-directory.ts'
import type { SheetViewProps } from './view-props.ts'

function agencyRows(index: DirectoryIndex, today: string): AgencyRow[] {
  const byAgency = Map.groupBy(index.positions, (position) => positionOn(position, today).agencyId)
  return index.agencies.map((agency) => {
    const positions = byAgency.get(agency.id) ?? []
    const head = headPositionOf(agency, positions, today)
    const holder = head && index.holder(head.id, today)
    const former = agency.formerNames.map(({ name, abbreviation }) => `${name} ${abbreviation}`)
    return {
      ...agency,
      headName: holder ? heldTitle(holder.appointment, fullName(holder.person)) : '',
      parentName: index.agencyById.get(agency.parentId ?? '')?.name ?? '',
      positionCount: positions.filter((each) => isThereOn(each, today)).length,
      searchText: folded([agency.name, agency.abbreviation, agency.headTitle, ...former].join(' ')),
    }
  })
}

const STANDING = [
  { value: 'ada', label: 'Masih ada' },
  { value: 'berakhir', label: 'Sudah berakhir' },
  { value: 'semua', label: 'Semua' },
] as const

/** The table of agencies (OPD). */
export function AgenciesView({ index, firstQuery, onQuery, openId, onOpen }: SheetViewProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [query, setQuery] = useState(firstQuery)
  const [standing, setStanding] = useState<string>(STANDING[0].value)
  const [isAdding, adding] = useDisclosure(false)
  useShortcuts(newHere('Tambah OPD', adding.open))

  const savers = useMemo(() => agencySavers(changes), [changes])
  const directoryNow = useDirectoryNow()
  const columns = useMemo(() => agencyColumns({ open: ({ id }) => void onOpen(id) }), [onOpen])
  const all = useMemo(() => agencyRows(index, today), [index, today])
  const words = useMemo(() => searchWords(query), [query])
  const hasEnded = all.some((each) => !isThereOn(each, today))
  const shown = hasEnded ? standing : 'semua'
  const rows = useMemo(
    () =>
      all.filter(
        (each) =>
          (shown === 'semua' || isThereOn(each, today) === (shown === 'ada')) &&
          hasWords(each.searchText, words),
      ),
    [all, words, shown, today],
  )
  const filter = (next: string) => {
    setQuery(next)
    onQuery(next)
  }
  const opened = openId === null ? undefined : index.agencyById.get(openId)
  const sheet = useSheet({
    name: 'agencies',
    rows,
    columns,
    nameOf: (row) => row.name,
    noun: 'OPD',
    latest: (id) => {
      const now = directoryNow()
      return now ? agencyRows(now, today).find((row) => row.id === id) : undefined
    },
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
            <Group gap="md">
              <FilterField label="Saring nama atau singkatan OPD" value={query} onChange={filter} />
              {hasEnded && (
                <NativeSelect
                  aria-label="OPD yang ditampilkan"
                  value={standing}
                  data={STANDING.map((each) => ({ ...each }))}
                  onChange={(event) => setStanding(event.currentTarget.value)}
                />
              )}
            </Group>
            <Group gap="md">
              <Text c="dimmed" size="xs" aria-live="polite" className="tabular">
                {rows.length === all.length ? `${rows.length} OPD` : `${rows.length} dari ${all.length} OPD`}
              </Text>
              <ColumnMenu sheet={sheet} />
              {addButton}
            </Group>
          </Group>
          <Sheet label="Daftar OPD" sheet={sheet} />
        </>
      )}
      <AddAgencyDrawer index={index} opened={isAdding} onClose={adding.close} />
      {opened && (
        <AgencySheet key={opened.id} agency={opened} index={index} onClose={() => void onOpen(null)} />
      )}
    </>
  )
}
