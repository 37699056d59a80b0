import { Kbd, Table } from '@mantine/core'
import { Dialog } from '../ui/dialog.tsx'
import { useRegisteredShortcuts } from '../ui/shortcuts.ts'

/** What `?` shows: every shortcut that works on this page. */
export function ShortcutList({ onClose }: { onClose: () => void }) {
  const shortcuts = useRegisteredShortcuts()
  return (
    <Dialog onClose={onClose} title="Pintasan papan ketik">
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Tekan</Table.Th>
            <Table.Th>Untuk</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shortcuts.map(({ keys, label }) => (
            <Table.Tr key={`${keys} ${label}`}>
              <Table.Td>
                <Kbd>{keys}</Kbd>
              </Table.Td>
              <Table.Td>{label}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Dialog>
  )
}
