import { Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput, Title } from '@mantine/core'
import type { PaperFinding, PaperOptions } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { headOfRegion } from '#shared/settings/region.ts'
import { DateField } from '../ui/date-field.tsx'
import { FindingNotes } from '../ui/finding-notes.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import type { Edit } from '../ui/use-undoable-draft.ts'
import { LinesField } from './lines-field.tsx'
import classes from './meeting-papers.module.css'
import { optionOf, type OptionName, type OptionValue } from './paper-words.ts'
import { SignerField } from './signer-field.tsx'

interface OptionsFormProps {
  options: PaperOptions
  meeting: Meeting
  findings: readonly PaperFinding[]
  edit: Edit<PaperOptions>
  closeGroup: () => void
}

type Choices<Name extends OptionName> = readonly { value: OptionValue<Name> & string; label: string }[]

const NUMBER_STYLES: Choices<'numberStyle'> = [
  { value: 'blank', label: 'Kosong, ditulis tangan' },
  { value: 'filled', label: 'Dicetak' },
]
const DATE_STYLES: Choices<'dateStyle'> = [
  { value: 'filled', label: 'Dicetak lengkap' },
  { value: 'dayBlank', label: 'Tanggalnya kosong' },
  { value: 'blank', label: 'Kosong semua' },
]
const FORMS: Choices<'form'> = [
  { value: 'together', label: 'Satu surat untuk semua' },
  { value: 'each', label: 'Satu surat untuk setiap orang' },
]
const TYPEFACES: Choices<'typeface'> = [
  { value: 'bonum', label: 'Mirip Bookman' },
  { value: 'arimo', label: 'Mirip Arial' },
]
const PAPERS: Choices<'paperSize'> = [
  { value: 'a4', label: 'A4 (210 x 297 mm)' },
  { value: 'f4', label: 'F4 / Folio (215 x 330 mm)' },
  { value: 'f4-210', label: 'F4 sempit (210 x 330 mm)' },
]

