import { Checkbox, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { titlesAfterRenaming } from '#shared/people/agencies.ts'
import type { Agency, AgencyNames } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { AgencyNameFields } from './agency-name-fields.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import { Outcome } from './outcome.tsx'
import { useDirectoryChanges } from './use-directory.ts'

interface RenameAgencyDialogProps {
  agency: Agency
  index: DirectoryIndex
  onClose: () => void
}

/** Gives an agency another name from a day on, and the titles of its positions with it. */
export function RenameAgencyDialog({ agency, index, onClose }: RenameAgencyDialogProps) {
  const { today } = useProgramStatus()
  const changes = useDirectoryChanges()
  const { id, version, name, abbreviation, headTitle } = agency
  const [names, setNames] = useState<AgencyNames>({ name, abbreviation, headTitle })
  const [startsOn, setStartsOn] = useState<IsoDate | null>(today)
  const [isUnreadable, setUnreadable] = useState(false)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const proposed = titlesAfterRenaming(agency, names, index.positions)
  const titles = proposed.filter(({ positionId }) => !left.has(positionId))

  const rename = useMutation({
    meta: { quiet: true },
    mutationFn: (date: IsoDate) => client.people.renameAgency({ id, version, startsOn: date, names, titles }),
    onSuccess: async ({ made }) => {
      onClose()
      notifyWithUndo(`${name} berganti nama menjadi ${names.name}.`, async () => {
        await client.people.undo(made)
        await changes.reload()
      })
      await changes.reload()
    },
  })
  const isReady = startsOn !== null && !isUnreadable && names.name.trim() !== '' && names.name.trim() !== name
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) rename.mutate(startsOn)
  }
  return (
    <Dialog onClose={onClose} title={`Ganti nama ${name}`} size="lg">
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <AgencyNameFields value={names} onChange={(changed) => setNames({ ...names, ...changed })} />
          <DateField
            label="Nama baru berlaku mulai"
            value={startsOn}
            onChange={setStartsOn}
            onUnreadable={setUnreadable}
            error={startsOn === null ? 'Isi tanggalnya.' : undefined}
          />
          {proposed.length > 0 && (
            <Stack gap="sm" component="section" aria-label="Sebutan jabatan">
              <Text fw={600} size="sm">
                Sebutan jabatan yang ikut berganti
              </Text>
              {proposed.map(({ positionId, title }) => (
                <Checkbox
                  key={positionId}
                  label={`${index.positionById.get(positionId)?.title ?? ''} menjadi ${title}`}
                  checked={!left.has(positionId)}
                  onChange={(event) => {
                    const next = new Set(left)
                    if (event.currentTarget.checked) next.delete(positionId)
                    else next.add(positionId)
                    setLeft(next)
                  }}
                />
              ))}
            </Stack>
          )}
          {isReady && (
            <Outcome
              lines={[
                `Mulai ${longDate(startsOn)} namanya ${names.name.trim()}.`,
                `Naskah bertanggal sampai ${longDate(dayBefore(startsOn))} tetap memakai ${name}.`,
                titles.length === 0
                  ? 'Sebutan jabatannya tidak berubah.'
                  : `${titles.length} jabatan ikut berganti sebutan; pejabatnya tetap.`,
              ]}
            />
          )}
          <DialogActions
            verb="Ganti nama"
            onCancel={onClose}
            isRunning={rename.isPending}
            disabled={!isReady}
            error={rename.isError ? errorText(rename.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
