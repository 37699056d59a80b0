import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core'
import { clsx } from 'clsx'
import { useState } from 'react'
import { FIELD_LABELS, importField, type ImportField } from '#shared/directory-import/fields.ts'
import type {
  DoubleCandidate,
  MergeFields,
  OtherPerson,
  PreviewRow,
  RowChoice,
} from '#shared/directory-import/model.ts'
import { Dialog } from '../ui/dialog.tsx'
import { nameWords, valueWords } from './field-values.ts'
import classes from './preview.module.css'

interface MergeDialogProps {
  row: PreviewRow
  onChoose: (choice: RowChoice) => void
  onClose: () => void
}

const keyOf = (other: OtherPerson) => (other.kind === 'person' ? other.id : `row ${other.row}`)

const BECAUSE: Record<DoubleCandidate['by'], string> = {
  number: 'Nomornya sama.',
  same: 'Isinya sama.',
  name: 'Namanya mirip.',
}

/** Fields that either of the two has, in the usual order. */
function fieldsOf(row: PreviewRow, { values }: DoubleCandidate): ImportField[] {
  return importField.options.filter(
    (field) => (row.values[field] ?? '') !== '' || (values[field] ?? '') !== '',
  )
}

/** A row of the file beside whom it may be; they are joined field by field, or stay two people. */
export function MergeDialog({ row, onChoose, onClose }: MergeDialogProps) {
  const { candidates, choice } = row
  const before = choice?.to === 'merge' ? choice : null
  const joined = before?.other ?? row.mergedWith
  const [chosen, setChosen] = useState(joined === null ? '' : keyOf(joined))
  const [fields, setFields] = useState<MergeFields>(before?.fields ?? {})
  const candidate = candidates.find(({ other }) => keyOf(other) === chosen) ?? candidates[0]
  if (!candidate) return null

  const { values } = candidate
  const fileHas = (field: ImportField) => (row.values[field] ?? '') !== ''
  const sideOf = (field: ImportField) => fields[field] ?? (fileHas(field) ? 'file' : 'other')
  return (
    <Dialog
      onClose={onClose}
      size="52rem"
      title={`Orang yang sama? Baris ${row.row}, ${nameWords(row.values)}`}
    >
      <Stack gap="md">
        {candidates.length > 1 && (
          <NativeSelect
            label="Bandingkan dengan"
            value={keyOf(candidate.other)}
            data={candidates.map(({ other, label }) => ({ value: keyOf(other), label }))}
            onChange={(event) => {
              setChosen(event.currentTarget.value)
              setFields({})
            }}
          />
        )}
        <Text>
          {BECAUSE[candidate.by]} Bila memang orang yang sama, pilih isi yang benar di setiap baris, lalu
          gabungkan.
        </Text>
        <Table className={classes.merge}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">Isi</Table.Th>
              <Table.Th scope="col">Di berkas, baris {row.row}</Table.Th>
              <Table.Th scope="col">{candidate.label}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fieldsOf(row, candidate).map((field) => {
              const sides = { file: row.values[field] ?? '', other: values[field] ?? '' }
              const isSame = sides.file === sides.other
              return (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{FIELD_LABELS[field]}</Table.Th>
                  {(['file', 'other'] as const).map((side) => (
                    <Table.Td key={side} className={clsx(!isSame && sideOf(field) === side && classes.taken)}>
                      {isSame ? (
                        valueWords(field, sides[side])
                      ) : (
                        <label className={classes.side}>
                          <input
                            type="radio"
                            name={field}
                            aria-label={`${FIELD_LABELS[field]} ${side === 'file' ? 'dari berkas' : 'yang sudah ada'}: ${sides[side] || 'kosong'}`}
                            checked={sideOf(field) === side}
                            onChange={() => setFields({ ...fields, [field]: side })}
                          />
                          {sides[side] === '' ? '(kosong)' : valueWords(field, sides[side])}
                        </label>
                      )}
                    </Table.Td>
                  ))}
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
        <Group gap="sm">
          <Button
            data-autofocus
            onClick={() => onChoose({ to: 'merge', other: candidate.other, fields: givenFields() })}
          >
            Gabungkan
          </Button>
          <Button variant="default" onClick={() => onChoose({ to: 'create' })}>
            Orang lain
          </Button>
          <Button variant="subtle" onClick={() => onChoose({ to: 'skip' })}>
            Lewati baris ini
          </Button>
        </Group>
      </Stack>
    </Dialog>
  )

  /** Only what differs from the proposal is told. */
  function givenFields(): MergeFields {
    return Object.fromEntries(
      Object.entries(fields).filter(([field, side]) => {
        const known = importField.safeParse(field).data
        return known !== undefined && side !== (fileHas(known) ? 'file' : 'other')
      }),
    )
  }
}
