import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useDeferredValue, useState, type ReactNode, type SyntheticEvent } from 'react'
import { hasWords, searchWords } from '#shared/indonesian/folding.ts'
import classes from './pick-many.module.css'

export interface Pickable {
  id: string
  label: string
  /** What should be known before it is chosen; says why when it is taken. */
  note?: string | undefined
  isTaken: boolean
  /** Heading under which it stands; those of one group follow each other. */
  group: string
  /** Text that a search looks into, folded. */
  text: string
}

interface PickManyProps {
  /** Names the search field. */
  label: string
  placeholder: string
  /** Names the list. */
  listLabel: string
  items: readonly Pickable[]
  /** One click chooses all of them. */
  quickPicks: readonly { label: string; ids: readonly string[] }[]
  /** How many may be chosen. */
  most: number
  /** Said when nothing matches. */
  nothing: ReactNode
  /** Fields above the search. */
  above?: ReactNode
  /** A further way beside the quick picks, told what is typed. */
  other?: { label: string; icon: ReactNode; run: (query: string) => void }
  isBusy?: boolean
  /** Ids in the order of the items. */
  onPick: (ids: string[]) => void
  onClose: () => void
}

/** More rows than this are not drawn; typing reaches the rest. */
const SHOWN = 250

/** Chooses any number out of thousands: filters while typing, Enter takes the only one left. */
export function PickMany({
  label,
  placeholder,
  listLabel,
  items,
  quickPicks,
  most,
  nothing,
  above,
  other,
  isBusy = false,
  onPick,
  onClose,
}: PickManyProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const matching = (words: readonly string[]) => items.filter(({ text }) => hasWords(text, words))
  const fitting = matching(searchWords(useDeferredValue(query)))
  // What Enter adds follows every key at once; only the drawing of the list may lag behind.
  const words = searchWords(query)
  const free = matching(words).filter(({ isTaken }) => !isTaken)
  const groups = [...Map.groupBy(fitting.slice(0, SHOWN), ({ group }) => group)]

  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    )
  const choose = (ids: readonly string[]) => setChosen((before) => new Set([...before, ...ids]))

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const only =
      free.length === 1 && chosen.size === 0
        ? free
        : items.filter(({ id, isTaken }) => !isTaken && chosen.has(id))
    if (only.length === 0 || only.length > most) return
    onPick(only.map(({ id }) => id))
  }

  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {above}
        <TextInput
          data-autofocus
          label={label}
          placeholder={placeholder}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Group gap="xs">
          {quickPicks.map((pick) => (
            <Button
              key={pick.label}
              variant="default"
              size="compact-sm"
              disabled={pick.ids.length === 0}
              onClick={() => choose(pick.ids)}
            >
              {pick.label} ({pick.ids.length})
            </Button>
          ))}
          {words.length > 0 && free.length > 1 && (
            <Button variant="default" size="compact-sm" onClick={() => choose(free.map(({ id }) => id))}>
              Semua yang cocok ({free.length})
            </Button>
          )}
          {other && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={other.icon}
              onClick={() => other.run(query)}
            >
              {other.label}
            </Button>
          )}
        </Group>
        <section className={classes.list} aria-label={listLabel}>
          {fitting.length === 0 && (
            <Text p="md" c="dimmed">
              {nothing}
            </Text>
          )}
          {groups.map(([group, members]) => (
            <div key={group}>
              <Text size="xs" c="dimmed" className={classes.group}>
                {group}
              </Text>
              {members.map((item) => (
                <Checkbox
                  key={item.id}
                  className={classes.item}
                  label={item.label}
                  description={item.note}
                  disabled={item.isTaken}
                  checked={item.isTaken || chosen.has(item.id)}
                  onChange={() => toggle(item.id)}
                />
              ))}
            </div>
          ))}
          {fitting.length > SHOWN && (
            <Text p="sm" size="xs" c="dimmed">
              {fitting.length - SHOWN} yang lain tidak ditampilkan; ketik untuk menemukannya.
            </Text>
          )}
        </section>
        <Group justify="space-between">
          <Text aria-live="polite">
            {chosen.size === 0 ? 'Belum ada yang dipilih.' : `${chosen.size} dipilih.`}
            {chosen.size > most && ` Paling banyak ${most}.`}
          </Text>
          <Group gap="sm">
            <Button variant="default" onClick={onClose}>
              Batal
            </Button>
            <Button
              type="submit"
              loading={isBusy}
              disabled={chosen.size > most || (chosen.size === 0 && free.length !== 1)}
            >
              {chosen.size > 1 ? `Tambahkan ${chosen.size}` : 'Tambahkan'}
            </Button>
          </Group>
        </Group>
      </Stack>
    </form>
  )
}
