import { NativeSelect, SimpleGrid, Switch } from '@mantine/core'
import { memo } from 'react'
import type { CommitmentContent, Finding } from '#shared/commitments/model.ts'
import type { EditDraft } from '../use-draft.ts'
import { fieldId } from './field-ids.ts'
import { Section } from './section.tsx'
import { FindingsOf } from './text-section.tsx'

type PaperSettings = Pick<
  CommitmentContent,
  'letterhead' | 'typeface' | 'fontSize' | 'paper' | 'layout' | 'cornerMarks'
>

interface PaperSectionProps extends PaperSettings {
  /** `Bupati` or `Wali Kota`. */
  headOfRegion: string
  findings: readonly Finding[]
  edit: EditDraft
}

const TYPEFACES = [
  { value: 'bonum', label: 'Mirip Bookman' },
  { value: 'arimo', label: 'Mirip Arial' },
] as const
const PAPERS = [
  { value: 'a4', label: 'A4 (210 x 297 mm)' },
  { value: 'f4', label: 'F4 / Folio (215 x 330 mm)' },
  { value: 'f4-210', label: 'F4 sempit (210 x 330 mm)' },
] as const
const LAYOUTS = [
  { value: 'auto', label: 'Otomatis' },
  { value: 'grid-2', label: 'Dua kolom' },
  { value: 'grid-3', label: 'Tiga kolom' },
  { value: 'table', label: 'Tabel' },
] as const
const SIZES = [9, 10, 10.5, 11, 11.5, 12, 12.5, 13, 14]

/** The choice with that value; the first one cannot be missed, since the choices are the ones offered. */
function chosen<T extends string>(choices: readonly { value: T }[], value: string): T | undefined {
  return choices.find((choice) => choice.value === value)?.value
}

/** How the sheet is printed. */
export const PaperSection = memo(function PaperSection(props: PaperSectionProps) {
  const { letterhead, typeface, fontSize, paper, layout, cornerMarks, headOfRegion, findings, edit } = props
  const set = (changes: Partial<CommitmentContent>) =>
    edit(null, (value) => ({ ...value, content: { ...value.content, ...changes } }))
  const letterheads: { value: CommitmentContent['letterhead']; label: string }[] = [
    { value: 'none', label: 'Tanpa kop' },
    { value: 'office', label: 'Kop kantor' },
    { value: 'head', label: `Kop ${headOfRegion}` },
  ]
  return (
    <Section title="Kertas dan huruf">
      <SimpleGrid cols={2} spacing="sm" verticalSpacing="sm">
        <NativeSelect
          id={fieldId('letterhead')}
          label="Kop"
          data={letterheads}
          value={letterhead}
          onChange={(event) => set({ letterhead: chosen(letterheads, event.currentTarget.value) ?? 'none' })}
        />
        <NativeSelect
          label="Susunan tanda tangan"
          data={[...LAYOUTS]}
          value={layout}
          onChange={(event) => set({ layout: chosen(LAYOUTS, event.currentTarget.value) ?? 'auto' })}
        />
        <NativeSelect
          label="Kertas"
          data={[...PAPERS]}
          value={paper}
          onChange={(event) => set({ paper: chosen(PAPERS, event.currentTarget.value) ?? 'a4' })}
        />
        <NativeSelect
          label="Huruf"
          data={[...TYPEFACES]}
          value={typeface}
          onChange={(event) => set({ typeface: chosen(TYPEFACES, event.currentTarget.value) ?? 'bonum' })}
        />
        <NativeSelect
          label="Ukuran huruf"
          data={[...new Set([...SIZES, fontSize])]
            .toSorted((a, b) => a - b)
            .map((size) => ({ value: `${size}`, label: `${size.toLocaleString('id')} pt` }))}
          value={`${fontSize}`}
          onChange={(event) => set({ fontSize: Number(event.currentTarget.value) })}
        />
      </SimpleGrid>
      <FindingsOf findings={findings} field="letterhead" />
      <Switch
        label="Tanda sudut"
        description="Empat tanda kecil di sudut lembar, supaya pindaiannya dikenali dan diluruskan."
        checked={cornerMarks}
        onChange={(event) => set({ cornerMarks: event.currentTarget.checked })}
      />
    </Section>
  )
})
