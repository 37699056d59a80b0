import { Button, Group, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { AddPersonDrawer } from './add-person-drawer.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { peopleColumns } from './people-columns.ts'
import { PersonDrawer } from './person-drawer.tsx'
import { personSaver } from './savers.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface PeopleViewProps {
  index: DirectoryIndex
  /** The person whose drawer is open. */
  openId: string | null
  onOpen: (id: string | null) => void
}

/** The table of people, and the drawers to add one and to see one. */
export function PeopleView({ index, openId, onOpen }: PeopleViewProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [query, setQuery] = useState('')
  const [isAdding, adding] = useDisclosure(false)
  useShortcuts(newHere('Tambah orang', adding.open))

  const savePerson = useMemo(() => personSaver(changes), [changes])
  const columns = useMemo(
    () =>
      peopleColumns({
        currentYear: Number(today.slice(0, 4)),
        open: (row) => onOpen(row.id),
        save: savePerson,
      }),
    [today, onOpen, savePerson],
  )
  const words = useMemo(() => searchWords(query), [query])
  const rows = useMemo(
    () =>
      words.length === 0
        ? index.people
        : index.people.filter(({ searchText }) => hasWords(searchText, words)),
    [index.people, words],
  )
  const opened = openId === null ? undefined : index.personById.get(openId)
  const addButton = (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={adding.open}>
      Tambah orang
    </Button>
  )

  return (
    <>
      {index.people.length === 0 ? (
        <EmptyState
          icon={<IconUsers size={32} />}
          title="Belum ada orang"
          text="Di sini tersimpan para pejabat yang menandatangani dan diundang: nama dengan gelar, NIP, pangkat, dan jabatannya dari waktu ke waktu. Cukup diketik sekali, lalu dipakai di semua naskah."
          action={addButton}
        />
      ) : (
        <>
          <Group justify="space-between">
            <FilterField label="Saring nama, jabatan, OPD, atau NIP" value={query} onChange={setQuery} />
            <Group gap="md">
              <Text c="dimmed" size="xs" aria-live="polite" className="tabular">
                {words.length === 0
                  ? `${rows.length} orang`
                  : `${rows.length} dari ${index.people.length} orang`}
              </Text>
              {addButton}
            </Group>
          </Group>
          {rows.length === 0 ? (
            <EmptyState
              icon={<IconUsers size={32} />}
              title={`Tidak ada yang cocok dengan "${query.trim()}"`}
              text="Periksa ejaan, atau cari dengan sebagian nama, jabatan, singkatan OPD, atau beberapa angka NIP."
              action={
                <Button variant="default" onClick={() => setQuery('')}>
                  Tampilkan semua
                </Button>
              }
            />
          ) : (
            <Sheet label="Daftar orang" rows={rows} columns={columns} nameOf={fullName} />
          )}
        </>
      )}
      <AddPersonDrawer opened={isAdding} onClose={adding.close} index={index} />
      {opened && <PersonDrawer person={opened} index={index} onClose={() => onOpen(null)} />}
    </>
  )
}
