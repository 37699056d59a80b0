import { Button, Menu } from '@mantine/core'
import {
  IconChevronDown,
  IconDownload,
  IconFileImport,
  IconFileSpreadsheet,
  IconTable,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { ButtonLink } from '../ui/links.tsx'
import { number } from './counting.ts'
import { usePeopleInSight } from './people-in-sight.ts'
import { useFileOut, type Outgoing } from './use-file-out.ts'

/** The way to the import. */
export function ImportLink({ variant = 'default' }: { variant?: 'default' | 'filled' }) {
  return (
    <ButtonLink to="/orang/impor" variant={variant} leftSection={<IconFileImport size={16} aria-hidden />}>
      Impor dari Excel
    </ButtonLink>
  )
}

/** An empty form that an office sends to its agencies. */
export function FormButton() {
  const { save, isSaving } = useFileOut()
  return (
    <Button
      variant="default"
      leftSection={<IconTable size={16} aria-hidden />}
      loading={isSaving}
      onClick={() => save({ what: 'form' })}
    >
      Formulir kosong
    </Button>
  )
}

/** Takes the list of people away. */
export function ExportMenu() {
  const { save, isSaving } = useFileOut()
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
          loading={isSaving}
        >
          Ekspor
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ExportChoices save={save} />
        <Menu.Divider />
        <Menu.Item leftSection={<IconTable size={16} aria-hidden />} onClick={() => save({ what: 'form' })}>
          Formulir kosong untuk OPD
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

const FORMATS = [
  { format: 'xlsx', label: 'Excel (.xlsx)' },
  { format: 'csv', label: 'CSV' },
] as const

/** Everybody, or those whom the table shows or who are chosen there. */
function ExportChoices({ save }: { save: (outgoing: Outgoing) => void }) {
  const sight = usePeopleInSight()
  const some = [
    { which: 'chosen', people: sight?.chosen ?? [], words: 'Yang dipilih' },
    { which: 'filtered', people: sight?.filtered ?? [], words: 'Yang tersaring' },
  ] as const
  const offered = some.filter(({ people }) => people.length > 0)
  return (
    <>
      {offered.map(({ which, people, words }) => (
        <Fragment key={which}>
          {FORMATS.map(({ format, label }) => (
            <Menu.Item
              key={format}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={() =>
                save({ what: 'people', format, people: { which, ids: people.map(({ id }) => id) } })
              }
            >
              {words} ({number(people.length)}), {label}
            </Menu.Item>
          ))}
          <Menu.Divider />
        </Fragment>
      ))}
      {FORMATS.map(({ format, label }) => (
        <Menu.Item
          key={format}
          leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
          onClick={() => save({ what: 'people', format })}
        >
          {offered.length > 0 ? `Semua (${number(sight?.all ?? 0)}), ${label}` : label}
        </Menu.Item>
      ))}
    </>
  )
}
