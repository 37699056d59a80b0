import { Radio, Stack, Text } from '@mantine/core'
import { useMemo, useState, type SyntheticEvent } from 'react'
import type { CommitmentContent, Signatory, SigningForm } from '#shared/commitments/model.ts'
import { snapshotOf } from '#shared/commitments/snapshot-of.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { Office } from '#shared/settings/model.ts'
import { DialogActions } from '../../ui/dialog-actions.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { withSignatory } from '../edits.ts'
import { candidatesOn, type DirectoryIndex } from '../seats.ts'
import type { EditDraft } from '../use-draft.ts'

interface FormDialogProps {
  signatory: Signatory
  content: CommitmentContent
  date: IsoDate
  index: DirectoryIndex
  office: Office
  edit: EditDraft
  onClose: () => void
}

type Kind = SigningForm['kind']

const CHOICES: { kind: Kind; label: string; description: string }[] = [
  {
    kind: 'self',
    label: 'Sendiri',
    description: 'Pejabatnya sendiri; Plt., Plh., dan Pj. tercetak menurut penunjukannya.',
  },
  { kind: 'onBehalf', label: 'a.n. (atas nama)', description: 'Atas nama pejabat satu tingkat di atasnya.' },
  {
    kind: 'onBehalfLower',
    label: 'u.b. (untuk beliau)',
    description: 'Atas nama pejabat dua tingkat di atasnya, melalui pejabat di antaranya.',
  },
  { kind: 'represented', label: 'Diwakili', description: 'Orang lain menandatangani sebagai wakilnya.' },
]

/** The form that the choices make; null while one of them is missing. */
function formOf(
  kind: Kind,
  of: string | null,
  through: string | null,
  by: string | null,
): SigningForm | null {
  switch (kind) {
    case 'self':
      return { kind }
    case 'onBehalf':
      return of === null ? null : { kind, ofPositionId: of }
    case 'onBehalfLower':
      return of === null || through === null ? null : { kind, ofPositionId: of, throughPositionId: through }
    case 'represented':
      return by === null ? null : { kind, byAppointmentId: by }
  }
}

/** How somebody signs, with the lines as they will be printed. */
export function FormDialog({ signatory, content, date, index, office, edit, onClose }: FormDialogProps) {
  const { form } = signatory
  const [kind, setKind] = useState<Kind>(form.kind)
  const [of, setOf] = useState(
    form.kind === 'onBehalf' || form.kind === 'onBehalfLower' ? form.ofPositionId : null,
  )
  const [through, setThrough] = useState(form.kind === 'onBehalfLower' ? form.throughPositionId : null)
  const [by, setBy] = useState(form.kind === 'represented' ? form.byAppointmentId : null)
  const [isAsked, setAsked] = useState(false)
  const candidates = useMemo(() => candidatesOn(index, date), [index, date])
  const positions = candidates
    .filter(({ position }) => position.id !== signatory.positionId)
    .map(({ position, holder }) => ({
      value: position.id,
      label: position.title,
      detail: holder === null ? 'Belum ada pejabatnya' : fullName(holder.person),
    }))
  const representatives = candidates.flatMap(({ holder, title, position }) =>
    holder === null || position.id === signatory.positionId
      ? []
      : [{ value: holder.appointment.id, label: fullName(holder.person), detail: title }],
  )
  const chosen = formOf(kind, of, through, by)
  const [printed] = snapshotOf(
    { ...content, signatories: [{ ...signatory, form: chosen ?? { kind: 'self' } }] },
    index.directory,
    office,
    date,
  ).signatories

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    setAsked(true)
    if (chosen === null) return
    edit(null, (value) => ({
      ...value,
      content: withSignatory(value.content, signatory.id, (each) => ({ ...each, form: chosen })),
    }))
    onClose()
  }

  const missing = (value: string | null) => (isAsked && value === null ? { error: 'Pilih salah satu.' } : {})
  return (
    <Dialog onClose={onClose} title="Cara menandatangani" size="lg">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Radio.Group
            label={index.positions.get(signatory.positionId)?.title ?? 'Jabatan'}
            value={kind}
            onChange={(value) => setKind(CHOICES.find((choice) => choice.kind === value)?.kind ?? 'self')}
          >
            <Stack gap="xs" mt="xs">
              {CHOICES.map((choice) => (
                <Radio
                  key={choice.kind}
                  value={choice.kind}
                  label={choice.label}
                  description={choice.description}
                />
              ))}
            </Stack>
          </Radio.Group>
          {(kind === 'onBehalf' || kind === 'onBehalfLower') && (
            <PickField label="Atas nama" choices={positions} value={of} onChange={setOf} {...missing(of)} />
          )}
          {kind === 'onBehalfLower' && (
            <PickField
              label="Melalui"
              choices={positions}
              value={through}
              onChange={setThrough}
              {...missing(through)}
            />
          )}
          {kind === 'represented' && (
            <PickField
              label="Diwakili oleh"
              choices={representatives}
              value={by}
              onChange={setBy}
              {...missing(by)}
            />
          )}
          {printed !== undefined && (
            <Stack gap={0}>
              <Text size="xs" c="dimmed">
                Tercetak
              </Text>
              {printed.capacity.map((line, at) => (
                <Text key={line} fw={600}>
                  {line}
                  {at === printed.capacity.length - 1 ? ',' : ''}
                </Text>
              ))}
              <Text>{printed.signatureName === '' ? '(nama belum ada)' : printed.signatureName}</Text>
            </Stack>
          )}
          <DialogActions verb="Pakai" onCancel={onClose} />
        </Stack>
      </form>
    </Dialog>
  )
}
