import { Button, Stack, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useCallback, useDeferredValue, useMemo, useState } from 'react'
import { checkCouncil } from '#shared/council/checks.ts'
import { compositionOf, compositionOn, directoryOn } from '#shared/council/composition.ts'
import type { Body, Council, Decree } from '#shared/council/model.ts'
import { dayToShow } from '#shared/council/periods.ts'
import type { IsoDate } from '#shared/indonesian/dates.ts'
import { searchWords } from '#shared/indonesian/folding.ts'
import type { Directory } from '#shared/people/model.ts'
import type { DirectoryIndex } from '../people/directory-index.ts'
import { DateField } from '../ui/date-field.tsx'
import { FilterField } from '../ui/filter-field.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import { newHere, useShortcuts } from '../ui/shortcuts.ts'
import { Split } from '../ui/split.tsx'
import { AddMembers } from './add-members.tsx'
import { BodySection } from './body-section.tsx'
import { DecreeHeader } from './decree-header.tsx'
import { FindingList } from './finding-list.tsx'
import { IsFiltered } from './member-menu.tsx'
import { PaperPane } from './paper-pane.tsx'
import classes from './council.module.css'

interface DecreeWorkspaceProps {
  council: Council
  decree: Decree
  directory: Directory
  index: DirectoryIndex
  onDecree: (decreeId: string) => void
}

/** One decree: who is a member of what it sets up at the left, its paper at the right. */
export function DecreeWorkspace({ council, decree, directory, index, onDecree }: DecreeWorkspaceProps) {
  const { today, office } = useProgramStatus()
  const { decrees, memberships } = council
  const [date, setDate] = useState<IsoDate>(() => dayToShow(decree, decrees, today))
  const [query, setQuery] = useState('')
  const [addsTo, setAddsTo] = useState<Body | 'any' | null>(null)
  useShortcuts(newHere('Tambah anggota', () => setAddsTo('any')))

  const onDay = useMemo(() => directoryOn(directory, date), [directory, date])
  const composition = useMemo(() => compositionOf(decree, memberships, onDay), [decree, memberships, onDay])
  const findings = useMemo(
    () => checkCouncil(decree, compositionOn(decree, memberships, onDay), onDay, office.typeface),
    [decree, memberships, onDay, office.typeface],
  )
  const findingsOf = useMemo(() => Map.groupBy(findings, ({ membershipId }) => membershipId), [findings])
  const count = memberships.filter(({ decreeId }) => decreeId === decree.id).length
  // Keys are shown at once; a long composition follows.
  const filter = useDeferredValue(query)
  const words = useMemo(() => searchWords(filter), [filter])
  const addTo = useCallback((body: Body) => setAddsTo(body), [])
  return (
    <>
      <Split
        remember="dewan"
        initial={54}
        left={
          <Stack gap="md">
            <DecreeHeader council={council} decree={decree} index={index} onDecree={onDecree} />
            <div className={classes.tools}>
              <DateField
                label="Keadaan pada"
                value={date}
                onChange={(next) => next !== null && setDate(next)}
              />
              <div className={classes.filter}>
                {count > 0 && <FilterField label="Saring anggota" value={query} onChange={setQuery} />}
              </div>
              <Button
                className={classes.besideField}
                leftSection={<IconPlus size={16} aria-hidden />}
                disabled={decree.bodies.length === 0}
                onClick={() => setAddsTo('any')}
              >
                Tambah anggota
              </Button>
            </div>
            {count === 0 ? (
              <Text c="dimmed">
                Belum ada anggota. Tambahkan jabatan atau orang, banyak sekaligus; jabatan selalu diwakili
                pejabat yang sah pada hari itu.
              </Text>
            ) : (
              <FindingList findings={findings} memberships={memberships} />
            )}
            <IsFiltered value={words.length > 0}>
              {composition.map((bodyMembers) => (
                <BodySection
                  key={bodyMembers.body.id}
                  decree={decree}
                  bodyMembers={bodyMembers}
                  date={date}
                  findings={findingsOf}
                  words={words}
                  onAdd={addTo}
                />
              ))}
            </IsFiltered>
          </Stack>
        }
        right={
          <PaperPane decree={decree} date={date} directory={directory} index={index} isEmpty={count === 0} />
        }
      />
      {addsTo !== null && (
        <AddMembers
          decree={decree}
          body={addsTo === 'any' ? null : addsTo}
          memberships={memberships}
          directory={directory}
          date={date}
          onClose={() => setAddsTo(null)}
        />
      )}
    </>
  )
}
