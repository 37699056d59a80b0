import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconDownload,
  IconFileImport,
  IconFileSpreadsheet,
  IconTable,
} from '@tabler/icons-react'
import { ButtonLink } from '../ui/links.tsx'
import { useFileOut } from './use-file-out.ts'

/** The way to the import. */
export function ImportLink({ variant = 'default' }: { variant?: 'default' | 'filled' }) {
  return (
    <ButtonLink to="/orang/impor" variant={variant} leftSection={<IconFileImport size={16} aria-hidden />}>
      Impor dari Excel
    </ButtonLink>
  )
}

/** An empty form that an office sends to its agencies. */
export function FormButton() {
  const { save, isSaving } = useFileOut()
  return (
    <Button
      variant="default"
      leftSection={<IconTable size={16} aria-hidden />}
      loading={isSaving}
      onClick={() => save({ what: 'form' })}
    >
      Formulir kosong
    </Button>
  )
}

/** Takes the list of people away. */
export function ExportMenu() {
  const { save, isSaving } = useFileOut()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          loading={isSaving}
        >
          Ekspor
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => save({ what: 'people', format: 'xlsx' })}
        >
          Excel (.xlsx)
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => save({ what: 'people', format: 'csv' })}
        >
          CSV
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={() => save({ what: 'form' })}>
          Formulir kosong untuk OPD
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
