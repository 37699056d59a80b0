import { NativeSelect, Table, Text } from '@mantine/core'
import { IconHistory, IconPencil, IconWand } from '@tabler/icons-react'
import { FIELD_LABELS, importField, type ImportField } from '#shared/directory-import/fields.ts'
import type { ImportLayout, SheetLook } from '#shared/directory-import/opened-file.ts'
import classes from './directory-import.module.css'

interface ColumnListProps {
  layout: ImportLayout
  look: SheetLook
  onChange: (columns: (ImportField | null)[]) => void
}

const NOT_IMPORTED = { value: '', label: 'Tidak diimpor' }
const FIELDS = importField.options.map((field) => ({ value: field, label: FIELD_LABELS[field] }))

const ORIGINS = {
  remembered: { label: 'Diingat', icon: IconHistory },
  guessed: { label: 'Ditebak', icon: IconWand },
  chosen: { label: 'Anda pilih', icon: IconPencil },
} as const

/** Where a column's meaning comes from; null for a column that nobody thought to be anything. */
function originOf(
  field: ImportField | null,
  guess: ImportField | null,
  { isRemembered }: SheetLook,
): keyof typeof ORIGINS | null {
  if (field !== guess) return 'chosen'
  if (field === null) return null
  return isRemembered ? 'remembered' : 'guessed'
}

/** Each column of the file with its header and examples, and the choice of what it holds. A meaning belongs to one column only. */
export function ColumnList({ layout, look, onChange }: ColumnListProps) {
  const choose = (index: number, value: string) => {
    const field = importField.safeParse(value).data ?? null
    onChange(
      layout.columns.map((each, column) =>
        column === index ? field : each === field && field !== null ? null : each,
      ),
    )
  }
  return (
    <Table className={classes.columns} aria-label="Kolom berkas dan artinya">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">Kolom di berkas</Table.Th>
          <Table.Th scope="col">Diimpor sebagai</Table.Th>
          <Table.Th scope="col">Asal pilihan</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {look.columns.map(({ letters, header, examples: values }, index) => {
          const examples = [...new Set(values)]
          const field = layout.columns[index] ?? null
          if (header === '' && examples.length === 0 && field === null) return null
          const origin = originOf(field, look.layout.columns[index] ?? null, look)
          const { label, icon: Icon } = origin === null ? { label: '', icon: null } : ORIGINS[origin]
          return (
            <Table.Tr key={letters} data-ignored={field === null || undefined}>
              <Table.Td className={classes.columnWords}>
                <Text truncate>
                  <span className={classes.letters}>{letters}</span>{' '}
                  {header === '' ? '(tanpa judul)' : header}
                </Text>
                <Text size="xs" c="dimmed" truncate title={examples.join(' · ')}>
                  {examples.length === 0 ? 'Kosong' : examples.join(' · ')}
                </Text>
              </Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={`Kolom ${letters} ${header} diimpor sebagai`}
                  value={field ?? ''}
                  data={[NOT_IMPORTED, ...FIELDS]}
                  onChange={(event) => choose(index, event.currentTarget.value)}
                />
              </Table.Td>
              <Table.Td>
                <Text size="xs" c="dimmed" className={classes.mark}>
                  {Icon && <Icon size={14} aria-hidden />}
                  {label}
                </Text>
              </Table.Td>
            </Table.Tr>
          )
        })}
      </Table.Tbody>
    </Table>
  )
}
