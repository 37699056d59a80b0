import { ActionIcon, Button, Group, Menu, Stack, Text, Tooltip, UnstyledButton } from '@mantine/core'
import { IconDots, IconTrash, IconUserCheck, IconUserShare, IconWritingSign } from '@tabler/icons-react'
import { memo, type KeyboardEvent } from 'react'
import type { Finding, Signatory } from '#shared/commitments/model.ts'
import { fullName } from '#shared/indonesian/names.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { holderOn, isValidOn } from '#shared/people/appointments.ts'
import type { Appointment } from '#shared/people/model.ts'
import { moveByKey } from '../../ui/arranging.ts'
import { MoveItems } from '../../ui/move-items.tsx'
import { withSignatory, type SeatList } from '../edits.ts'
import { seatOf, type DirectoryIndex } from '../seats.ts'
import type { EditDraft } from '../use-draft.ts'
import { FieldMessage } from './field-message.tsx'
import { fieldId } from './field-ids.ts'
import classes from './editor.module.css'

interface SeatRowProps {
  signatory: Signatory
  ordinal: number
  count: number
  list: SeatList
  date: IsoDate
  index: DirectoryIndex
  findings: readonly Finding[]
  edit: EditDraft
  onMove: (from: number, to: number) => void
  onReplace: (signatoryId: string) => void
  onForm: (signatoryId: string) => void
  onRemove: (signatoryId: string) => void
}

function personName(index: DirectoryIndex, appointment: Appointment): string {
  const person = index.people.get(appointment.personId)
  const name = person === undefined ? 'Orang tidak ditemukan' : fullName(person)
  return appointment.status === 'definitif' ? name : `${appointment.status} ${name}`
}

/** One place on the sheet: who, as what, how, what is wrong with it, and what can be done. */
export const SeatRow = memo(function SeatRow(props: SeatRowProps) {
  const {
    signatory,
    ordinal,
    count,
    list,
    date,
    index,
    findings,
    edit,
    onMove,
    onReplace,
    onForm,
    onRemove,
  } = props
  const seat = seatOf(signatory, index, date)
  const own = findings.filter((finding) => finding.itemId === signatory.id)
  const valid = index.directory.appointments.filter(
    (each) => each.positionId === signatory.positionId && isValidOn(each, date),
  )
  const others = valid.filter((each) => each.id !== signatory.appointmentId)
  const successor = holderOn(valid, signatory.positionId, date)
  const use = (appointment: Appointment) =>
    edit(null, (value) => ({
      ...value,
      content: withSignatory(value.content, signatory.id, (each) => ({
        ...each,
        appointmentId: appointment.id,
        form: each.form.kind === 'represented' ? { kind: 'self' } : each.form,
      })),
    }))

  function press(event: KeyboardEvent) {
    if (!moveByKey(event, ordinal, onMove)) return
    const id = fieldId(list, signatory.id)
    requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${CSS.escape(id)}`)?.focus())
  }

  return (
    <Stack gap={2} className={classes.seat}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <Text className={classes.ordinal} aria-hidden>
          {ordinal + 1}.
        </Text>
        <UnstyledButton
          id={fieldId(list, signatory.id)}
          className={classes.grow}
          onClick={() => onForm(signatory.id)}
          onKeyDown={press}
          aria-description="Enter: cara menandatangani. Alt+panah: pindahkan."
        >
          <Text fw={600} {...(seat.name === null ? { c: 'dimmed' } : {})}>
            {seat.name ?? 'Belum ada pejabatnya'}
          </Text>
          <Text>{seat.position}</Text>
          {seat.form !== '' && (
            <Text size="xs" c="dimmed">
              {seat.form}
            </Text>
          )}
        </UnstyledButton>
        <Tooltip label="Ganti dengan Plt., Plh., atau orang lain">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Ganti pejabat: ${seat.position}`}
            onClick={() => onReplace(signatory.id)}
          >
            <IconUserShare size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Pilihan lain: ${seat.position}`}>
              <IconDots size={18} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<IconWritingSign size={16} aria-hidden />}
              onClick={() => onForm(signatory.id)}
            >
              Cara menandatangani
            </Menu.Item>
            {others.map((appointment) => (
              <Menu.Item
                key={appointment.id}
                leftSection={<IconUserCheck size={16} aria-hidden />}
                onClick={() => use(appointment)}
              >
                Pakai {personName(index, appointment)}
              </Menu.Item>
            ))}
            <Menu.Divider />
            <MoveItems ordinal={ordinal} count={count} onMove={onMove} />
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => onRemove(signatory.id)}
            >
              Hapus dari lembar
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
      {own.map((finding) => (
        <FieldMessage
          key={finding.message}
          finding={finding}
          action={
            finding.rule === 'person-missing' || finding.rule === 'position-not-valid' ? (
              <Button
                variant="subtle"
                size="compact-xs"
                style={{ flex: 'none' }}
                onClick={() => (successor === null ? onReplace(signatory.id) : use(successor))}
              >
                {successor === null ? 'Tunjuk pejabat' : `Pakai ${personName(index, successor)}`}
              </Button>
            ) : null
          }
        />
      ))}
    </Stack>
  )
})
