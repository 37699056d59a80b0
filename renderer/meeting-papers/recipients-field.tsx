import { Button, Checkbox, Group, Pill, Stack, Text } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { folded } from '#shared/indonesian/folding.ts'
import type { OptionsOf } from '#shared/meeting-papers/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { PARTICIPANT_ROLES } from '#shared/participants/words.ts'
import { api } from '../client.ts'
import { officeWords } from '../participants/office-words.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PickMany, type Pickable } from '../ui/pick-many.tsx'

type Roles = OptionsOf<'certificates'>['roles']

interface RecipientsFieldProps {
  meetingId: string
  roles: Roles
  /** Those picked one by one; empty: all of the roles. Null: the paper is never made for some only. */
  participantIds: readonly string[] | null
  onChange: (changes: { roles: Roles } | { participantIds: string[] }) => void
}

/** Most of one paper (shared/meeting-papers/model.ts). */
const MOST = 5000
/** More names than these are counted, not named. */
const NAMED = 12

function labelOf({ named }: ListedParticipant): string {
  return named.name || named.position
}

function pickable(participant: ListedParticipant, picked: ReadonlySet<string>): Pickable {
  const { id, number, role, named } = participant
  const where = officeWords(named)
  return {
    id,
    label: `${number}. ${labelOf(participant)}`,
    note: where || undefined,
    isTaken: picked.has(id),
    group: PARTICIPANT_ROLES.find((each) => each.role === role)?.name ?? '',
    text: folded(`${number} ${labelOf(participant)} ${named.position} ${named.agency}`),
  }
}

/** For whom a paper is made: all of some roles, or those who are picked one by one, as for a name that was mistyped. */
export function RecipientsField({ meetingId, roles, participantIds, onChange }: RecipientsFieldProps) {
  const [isPicking, setPicking] = useState(false)
  const { data: participants = [] } = useQuery(api.participants.list.queryOptions({ input: { meetingId } }))
  const picked = useMemo(() => new Set(participantIds), [participantIds])
  const chosen = participants.filter(({ id }) => picked.has(id))
  const without = (id: string) => onChange({ participantIds: [...picked].filter((each) => each !== id) })
  return (
    <Stack gap="xs">
      {picked.size === 0 ? (
        <Checkbox.Group
          label="Untuk peserta sebagai"
          value={[...roles]}
          onChange={(next) => {
            const kept = PARTICIPANT_ROLES.map(({ role }) => role).filter((role) => next.includes(role))
            if (kept.length > 0) onChange({ roles: kept })
          }}
        >
          <Group gap="md" pt="xs">
            {PARTICIPANT_ROLES.map(({ role, name }) => (
              <Checkbox key={role} value={role} label={name} />
            ))}
          </Group>
        </Checkbox.Group>
      ) : (
        <section aria-label="Peserta yang dipilih">
          <Text fw={600} pb="xs" aria-live="polite">
            Hanya untuk {picked.size} peserta yang dipilih
          </Text>
          <Pill.Group>
            {chosen.slice(0, NAMED).map((participant) => (
              <Pill
                key={participant.id}
                size="md"
                bg="var(--ikrar-quiet)"
                withRemoveButton
                onRemove={() => without(participant.id)}
                removeButtonProps={{
                  'aria-label': `Keluarkan ${labelOf(participant)} dari pilihan`,
                  'aria-hidden': false,
                  tabIndex: 0,
                }}
              >
                {labelOf(participant)}
              </Pill>
            ))}
            {chosen.length > NAMED && <Text>dan {chosen.length - NAMED} lainnya</Text>}
          </Pill.Group>
        </section>
      )}
      {participantIds !== null && (
        <Group gap="sm">
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconUsers size={16} aria-hidden />}
            disabled={participants.length === 0}
            onClick={() => setPicking(true)}
          >
            {picked.size === 0 ? 'Pilih peserta tertentu' : 'Tambah peserta lain'}
          </Button>
          {picked.size > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => onChange({ participantIds: [] })}>
              Untuk semua peserta
            </Button>
          )}
        </Group>
      )}
      {isPicking && (
        <Dialog title="Pilih peserta" size="lg" onClose={() => setPicking(false)}>
          <PickMany
            label="Cari peserta"
            placeholder="Nomor, nama, jabatan, atau OPD"
            listLabel="Peserta"
            items={PARTICIPANT_ROLES.flatMap(({ role }) =>
              participants.filter((each) => each.role === role),
            ).map((each) => pickable(each, picked))}
            quickPicks={[]}
            most={MOST - picked.size}
            nothing="Tidak ada peserta yang cocok."
            onPick={(ids) => {
              setPicking(false)
              onChange({ participantIds: [...picked, ...ids] })
            }}
            onClose={() => setPicking(false)}
          />
        </Dialog>
      )}
    </Stack>
  )
}
