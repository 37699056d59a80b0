import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowMerge,
  IconArrowsSplit2,
  IconColumnInsertLeft,
  IconColumnInsertRight,
  IconColumnRemove,
  IconRowInsertBottom,
  IconRowInsertTop,
  IconRowRemove,
  IconTable,
  IconTableMinus,
  IconTableRow,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { writeIn } from './active-editor.tsx'

/** Size of a new table. */
const NEW_TABLE = { rows: 3, cols: 3, withHeaderRow: true }

const COMMANDS = [
  { label: 'Baris di atas', icon: IconRowInsertTop, command: 'addRowBefore' },
  { label: 'Baris di bawah', icon: IconRowInsertBottom, command: 'addRowAfter' },
  { label: 'Kolom di kiri', icon: IconColumnInsertLeft, command: 'addColumnBefore' },
  { label: 'Kolom di kanan', icon: IconColumnInsertRight, command: 'addColumnAfter' },
  { label: 'Jadikan baris judul, atau bukan', icon: IconTableRow, command: 'toggleHeaderRow' },
  { label: 'Gabungkan sel yang dipilih', icon: IconArrowMerge, command: 'mergeCells' },
  { label: 'Pisahkan sel', icon: IconArrowsSplit2, command: 'splitCell' },
  { label: 'Hapus baris', icon: IconRowRemove, command: 'deleteRow' },
  { label: 'Hapus kolom', icon: IconColumnRemove, command: 'deleteColumn' },
  { label: 'Hapus tabel', icon: IconTableMinus, command: 'deleteTable' },
] as const

interface TableMenuProps {
  editor: Editor
  isInTable: boolean
}

/** Puts a table in; inside of one, what is done with it. */
export function TableMenu({ editor, isInTable }: TableMenuProps) {
  const button = (open?: () => void) => (
    <ActionIcon
      variant={isInTable ? 'light' : 'subtle'}
      color={isInTable ? 'teal' : 'gray'}
      aria-label={isInTable ? 'Ubah tabel' : 'Sisipkan tabel'}
      onClick={open}
    >
      <IconTable size={18} stroke={1.8} aria-hidden />
    </ActionIcon>
  )
  if (!isInTable)
    return (
      <Tooltip label="Sisipkan tabel">{button(() => writeIn(editor).insertTable(NEW_TABLE).run())}</Tooltip>
    )
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>{button()}</Menu.Target>
      <Menu.Dropdown>
        {COMMANDS.map(({ label, icon: Icon, command }) => (
          <Menu.Item
            key={command}
            leftSection={<Icon size={16} aria-hidden />}
            onClick={() => writeIn(editor)[command]().run()}
          >
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
