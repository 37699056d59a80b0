import { Badge, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { fullName } from '#shared/indonesian/names.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { IconUserOff } from '@tabler/icons-react'
import type { DirectoryIndex, PersonRow } from './directory-index.ts'
import { PersonFacts } from './person-facts.tsx'
import { PersonMenu, StaysNote, usePersonActions } from './person-menu.tsx'
import classes from './person-page.module.css'
import { PersonPositions } from './person-positions.tsx'
import { RecordSections } from './record-sections.tsx'
import { useDirectory } from './use-directory.ts'

const route = getRouteApi('/orang/$id')
const BACK = { to: '/orang', label: 'Orang & OPD' }

function PersonBody({ person, index }: { person: PersonRow; index: DirectoryIndex }) {
  const actions = usePersonActions(person)
  return (
    <Page
      title={fullName(person)}
      subtitle={person.positionText === '' ? 'Tanpa jabatan saat ini' : person.positionText}
      back={BACK}
      beside={
        !person.isActive && (
          <Badge variant="light" color="gray" leftSection={<IconUserOff size={14} aria-hidden />}>
            Nonaktif
          </Badge>
        )
      }
      actions={<PersonMenu person={person} actions={actions} />}
    >
      <StaysNote person={person} actions={actions} />
      <div className={classes.halves}>
        <PersonFacts person={person} index={index} />
        <Stack gap="lg">
          <PersonPositions person={person} index={index} />
          <RecordSections personId={person.id} />
        </Stack>
      </div>
    </Page>
  )
}

/** One person: what is known, what they hold and held, and where the office names them. */
export function PersonPage() {
  const { id } = route.useParams()
  const { index, error } = useDirectory()
  const person = index?.personById.get(id)
  if (person && index) return <PersonBody key={id} person={person} index={index} />
  return (
    <Page title={index ? 'Orang ini tidak ada lagi' : 'Orang'} back={BACK}>
      {error && <QueryFailed error={error} />}
      {!index && !error && <RowsSkeleton />}
      {index && (
        <EmptyState
          icon={<IconUserOff size={32} />}
          title="Tidak ditemukan"
          text="Orang ini sudah dihapus, atau tautannya keliru."
          action={
            <ButtonLink to="/orang" variant="default">
              Buka daftar orang
            </ButtonLink>
          }
        />
      )}
      {!index && !error && <Text c="dimmed">Membaca daftar</Text>}
    </Page>
  )
}
