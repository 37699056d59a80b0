import { Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, Title } from '@mantine/core'
import type { PaperFinding, PaperOptions } from '#shared/meeting-papers/model.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import { headOfRegion } from '#shared/settings/region.ts'
import { DateField } from '../ui/date-field.tsx'
import { FindingNotes } from '../ui/finding-notes.tsx'
import { LineField } from '../ui/line-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import type { Edit } from '../ui/use-undoable-draft.ts'
import { BeritaAcaraFields } from './berita-acara-fields.tsx'
import { CertificateFields } from './certificate-fields.tsx'
import { LinesField } from './lines-field.tsx'
import classes from './meeting-papers.module.css'
import { OptionPlace } from './option-place.tsx'
import { DATE_STYLES, FORMS, letterheads, numberStyles, PAPERS, TYPEFACES } from './paper-words.ts'
import { RecipientsField } from './recipients-field.tsx'
import { ReportFields } from './report-fields.tsx'
import { SignerField } from './signer-field.tsx'

interface OptionsFormProps {
  options: PaperOptions
  meeting: Meeting
  findings: readonly PaperFinding[]
  edit: Edit<PaperOptions>
  closeGroup: () => void
}

interface ChoiceProps<Value extends string> {
  label: string
  value: Value
  choices: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
}

function Choice<Value extends string>({ label, value, choices, onChange }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      data={choices.map((each) => ({ ...each }))}
      value={value}
      onChange={(event) => {
        const found = choices.find((each) => each.value === event.currentTarget.value)
        if (found) onChange(found.value)
      }}
    />
  )
}

