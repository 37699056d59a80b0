import { Button, CloseButton, Group, Menu, Text } from '@mantine/core'
import { IconChevronDown, IconPencil, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { fullName } from '#shared/indonesian/names.ts'
import { client } from '../client.ts'
import { showRefusal } from '../ui/errors.tsx'
import type { SheetModel } from '../ui/sheet/use-sheet.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { ChangeManyDialog } from './change-many-dialog.tsx'
import type { PersonRow } from './directory-index.ts'
import type { PersonChanges } from './people-columns.ts'
import { useDirectoryChanges } from './use-directory.ts'

interface PeopleActionsProps {
  sheet: SheetModel<PersonRow, PersonChanges>
}

/** Columns of which many people can get the same value. */
const SHARED_VALUES = ['employeeKind', 'rank', 'sex']

/** Why people that are named in papers stay. */
function keptWords(kept: readonly { name: string; usedBy: readonly string[] }[]): string {
  const names = kept.slice(0, 3).map(({ name, usedBy }) => `${name} (${usedBy[0] ?? 'dipakai'})`)
  const rest = kept.length > 3 ? `, dan ${kept.length - 3} orang lain` : ''
  return `${kept.length} orang tidak dihapus karena masih dipakai: ${names.join(', ')}${rest}. Nonaktifkan saja, supaya tidak muncul lagi dalam pilihan.`
}

/** What can be done with all chosen people at once. */
export function PeopleActions({ sheet }: PeopleActionsProps) {
  const { chosen } = sheet
  const changes = useDirectoryChanges()
  const [changed, setChanged] = useState<string | null>(null)
  const column = sheet.allColumns.find(({ key }) => key === changed)
  const kinds = new Set(chosen.map(({ employeeKind }) => employeeKind))
  const mayShare = (key: string) =>
    key !== 'rank' || (kinds.size === 1 && !kinds.has('military') && !kinds.has('other'))

  const setActive = (value: 'aktif' | 'nonaktif', deed: string) => {
    const activity = sheet.allColumns.find(({ key }) => key === 'isActive')
    if (activity)
      void sheet.writeCells(
        chosen,
        [activity],
        (count) => `${count} orang ${deed}.`,
        () => value,
      )
  }
  const remove = useMutation({
    mutationFn: (people: readonly PersonRow[]) =>
      client.people.removePeople({ people: people.map(({ id, version }) => ({ id, version })) }),
    onSuccess: ({ removed, kept, made }, people) => {
      const nameOf = new Map(people.map((person) => [person.id, fullName(person)]))
      for (const id of removed) changes.take('people', id)
      if (kept.length > 0)
        showRefusal(keptWords(kept.map(({ id, usedBy }) => ({ name: nameOf.get(id) ?? '', usedBy }))))
      if (made !== null)
        notifyWithUndo(`${removed.length} orang dihapus.`, async () => {
          await client.people.undo(made)
          await changes.reload()
        })
    },
  })
  return (
    <Group gap="sm" wrap="nowrap">
      <Text className="tabular">{chosen.length} orang dipilih</Text>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            Ubah
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {SHARED_VALUES.map((key) => {
            const shared = sheet.allColumns.find((each) => each.key === key)
            return (
              shared && (
                <Menu.Item
                  key={key}
                  // Not `disabled`: the first item takes the focus.
                  {...(!mayShare(key) && { 'data-disabled': true, 'aria-disabled': true })}
                  onClick={() => setChanged(key)}
                >
                  {shared.header}
                </Menu.Item>
              )
            )
          })}
          <Menu.Divider />
          <Menu.Item onClick={() => setActive('nonaktif', 'dinonaktifkan')}>Nonaktifkan</Menu.Item>
          <Menu.Item onClick={() => setActive('aktif', 'diaktifkan lagi')}>Aktifkan lagi</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button
        variant="subtle"
        color="red"
        leftSection={<IconTrash size={16} aria-hidden />}
        loading={remove.isPending}
        onClick={() => remove.mutate(chosen)}
      >
        Hapus
      </Button>
      <CloseButton aria-label="Batalkan pilihan" onClick={sheet.letGo} />
      {column && (
        <ChangeManyDialog column={column} people={chosen} sheet={sheet} onClose={() => setChanged(null)} />
      )}
    </Group>
  )
}
