import { IconUserPlus } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Signatory } from '#shared/commitments/model.ts'
import { dateWithWeekday, type IsoDate } from '#shared/indonesian/dates.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { PickMany } from '../../ui/pick-many.tsx'
import { pickablePositions, quickPicksOf } from '../pickable-positions.ts'
import { candidatesOn, signatoryFor, type DirectoryIndex } from '../seats.ts'
import { useCouncilPositions } from '../../council/use-council.ts'
import { GuestForm } from './guest-form.tsx'

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

const newId = () => crypto.randomUUID()

/** Chooses any number of positions that are valid on the day, or makes a guest. */
export function AddSignatories({ title, most, index, date, taken, onAdd, onClose }: AddSignatoriesProps) {
  /** What was typed when a guest was wanted; null while positions are chosen. */
  const [guestName, setGuestName] = useState<string | null>(null)
  const council = useCouncilPositions(index.directory, date)
  const candidates = useMemo(() => candidatesOn(index, date), [index, date])
  const inCouncil = candidates
    .filter(({ position, holder }) => holder !== null && council.has(position.id) && !taken.has(position.id))
    .map(({ position }) => position.id)

  function add(ids: readonly string[]) {
    const chosen = candidates.filter(({ position }) => ids.includes(position.id))
    onAdd(chosen.map((candidate) => signatoryFor(candidate, newId)))
    onClose()
  }

  return (
    <Dialog onClose={onClose} title={guestName === null ? title : 'Tamu baru'} size="xl">
      {guestName !== null && (
        <GuestForm
          index={index}
          date={date}
          initialName={guestName}
          onBack={() => setGuestName(null)}
          onCreated={(signatory) => {
            onAdd([signatory])
            onClose()
          }}
        />
      )}
      {/* What was typed and chosen stays for whoever comes back from the guest. */}
      <div hidden={guestName !== null}>
        <PickMany
          label={`Pejabat pada ${dateWithWeekday(date)}`}
          placeholder="Nama, jabatan, atau OPD"
          listLabel="Jabatan"
          items={pickablePositions(candidates, taken, 'Sudah ada di lembar')}
          quickPicks={[
            { label: 'Dewan Smart City', ids: inCouncil },
            ...quickPicksOf(candidates, taken, { holdersOnly: true }),
          ]}
          most={most}
          nothing="Tidak ada yang cocok. Tambahkan sebagai tamu baru, atau lengkapi Orang & OPD."
          other={{
            label: 'Tamu baru',
            icon: <IconUserPlus size={16} aria-hidden />,
            run: setGuestName,
          }}
          onPick={add}
          onClose={onClose}
        />
      </div>
    </Dialog>
  )
}
