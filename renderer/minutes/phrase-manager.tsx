import { ActionIcon, Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core'
import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type SyntheticEvent } from 'react'
import type { Phrase } from '#shared/minutes/model.ts'
import { api, client } from '../client.ts'
import { errorText, fieldErrors } from '../ui/errors.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { DialogActions } from '../ui/dialog-actions.tsx'
import classes from './minutes.module.css'

/** Reads the phrases again. */
function usePhrasesChanged(): () => Promise<void> {
  const queryClient = useQueryClient()
  return () => queryClient.invalidateQueries({ queryKey: api.minutes.phrases.key() })
}

interface PhraseFormProps {
  /** Null: a new one. */
  phrase: Phrase | null
  text: string
  onClose: () => void
}

function PhraseForm({ phrase, text: initial, onClose }: PhraseFormProps) {
  const changed = usePhrasesChanged()
  const [name, setName] = useState(phrase?.name ?? '')
  const [text, setText] = useState(initial)
  const save = useMutation({
    meta: { quiet: true },
    mutationFn: () =>
      phrase === null
        ? client.minutes.phrases.create({ name, text })
        : client.minutes.phrases.update({ id: phrase.id, version: phrase.version, changes: { name, text } }),
    onSuccess: async () => {
      await changed()
      onClose()
    },
  })
  const errors = save.error === null ? {} : fieldErrors(save.error)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (name.trim() !== '' && text.trim() !== '') save.mutate()
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="md">
        <TextInput
          data-autofocus
          label="Nama"
          description="Untuk dicari, misalnya: pembukaan rapat"
          required
          maxLength={80}
          value={name}
          error={errors['name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Textarea
          label="Kalimat"
          required
          maxLength={2000}
          value={text}
          error={errors['text']}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <DialogActions
          verb="Simpan"
          onCancel={onClose}
          isRunning={save.isPending}
          disabled={name.trim() === '' || text.trim() === ''}
          error={save.error === null || Object.keys(errors).length > 0 ? null : errorText(save.error)}
        />
      </Stack>
    </form>
  )
}

interface PhraseManagerProps {
  phrases: readonly Phrase[]
  /** Begins with a new phrase of this text; null begins with the list. */
  newText: string | null
  onBack: () => void
}

/** Adds, changes and removes phrases. */
export function PhraseManager({ phrases, newText, onBack }: PhraseManagerProps) {
  const changed = usePhrasesChanged()
  const [edited, setEdited] = useState<{ phrase: Phrase | null; text: string } | null>(
    newText === null ? null : { phrase: null, text: newText },
  )
  const remove = useMutation({
    mutationFn: ({ id, version }: Phrase) => client.minutes.phrases.remove({ id, version }),
    onSuccess: async (_, { id, name }) => {
      notifyWithUndo(`Kalimat "${name}" dihapus.`, async () => {
        await client.minutes.phrases.restore({ id })
        await changed()
      })
      await changed()
    },
  })
  if (edited !== null)
    return (
      <PhraseForm
        phrase={edited.phrase}
        text={edited.text}
        onClose={newText === null ? () => setEdited(null) : onBack}
      />
    )
  return (
    <Stack gap="md">
      {phrases.length === 0 && <Text c="dimmed">Belum ada kalimat siap pakai.</Text>}
      <ul className={classes.managed}>
        {phrases.map((phrase) => (
          <li key={phrase.id}>
            <div className={classes.grow}>
              <Text fw={600}>{phrase.name}</Text>
              <Text size="xs" lineClamp={2}>
                {phrase.text}
              </Text>
            </div>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Ubah kalimat ${phrase.name}`}
              onClick={() => setEdited({ phrase, text: phrase.text })}
            >
              <IconPencil size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Hapus kalimat ${phrase.name}`}
              onClick={() => remove.mutate(phrase)}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <Group justify="space-between">
        <Button variant="default" onClick={onBack}>
          Kembali
        </Button>
        <Button
          data-autofocus
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => setEdited({ phrase: null, text: '' })}
        >
          Kalimat baru
        </Button>
      </Group>
    </Stack>
  )
}
