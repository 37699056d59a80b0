import { Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Member } from '#shared/council/composition.ts'
import type { Decree } from '#shared/council/model.ts'
import { longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { client } from '../client.ts'
import { changedFields } from '../ui/changed-fields.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { DateField } from '../ui/date-field.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { useCouncilChanges } from './use-council.ts'

interface DaysDialogProps {
  decree: Decree
  member: Member
  name: string
  onClose: () => void
}

/** First and last day of a membership; an empty one follows the decree. */
export function DaysDialog({ decree, member, name, onClose }: DaysDialogProps) {
  const { today } = useProgramStatus()
  const changes = useCouncilChanges()
  const { id, version } = member.membership
  const [days] = useState({ startsOn: member.membership.startsOn, endsOn: member.membership.endsOn })
  const [startsOn, setStartsOn] = useState<IsoDate | null>(days.startsOn)
  const [endsOn, setEndsOn] = useState<IsoDate | null>(
    days.endsOn ?? (today >= decree.startsOn ? today : null),
  )
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      client.council.updateMember({ id, version, changes: changedFields(days, { startsOn, endsOn }) }),
    onSuccess: ({ membership, made }) => {
      changes.putMembers([membership])
      changes.notify(
        endsOn === null
          ? `Masa keanggotaan ${name} mengikuti SK.`
          : `Keanggotaan ${name} berakhir ${longDate(endsOn)}.`,
        made,
      )
      onClose()
    },
    onError: changes.refreshWhenStale,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate()
  }
  return (
    <Dialog onClose={onClose} title={`Masa keanggotaan ${name}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <DateField
            label="Hari terakhir"
            data-autofocus
            description="Kosongkan bila sampai SK berakhir."
            value={endsOn}
            onChange={setEndsOn}
          />
          <DateField
            label="Hari pertama"
            description={`Kosongkan bila sejak SK berlaku, ${longDate(decree.startsOn)}.`}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DialogActions
            verb="Simpan"
            onCancel={onClose}
            isRunning={save.isPending}
            error={save.isError ? errorText(save.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
