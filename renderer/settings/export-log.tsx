import { Button, Stack, Text } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { useState } from 'react'
import { api } from '../client.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { History } from '../ui/history-drawer.tsx'

/** Which personal data left the program, when, by whom, and how many rows. */
export function ExportLog() {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <Stack gap="sm" align="flex-start">
      <Text>Setiap kali data pribadi dibawa keluar dari program, itu dicatat di sini.</Text>
      <Button
        variant="default"
        leftSection={<IconHistory size={16} aria-hidden />}
        onClick={() => setIsOpen(true)}
      >
        Catatan ekspor data pribadi
      </Button>
      {isOpen && (
        <SideSheet title="Catatan ekspor data pribadi" onClose={() => setIsOpen(false)}>
          <History query={api.directoryImport.exports.queryOptions()} />
        </SideSheet>
      )}
    </Stack>
  )
}