/** What is chosen for a paper; each field is shown of the papers that have it. */
export function OptionsForm({ options, meeting, findings, edit, closeGroup }: OptionsFormProps) {
  const { office, today } = useProgramStatus()
  const set = (changes: object, group: string | null = null) =>
    edit(group, (before) => ({ ...before, ...changes }))
  const line = (name: string, label: string, value: string, most: number, description?: string) => (
    <OptionPlace name={name} findings={findings}>
      <LineField
        label={label}
        description={description}
        maxLength={most}
        value={value}
        onBlur={closeGroup}
        onChange={(text) => set({ [name]: text }, name)}
      />
    </OptionPlace>
  )
  const lines = (
    name: string,
    label: string,
    description: string,
    value: readonly string[],
    most: number,
  ) => (
    <LinesField
      label={label}
      description={description}
      lines={value}
      most={most}
      onChange={(next) => set({ [name]: next }, name)}
      onLeave={closeGroup}
    />
  )
  /** Of the whole page, or mended in another step. */
  const ofNoOption = findings.filter(({ step, field }) => step !== 'paper' || field === null)
  const day = ('date' in options ? options.date : null) ?? dayOfMeeting(meeting, today)
  return (
    <Stack gap="md">
      {ofNoOption.length > 0 && <FindingNotes findings={ofNoOption} />}
      {'form' in options && (
        <Choice label="Bentuk" value={options.form} choices={FORMS} onChange={(form) => set({ form })} />
      )}
      {'titleLines' in options &&
        lines('titleLines', 'Judul', 'Baris demi baris; kosongkan untuk yang biasa.', options.titleLines, 5)}
      {'roles' in options && (
        <OptionPlace name="participantIds" findings={findings}>
          <RecipientsField
            meetingId={meeting.id}
            roles={options.roles}
            participantIds={'participantIds' in options ? options.participantIds : null}
            onChange={set}
          />
        </OptionPlace>
      )}
      {'numberStyle' in options && (
        <Group gap="sm" align="flex-start">
          <Choice
            label="Nomor surat"
            value={options.numberStyle}
            choices={numberStyles(options.paper)}
            onChange={(numberStyle) => set({ numberStyle })}
          />
          {/* Of a number written by hand only a letter prints a part. */}
          {(options.numberStyle === 'filled' || options.paper === 'invitation') && (
            <div className={classes.number}>{line('number', 'Nomor', options.number, 80)}</div>
          )}
        </Group>
      )}
      {'date' in options && (
        <Group gap="sm" align="flex-start">
          <OptionPlace name="date" findings={findings}>
            <DateField label="Tanggal naskah" value={options.date} onChange={(date) => set({ date })} />
          </OptionPlace>
          {'dateStyle' in options && (
            <Choice
              label="Cetakan tanggal"
              value={options.dateStyle}
              choices={DATE_STYLES}
              onChange={(dateStyle) => set({ dateStyle })}
            />
          )}
        </Group>
      )}
      {'place' in options &&
        line('place', 'Tempat', options.place, options.paper === 'berita-acara' ? 240 : 80)}
      {options.paper === 'invitation' && (
        <>
          {line('nature', 'Sifat', options.nature, 40)}
          {line('enclosure', 'Lampiran lain', options.enclosure, 80, 'Selain daftar undangan, dengan kata.')}
          {line('subject', 'Hal', options.subject, 160)}
          {line('addresseePlace', 'Di -', options.addresseePlace, 80)}
          <Textarea
            label="Kalimat pembuka"
            description="Kosongkan untuk kalimat yang biasa."
            maxLength={1000}
            value={options.opening}
            onBlur={closeGroup}
            onChange={(event) => set({ opening: event.currentTarget.value }, 'opening')}
          />
          <Textarea
            label="Kalimat penutup"
            description="Kosongkan untuk kalimat yang biasa."
            maxLength={600}
            value={options.closing}
            onBlur={closeGroup}
            onChange={(event) => set({ closing: event.currentTarget.value }, 'closing')}
          />
        </>
      )}
      {options.paper === 'berita-acara' && (
        <BeritaAcaraFields
          options={options}
          findings={findings}
          day={day}
          onChange={set}
          onLeave={closeGroup}
        />
      )}
      {options.paper === 'certificates' && (
        <CertificateFields options={options} onChange={set} onLeave={closeGroup} />
      )}
      {options.paper === 'report' && <ReportFields options={options} onChange={set} onLeave={closeGroup} />}
      {'signer' in options && (
        <OptionPlace name="signer" findings={findings}>
          <SignerField
            label="Ditandatangani oleh"
            signer={options.signer}
            day={day}
            onChange={(signer) => set({ signer })}
          />
        </OptionPlace>
      )}
      {options.paper === 'invitation' &&
        lines('copies', 'Tembusan', 'Satu baris satu pejabat, tanpa Yth.', options.copies, 20)}
      {options.paper === 'invitation' &&
        lines(
          'initials',
          'Paraf',
          'Jabatan yang membubuhkan paraf, paling banyak tiga.',
          options.initials,
          3,
        )}
      {'spareRows' in options && (
        <NumberInput
          label="Baris kosong"
          description="Untuk tamu yang datang tanpa undangan, di setiap lembar."
          min={0}
          max={100}
          allowDecimal={false}
          value={options.spareRows}
          onChange={(rows) => {
            if (typeof rows === 'number' && rows >= 0 && rows <= 100) set({ spareRows: rows })
          }}
        />
      )}
      {'cornerMarks' in options && (
        <Checkbox
          label="Tanda sudut"
          description="Supaya pindaiannya dikenali dan diluruskan."
          checked={options.cornerMarks}
          onChange={(event) => set({ cornerMarks: event.currentTarget.checked })}
        />
      )}
      {options.paper === 'name-cards' && (
        <>
          <Checkbox
            label="Cetak logo daerah"
            checked={options.hasLogo}
            onChange={(event) => set({ hasLogo: event.currentTarget.checked })}
          />
          <Checkbox
            label="Cetak jabatan di bawah nama"
            checked={options.showsPosition}
            onChange={(event) => set({ showsPosition: event.currentTarget.checked })}
          />
        </>
      )}
      {'showsPhotos' in options && (
        <Checkbox
          label="Cetak foto kegiatan di belakangnya"
          checked={options.showsPhotos}
          onChange={(event) => set({ showsPhotos: event.currentTarget.checked })}
        />
      )}
      <Title order={3}>Kertas dan huruf</Title>
      <Group gap="sm" align="flex-start">
        {'letterhead' in options && (
          <Choice
            label="Kop"
            value={options.letterhead}
            choices={letterheads(headOfRegion(office.regionKind))}
            onChange={(letterhead) => set({ letterhead })}
          />
        )}
        {'paperSize' in options && (
          <Choice
            label="Kertas"
            value={options.paperSize}
            choices={PAPERS}
            onChange={(paperSize) => set({ paperSize })}
          />
        )}
        <Choice
          label="Huruf"
          value={options.typeface}
          choices={TYPEFACES}
          onChange={(typeface) => set({ typeface })}
        />
      </Group>
    </Stack>
  )
}
