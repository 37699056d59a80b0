import { Button, Menu, NativeSelect, Stack, Text } from '@mantine/core'
import { IconCalendarPlus, IconChecks, IconUsersPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import type { AttendanceMark, AttendanceState, ListedAttendance } from '#shared/attendance/model.ts'
import { markOfState } from '#shared/attendance/coming.ts'
import { ATTENDANCE_STATES } from '#shared/attendance/words.ts'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { api } from '../client.ts'
import { AbsenceDialog, type Absence } from '../participants/absence-dialog.tsx'
import { useChosen } from '../participants/use-chosen.ts'
import { useDirectory } from '../people/use-directory.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { HistoryDrawer } from '../ui/history-drawer.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import classes from './attendance.module.css'
import { DoorEntry } from './door-entry.tsx'
import { MarkList } from './mark-list.tsx'
import type { MarkDeeds } from './mark-row.tsx'
import { sessionChoices, usualChoice } from './session-choice.ts'
import { Totals } from './totals.tsx'
import { useAttendance } from './use-attendance.ts'

type Open =
  | { kind: 'absence'; participant: ListedParticipant; absence: Absence }
  | { kind: 'history'; participant: ListedParticipant }

function nameOf({ named }: ListedParticipant): string {
  return named.name || named.position
}

/** `3 diwakili dan 1 izin menurut balasannya`; empty when nobody replied so. */
function repliesTold(participants: readonly ListedParticipant[]): string {
  const counts = ATTENDANCE_STATES.flatMap(({ state, name }) => {
    const count = state === 'present' ? 0 : participants.filter(({ reply }) => reply.state === state).length
    return count === 0 ? [] : [`${count} ${name.toLowerCase()}`]
  })
  return counts.length === 0 ? '' : `${counts.join(' dan ')} menurut balasannya`
}

/** Who came to a meeting: at the door one by one, and from the signed sheet. */
export function AttendanceStep({ meeting }: { meeting: Meeting }) {
  const { today } = useProgramStatus()
  const { index } = useDirectory()
  const choices = useMemo(() => sessionChoices(meeting), [meeting])
  const [value, setValue] = useState<string | null>(null)
  const choice = choices.find((each) => each.value === value) ?? usualChoice(choices, today)
  const sessionIds = choice?.sessionIds ?? []
  const attendance = useAttendance(meeting.id, sessionIds)
  const { participants, recordsOf } = attendance
  const [query, setQuery] = useState('')
  const [only, setOnly] = useState('')
  const [open, setOpen] = useState<Open | null>(null)
  const searchable = useMemo(
    () =>
      participants.map((row) => ({
        row,
        text: folded(`${row.named.name} ${row.named.position} ${row.named.agency} ${row.number}`),
      })),
    [participants],
  )
  const words = searchWords(useDeferredValue(query))
  const fits = (id: string) => {
    const records = recordsOf(id)
    if (only === '') return true
    if (only === 'open') return records.length < sessionIds.length
    return records.some(({ mark }) => mark.state === only)
  }
  const shown = searchable.flatMap(({ row, text }) => (fits(row.id) && hasWords(text, words) ? [row] : []))
  const { chosen, choose, chooseAll, clear } = useChosen(shown)
  const chosenIds = participants.filter(({ id }) => chosen.has(id)).map(({ id }) => id)
  const close = () => setOpen(null)

  const markMany = (state: AttendanceState, name: string) =>
    attendance.mark({
      participants: chosenIds,
      mark: state,
      way: 'sheet',
      words: (changed) => `${changed} dicatat ${name.toLowerCase()}.`,
    })
  const otherReplies = repliesTold(participants.filter(({ id }) => recordsOf(id).length < sessionIds.length))
  const markOpen = (state: AttendanceState, name: string) => {
    const isByReply = state === 'present' && otherReplies !== ''
    attendance.mark({
      participants: 'open',
      mark: isByReply ? 'asReplied' : state,
      way: 'bulk',
      words: (changed) => `${changed} dicatat ${isByReply ? 'menurut balasannya' : name.toLowerCase()}.`,
    })
  }
  const markOne = (participant: ListedParticipant, mark: AttendanceMark | null) =>
    attendance.mark({
      participants: [participant.id],
      mark,
      way: 'sheet',
      words: () => {
        const state = ATTENDANCE_STATES.find((each) => each.state === mark?.state)
        return state === undefined
          ? `Catatan ${nameOf(participant)} dihapus.`
          : `${nameOf(participant)} dicatat ${state.name.toLowerCase()}.`
      },
    })
  const deeds: MarkDeeds = {
    choose,
    mark: (participant, state) => {
      const mark = state === null ? null : markOfState(state, participant)
      markOne(participant, mark)
      if (mark?.state === 'represented' || mark?.state === 'excused')
        setOpen({ kind: 'absence', participant, absence: mark })
    },
    detail: (participant, { mark }: ListedAttendance) => {
      if (mark.state === 'represented' || mark.state === 'excused')
        setOpen({ kind: 'absence', participant, absence: mark })
    },
    history: (participant) => setOpen({ kind: 'history', participant }),
  }

  if (attendance.error !== null) return <QueryFailed error={attendance.error} />
  if (attendance.isPending) return <RowsSkeleton />
  if (choice === undefined)
    return (
      <EmptyState
        icon={<IconCalendarPlus size={32} />}
        title="Hari kegiatan belum ditentukan"
        text="Kehadiran dicatat menurut hari dan sesi. Tentukan dahulu harinya di Ringkasan."
        action={
          <ButtonLink to="/kegiatan/$id" params={{ id: meeting.id }}>
            Tentukan hari
          </ButtonLink>
        }
      />
    )
  return (
    <div className={classes.step}>
      <Stack gap="md" className={classes.side}>
        <NativeSelect
          label="Hari dan sesi"
          value={choice.value}
          data={choices.map((each) => ({ value: each.value, label: each.label }))}
          onChange={(event) => {
            setValue(event.currentTarget.value)
            clear()
          }}
        />
        <DoorEntry
          key={choice.value}
          meetingId={meeting.id}
          sessionIds={sessionIds}
          sessionsWords={choice.label}
          attendance={attendance}
        />
        <Totals
          summary={attendance.summary}
          nameOf={(id) => choices.find((each) => each.value === id)?.label ?? ''}
        />
      </Stack>
      <div className={classes.main}>
        {participants.length === 0 ? (
          <EmptyState
            icon={<IconUsersPlus size={32} />}
            title="Belum ada peserta"
            text="Yang diundang dicatat di langkah Peserta & Undangan. Siapa pun yang datang tanpa undangan dapat langsung dicatat sebagai tamu."
            action={
              <ButtonLink to="/kegiatan/$id/peserta" params={{ id: meeting.id }}>
                Isi peserta
              </ButtonLink>
            }
          />
        ) : (
          <>
            <div className={classes.bar}>
              <div className={classes.filter}>
                <FilterField label="Saring nama, jabatan, atau OPD" value={query} onChange={setQuery} />
              </div>
              <NativeSelect
                aria-label="Saring menurut kehadiran"
                value={only}
                data={[
                  { value: '', label: 'Semua' },
                  { value: 'open', label: 'Belum tercatat' },
                  ...ATTENDANCE_STATES.map(({ state, name }) => ({ value: state, label: name })),
                ]}
                onChange={(event) => setOnly(event.currentTarget.value)}
              />
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button variant="default" leftSection={<IconChecks size={16} aria-hidden />}>
                    {chosenIds.length === 0
                      ? 'Semua yang belum tercatat'
                      : `${chosenIds.length} yang dipilih`}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {ATTENDANCE_STATES.map(({ state, name }) => (
                    <Menu.Item
                      key={state}
                      onClick={() => (chosenIds.length === 0 ? markOpen : markMany)(state, name)}
                    >
                      Catat {name.toLowerCase()}
                      {state === 'present' && chosenIds.length === 0 && otherReplies !== '' && (
                        <Text size="xs" c="dimmed">
                          {otherReplies}
                        </Text>
                      )}
                    </Menu.Item>
                  ))}
                  {chosenIds.length > 0 && (
                    <>
                      <Menu.Item
                        onClick={() =>
                          attendance.mark({
                            participants: chosenIds,
                            mark: null,
                            way: 'sheet',
                            words: (changed) => `${changed} catatan dihapus.`,
                          })
                        }
                      >
                        Hapus catatannya
                      </Menu.Item>
                      <Menu.Divider />
                      <Menu.Item onClick={clear}>Batal memilih</Menu.Item>
                    </>
                  )}
                </Menu.Dropdown>
              </Menu>
            </div>
            {shown.length === 0 && <Text c="dimmed">Tidak ada yang cocok.</Text>}
            <MarkList
              rows={shown}
              recordsOf={recordsOf}
              sessionCount={sessionIds.length}
              chosen={chosen}
              deeds={deeds}
              onChooseAll={chooseAll}
            />
          </>
        )}
      </div>
      {open?.kind === 'absence' && index && (
        <AbsenceDialog
          title={`${nameOf(open.participant)} ${open.absence.state === 'represented' ? 'diwakili' : 'izin'}`}
          absence={open.absence}
          index={index}
          day={choice.date}
          onSave={(absence) => markOne(open.participant, absence)}
          onClose={close}
        />
      )}
      {open?.kind === 'history' && (
        <HistoryDrawer
          query={api.attendance.history.queryOptions({ input: { participantId: open.participant.id } })}
          onClose={close}
        />
      )}
    </div>
  )
}
