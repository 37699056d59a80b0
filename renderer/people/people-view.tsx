import { Button, Group, NativeSelect, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconUserPlus, IconUsers } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { ImportLink } from '../directory-import/file-buttons.tsx'
import { useTellPeopleInSight } from '../directory-import/people-in-sight.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { ColumnMenu } from '../ui/sheet/column-menu.tsx'
import { Sheet } from '../ui/sheet/sheet.tsx'
import { useSheet } from '../ui/sheet/use-sheet.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { AddPersonDrawer } from './add-person-drawer.tsx'
import type { PersonRow } from './directory-index.ts'
import { PeopleActions } from './people-actions.tsx'
import { peopleColumns, type PersonChanges } from './people-columns.ts'
import { ACTIVITY } from './person-words.ts'
import { peopleSavers } from './savers.ts'
import { useDirectoryChanges, useDirectoryNow } from './use-directory.ts'
import type { ViewProps } from './view-props.ts'

const EVERYBODY = 'semua'

/** The table of people, what is done with many of them at once, and the drawer to add one. */
export function PeopleView({ index, firstQuery, onQuery, openId, onOpen }: ViewProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const [query, setQuery] = useState(firstQuery)
  const [activity, setActivity] = useState<string>(ACTIVITY[0].value)
  const [isAdding, adding] = useDisclosure(false)
  useShortcuts(newHere('Tambah orang', adding.open))

  const directoryNow = useDirectoryNow()
  const columns = useMemo(
    () =>
      peopleColumns({
        currentYear: Number(today.slice(0, 4)),
        open: (row) => void onOpen(row.id),
        sameNumber: (row, number) => directoryNow()?.sameNumber(number, row.id) ?? [],
      }),
    [today, onOpen, directoryNow],
  )
  const hasInactive = index.people.some(({ isActive }) => !isActive)
  const shownActivity = hasInactive ? activity : EVERYBODY
  const words = useMemo(() => searchWords(query), [query])
  const rows = useMemo(
    () =>
      index.people.filter(
        ({ searchText, isActive }) =>
          (shownActivity === EVERYBODY || isActive === (shownActivity === 'aktif')) &&
          hasWords(searchText, words),
      ),
    [index.people, words, shownActivity],
  )
  const savers = useMemo(() => peopleSavers(changes), [changes])
  const sheet = useSheet<PersonRow, PersonChanges>({
    name: 'people',
    rows,
    columns,
    nameOf: fullName,
    noun: 'orang',
    latest: (id) => directoryNow()?.personById.get(id),
    ...savers,
    isChoosing: true,
    firstRow: openId ?? undefined,
  })
  useTellPeopleInSight({ rows, chosen: sheet.chosen, all: index.people.length })
  const filter = (next: string) => {
    setQuery(next)
    onQuery(next)
  }
  const addButton = (variant: 'filled' | 'default') => (
    <Button variant={variant} leftSection={<IconUserPlus size={16} aria-hidden />} onClick={adding.open}>
      Tambah orang
    </Button>
  )
  const count =
    rows.length === index.people.length
      ? `${rows.length} orang`
      : `${rows.length} dari ${index.people.length} orang`

  return (
    <>
      {index.people.length === 0 ? (
        <EmptyState
          icon={<IconUsers size={32} />}
          title="Belum ada orang"
          text="Di sini tersimpan para pejabat yang menandatangani dan diundang: nama dengan gelar, NIP, pangkat, dan jabatannya dari waktu ke waktu. Cukup diketik sekali, lalu dipakai di semua naskah. Daftar pejabat yang sudah ada di Excel dapat diimpor."
          action={
            <Group gap="sm">
              <ImportLink variant="filled" />
              {addButton('default')}
            </Group>
          }
        />
      ) : (
        <>
          <Group justify="space-between">
            <Group gap="md">
              <FilterField label="Saring nama, jabatan, OPD, atau NIP" value={query} onChange={filter} />
              {hasInactive && (
                <NativeSelect
                  aria-label="Keadaan yang ditampilkan"
                  value={activity}
                  data={[...ACTIVITY.map((each) => ({ ...each })), { value: EVERYBODY, label: 'Semua' }]}
                  onChange={(event) => setActivity(event.currentTarget.value)}
                />
              )}
            </Group>
            {sheet.chosen.length > 0 ? (
              <PeopleActions sheet={sheet} />
            ) : (
              <Group gap="md">
                <Text c="dimmed" size="xs" aria-live="polite" className="tabular">
                  {count}
                </Text>
                <ColumnMenu sheet={sheet} />
                {addButton('filled')}
              </Group>
            )}
          </Group>
          {rows.length === 0 ? (
            <EmptyState
              icon={<IconUsers size={32} />}
              title={`Tidak ada yang cocok dengan "${query.trim()}"`}
              text="Periksa ejaan, atau cari dengan sebagian nama, jabatan, singkatan OPD, atau beberapa angka NIP."
              action={
                <Button
                  variant="default"
                  onClick={() => {
                    filter('')
                    setActivity(EVERYBODY)
                  }}
                >
                  Tampilkan semua
                </Button>
              }
            />
          ) : (
            <Sheet label="Daftar orang" sheet={sheet} />
          )}
        </>
      )}
      <AddPersonDrawer opened={isAdding} onClose={adding.close} index={index} />
    </>
  )
}
