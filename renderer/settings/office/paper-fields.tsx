import { Group, NativeSelect, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core'
import type { Office, OfficePaper, Typeface } from '#shared/settings/model.ts'
import type { OfficeFieldsProps } from './office-fields.ts'
import { PAPERS, TYPEFACES } from './office-words.ts'
import classes from './office.module.css'

const SIDES = [
  ['top', 'Atas'],
  ['bottom', 'Bawah'],
  ['left', 'Kiri'],
  ['right', 'Kanan'],
] as const

const PAPER_NAMES = Object.keys(PAPERS) as OfficePaper[]
const TYPEFACE_NAMES = Object.keys(TYPEFACES) as Typeface[]

/** Least and most of a margin, in mm, and of a type size, in pt. */
const MARGIN = { min: 10, max: 60 }
const FONT_SIZE = { min: 9, max: 14 }

/** Paper, margins, typeface. */
export function PaperFields({ office, onChange, errors }: OfficeFieldsProps) {
  const setMargin = (side: keyof Office['margins'], value: number | string) => {
    if (typeof value === 'number' && value >= MARGIN.min && value <= MARGIN.max)
      onChange({ margins: { ...office.margins, [side]: value } })
  }
  return (
    <Stack gap="md">
      <NativeSelect
        label="Kertas"
        className={classes.name}
        data-first
        value={office.paper}
        data={PAPER_NAMES.map((paper) => ({ value: paper, label: PAPERS[paper].label }))}
        onChange={(event) => {
          const paper = PAPER_NAMES.find((name) => name === event.currentTarget.value)
          if (paper) onChange({ paper })
        }}
      />
      <fieldset className={classes.margins}>
        <legend>Batas tepi (mm)</legend>
        <Group gap="sm">
          {SIDES.map(([side, label]) => (
            <NumberInput
              key={side}
              label={label}
              className={classes.number}
              {...MARGIN}
              clampBehavior="blur"
              decimalSeparator=","
              value={office.margins[side]}
              error={errors[side]}
              onChange={(value) => setMargin(side, value)}
            />
          ))}
        </Group>
      </fieldset>
      <Stack gap="xs">
        <Text component="span" fw={600} id="typeface-label">
          Huruf komitmen dan keputusan
        </Text>
        <SegmentedControl
          aria-labelledby="typeface-label"
          className={classes.fit}
          value={office.typeface}
          data={TYPEFACE_NAMES.map((name) => ({ value: name, label: TYPEFACES[name].label }))}
          onChange={(next) => onChange({ typeface: next === 'arimo' ? 'arimo' : 'bonum' })}
        />
      </Stack>
      <Group gap="sm">
        <NumberInput
          label="Ukuran huruf (pt)"
          className={classes.size}
          {...FONT_SIZE}
          step={0.5}
          decimalSeparator=","
          clampBehavior="blur"
          value={office.fontSize}
          error={errors['fontSize']}
          onChange={(value) => {
            if (typeof value === 'number' && value >= FONT_SIZE.min && value <= FONT_SIZE.max)
              onChange({ fontSize: value })
          }}
        />
        <NativeSelect
          label="Jarak baris"
          className={classes.size}
          value={String(office.lineSpacing)}
          data={[
            { value: '1', label: '1' },
            { value: '1.15', label: '1,15' },
            { value: '1.5', label: '1,5' },
          ]}
          onChange={(event) => onChange({ lineSpacing: Number(event.currentTarget.value) })}
        />
      </Group>
    </Stack>
  )
}
