import { Button, Checkbox, Popover, Stack } from '@mantine/core'
import { IconColumns3 } from '@tabler/icons-react'
import type { SheetModel } from './use-sheet.ts'

/** Chooses which columns are shown; remembered by this browser. */
export function ColumnMenu<Row extends { id: string }, Changes extends object>({
  sheet,
}: {
  sheet: SheetModel<Row, Changes>
}) {
  const shown = new Set(sheet.columns.map(({ key }) => key))
  return (
    <Popover position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconColumns3 size={16} aria-hidden />}>
          Kolom
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label="Kolom yang ditampilkan">
        <Stack gap="sm">
          {sheet.allColumns.map(
            ({ key, header, hiding }) =>
              hiding !== undefined && (
                <Checkbox
                  key={key}
                  label={header}
                  checked={shown.has(key)}
                  onChange={() => sheet.switchColumn(key)}
                />
              ),
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  )
}
