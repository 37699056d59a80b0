import { Combobox, Modal, Text, TextInput, useCombobox } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useDeferredValue, useEffect, useEffectEvent, useId, useReducer, useState } from 'react'
import { hasWords, folded, searchWords } from '#shared/indonesian/folding.ts'
import { QUERY_LIMIT } from '#shared/search/query-limit.ts'
import { api } from '../client.ts'
import { useFocusBack } from '../ui/dialog.tsx'
import { errorText } from '../ui/errors.tsx'
import classes from './palette.module.css'
import { useCommands, type Entry } from './palette-commands.ts'
import { hitEntry } from './palette-hits.ts'
import type { TypedAhead } from './typed-ahead.ts'

/** Most hits shown at once. */
const SHOWN = 40

interface PaletteProps {
  /** Keys that came before the field had the focus. */
  typedAhead: TypedAhead
  onClose: () => void
}

/** Finds any person, agency, position, meeting, commitment, document or command, by keyboard alone. */
export function Palette(props: PaletteProps) {
  const { onClose } = props
  useFocusBack()
  return (
    <Modal.Root opened onClose={onClose} padding={0} size="lg" yOffset="12vh">
      <Modal.Overlay />
      <Modal.Content aria-label="Cari orang, kegiatan, komitmen, naskah, atau perintah">
        <SearchAndList {...props} />
      </Modal.Content>
    </Modal.Root>
  )
}

function SearchAndList({ typedAhead, onClose }: PaletteProps) {
  const router = useRouter()
  const [query, setQuery] = useState('')
  const asked = useDeferredValue(query.trim().slice(0, QUERY_LIMIT))
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  const listId = useId()
  const commands = useCommands()
  const combobox = useCombobox({ opened: true })
  const hits = useQuery({
    ...api.search.find.queryOptions({ input: { query: asked, limit: SHOWN } }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  })

  const words = searchWords(query)
  const entries: Entry[] = [
    ...commands.filter(({ label, group }) => hasWords(folded(`${label} ${group}`), words)),
    ...(asked === '' ? [] : (hits.data ?? []).map((hit) => hitEntry(hit, router))),
  ]
  const firstKey = entries[0]?.key
  const selectFirst = useEffectEvent(() => {
    combobox.selectFirstOption()
    // The field learns the name of its list only after the list was drawn.
    drawAgain()
  })
  useEffect(() => {
    if (firstKey !== undefined) selectFirst()
  }, [firstKey])
  const groups = [...Map.groupBy(entries, ({ group }) => group)]
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        onClose()
        entries.find((entry) => entry.key === key)?.run()
      }}
    >
      <Combobox.EventsTarget withExpandedAttribute>
        <TextInput
          size="md"
          data-autofocus
          variant="unstyled"
          className={classes.field}
          leftSection={<IconSearch size={18} aria-hidden />}
          aria-label="Cari"
          placeholder="Cari orang, OPD, kegiatan, komitmen, naskah, atau perintah"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
          onFocus={() => {
            const typed = typedAhead.release()
            setQuery((before) => before + typed)
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options id={listId} className={classes.options} aria-label="Hasil">
        {groups.map(([group, items]) => (
          <Combobox.Group key={group} label={group}>
            {items.map(({ key, label, detail, icon: Icon }) => (
              <Combobox.Option key={key} value={key} className={classes.option}>
                <Icon size={18} stroke={1.6} aria-hidden />
                <span className={classes.words}>
                  {label}
                  {detail !== '' && (
                    <Text span size="xs" className={classes.detail}>
                      {detail}
                    </Text>
                  )}
                </span>
              </Combobox.Option>
            ))}
          </Combobox.Group>
        ))}
        {entries.length === 0 && (
          <Combobox.Empty>
            {hits.isError
              ? errorText(hits.error)
              : hits.isFetching
                ? 'Mencari'
                : 'Tidak ada yang cocok. Cukup ketik awal kata, misalnya "kes sit".'}
          </Combobox.Empty>
        )}
      </Combobox.Options>
    </Combobox>
  )
}
