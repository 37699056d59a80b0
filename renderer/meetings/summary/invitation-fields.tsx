import { Checkbox, Group, NativeSelect, NumberInput, Stack, Textarea, TextInput, Title } from '@mantine/core'
import type { Quorum } from '#shared/meetings/model.ts'
import type { Edit } from '../../ui/use-undoable-draft.ts'
import { isWebAddress, type MeetingDraft } from '../meeting-draft.ts'
import classes from './summary.module.css'

interface InvitationFieldsProps {
  value: MeetingDraft
  edit: Edit<MeetingDraft>
  closeGroup: () => void
}

const RULES: readonly { value: Quorum['rule']; label: string }[] = [
  { value: 'none', label: 'Tidak ada' },
  { value: 'moreThanHalf', label: 'Lebih dari setengah peserta' },
  { value: 'twoThirds', label: 'Dua pertiga peserta' },
  { value: 'count', label: 'Jumlah tertentu' },
]

function ruleOf(rule: Quorum['rule'], before: Quorum): Quorum {
  const countsRepresented = before.rule === 'none' ? true : before.countsRepresented
  switch (rule) {
    case 'none':
      return { rule }
    case 'count':
      return { rule, count: before.rule === 'count' ? before.count : 10, countsRepresented }
    case 'moreThanHalf':
    case 'twoThirds':
      return { rule, countsRepresented }
  }
}

const WRONG_ADDRESS = 'Tautan dimulai dengan https:// dan belum disimpan.'
/** What stands in the invitation besides day and place, and how many must come. */
export function InvitationFields({ value, edit, closeGroup }: InvitationFieldsProps) {
  const { purpose, note, onlineUrl, quorum } = value
  const set = (field: 'purpose' | 'note' | 'onlineUrl', text: string) =>
    edit(field, (before) => ({ ...before, [field]: text }))
  const setQuorum = (next: Quorum) => edit(null, (before) => ({ ...before, quorum: next }))
  return (
    <Stack gap="md" component="section" aria-labelledby="meeting-invitation">
      <Title order={2} id="meeting-invitation">
        Untuk undangan
      </Title>
      <Textarea
        label="Dalam rangka"
        description="Kosongkan bila sama dengan nama kegiatan."
        maxLength={600}
        value={purpose}
        onBlur={closeGroup}
        onChange={(event) => set('purpose', event.currentTarget.value)}
      />
      <TextInput
        label="Tautan daring"
        placeholder="https://"
        maxLength={400}
        value={onlineUrl}
        error={isWebAddress(onlineUrl) ? undefined : WRONG_ADDRESS}
        onBlur={closeGroup}
        onChange={(event) => set('onlineUrl', event.currentTarget.value)}
      />
      <Textarea
        label="Catatan untuk undangan"
        placeholder="Pakaian, yang perlu dibawa, narahubung"
        maxLength={1000}
        value={note}
        onBlur={closeGroup}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
      <Group gap="sm" align="flex-end">
        <NativeSelect
          label="Kuorum"
          data={RULES.map((each) => ({ ...each }))}
          value={quorum.rule}
          onChange={(event) => {
            const found = RULES.find((each) => each.value === event.currentTarget.value)
            if (found) setQuorum(ruleOf(found.value, quorum))
          }}
        />
        {quorum.rule === 'count' && (
          <NumberInput
            label="Paling sedikit"
            min={1}
            max={10_000}
            allowDecimal={false}
            className={classes.seats}
            value={quorum.count}
            onChange={(count) => {
              if (typeof count === 'number' && count >= 1) setQuorum({ ...quorum, count })
            }}
          />
        )}
      </Group>
      {quorum.rule !== 'none' && (
        <Checkbox
          label="Yang diwakili ikut dihitung"
          checked={quorum.countsRepresented}
          onChange={(event) => setQuorum({ ...quorum, countsRepresented: event.currentTarget.checked })}
        />
      )}
    </Stack>
  )
}
