import { Group, Stack, TextInput, Title } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Office } from '#shared/settings/model.ts'
import { api, client } from '../client.ts'
import { fieldErrors } from '../ui/errors.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { SavedNote } from '../ui/saved-note.tsx'
import { useAutosave } from '../ui/use-autosave.ts'
import { useStoredDraft } from '../ui/use-stored-draft.ts'
import { LetterheadFields } from './office/letterhead-fields.tsx'
import { LogoField } from '../ui/logo-field.tsx'
import classes from './office/office.module.css'
import { PageDrawing } from './office/page-drawing.tsx'
import { PaperFields } from './office/paper-fields.tsx'
import { RegionFields } from './office/region-fields.tsx'

const DRAFT = 'office'
const DRAFT_KEY = ['office that is edited']

/** Region, letterhead, paper, with the page drawn beside them. */
export function OfficeSection() {
  const queryClient = useQueryClient()
  const { data, error } = useStoredDraft({
    draftId: DRAFT,
    queryKey: DRAFT_KEY,
    async read(options) {
      const status = await client.settings.status(undefined, options)
      queryClient.setQueryData(api.settings.status.queryKey(), status)
      return status
    },
  })
  if (data?.office) return <OfficeForm key={data.version} stored={data.office} storedVersion={data.version} />
  return error === null ? <RowsSkeleton /> : <QueryFailed error={error} />
}

function OfficeForm({ stored, storedVersion }: { stored: Office; storedVersion: number }) {
  const queryClient = useQueryClient()
  const version = useRef(storedVersion)
  const draft = useAutosave(DRAFT, stored, async (office) => {
    const saved = await client.settings.saveOffice({ office, version: version.current })
    version.current = saved.version
    queryClient.setQueryData(api.settings.status.queryKey(), saved)
  })
  const office = draft.value
  const fields = {
    office,
    onChange: (changes: Partial<typeof office>) => draft.change({ ...office, ...changes }),
    errors: draft.error === null ? {} : fieldErrors(draft.error),
  }
  return (
    <div className={classes.section}>
      <Stack gap="xl" className={classes.form}>
        <Stack gap="md" component="section" aria-labelledby="settings-region">
          <Group justify="space-between">
            <Title order={2} id="settings-region">
              Daerah dan kantor
            </Title>
            <SavedNote
              state={draft.state}
              error={draft.error}
              retry={draft.flush}
              reload={() => queryClient.invalidateQueries({ queryKey: DRAFT_KEY })}
            />
          </Group>
          <RegionFields {...fields} />
          <LetterheadFields {...fields} />
          <LogoField label="Logo daerah" value={office.logo} onChange={(logo) => fields.onChange({ logo })} />
        </Stack>
        <Stack gap="md" component="section" aria-labelledby="settings-paper">
          <Title order={2} id="settings-paper">
            Kertas dan huruf
          </Title>
          <PaperFields {...fields} />
        </Stack>
        <Stack gap="md" component="section" aria-labelledby="settings-codes">
          <Title order={2} id="settings-codes">
            Kode penomoran
          </Title>
          <TextInput
            label="Kode daerah"
            description="Mojokerto memakai 416. Kosongkan bila belum pasti."
            className={classes.size}
            value={office.regionCode}
            error={fields.errors['regionCode']}
            onChange={(event) => fields.onChange({ regionCode: event.currentTarget.value })}
          />
          <TextInput
            label="Kode unit"
            className={classes.size}
            value={office.unitCode}
            error={fields.errors['unitCode']}
            onChange={(event) => fields.onChange({ unitCode: event.currentTarget.value })}
          />
        </Stack>
      </Stack>
      <div className={classes.beside}>
        <PageDrawing office={office} />
      </div>
    </div>
  )
}
