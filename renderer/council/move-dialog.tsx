import { NativeSelect, Stack, Text } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Member } from '#shared/council/composition.ts'
import type { Body, Decree } from '#shared/council/model.ts'
import { dayBefore, longDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import { client } from '../client.ts'
import { DateField } from '../ui/date-field.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { useCouncilChanges } from './use-council.ts'

interface MoveDialogProps {
  decree: Decree
  member: Member
  name: string
  onClose: () => void
}

/** The role of a body that is called like another one, else the one that most members have. */
function roleLike(body: Body | undefined, name: string): string {
  const same = body?.roles.find((each) => folded(each.name) === folded(name))
  return (same ?? body?.roles.at(-1))?.id ?? ''
}

/** Moves a member to a role of another body: it was always there, or is there from a day on. */
export function MoveDialog({ decree, member, name, onClose }: MoveDialogProps) {
  const changes = useCouncilChanges()
  const { id, version, bodyId, roleId } = member.membership
  const others = decree.bodies.filter((body) => body.id !== bodyId)
  const roleName = decree.bodies.flatMap(({ roles }) => roles).find((role) => role.id === roleId)?.name ?? ''
  const [target, setTarget] = useState(() => ({
    bodyId: others[0]?.id ?? '',
    roleId: roleLike(others[0], roleName),
  }))
  const [startsOn, setStartsOn] = useState<IsoDate | null>(null)
  const [isUnreadable, setUnreadable] = useState(false)
  const body = others.find((each) => each.id === target.bodyId)
  const role = body?.roles.find((each) => each.id === target.roleId)
  const move = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.council.moveMember({ id, version, ...target, startsOn }),
    onSuccess: ({ memberships, made }) => {
      changes.putMembers(memberships)
      const since = startsOn === null ? '' : ` mulai ${longDate(startsOn)}`
      changes.notify(`${name} kini ${role?.name ?? ''} ${body?.name ?? ''}${since}.`, made)
      onClose()
    },
    onError: changes.refreshWhenStale,
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!isUnreadable) move.mutate()
  }
  return (
    <Dialog onClose={onClose} title={`Pindahkan ${name}`}>
      <form onSubmit={submit} noValidate>
        <Stack gap="md">
          <NativeSelect
            label="Ke badan"
            data-autofocus
            value={target.bodyId}
            data={others.map((each) => ({ value: each.id, label: each.name }))}
            onChange={(event) => {
              const next = others.find((each) => each.id === event.currentTarget.value)
              setTarget({ bodyId: next?.id ?? '', roleId: roleLike(next, roleName) })
            }}
          />
          <NativeSelect
            label="Sebagai"
            value={target.roleId}
            data={(body?.roles ?? []).map((each) => ({ value: each.id, label: each.name }))}
            onChange={(event) => setTarget({ ...target, roleId: event.currentTarget.value })}
          />
          <DateField
            label="Mulai"
            description="Kosongkan bila sejak awal."
            value={startsOn}
            onChange={setStartsOn}
            onUnreadable={setUnreadable}
          />
          <Text size="xs" c="dimmed" aria-live="polite">
            {startsOn === null
              ? 'Tanpa tanggal, keanggotaan lamanya dianggap salah catat.'
              : `Keanggotaan lamanya berakhir ${longDate(dayBefore(startsOn))}.`}
          </Text>
          <DialogActions
            verb="Pindahkan"
            onCancel={onClose}
            isRunning={move.isPending}
            disabled={isUnreadable}
            error={move.isError ? errorText(move.error) : null}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