/** What is chosen for a paper; each field is shown of the papers that have it. */
export function OptionsForm({ options, meeting, findings, edit, closeGroup }: OptionsFormProps) {
  const { office, today } = useProgramStatus()
  const set = <Name extends OptionName>(name: Name, value: OptionValue<Name>, group: string | null = null) =>
    edit(group, (before) => ({ ...before, [name]: value }))
  const about = (name: string) => findings.filter(({ field }) => field === name)

  const line = (
    name: OptionName & TextName,
    label: string,
    most: number,
    more: { description?: string } = {},
  ) => {
    const value = optionOf(options, name)
    if (value === undefined) return null
    return (
      <div>
        <TextInput
          label={label}
          maxLength={most}
          value={value}
          onBlur={closeGroup}
          onChange={(event) => set(name, event.currentTarget.value, name)}
          {...more}
        />
        <FindingNotes findings={about(name)} />
      </div>
    )
  }
  const paragraph = (name: 'opening' | 'closing', label: string, most: number) => {
    const value = optionOf(options, name)
    if (value === undefined) return null
    return (
      <Textarea
        label={label}
        description="Kosongkan untuk kalimat yang biasa."
        maxLength={most}
        value={value}
        onBlur={closeGroup}
        onChange={(event) => set(name, event.currentTarget.value, name)}
      />
    )
  }
  const choice = <Name extends OptionName>(name: Name, label: string, choices: Choices<Name>) => {
    const value = optionOf(options, name)
    if (value === undefined) return null
    return (
      <NativeSelect
        label={label}
        data={choices.map((each) => ({ ...each }))}
        value={String(value)}
        onChange={(event) => {
          const found = choices.find((each) => each.value === event.currentTarget.value)
          if (found) set(name, found.value)
        }}
      />
    )
  }
  const letterheads: Choices<'letterhead'> = [
    { value: 'office', label: 'Kop kantor' },
    { value: 'head', label: `Kop ${headOfRegion(office.regionKind)}` },
    { value: 'none', label: 'Tanpa kop' },
  ]
  const date = optionOf(options, 'date')
  const roles = optionOf(options, 'roles')
  const signer = optionOf(options, 'signer')
  const spareRows = optionOf(options, 'spareRows')
  const cornerMarks = optionOf(options, 'cornerMarks')
  const copies = optionOf(options, 'copies')
  const initials = optionOf(options, 'initials')
  return (
    <Stack gap="md" className={classes.form}>
      <FindingNotes findings={findings.filter(({ step }) => step !== 'paper')} />
      {choice('form', 'Bentuk', FORMS)}
      {roles !== undefined && (
        <Checkbox.Group
          label="Untuk peserta sebagai"
          value={[...roles]}
          onChange={(next) => {
            const chosen = PARTICIPANT_ROLES.map(({ role }) => role).filter((role) => next.includes(role))
            if (chosen.length > 0) set('roles', chosen)
          }}
        >
          <Group gap="md" pt="xs">
            {PARTICIPANT_ROLES.map(({ role, name }) => (
              <Checkbox key={role} value={role} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      <Group gap="sm" align="flex-start">
        {choice('numberStyle', 'Nomor surat', NUMBER_STYLES)}
        {line('number', 'Nomor', 80)}
      </Group>
      <Group gap="sm" align="flex-start">
        {date !== undefined && (
          <div>
            <DateField label="Tanggal naskah" value={date} onChange={(next) => set('date', next)} />
            <FindingNotes findings={about('date')} />
          </div>
        )}
        {choice('dateStyle', 'Cetakan tanggal', DATE_STYLES)}
      </Group>
      {line('place', 'Tempat naskah dibuat', 80)}
      {line('nature', 'Sifat', 40)}
      {line('enclosure', 'Lampiran lain', 80, { description: 'Selain daftar undangan, dengan kata.' })}
      {line('subject', 'Hal', 160)}
      {line('addresseePlace', 'Di -', 80)}
      {paragraph('opening', 'Kalimat pembuka', 1000)}
      {paragraph('closing', 'Kalimat penutup', 600)}
      {signer !== undefined && (
        <div>
          <SignerField
            signer={signer}
            day={date ?? dayOfMeeting(meeting, today)}
            onChange={(next) => set('signer', next)}
          />
          <FindingNotes findings={about('signer')} />
        </div>
      )}
      {copies !== undefined && (
        <LinesField
          label="Tembusan"
          description="Satu baris satu pejabat, tanpa Yth."
          lines={copies}
          most={20}
          onChange={(lines) => set('copies', lines, 'copies')}
          onLeave={closeGroup}
        />
      )}
      {initials !== undefined && (
        <LinesField
          label="Paraf"
          description="Jabatan yang membubuhkan paraf, paling banyak tiga baris."
          lines={initials}
          most={3}
          onChange={(lines) => set('initials', lines, 'initials')}
          onLeave={closeGroup}
        />
      )}
      {spareRows !== undefined && (
        <NumberInput
          label="Baris kosong"
          description="Untuk tamu yang datang tanpa undangan, di setiap lembar."
          min={0}
          max={100}
          allowDecimal={false}
          value={spareRows}
          onChange={(rows) => {
            if (typeof rows === 'number' && rows >= 0 && rows <= 100) set('spareRows', rows)
          }}
        />
      )}
      {cornerMarks !== undefined && (
        <Checkbox
          label="Tanda sudut"
          description="Supaya pindaiannya dikenali dan diluruskan."
          checked={cornerMarks}
          onChange={(event) => set('cornerMarks', event.currentTarget.checked)}
        />
      )}
      <Title order={3}>Kertas dan huruf</Title>
      <Group gap="sm" align="flex-start">
        {choice('letterhead', 'Kop', letterheads)}
        {choice('paperSize', 'Kertas', PAPERS)}
        {choice('typeface', 'Huruf', TYPEFACES)}
      </Group>
    </Stack>
  )
}

/** Fields that hold one line of text. */
type TextName = 'number' | 'place' | 'nature' | 'enclosure' | 'subject' | 'addresseePlace'
