import { ActionIcon, Button, Checkbox, Group, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { OptionsOf } from '#shared/meeting-papers/model.ts'
import classes from './meeting-papers.module.css'

type Options = OptionsOf<'certificates'>

interface CertificateFieldsProps {
  options: Options
  onChange: (changes: Partial<Options>, group: string | null) => void
  onLeave: () => void
}

const MOST_SUBJECTS = 60
const MOST_HOURS = 1000

/** Who gets a certificate, its running number, and the subjects on its back. A subject has no id: its place names it. */
export function CertificateFields({ options, onChange, onLeave }: CertificateFieldsProps) {
  const { isForPresent, participantIds, firstNumber, subjects } = options
  const set = (ordinal: number, changes: Partial<Options['subjects'][number]>, group: string) =>
    onChange(
      { subjects: subjects.map((each, place) => (place === ordinal ? { ...each, ...changes } : each)) },
      `${group} ${ordinal}`,
    )
  return (
    <Stack gap="md">
      {participantIds.length === 0 && (
        <Checkbox
          label="Hanya yang hadir atau diwakili"
          checked={isForPresent}
          onChange={(event) => onChange({ isForPresent: event.currentTarget.checked }, null)}
        />
      )}
      <NumberInput
        label="Nomor urut pertama"
        description="Nomor berikutnya mengikuti nomor peserta; {urut} di dalam nomor diganti dengannya."
        min={1}
        max={999_999}
        allowDecimal={false}
        value={firstNumber}
        onChange={(next) => {
          if (typeof next === 'number' && next >= 1) onChange({ firstNumber: next }, 'firstNumber')
        }}
      />
      <Text fw={600}>Mata acara di halaman belakang</Text>
      {Array.from(subjects.entries(), ([ordinal, { title, speaker, hours }]) => (
        <div key={ordinal} className={classes.line}>
          <TextInput
            className={classes.grow}
            aria-label={`Mata acara ${ordinal + 1}`}
            placeholder="Mata acara"
            maxLength={300}
            value={title}
            onBlur={onLeave}
            onChange={({ currentTarget }) => set(ordinal, { title: currentTarget.value }, 'title')}
          />
          <TextInput
            className={classes.grow}
            aria-label={`Narasumber mata acara ${ordinal + 1}`}
            placeholder="Narasumber"
            maxLength={200}
            value={speaker}
            onBlur={onLeave}
            onChange={({ currentTarget }) => set(ordinal, { speaker: currentTarget.value }, 'speaker')}
          />
          <NumberInput
            className={classes.hours}
            aria-label={`Jam pelajaran mata acara ${ordinal + 1}`}
            placeholder="JP"
            max={MOST_HOURS}
            hideControls
            value={hours ?? ''}
            onChange={(next) =>
              set(ordinal, { hours: typeof next === 'number' && next > 0 ? next : null }, 'hours')
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={`Hapus mata acara ${ordinal + 1}`}
            onClick={() => onChange({ subjects: subjects.toSpliced(ordinal, 1) }, null)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      <Group>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconPlus size={16} aria-hidden />}
          disabled={subjects.length >= MOST_SUBJECTS}
          onClick={() => onChange({ subjects: [...subjects, { title: '', speaker: '', hours: null }] }, null)}
        >
          Tambah mata acara
        </Button>
      </Group>
    </Stack>
  )
}
