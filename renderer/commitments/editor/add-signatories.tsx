import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { IconSearch, IconUserPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState, type SyntheticEvent } from 'react'
import type { Signatory } from '#shared/commitments/model.ts'
import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { hasWords, searchWords } from '#shared/indonesian/folding.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { candidatesOn, signatoryFor, type Candidate, type DirectoryIndex } from '../seats.ts'
import { GuestForm } from './guest-form.tsx'
import classes from './editor.module.css'

interface AddSignatoriesProps {
  title: string
  /** Places left on the sheet. */
  most: number
  index: DirectoryIndex
  date: IsoDate
  taken: ReadonlySet<string>
  onAdd: (signatories: Signatory[]) => void
  onClose: () => void
}

/** Heads of these agencies are what `semua kepala OPD` means; Camat have their own pick. */
const AGENCY_KINDS = new Set(['sekretariat', 'inspektorat', 'badan', 'dinas', 'satuan', 'rsud'])

const QUICK_PICKS: { label: string; fits: (candidate: Candidate) => boolean }[] = [
  {
    label: 'Semua kepala OPD',
    fits: ({ isAgencyHead, agencyKind }) =>
      isAgencyHead && agencyKind !== null && AGENCY_KINDS.has(agencyKind),
  },
  { label: 'Semua eselon II', fits: ({ position }) => position.tier === 7 },
  {
    label: 'Semua Camat',
    fits: ({ isAgencyHead, agencyKind }) => isAgencyHead && agencyKind === 'kecamatan',
  },
]

const newId = () => crypto.randomUUID()

/** Chooses any number of positions that are valid on the day, or makes a guest. */
export function AddSignatories({ title, most, index, date, taken, onAdd, onClose }: AddSignatoriesProps) {
  const [query, setQuery] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [isGuest, setGuest] = useState(false)
  const candidates = useMemo(() => candidatesOn(index, date), [index, date])
  const matching = (words: readonly string[]) => candidates.filter(({ text }) => hasWords(text, words))
  const shown = matching(searchWords(useDeferredValue(query)))
  // What Enter adds follows every key at once; only the drawing of the list may lag behind.
  const words = searchWords(query)
  const free = matching(words).filter(({ position }) => !taken.has(position.id))

  const toggle = (id: string) =>
    setChosen(
      (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
    )
  const choose = (more: readonly Candidate[]) =>
    setChosen((before) => new Set([...before, ...more.map(({ position }) => position.id)]))

  function submit(event: SyntheticEvent) {
    event.preventDefault()
    const only =
      free.length === 1 && chosen.size === 0
        ? free
        : candidates.filter(({ position }) => chosen.has(position.id))
    if (only.length === 0 || only.length > most) return
    onAdd(only.map((candidate) => signatoryFor(candidate, newId)))
    onClose()
  }

  if (isGuest) {
    return (
      <Dialog onClose={onClose} title="Tamu baru" size="lg">
        <GuestForm
          index={index}
          date={date}
          initialName={query}
          onBack={() => setGuest(false)}
          onCreated={(signatory) => {
            onAdd([signatory])
            onClose()
          }}
        />
      </Dialog>
    )
  }
  return (
    <Dialog onClose={onClose} title={title} size="xl">
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={`Pejabat pada ${dateWithWeekday(date)}`}
            placeholder="Nama, jabatan, atau OPD"
            leftSection={<IconSearch size={16} aria-hidden />}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
          <Group gap="xs">
            {QUICK_PICKS.map(({ label, fits }) => {
              const fitting = candidates.filter(
                (candidate) =>
                  candidate.holder !== null && fits(candidate) && !taken.has(candidate.position.id),
              )
              return (
                <Button
                  key={label}
                  variant="default"
                  size="compact-sm"
                  disabled={fitting.length === 0}
                  onClick={() => choose(fitting)}
                >
                  {label} ({fitting.length})
                </Button>
              )
            })}
            {words.length > 0 && free.length > 1 && (
              <Button variant="default" size="compact-sm" onClick={() => choose(free)}>
                Semua yang cocok ({free.length})
              </Button>
            )}
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconUserPlus size={16} aria-hidden />}
              onClick={() => setGuest(true)}
            >
              Tamu baru
            </Button>
          </Group>
          <section className={classes.candidates} aria-label="Jabatan">
            {shown.length === 0 && (
              <Text p="md" c="dimmed">
                Tidak ada yang cocok. Tambahkan sebagai tamu baru, atau lengkapi Orang &amp; OPD.
              </Text>
            )}
            {TIERS.map(({ tier, name }) => {
              const members = shown.filter(({ position }) => position.tier === tier)
              if (members.length === 0) return null
              return (
                <div key={tier}>
                  <Text size="xs" c="dimmed" className={classes.tier}>
                    {name}
                  </Text>
                  {members.map(({ position, holder, title: positionName }) => (
                    <Checkbox
                      key={position.id}
                      className={classes.candidate}
                      label={holder === null ? positionName : `${fullName(holder.person)}, ${positionName}`}
                      description={
                        taken.has(position.id)
                          ? 'Sudah ada di lembar'
                          : holder === null
                            ? 'Belum ada pejabat pada tanggal ini'
                            : undefined
                      }
                      disabled={taken.has(position.id)}
                      checked={taken.has(position.id) || chosen.has(position.id)}
                      onChange={() => toggle(position.id)}
                    />
                  ))}
                </div>
              )
            })}
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
              <Button type="submit" disabled={chosen.size > most || (chosen.size === 0 && free.length !== 1)}>
                {chosen.size > 1 ? `Tambahkan ${chosen.size}` : 'Tambahkan'}
              </Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Dialog>
  )
}
