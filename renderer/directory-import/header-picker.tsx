import { NativeSelect, Stack, Text, Title } from '@mantine/core'
import { clsx } from 'clsx'
import type { ImportLayout, SheetLook } from '#shared/directory-import/opened-file.ts'
import classes from './directory-import.module.css'

/** The header's first row, and how many rows it takes. */
export interface Header {
  row: number
  rows: number
}

interface HeaderPickerProps {
  layout: Pick<ImportLayout, 'headerRow' | 'headerRows'>
  top: SheetLook['top']
  onChange: (header: Header) => void
}

const HEIGHTS = [1, 2, 3].map((rows) => ({ value: String(rows), label: `${rows} baris` }))

/** The first rows of the sheet as the spreadsheet program shows them; choosing a row makes it the header. */
export function HeaderPicker({ layout, top, onChange }: HeaderPickerProps) {
  const { headerRow, headerRows } = layout
  return (
    <Stack gap="sm" className={classes.half}>
      <Title order={2}>Awal lembar</Title>
      <Text size="xs" c="dimmed">
        Baris judul tercetak tebal. Bila keliru, pilih nomor barisnya.
      </Text>
      <section className={classes.top} aria-label="Baris-baris pertama lembar">
        <table>
          <tbody>
            {top.map(({ row, cells }) => {
              const isHeader = row >= headerRow && row < headerRow + headerRows
              return (
                <tr
                  key={row}
                  className={clsx(isHeader && classes.headerRow, row < headerRow && classes.aboveHeader)}
                >
                  <th scope="row">
                    <label>
                      <input
                        type="radio"
                        name="header"
                        aria-label={`Baris ${row} sebagai judul`}
                        checked={row === headerRow}
                        onChange={() => onChange({ row, rows: 1 })}
                      />
                      {row}
                    </label>
                  </th>
                  {cells.map((text, column) => (
                    // Cells have no name of their own but their place.
                    // oxlint-disable-next-line react/no-array-index-key
                    <td key={column} title={text}>
                      {text}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      </section>
      <NativeSelect
        label="Tinggi judul"
        className={classes.short}
        value={String(headerRows)}
        data={HEIGHTS}
        onChange={(event) => onChange({ row: headerRow, rows: Number(event.currentTarget.value) })}
      />
    </Stack>
  )
}
