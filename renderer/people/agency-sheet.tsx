import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { IconArrowMerge, IconArrowsSplit2, IconWriting } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { longDate } from '#shared/indonesian/dates.ts'
import { isThereOn } from '#shared/people/agencies.ts'
import { agencyInput, type Agency, type AgencyInput } from '#shared/people/model.ts'
import { client } from '../client.ts'
import { changedFields } from '../ui/changed-fields.ts'
import { SideSheet } from '../ui/dialog.tsx'
import { fieldErrors, forgetRefusal, isStale, showError } from '../ui/errors.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { notifyWithUndo } from '../ui/undo.tsx'
import { SaveAndRemove } from './save-and-remove.tsx'
import { AgencyForm } from './agency-form.tsx'
import type { DirectoryIndex } from './directory-index.ts'
import classes from './people.module.css'
import { RenameAgencyDialog } from './rename-agency-dialog.tsx'
import { ReorganiseDialog } from './reorganise-dialog.tsx'
import { SubjectLink } from './subject-link.tsx'
import { useDirectoryChanges } from './use-directory.ts'

interface AgencySheetProps {
  agency: Agency
  index: DirectoryIndex
  onClose: () => void
}

/** What an agency was called and where it came from, and the ways in which it changes from a day on. */
function AgencyHistory({ agency, index }: Omit<AgencySheetProps, 'onClose'>) {
  const [dialog, setDialog] = useState<'rename' | 'merge' | 'split' | null>(null)
  const { today } = useProgramStatus()
  const { name, formerNames, startsOn, endsOn, predecessorIds } = agency
  const close = () => setDialog(null)
  return (
    <Stack gap="sm" component="section" aria-labelledby="names-heading">
      <Title order={2} id="names-heading">
        Nama dari waktu ke waktu
      </Title>
      <ul className={classes.periods}>
        {formerNames.map((former) => (
          <li key={former.until} className={classes.entry}>
            {former.name}
            <Text size="xs" c="dimmed">
              sampai {longDate(former.until)}
            </Text>
          </li>
        ))}
        <li className={classes.entry}>
          {name}
          <Text size="xs" c="dimmed">
            {startsOn === null ? 'nama sekarang' : `berdiri sejak ${longDate(startsOn)}`}
            {endsOn !== null && `, berakhir ${longDate(endsOn)}`}
          </Text>
        </li>
      </ul>
      {predecessorIds.length > 0 && (
        <Group gap="xs">
          <Text c="dimmed">Berasal dari</Text>
          {predecessorIds.map((id) => (
            <SubjectLink key={id} subject={{ kind: 'agency', id }}>
              {index.agencyById.get(id)?.name ?? 'OPD yang sudah dihapus'}
            </SubjectLink>
          ))}
        </Group>
      )}
      {isThereOn(agency, today) && (
        <Group gap="sm">
          <Button
            variant="default"
            leftSection={<IconWriting size={16} aria-hidden />}
            onClick={() => setDialog('rename')}
          >
            Ganti nama
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowMerge size={16} aria-hidden />}
            onClick={() => setDialog('merge')}
          >
            Gabungkan
          </Button>
          <Button
            variant="default"
            leftSection={<IconArrowsSplit2 size={16} aria-hidden />}
            onClick={() => setDialog('split')}
          >
            Pecah
          </Button>
        </Group>
      )}
      {dialog === 'rename' && <RenameAgencyDialog agency={agency} index={index} onClose={close} />}
      {(dialog === 'merge' || dialog === 'split') && (
        <ReorganiseDialog kind={dialog} agency={agency} index={index} onClose={close} />
      )}
    </Stack>
  )
}

/** Positions of an agency, each with whoever holds it. */
function AgencyPositions({ agency, index }: Omit<AgencySheetProps, 'onClose'>) {
  const own = index.positions.filter(({ agencyId }) => agencyId === agency.id)
  return (
    <Stack gap="xs" component="section" aria-labelledby="agency-positions-heading">
      <Title order={2} id="agency-positions-heading">
        Jabatan
      </Title>
      {own.length === 0 && <Text c="dimmed">Belum ada jabatan di OPD ini.</Text>}
      <ul className={classes.periods}>
        {own.map(({ id, title }) => (
          <li key={id} className={classes.entry}>
            <SubjectLink subject={{ kind: 'position', id }}>{title}</SubjectLink>
          </li>
        ))}
      </ul>
    </Stack>
  )
}

/** One agency: names over time, corrected here, renamed, merged and split here. */
export function AgencySheet({ agency, index, onClose }: AgencySheetProps) {
  const changes = useDirectoryChanges()
  const { id, version } = agency
  const [opened] = useState<AgencyInput>(() => agencyInput.parse(agency))
  const [draft, setDraft] = useState(opened)
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () => client.people.updateAgency({ id, version, changes: changedFields(opened, draft) }),
    onSuccess: async (saved) => {
      const before = changedFields(draft, opened)
      onClose()
      changes.put('agencies', saved)
      notifyWithUndo(`${saved.name} disimpan.`, async () => {
        await client.people.updateAgency({ id, version: saved.version, changes: before })
        await changes.reload()
      })
      await changes.reload()
    },
    onError: (error) => {
      if (isStale(error)) void changes.reload()
      if (Object.keys(fieldErrors(error)).length === 0) showError(error)
    },
  })
  const remove = useMutation({
    mutationFn: () => client.people.removeAgency({ id, version }),
    onSuccess: () => {
      onClose()
      changes.take('agencies', id)
      notifyWithUndo(`${agency.name} dihapus.`, async () => {
        changes.put('agencies', await client.people.restoreAgency({ id }))
      })
    },
  })
  const isReady = draft.name.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) save.mutate()
  }
  return (
    <SideSheet onClose={onClose} title={agency.name}>
      <Stack gap="lg">
        <AgencyHistory agency={agency} index={index} />
        <AgencyPositions agency={agency} index={index} />
        <form onSubmit={submit} noValidate>
          <Stack gap="md">
            <Title order={2}>Data OPD</Title>
            <Text size="xs" c="dimmed">
              Nama yang diubah di sini dianggap salah tulis sejak dulu. Bila namanya memang berganti, pakai
              Ganti nama, supaya naskah lama tetap memakai nama lama.
            </Text>
            <AgencyForm
              index={index}
              id={id}
              value={draft}
              onChange={(next) => {
                forgetRefusal(save)
                setDraft(next)
              }}
              errors={save.error ? fieldErrors(save.error) : {}}
            />
            <SaveAndRemove
              isReady={isReady}
              isSaving={save.isPending}
              removeWords="Hapus OPD ini"
              isRemoving={remove.isPending}
              onRemove={() => remove.mutate()}
            />
          </Stack>
        </form>
      </Stack>
    </SideSheet>
  )
}
