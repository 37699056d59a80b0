import { Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useState, type FormEvent } from 'react'
import type { Decree, DecreeInput } from '#shared/council/model.ts'
import { regionTitle } from '#shared/settings/model.ts'
import { client } from '../client.ts'
import { positionChoices } from '../people/choices.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { changedFields } from '../ui/changed-fields.ts'
import { DateField } from '../ui/date-field.tsx'
import { SideSheet } from '../ui/dialog.tsx'
import { errorText, fieldErrors } from '../ui/errors.tsx'
import { PickField } from '../ui/pick-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { decreeName } from './council-words.ts'
import { useCouncilChanges } from './use-council.ts'

/** What the form is for: a first decree, one that takes over the composition of another, or a correction. */
export type DecreePurpose =
  | { kind: 'new' }
  | { kind: 'copy'; of: Decree }
  | { kind: 'change'; decree: Decree }

interface DecreeFormProps {
  purpose: DecreePurpose
  index: DirectoryIndex
  onClose: () => void
  onSaved: (decreeId: string) => void
}

const TITLES = { new: 'Catat SK', copy: 'SK baru dari susunan ini', change: 'Ubah data SK' } as const
const VERBS = { new: 'Catat SK', copy: 'Buat SK baru', change: 'Simpan' } as const

/** Number, date and days of a decree. */
export function DecreeForm({ purpose, index, onClose, onSaved }: DecreeFormProps) {
  const { today, office } = useProgramStatus()
  const changes = useCouncilChanges()
  const original = purpose.kind === 'copy' ? purpose.of : purpose.kind === 'change' ? purpose.decree : null
  const [draft, setDraft] = useState<DecreeInput>(() => ({
    number: purpose.kind === 'change' ? purpose.decree.number : '',
    date: purpose.kind === 'change' ? purpose.decree.date : null,
    title:
      original?.title ??
      `Pembentukan Dewan Smart City, Tim Pelaksana, dan Kelompok Kerja Smart City ${regionTitle(office)}`,
    issuerPositionId: original
      ? original.issuerPositionId
      : (index.positions.find(({ tier }) => tier === 1)?.id ?? null),
    startsOn: purpose.kind === 'change' ? purpose.decree.startsOn : today,
    endsOn: purpose.kind === 'change' ? purpose.decree.endsOn : null,
  }))
  const [opened] = useState(draft)
  const [startsOn, setStartsOn] = useState<string | null>(draft.startsOn)
  const { issuerPositionId } = draft
  const issuers = useMemo(
    () => positionChoices(index, today, issuerPositionId),
    [index, today, issuerPositionId],
  )

  const save = useMutation({
    meta: { quiet: true },
    mutationFn: async (input: DecreeInput) => {
      if (purpose.kind !== 'change')
        return client.council.createDecree({
          ...input,
          copyOf: purpose.kind === 'copy' ? purpose.of.id : null,
        })
      const { id, version } = purpose.decree
      const changed = changedFields(opened, input)
      return { ...(await client.council.updateDecree({ id, version, changes: changed })), memberships: [] }
    },
    onSuccess: ({ decree, memberships, made }) => {
      changes.putDecree(decree)
      changes.putMembers(memberships)
      const done = purpose.kind === 'change' ? 'diubah' : 'dicatat'
      changes.notify(`${decreeName(decree)} ${done}.`, made)
      onSaved(decree.id)
      onClose()
    },
    onError: changes.refreshWhenStale,
  })
  const errors = save.error ? fieldErrors(save.error) : {}
  const isBackwards = startsOn !== null && draft.endsOn !== null && draft.endsOn < startsOn
  const isReady = draft.title.trim() !== '' && startsOn !== null && !isBackwards
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate({ ...draft, startsOn })
  }
  return (
    <SideSheet onClose={onClose} title={TITLES[purpose.kind]}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          {purpose.kind === 'copy' && (
            <Text>
              Badan, peran, dan anggota {decreeName(purpose.of)} yang masih menjabat pada hari pertama SK baru
              ikut disalin. SK lama tetap tersimpan dan dapat dibuka.
            </Text>
          )}
          <TextInput
            label="Nomor SK"
            data-autofocus
            description="Boleh dikosongkan sampai SK bernomor."
            placeholder="Contoh: 188.45/115/HK/416-012/2022"
            value={draft.number}
            error={errors['number']}
            onChange={(event) => setDraft({ ...draft, number: event.currentTarget.value })}
          />
          <DateField
            label="Tanggal SK"
            value={draft.date}
            onChange={(date) => setDraft({ ...draft, date })}
          />
          <Textarea
            label="Tentang"
            required
            value={draft.title}
            error={errors['title']}
            onChange={(event) => setDraft({ ...draft, title: event.currentTarget.value })}
          />
          <PickField
            label="Ditetapkan oleh"
            choices={issuers}
            value={issuerPositionId}
            clearable
            onChange={(id) => setDraft({ ...draft, issuerPositionId: id })}
          />
          <Group align="flex-start">
            <DateField label="Berlaku sejak" required value={startsOn} onChange={setStartsOn} />
            <DateField
              label="Berlaku sampai"
              description="Kosongkan bila sampai ada SK baru."
              value={draft.endsOn}
              error={isBackwards ? 'Lebih awal daripada hari pertama.' : undefined}
              onChange={(endsOn) => setDraft({ ...draft, endsOn })}
            />
          </Group>
          {save.isError && Object.keys(errors).length === 0 && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorText(save.error)}
            </Text>
          )}
          <Group>
            <Button type="submit" loading={save.isPending} disabled={!isReady}>
              {VERBS[purpose.kind]}
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  )
}
