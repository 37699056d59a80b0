import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useId, useRef, useState } from 'react'
import type { ImportField } from '#shared/directory-import/fields.ts'
import type { ImportLayout, ImportSheet, SheetLook } from '#shared/directory-import/opened-file.ts'
import { api, client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { ColumnList } from './column-list.tsx'
import { number } from './counting.ts'
import classes from './directory-import.module.css'
import { HeaderPicker, type Header } from './header-picker.tsx'
import { ImportFrame } from './import-frame.tsx'
import { useImportWork } from './import-work.ts'
import { useKeptImport, type KeptImport } from './kept-import.ts'
import { useCheck } from './use-check.ts'
import { WorkProgress } from './work-progress.tsx'

interface ColumnsViewProps {
  kept: KeptImport
  state: { fileName: string; sheets: readonly ImportSheet[] }
}

/** What was understood of the file: its sheet, its header, and what each column holds; all of it can be put right. */
export function ColumnsView({ kept, state }: ColumnsViewProps) {
  const { importId, layout } = kept
  const [, keep] = useKeptImport()
  const queryClient = useQueryClient()
  const work = useImportWork()
  const check = useCheck()
  const understoodId = useId()
  // Whoever finds all of it right goes on with Enter.
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => button.current?.focus(), [])
  const [isDateUnreadable, setDateUnreadable] = useState(false)
  const look = useQuery({
    ...api.directoryImport.look.queryOptions({
      input: { importId, sheet: layout.sheet, header: { row: layout.headerRow, rows: layout.headerRows } },
    }),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
  const lookAgain = useMutation({
    mutationFn: ({ sheet, header }: { sheet: number; header: Header | null }) =>
      client.directoryImport.look({ importId, sheet, header }),
    onSuccess: (found) => {
      const { sheet, headerRow, headerRows } = found.layout
      queryClient.setQueryData(
        api.directoryImport.look.queryKey({
          input: { importId, sheet, header: { row: headerRow, rows: headerRows } },
        }),
        found,
      )
      change({ ...found.layout, startsOn: layout.startsOn })
    },
  })
  const change = (next: ImportLayout) => keep({ importId, layout: next, step: 'columns' })
  const isChecking = work?.state === 'running'
  const problem = isDateUnreadable
    ? 'Perbaiki tanggal mulai menjabat.'
    : layout.columns.includes('name') || layout.columns.includes('employeeNumber')
      ? null
      : 'Pilih kolom mana yang berisi nama.'

  return (
    <ImportFrame
      title={state.fileName}
      subtitle={
        <span id={understoodId} aria-live="polite">
          {understoodWords(layout, state.sheets, look.data)}{' '}
          {problem ?? 'Betulkan bila keliru, lalu Periksa.'}
        </span>
      }
      actions={
        <Button
          ref={button}
          leftSection={<IconListCheck size={16} aria-hidden />}
          aria-describedby={understoodId}
          loading={isChecking}
          disabled={problem !== null || !look.data}
          onClick={() => check({ importId, layout })}
        >
          Periksa
        </Button>
      }
    >
      <WorkProgress what="preview" />
      {look.isError && <QueryFailed error={look.error} />}
      {look.isPending && <RowsSkeleton />}
      {look.data && (
        <div className={classes.halves} inert={isChecking}>
          <Stack gap="md" className={classes.half}>
            <Group gap="md" align="flex-start">
              <SheetField
                sheets={state.sheets}
                value={layout.sheet}
                onChange={(sheet) => lookAgain.mutate({ sheet, header: null })}
              />
              <DateField
                label="Mulai bila tidak tertulis"
                value={layout.startsOn}
                onChange={(startsOn) => {
                  if (startsOn !== null) change({ ...layout, startsOn })
                }}
                onUnreadable={setDateUnreadable}
              />
            </Group>
            <ColumnList
              layout={layout}
              look={look.data}
              onChange={(columns: (ImportField | null)[]) => change({ ...layout, columns })}
            />
          </Stack>
          <HeaderPicker
            layout={layout}
            top={look.data.top}
            onChange={(header) => lookAgain.mutate({ sheet: layout.sheet, header })}
          />
        </div>
      )}
    </ImportFrame>
  )
}

function understoodWords(
  { sheet, headerRow, columns }: ImportLayout,
  sheets: readonly ImportSheet[],
  look: SheetLook | undefined,
): string {
  const { name = '', rows = 0 } = sheets[sheet] ?? {}
  const known = columns.filter((field) => field !== null).length
  const how = look?.isRemembered === true ? 'dipakai seperti impor sebelumnya' : 'dikenali'
  return `Lembar ${name}, ${number(rows)} baris, judul kolom di baris ${headerRow}. ${known} dari ${columns.length} kolom ${how}.`
}

interface SheetFieldProps {
  sheets: readonly ImportSheet[]
  value: number
  onChange: (sheet: number) => void
}

function SheetField({ sheets, value, onChange }: SheetFieldProps) {
  const refused = sheets.filter(({ refusal }) => refusal !== null)
  return (
    <Stack gap={4}>
      <NativeSelect
        label="Lembar"
        value={String(value)}
        onChange={(event) => onChange(Number(event.currentTarget.value))}
        data={sheets.map(({ name, rows, isHidden, refusal }, index) => ({
          value: String(index),
          label: `${name} (${refusal === null ? `${number(rows)} baris` : 'tidak dapat diimpor'}${isHidden ? ', tersembunyi' : ''})`,
          disabled: refusal !== null,
        }))}
      />
      {refused.map(({ name, refusal }) => (
        <Text key={name} size="xs" c="dimmed" className={classes.prose}>
          Lembar {name}: {refusal}
        </Text>
      ))}
    </Stack>
  )
}
