import { Group, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import { MEETING_KINDS } from '#shared/meetings/kinds.ts'
import { api, client } from '../../client.ts'
import { PickField } from '../../ui/pick-field.tsx'
import type { Edit } from '../../ui/use-undoable-draft.ts'
import { withSeries, withStage, type MeetingDraft } from '../meeting-draft.ts'

interface KindFieldsProps {
  value: MeetingDraft
  edit: Edit<MeetingDraft>
}

const KINDS = MEETING_KINDS.map(({ kind, name }) => ({ value: kind, label: name }))
/** A Bimtek has four stages; a longer series goes on. */
const USUAL_STAGES = 4

/** What the meeting is, and which stage of which series when it has stages. */
export function KindFields({ value, edit }: KindFieldsProps) {
  const { kind, stage, seriesId } = value
  const queryClient = useQueryClient()
  const series = useQuery(api.meetings.series.list.queryOptions())
  const join = (next: string | null) => edit(null, (before) => withSeries(before, next))
  const create = useMutation({
    mutationFn: (name: string) => client.meetings.series.create({ name }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: api.meetings.series.key() })
      join(id)
    },
  })
  const hasStage = kind === 'bimtek' || seriesId !== null
  const stages = Array.from({ length: Math.max(USUAL_STAGES, (stage ?? 1) + 1) }, (_, index) => ({
    value: String(index + 1),
    label: romanNumeral(index + 1),
  }))
  return (
    <>
      <Group gap="md" align="flex-end">
        <NativeSelect
          label="Jenis"
          data={KINDS}
          value={kind}
          onChange={(event) => {
            const found = MEETING_KINDS.find((each) => each.kind === event.currentTarget.value)
            if (found) edit(null, (before) => withStage(before, found.kind, before.stage))
          }}
        />
        {hasStage && (
          <NativeSelect
            label="Tahap"
            data={stages}
            value={String(stage ?? 1)}
            onChange={(event) => {
              const next = Number(event.currentTarget.value)
              edit(null, (before) => withStage(before, before.kind, next))
            }}
          />
        )}
      </Group>
      <PickField
        label="Rangkaian"
        placeholder="Bila kegiatan ini satu dari beberapa tahap"
        choices={(series.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={seriesId}
        clearable
        nothing="Belum ada rangkaian; ketik namanya."
        onChange={join}
        create={{ label: (typed) => `Rangkaian baru: ${typed}`, run: (name) => create.mutate(name) }}
      />
    </>
  )
}
