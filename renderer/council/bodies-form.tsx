import { ActionIcon, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import type { Body, BodyRole, Decree, Membership } from '#shared/council/model.ts'
import { client } from '../client.ts'
import { moved } from '../ui/arranging.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import { Sortable } from '../ui/sortable.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useCouncilChanges } from './use-council.ts'
import classes from './council.module.css'

interface BodiesFormProps {
  decree: Decree
  memberships: readonly Membership[]
  onClose: () => void
}

const newId = () => crypto.randomUUID()

/** Bodies and roles as the decree calls them. Those with members can be renamed and moved, not taken away. */
export function BodiesForm({ decree, memberships, onClose }: BodiesFormProps) {
  const changes = useCouncilChanges()
  // All of them are stored as one, so what another window stored meanwhile must not be taken for what was seen here.
  const [opened] = useState(decree)
  const [bodies, setBodies] = useState<readonly Body[]>(opened.bodies)
  const used = new Set(
    memberships
      .filter(({ decreeId }) => decreeId === decree.id)
      .flatMap(({ bodyId, roleId }) => [bodyId, roleId]),
  )
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      client.council.setBodies({ id: opened.id, version: opened.version, bodies: [...bodies] }),
    onSuccess: (changed) => {
      changes.putDecree(changed)
      void changes.refresh()
      const { id, version } = changed
      notifyWithUndo('Badan dan peran diubah.', async () => {
        changes.putDecree(await client.council.setBodies({ id, version, bodies: opened.bodies }))
        await changes.refresh()
      })
      onClose()
    },
    onError: changes.refreshWhenStale,
  })
  const setBody = (id: string, change: (body: Body) => Body) =>
    setBodies((list) => list.map((body) => (body.id === id ? change(body) : body)))
  const setRoles = (id: string, change: (roles: readonly BodyRole[]) => BodyRole[]) =>
    setBody(id, (body) => ({ ...body, roles: change(body.roles) }))
  const addBody = () => {
    const roles = ['Ketua', 'Anggota'].map((name, index) => ({ id: newId(), name, isLead: index === 0 }))
    setBodies((list) => [...list, { id: newId(), kind: 'other', name: '', roles }])
  }
  const isReady = bodies.every(
    ({ name, roles }) =>
      name.trim() !== '' && roles.length > 0 && roles.every((role) => role.name.trim() !== ''),
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <SideSheet onClose={onClose} title="Badan dan peran">
      <form onSubmit={submit} noValidate>
        <Stack gap="lg">
          <Text c="dimmed">
            Namai seperti dalam SK. Badan atau peran yang sudah punya anggota tidak dapat dihapus.
          </Text>
          {bodies.map((body) => (
            <Stack key={body.id} component="section" gap="xs" aria-label={body.name}>
              <Group align="flex-end" wrap="nowrap">
                <TextInput
                  label="Nama badan"
                  required
                  flex={1}
                  value={body.name}
                  onChange={(event) => {
                    const name = event.currentTarget.value
                    setBody(body.id, (old) => ({ ...old, name }))
                  }}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  className={classes.quiet}
                  aria-label={`Hapus badan ${body.name}`}
                  disabled={used.has(body.id)}
                  onClick={() => setBodies((list) => list.filter(({ id }) => id !== body.id))}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
              <Sortable
                items={body.roles}
                label={`Peran ${body.name}`}
                nameOf={({ name }) => name}
                onMove={(from, to) => setRoles(body.id, (roles) => moved(roles, from, to))}
              >
                {(role) => (
                  <RoleFields
                    role={role}
                    isUsed={used.has(role.id)}
                    onChange={(changed) =>
                      setRoles(body.id, (roles) =>
                        roles.map((each) => (each.id === role.id ? changed : each)),
                      )
                    }
                    onRemove={() => setRoles(body.id, (roles) => roles.filter((each) => each.id !== role.id))}
                  />
                )}
              </Sortable>
              <Group>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconPlus size={16} aria-hidden />}
                  onClick={() =>
                    setRoles(body.id, (roles) => [...roles, { id: newId(), name: '', isLead: false }])
                  }
                >
                  Tambah peran
                </Button>
              </Group>
            </Stack>
          ))}
          <Group>
            <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={addBody}>
              Tambah badan
            </Button>
          </Group>
          {save.isError && (
            <Text c="var(--mantine-color-error)" role="alert">
              {errorText(save.error)}
            </Text>
          )}
          <Group className={classes.actions}>
            <Button type="submit" loading={save.isPending} disabled={!isReady}>
              Simpan
            </Button>
          </Group>
        </Stack>
      </form>
    </SideSheet>
  )
}

interface RoleFieldsProps {
  role: BodyRole
  isUsed: boolean
  onChange: (role: BodyRole) => void
  onRemove: () => void
}

function RoleFields({ role, isUsed, onChange, onRemove }: RoleFieldsProps) {
  return (
    <div className={classes.role}>
      <TextInput
        aria-label="Nama peran"
        value={role.name}
        onChange={(event) => onChange({ ...role, name: event.currentTarget.value })}
      />
      <Checkbox
        label="Pemimpin"
        checked={role.isLead}
        onChange={(event) => onChange({ ...role, isLead: event.currentTarget.checked })}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        className={classes.quiet}
        aria-label={`Hapus peran ${role.name}`}
        disabled={isUsed}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
