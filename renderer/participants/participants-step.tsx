import { ActionIcon, Button, Menu, NativeSelect, Text } from '@mantine/core'
import {
  IconArrowsSort,
  IconDots,
  IconMessage2,
  IconUserPlus,
  IconUsersPlus,
  IconWritingSign,
} from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { dayOfMeeting } from '#shared/meetings/sessions.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { roleName } from '#shared/participants/words.ts'
import { api } from '../client.ts'
import { useDirectory } from '../people/use-directory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { HistoryDrawer } from '../ui/history-drawer.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { AbsenceDialog, isAbsence } from './absence-dialog.tsx'
import { AddDialog, type AddWay } from './add-dialog.tsx'
import { ChosenBar } from './chosen-bar.tsx'
import { MessageDialog } from './message-dialog.tsx'
import { ParticipantList } from './participant-list.tsx'
import type { RowDeeds } from './participant-row.tsx'
import classes from './participants.module.css'
import { replyCounts, REPLIES } from './reply-words.ts'
import { useChosen } from './use-chosen.ts'
import { usePapersFor } from './use-papers-for.ts'
import { nameOf, useParticipants } from './use-participants.ts'

type Open =
  | { kind: 'add'; way: AddWay }
  | { kind: 'reply' | 'history'; row: ListedParticipant }
  | { kind: 'message' }

function textOf({ named, role, number }: ListedParticipant): string {
  return folded(`${named.name} ${named.position} ${named.agency} ${roleName(role)} ${number}`)
}

const FINDINGS = 'findings'

/** Who takes part in a meeting, and how they are invited. */
export function ParticipantsStep({ meeting }: { meeting: Meeting }) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  const day = dayOfMeeting(meeting, today)
  const list = useParticipants(meeting.id)
  const papersFor = usePapersFor(meeting.id)
  const { participants, findings } = list
  const [open, setOpen] = useState<Open | null>(null)
  const [query, setQuery] = useState('')
  const [only, setOnly] = useState('')
  const searchable = useMemo(() => participants.map((row) => ({ row, text: textOf(row) })), [participants])
  const words = searchWords(useDeferredValue(query))
  const fits = ({ id, reply }: ListedParticipant) =>
    only === '' || (only === FINDINGS ? findings.has(id) : reply.state === only)
  const shown = searchable.flatMap(({ row, text }) => (fits(row) && hasWords(text, words) ? [row] : []))
  const { chosen, choose, chooseAll, clear } = useChosen(shown)
  const chosenRows = participants.filter(({ id }) => chosen.has(id))
  const close = () => setOpen(null)
  useShortcuts(newHere('Tambah peserta', () => setOpen({ kind: 'add', way: 'people' })))

  const deeds: RowDeeds = {
    choose,
    change: (row, changes, said) => list.change({ rows: [row], changes, words: said }),
    move: (from, to) => {
      const row = participants[from]
      if (!row || to < 0 || to >= participants.length) return
      const others = participants.filter(({ id }) => id !== row.id)
      list.move({ row, beforeId: others[to]?.id ?? null })
    },
    remove: (row) => list.remove([row]),
    detail: (row) => setOpen({ kind: 'reply', row }),
    history: (row) => setOpen({ kind: 'history', row }),
  }
  const addButton = (
    <Button
      leftSection={<IconUserPlus size={18} aria-hidden />}
      onClick={() => setOpen({ kind: 'add', way: 'people' })}
    >
      Tambah peserta
    </Button>
  )
  return (
    <div className={classes.step}>
      {list.error !== null && <QueryFailed error={list.error} />}
      {list.isPending && <RowsSkeleton />}
      {!list.isPending && participants.length === 0 && (
        <EmptyState
          icon={<IconUsersPlus size={32} />}
          title="Belum ada peserta"
          text="Ambil dari Dewan Smart City, OPD, tingkat jabatan, atau kegiatan sebelumnya; tamu dari luar cukup diketik namanya. Dari daftar ini dibuat undangan, daftar hadir, papan nama, dan sertifikat."
          action={addButton}
        />
      )}
      {participants.length > 0 && (
        <>
          <div className={classes.bar}>
            <div className={classes.filter}>
              <FilterField label="Saring nama, jabatan, OPD, atau nomor" value={query} onChange={setQuery} />
            </div>
            <NativeSelect
              aria-label="Saring menurut jawaban"
              value={only}
              data={[
                { value: '', label: 'Semua jawaban' },
                ...REPLIES.map(({ state, name }) => ({ value: state, label: name })),
                { value: FINDINGS, label: `Perlu dilihat (${findings.size})` },
              ]}
              onChange={(event) => setOnly(event.currentTarget.value)}
            />
            {addButton}
            <ButtonLink
              to="/kegiatan/$id/naskah/$paper"
              params={{ id: meeting.id, paper: 'invitation' }}
              variant="default"
              leftSection={<IconWritingSign size={18} aria-hidden />}
            >
              Surat undangan
            </ButtonLink>
            <Menu position="bottom-end">
              <Menu.Target>
                <ActionIcon variant="default" size="input-sm" aria-label="Lainnya untuk peserta">
                  <IconDots size={18} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item
                  leftSection={<IconMessage2 size={16} aria-hidden />}
                  onClick={() => setOpen({ kind: 'message' })}
                >
                  Teks undangan WhatsApp dan e-mail
                </Menu.Item>
                <Menu.Item
                  leftSection={<IconArrowsSort size={16} aria-hidden />}
                  disabled={participants.every(({ order }) => order === null)}
                  onClick={() => list.sort()}
                >
                  Urutkan menurut jabatan
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          </div>
          {chosenRows.length > 0 ? (
            <ChosenBar
              rows={chosenRows}
              onChange={(changes, said) => list.change({ rows: chosenRows, changes, words: said })}
              onPrint={(paper) => papersFor.mutate({ paper, participantIds: chosenRows.map(({ id }) => id) })}
              onRemove={() => list.remove(chosenRows, { onSuccess: clear })}
              onClear={clear}
            />
          ) : (
            <Text c="dimmed" aria-live="polite">
              {shown.length === participants.length
                ? `${replyCounts(participants)}.`
                : `${shown.length} dari ${participants.length} peserta ditampilkan.`}
            </Text>
          )}
          <ParticipantList
            rows={shown}
            isMovable={shown.length === participants.length}
            chosen={chosen}
            findings={findings}
            deeds={deeds}
            onChooseAll={chooseAll}
          />
        </>
      )}
      {open?.kind === 'add' && (
        <AddDialog
          way={open.way}
          meeting={meeting}
          day={day}
          participants={participants}
          onAdded={(result) => {
            close()
            void list.added(result)
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'reply' && index && isAbsence(open.row.reply) && (
        <AbsenceDialog
          title={`${nameOf(open.row)} ${open.row.reply.state === 'represented' ? 'diwakilkan' : 'berhalangan'}`}
          absence={open.row.reply}
          index={index}
          day={day}
          onSave={(reply) => {
            const row = participants.find(({ id }) => id === open.row.id)
            if (row) list.change({ rows: [row], changes: { reply }, words: 'dicatat' })
          }}
          onClose={close}
        />
      )}
      {open?.kind === 'history' && (
        <HistoryDrawer
          query={api.participants.history.queryOptions({ input: { id: open.row.id } })}
          onClose={close}
        />
      )}
      {open?.kind === 'message' && <MessageDialog meeting={meeting} onClose={close} />}
    </div>
  )
}
