import { Button, Text } from '@mantine/core'
import { IconPlus, IconSortDescending } from '@tabler/icons-react'
import { memo, useCallback, useState } from 'react'
import type { Finding, Signatory } from '#shared/commitments/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Precedence } from '#shared/people/precedence.ts'
import { moved } from '../../ui/arranging.ts'
import { Sortable } from '../../ui/sortable.tsx'
import { isSortedByPrecedence, sortedByPrecedence, withSignatories, type SeatList } from '../edits.ts'
import { seatOf, type DirectoryIndex } from '../seats.ts'
import type { EditDraft } from '../use-draft.ts'
import { AddSignatories } from './add-signatories.tsx'
import { fieldId } from './field-ids.ts'
import { SeatRow } from './seat-row.tsx'
import { Section } from './section.tsx'
import { FindingsOf } from './text-section.tsx'

export interface SignatoriesProps {
  list: SeatList
  signatories: readonly Signatory[]
  /** Positions that stand on the sheet already, in either list. */
  taken: ReadonlySet<string>
  /** The day on which appointments count. */
  date: IsoDate
  index: DirectoryIndex
  ranks: ReadonlyMap<string, Precedence>
  findings: readonly Finding[]
  edit: EditDraft
  onReplace: (signatoryId: string) => void
  onForm: (signatoryId: string) => void
}

const WORDS = {
  signatories: { title: 'Penanda tangan', add: 'Tambah penanda tangan', most: 200 },
  acknowledging: { title: 'Mengetahui', add: 'Tambah yang mengetahui', most: 3 },
} as const

/** The people who sign, or who acknowledge, in the order of the sheet. */
export const SignatoriesSection = memo(function SignatoriesSection(props: SignatoriesProps) {
  const { list, signatories, taken, date, index, ranks, findings, edit, onReplace, onForm } = props
  const [isAdding, setAdding] = useState(false)
  const { title, add, most } = WORDS[list]

  const set = useCallback(
    (change: (signatories: readonly Signatory[]) => Signatory[]) =>
      edit(null, (value) => ({
        ...value,
        content: { ...value.content, [list]: change(value.content[list]) },
      })),
    [edit, list],
  )
  const move = useCallback((from: number, to: number) => set((present) => moved(present, from, to)), [set])
  const remove = useCallback(
    (id: string) => set((present) => present.filter((each) => each.id !== id)),
    [set],
  )
  const canSort = signatories.length > 1 && !isSortedByPrecedence(signatories, ranks)

  return (
    <Section
      title={signatories.length === 0 ? title : `${title} (${signatories.length})`}
      actions={
        <>
          {canSort && (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              leftSection={<IconSortDescending size={16} aria-hidden />}
              onClick={() => set((present) => sortedByPrecedence(present, ranks))}
            >
              Urutkan menurut jabatan
            </Button>
          )}
          <Button
            id={fieldId(list)}
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={signatories.length >= most}
            onClick={() => setAdding(true)}
          >
            {add}
          </Button>
        </>
      }
    >
      <FindingsOf findings={findings} field={list} />
      {signatories.length === 0 && list === 'acknowledging' && (
        <Text size="xs" c="dimmed">
          Bila perlu, misalnya Bupati. Dicetak di tengah bawah, di bawah kata Mengetahui.
        </Text>
      )}
      <Sortable
        items={signatories}
        label={title}
        nameOf={(signatory) => seatOf(signatory, index, date).position}
        onMove={move}
      >
        {(signatory, ordinal) => (
          <SeatRow
            signatory={signatory}
            ordinal={ordinal}
            count={signatories.length}
            list={list}
            date={date}
            index={index}
            findings={findings}
            edit={edit}
            onMove={move}
            onReplace={onReplace}
            onForm={onForm}
            onRemove={remove}
          />
        )}
      </Sortable>
      {isAdding && (
        <AddSignatories
          title={add}
          most={most - signatories.length}
          index={index}
          date={date}
          taken={taken}
          onClose={() => setAdding(false)}
          onAdd={(added) => set((present) => withSignatories(present, added, ranks))}
        />
      )}
    </Section>
  )
})
