import { Button, Combobox, Group, Stack, Text, TextInput, useCombobox } from '@mantine/core'
import { IconPlus, IconSettings } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { folded, hasWords, searchWords } from '#shared/indonesian/folding.ts'
import type { Phrase } from '#shared/minutes/model.ts'
import { api } from '../client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import classes from './minutes.module.css'
import { PhraseManager } from './phrase-manager.tsx'

interface PhrasesDialogProps {
  /** What is selected in the text; may become a phrase. */
  selected: string
  /** Null when there is no text to put it in. */
  onInsert: ((phrase: Phrase) => void) | null
  onClose: () => void
}

interface PhraseListProps {
  phrases: readonly Phrase[]
  onInsert: (phrase: Phrase) => void
  onClose: () => void
}

/** Chooses a phrase by a few letters and Enter. */
function PhraseList({ phrases, onInsert, onClose }: PhraseListProps) {
  const [query, setQuery] = useState('')
  // The list stands open under the field, so that its keys work at once; Esc would close it, and closes the dialog.
  const combobox = useCombobox({
    opened: true,
    onOpenedChange: (isOpened) => {
      if (!isOpened) onClose()
    },
  })
  const field = useRef<HTMLInputElement>(null)
  // The dialog may have been open before the phrases were read.
  useEffect(() => field.current?.focus(), [])
  const words = searchWords(query)
  const found = phrases.filter(({ name, text }) => hasWords(folded(`${name} ${text}`), words))
  const { selectFirstOption } = combobox
  const shown = found.map(({ id }) => id).join(' ')
  useEffect(() => {
    if (shown !== '') selectFirstOption()
  }, [shown, selectFirstOption])
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        const phrase = phrases.find((each) => each.id === id)
        if (phrase) onInsert(phrase)
      }}
    >
      <Stack gap="sm">
        <Combobox.EventsTarget>
          <TextInput
            ref={field}
            data-autofocus
            aria-label="Cari kalimat"
            placeholder="Ketik beberapa huruf, lalu Enter untuk menyisipkan"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        </Combobox.EventsTarget>
        <Combobox.Options className={classes.phrases} aria-label="Kalimat siap pakai">
          {found.map((phrase) => (
            <Combobox.Option key={phrase.id} value={phrase.id}>
              <Text fw={600}>{phrase.name}</Text>
              <Text size="xs" lineClamp={2}>
                {phrase.text}
              </Text>
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>Tidak ada yang cocok.</Combobox.Empty>}
        </Combobox.Options>
      </Stack>
    </Combobox>
  )
}

/** Sentences that minutes often need: put in, and kept. */
export function PhrasesDialog({ selected, onInsert, onClose }: PhrasesDialogProps) {
  const phrases = useQuery(api.minutes.phrases.list.queryOptions())
  const [managed, setManaged] = useState<{ newText: string | null } | null>(
    onInsert === null ? { newText: null } : null,
  )
  const list = phrases.data ?? []
  return (
    <Dialog
      onClose={onClose}
      size="lg"
      title={managed === null ? 'Sisipkan kalimat siap pakai' : 'Kelola kalimat siap pakai'}
    >
      {phrases.isError && <QueryFailed error={phrases.error} />}
      {phrases.isPending && <RowsSkeleton />}
      {phrases.data &&
        (managed !== null || onInsert === null ? (
          <PhraseManager
            phrases={list}
            newText={managed?.newText ?? null}
            onBack={onInsert === null ? onClose : () => setManaged(null)}
          />
        ) : (
          <Stack gap="md">
            {list.length === 0 ? (
              <Text c="dimmed">
                Belum ada kalimat siap pakai. Simpan kalimat yang sering dipakai, misalnya pembuka dan penutup
                rapat, lalu sisipkan dengan Alt+K.
              </Text>
            ) : (
              <PhraseList phrases={list} onInsert={onInsert} onClose={onClose} />
            )}
            <Group justify="space-between">
              <Button
                variant="subtle"
                leftSection={<IconPlus size={16} aria-hidden />}
                onClick={() => setManaged({ newText: selected })}
              >
                {selected === '' ? 'Kalimat baru' : 'Simpan teks yang dipilih'}
              </Button>
              <Button
                variant="default"
                leftSection={<IconSettings size={16} aria-hidden />}
                onClick={() => setManaged({ newText: null })}
              >
                Kelola kalimat
              </Button>
            </Group>
          </Stack>
        ))}
    </Dialog>
  )
}
