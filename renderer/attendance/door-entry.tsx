import { Button, Combobox, Group, Stack, Text, TextInput, useCombobox } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { ORPCError } from '@orpc/client'
import { useMutation } from '@tanstack/react-query'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { AttendanceMark } from '#shared/attendance/model.ts'
import type { ListedParticipant } from '#shared/participants/model.ts'
import { client } from '../client.ts'
import { officeWords } from '../participants/office-words.ts'
import { errorWords } from '../ui/errors.tsx'
import classes from './attendance.module.css'
import { DoorAnswer } from './door-answer.tsx'
import { expectedOf, matchAtDoor } from './door-match.ts'
import { answerTo, type Answer, type Entered } from './door-words.ts'
import { LateGuestDialog } from './late-guest-dialog.tsx'
import type { AttendanceOfMeeting } from './use-attendance.ts'

interface DoorEntryProps {
  meetingId: string
  sessionIds: readonly string[]
  /** Which sessions are recorded, in words. */
  sessionsWords: string
  attendance: AttendanceOfMeeting
}

const SHOWN = 8

/** In a low window, as at 200 %, the answer lies below its edge: field and answer must be in sight while one types. */
function bringIntoView(field: HTMLElement): void {
  const door = field.closest('section')
  if (door !== null && door.getBoundingClientRect().bottom > window.innerHeight)
    door.scrollIntoView({ block: 'start' })
}

/** Entry at the door: a number or a name, Enter, and a clear answer; the field is ready for the next one at once. */
export function DoorEntry({ meetingId, sessionIds, sessionsWords, attendance }: DoorEntryProps) {
  const [typed, setTyped] = useState('')
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [guestName, setGuestName] = useState<string | null>(null)
  const combobox = useCombobox()
  const field = useRef<HTMLInputElement>(null)
  const expected = useMemo(() => expectedOf(attendance.participants), [attendance.participants])
  const match = matchAtDoor(typed, expected)
  const offered = match.kind === 'many' ? match.participants.slice(0, SHOWN) : []

  const enter = useMutation({
    meta: { quiet: true },
    mutationFn: ({
      mark = 'came',
      ...who
    }: ({ badge: string } | { participantId: string }) & { mark?: AttendanceMark | 'came' }) =>
      client.attendance.enter({ meetingId, sessionIds: [...sessionIds], who, mark }),
    onSuccess: (entered) => {
      attendance.put(entered)
      told(entered)
    },
    onError: (error) => {
      const { title, advice } = errorWords(error)
      if (error instanceof ORPCError && error.code === 'OTHER_BADGE') refuse(title, advice)
      else refuse('Belum tercatat.', `${title} ${advice}`.trim())
    },
  })
  const told = (entered: Entered) => setAnswer(answerTo(entered, sessionIds))
  const take = (participant: ListedParticipant) => {
    setTyped('')
    combobox.closeDropdown()
    enter.mutate({ participantId: participant.id })
    field.current?.focus()
  }
  const refuse = (words: string, detail: string) => setAnswer({ kind: 'failed', words, detail, other: null })

  function submit() {
    switch (match.kind) {
      case 'nothing':
        return
      case 'one':
        return take(match.participant)
      case 'many': {
        const [first] = offered
        return first === undefined ? undefined : take(first)
      }
      case 'badge':
        setTyped('')
        return enter.mutate({ badge: match.code })
      case 'number':
        if (match.participant !== null) return take(match.participant)
        field.current?.select()
        return refuse(`Tidak ada peserta nomor ${match.number}.`, 'Periksa nomornya, atau ketik namanya.')
      case 'nobody':
        return refuse(`"${typed.trim()}" tidak ada di daftar.`, 'Periksa ejaannya, atau catat sebagai tamu.')
    }
  }
  function press(event: KeyboardEvent) {
    // A choice that was marked with the arrows is taken by the list itself.
    if (event.key === 'Enter' && !(match.kind === 'many' && combobox.getSelectedOptionIndex() >= 0)) submit()
    else if (event.key === 'Escape') setTyped('')
  }
  return (
    <Stack gap="sm" component="section" aria-label="Catat di pintu" className={classes.door}>
      <Combobox
        store={combobox}
        withinPortal={false}
        onOptionSubmit={(id) => {
          const chosen = offered.find((each) => each.id === id)
          if (chosen) take(chosen)
        }}
      >
        <Combobox.Target withExpandedAttribute>
          <TextInput
            ref={field}
            label="Nomor atau nama yang datang"
            description={`Enter mencatat hadir untuk ${sessionsWords}.`}
            placeholder="Contoh: 12, atau siti"
            autoComplete="off"
            value={typed}
            onChange={({ currentTarget: { value } }) => {
              setTyped(value)
              combobox.resetSelectedOption()
              if (matchAtDoor(value, expected).kind === 'many') combobox.openDropdown()
              else combobox.closeDropdown()
            }}
            onKeyDown={press}
            onFocus={(event) => bringIntoView(event.currentTarget)}
            onBlur={() => combobox.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown>
          <Combobox.Options aria-label="Yang cocok">
            {offered.map((participant) => (
              <Combobox.Option key={participant.id} value={participant.id}>
                <Text fw={600}>{participant.named.name || participant.named.position}</Text>
                <Text size="xs" className={classes.offeredPlace}>
                  {[`Nomor ${participant.number}`, officeWords(participant.named)].filter(Boolean).join(', ')}
                </Text>
              </Combobox.Option>
            ))}
            {match.kind === 'many' && match.participants.length > SHOWN && (
              <Combobox.Footer>
                <Text size="xs" c="dimmed">
                  Masih ada {match.participants.length - SHOWN} yang lain; ketik lebih lengkap.
                </Text>
              </Combobox.Footer>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      <DoorAnswer
        answer={answer}
        onOther={(participantId, mark) => {
          enter.mutate({ participantId, mark })
          field.current?.focus()
        }}
      />
      <Group>
        <Button
          variant="default"
          leftSection={<IconUserPlus size={16} aria-hidden />}
          onClick={() => setGuestName(match.kind === 'nobody' ? typed.trim() : '')}
        >
          Tamu yang tidak ada di daftar
        </Button>
      </Group>
      {guestName !== null && (
        <LateGuestDialog
          meetingId={meetingId}
          sessionIds={sessionIds}
          name={guestName}
          onEntered={(entered) => {
            setTyped('')
            attendance.put(entered)
            told(entered)
          }}
          onClose={() => setGuestName(null)}
        />
      )}
    </Stack>
  )
}
