import { Stack, Text } from '@mantine/core'
import type { OptionsOf } from '#shared/meeting-papers/model.ts'
import { ActiveEditorProvider } from '../minutes/rich-text/active-editor.tsx'
import { RichTextField } from '../minutes/rich-text/rich-text-field.tsx'
import { Toolbar } from '../minutes/rich-text/toolbar.tsx'
import { LinesField } from './lines-field.tsx'
import classes from './meeting-papers.module.css'

interface ReportFieldsProps {
  options: OptionsOf<'report'>
  onChange: (changes: Partial<OptionsOf<'report'>>, group: string | null) => void
  onLeave: () => void
}

/** The parts of a report as the paper numbers them. */
const PARTS = [
  { name: 'general', label: 'A.1 Umum' },
  { name: 'purpose', label: 'A.2 Maksud dan tujuan' },
  { name: 'scope', label: 'A.3 Ruang lingkup' },
  { name: 'basis', label: 'A.4 Dasar' },
  { name: 'activities', label: 'B Kegiatan yang dilaksanakan' },
  { name: 'results', label: 'C Hasil yang dicapai' },
  { name: 'conclusions', label: 'D.1 Simpulan' },
  { name: 'suggestions', label: 'D.2 Saran' },
  { name: 'closing', label: 'E Penutup' },
] as const

/** What a report says in its own words; a part that is left empty takes what the meeting says. */
export function ReportFields({ options, onChange, onLeave }: ReportFieldsProps) {
  return (
    <ActiveEditorProvider>
      <Stack gap="md">
        <Text c="dimmed">Bagian yang dikosongkan diisi dari kegiatan dan notulanya.</Text>
        <div className={classes.toolbar}>
          <Toolbar>{null}</Toolbar>
        </div>
        {PARTS.map(({ name, label }) => (
          <div key={name}>
            <Text fw={600} component="label" htmlFor={`report-${name}`}>
              {label}
            </Text>
            <RichTextField
              id={`report-${name}`}
              label={label}
              initial={options[name]}
              onChange={(text) => onChange({ [name]: text }, name)}
            />
          </div>
        ))}
        <LinesField
          label="Lampiran laporan"
          description="Satu baris satu lampiran."
          lines={options.annexes}
          most={30}
          onChange={(annexes) => onChange({ annexes }, 'annexes')}
          onLeave={onLeave}
        />
      </Stack>
    </ActiveEditorProvider>
  )
}
