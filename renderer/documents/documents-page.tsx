import { Group, NativeSelect, Table, Text, UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconFileText, IconSelector } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { IssuedDocument } from '#shared/documents/model.ts'
import { isSigned, signingState } from '#shared/documents/signing-state.ts'
import { dateWithWeekday } from '#shared/indonesian/dates.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { api } from '../client.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { ButtonLink, TextLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { DocumentMark } from './document-mark.tsx'
import { PAPER_NAMES, scanWords } from './kinds.ts'
import { NumberField } from './number-field.tsx'
import { ordered, type RegisterColumn, type RegisterOrder } from './register-order.ts'
import classes from './documents.module.css'

type Choice = 'all' | 'inForce' | 'waiting' | 'complete'

const CHOICES: { value: Choice; label: string; fits: (document: IssuedDocument) => boolean }[] = [
  { value: 'all', label: 'Semua naskah', fits: () => true },
  { value: 'inForce', label: 'Yang berlaku', fits: ({ state }) => state === 'issued' },
  {
    value: 'waiting',
    label: 'Menunggu tanda tangan',
    fits: (document) =>
      document.state === 'issued' && isSigned(document) && signingState(document) !== 'complete',
  },
  {
    value: 'complete',
    label: 'Lengkap',
    fits: (document) => signingState(document) === 'complete',
  },
]

function textOf(document: IssuedDocument): string {
  const date = document.date === null ? '' : dateWithWeekday(document.date)
  return folded([document.number, document.title, document.code, date, PAPER_NAMES[document.kind]].join(' '))
}

interface HeadProps {
  column: RegisterColumn
  label: string
  order: RegisterOrder
  onOrder: (order: RegisterOrder) => void
}

function Head({ column, label, order, onOrder }: HeadProps) {
  const isBy = order.column === column
  const Icon = !isBy ? IconSelector : order.descending ? IconArrowDown : IconArrowUp
  return (
    <Table.Th aria-sort={!isBy ? 'none' : order.descending ? 'descending' : 'ascending'}>
      <UnstyledButton
        className={classes.sortButton}
        onClick={() => onOrder({ column, descending: isBy && !order.descending })}
      >
        {label}
        <Icon size={14} aria-hidden />
      </UnstyledButton>
    </Table.Th>
  )
}

/** Rows that are drawn before `Tampilkan lagi`. */
const SHOWN = 200

/** The register of every issued document. */
export function DocumentsPage() {
  const documents = useQuery(api.documents.list.queryOptions())
  const [query, setQuery] = useState('')
  const [choice, setChoice] = useState<Choice>('all')
  const [order, setOrder] = useState<RegisterOrder>({ column: 'date', descending: true })
  const [count, setCount] = useState(SHOWN)
  const words = searchWords(useDeferredValue(query))
  const fits = CHOICES.find((each) => each.value === choice)?.fits ?? (() => true)
  const found = ordered(
    (documents.data ?? []).filter((document) => fits(document) && hasWords(textOf(document), words)),
    order,
  )

  if (documents.data?.length === 0) {
    return (
      <Page title="Naskah">
        <EmptyState
          icon={<IconFileText size={32} />}
          title="Belum ada naskah"
          text="Setiap lembar yang diterbitkan tercatat di sini: nomor, tanggal, siapa yang sudah menandatangani, dan berkasnya. Terbitkan dari Komitmen, atau dari langkah Naskah sebuah kegiatan."
          action={
            <Group gap="sm">
              <ButtonLink to="/komitmen">Ke Komitmen</ButtonLink>
              <ButtonLink to="/kegiatan" variant="default">
                Ke Kegiatan
              </ButtonLink>
            </Group>
          }
        />
      </Page>
    )
  }
  return (
    <Page title="Naskah">
      <Group gap="sm">
        <FilterField label="Saring naskah" value={query} onChange={setQuery} />
        <NativeSelect
          aria-label="Keadaan naskah"
          data={CHOICES.map(({ value, label }) => ({ value, label }))}
          value={choice}
          onChange={(event) =>
            setChoice(CHOICES.find((each) => each.value === event.currentTarget.value)?.value ?? 'all')
          }
        />
        <Text c="dimmed" className="tabular" aria-live="polite">
          {found.length} naskah
        </Text>
      </Group>
      {documents.isError && <QueryFailed error={documents.error} />}
      {documents.isPending && <RowsSkeleton />}
      {documents.isSuccess && found.length > 0 && (
        <Table highlightOnHover stickyHeader className={classes.table} aria-label="Naskah terbit">
          <Table.Thead>
            <Table.Tr>
              <Head column="number" label="Nomor" order={order} onOrder={setOrder} />
              <Head column="date" label="Tanggal" order={order} onOrder={setOrder} />
              <Head column="title" label="Judul" order={order} onOrder={setOrder} />
              <Head column="progress" label="Keadaan" order={order} onOrder={setOrder} />
              <Table.Th>Pindaian</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {found.slice(0, count).map((document) => (
              <Table.Tr key={document.id}>
                <Table.Td>
                  <NumberField document={document} />
                </Table.Td>
                <Table.Td className={classes.oneLine}>
                  {document.date === null ? 'Belum bertanggal' : dateWithWeekday(document.date)}
                </Table.Td>
                <Table.Td>
                  <TextLink to="/naskah/$id" params={{ id: document.id }}>
                    {document.title}
                  </TextLink>
                  <Text size="xs" c="dimmed">
                    {PAPER_NAMES[document.kind]}, revisi {document.revision}
                    {document.isSample && ' (contoh)'}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <DocumentMark document={document} />
                </Table.Td>
                <Table.Td className={classes.oneLine}>{scanWords(document)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {documents.isSuccess && found.length === 0 && (
        <Text c="dimmed">Tidak ada naskah yang cocok dengan saringan ini.</Text>
      )}
      {found.length > count && (
        <UnstyledButton onClick={() => setCount(count + SHOWN)}>
          Tampilkan {Math.min(SHOWN, found.length - count)} lagi
        </UnstyledButton>
      )}
    </Page>
  )
}
