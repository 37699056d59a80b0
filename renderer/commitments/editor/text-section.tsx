import { Input, SegmentedControl, Stack, Textarea } from '@mantine/core'
import { memo, useId } from 'react'
import type { CommitmentContent, Finding } from '#shared/commitments/model.ts'
import { LineField } from '../../ui/line-field.tsx'
import { titleLinesOf } from '../edits.ts'
import type { EditDraft } from '../use-draft.ts'
import { FieldMessage } from './field-message.tsx'
import { fieldId } from './field-ids.ts'
import { Section } from './section.tsx'

/** Most lines of a title (contract). */
const MOST_TITLE_LINES = 6
/** Longest paragraph in characters (contract). */
export const LONGEST_PARAGRAPH = 2000

/** Why a text is too long to be saved; null when it is not. */
export function tooLong(text: string, most: number): string | null {
  return text.length > most
    ? `Terlalu panjang: ${text.length.toLocaleString('id')} karakter, paling banyak ${most.toLocaleString('id')}. Belum disimpan.`
    : null
}

interface FindingsOfProps {
  findings: readonly Finding[]
  field: Finding['field']
}

export function FindingsOf({ findings, field }: FindingsOfProps) {
  const own = findings.filter((finding) => finding.field === field && finding.itemId === null)
  return own.map((finding) => <FieldMessage key={finding.message} finding={finding} />)
}

interface OpeningProps {
  titleLines: readonly string[]
  numberStyle: CommitmentContent['numberStyle']
  number: string
  preamble: string
  findings: readonly Finding[]
  edit: EditDraft
  closeGroup: () => void
}

/** Title, number line and opening sentence. */
export const Opening = memo(function Opening(props: OpeningProps) {
  const { titleLines, numberStyle, number, preamble, findings, edit, closeGroup } = props
  const numberLabel = useId()
  const set = (group: string | null, changes: Partial<CommitmentContent>) =>
    edit(group, (value) => ({ ...value, content: { ...value.content, ...changes } }))
  const longTitle = titleLines.find((line) => line.length > 160)
  return (
    <Section title="Judul dan pembuka">
      <Textarea
        id={fieldId('titleLines')}
        label="Judul"
        description="Tiap baris dicetak sebagai satu baris judul."
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        minRows={2}
        value={titleLines.join('\n')}
        error={longTitle === undefined ? null : tooLong(longTitle, 160)}
        onChange={(event) =>
          set('titleLines', { titleLines: titleLinesOf(event.currentTarget.value, MOST_TITLE_LINES) })
        }
        onBlur={closeGroup}
      />
      <FindingsOf findings={findings} field="titleLines" />
      <Stack gap={4}>
        <Input.Label labelElement="div" id={numberLabel}>
          Baris nomor
        </Input.Label>
        <SegmentedControl
          aria-labelledby={numberLabel}
          size="xs"
          w="fit-content"
          value={numberStyle}
          onChange={(value) => set(null, { numberStyle: value })}
          data={[
            { value: 'none', label: 'Tanpa nomor' },
            { value: 'blank', label: 'Dikosongkan' },
            { value: 'filled', label: 'Tercetak' },
          ]}
        />
      </Stack>
      {numberStyle === 'filled' && (
        <LineField
          id={fieldId('number')}
          label="Nomor"
          placeholder="500.12.6/12/416-113/2022"
          maw="20rem"
          value={number}
          error={tooLong(number, 80)}
          onChange={(text) => set('number', { number: text })}
          onBlur={closeGroup}
        />
      )}
      <FindingsOf findings={findings} field="number" />
      <Textarea
        id={fieldId('preamble')}
        label="Kalimat pembuka"
        minRows={2}
        value={preamble}
        error={tooLong(preamble, LONGEST_PARAGRAPH)}
        onChange={(event) => set('preamble', { preamble: event.currentTarget.value })}
        onBlur={closeGroup}
      />
      <FindingsOf findings={findings} field="preamble" />
    </Section>
  )
})
