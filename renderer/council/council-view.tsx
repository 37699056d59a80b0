import { Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { decreeState } from '#shared/council/periods.ts'
import type { Council, Decree } from '#shared/council/model.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import type { Directory } from '#shared/people/model.ts'
import { api } from '../client.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { DecreeForm } from './decree-form.tsx'
import { DecreeWorkspace } from './decree-workspace.tsx'

interface CouncilViewProps {
  directory: Directory
  index: DirectoryIndex
  /** The decree to be shown; null shows the one in force. */
  decreeId: string | null
  onDecree: (decreeId: string) => void
}

/** The one that is asked for, else the newest that is in force, else the newest. */
function chosenDecree({ decrees }: Council, decreeId: string | null, today: IsoDate): Decree | undefined {
  const isInForce = (decree: Decree) => ['inForce', 'partly'].includes(decreeState(decree, decrees, today))
  return decrees.find(({ id }) => id === decreeId) ?? decrees.find(isInForce) ?? decrees[0]
}

/** The council: what its decrees set up, and who is a member of it. */
export function CouncilView({ directory, index, decreeId, onDecree }: CouncilViewProps) {
  const { today } = useProgramStatus()
  const { data: council, error } = useQuery(api.council.read.queryOptions())
  if (error) return <QueryFailed error={error} />
  if (!council) return <RowsSkeleton />
  const decree = chosenDecree(council, decreeId, today)
  if (decree === undefined) return <NoCouncil index={index} onDecree={onDecree} />
  return (
    <DecreeWorkspace
      key={decree.id}
      council={council}
      decree={decree}
      directory={directory}
      index={index}
      onDecree={onDecree}
    />
  )
}

function NoCouncil({ index, onDecree }: Pick<CouncilViewProps, 'index' | 'onDecree'>) {
  const [isAdding, setAdding] = useState(false)
  useShortcuts(newHere('Catat SK', () => setAdding(true)))
  return (
    <>
      <EmptyState
        icon={<IconUsersGroup size={32} />}
        title="Belum ada Dewan Smart City"
        text="Di sini tersusun Dewan Smart City, Tim Pelaksana, dan enam Kelompok Kerja menurut SK-nya, siap dicetak sebagai lampiran keputusan. Mulai dengan mencatat SK-nya; nomor dan tanggal boleh menyusul."
        action={
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
            Catat SK
          </Button>
        }
      />
      {isAdding && (
        <DecreeForm
          purpose={{ kind: 'new' }}
          index={index}
          onClose={() => setAdding(false)}
          onSaved={onDecree}
        />
      )}
    </>
  )
}
