import { useMutation, useQuery } from '@tanstack/react-query'
import { isUnderWay } from '#shared/action-items/order.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { folded } from '#shared/indonesian/folding.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { api, client } from '../client.ts'
import { Dialog } from '../ui/dialog.tsx'
import { PickMany } from '../ui/pick-many.tsx'
import { QueryFailed } from '../ui/query-failed.tsx'
import { RowsSkeleton } from '../ui/rows-skeleton.tsx'
import { notifyWithUndo } from '../ui/undo.tsx'
import { useActionItemChanges } from './use-action-items.ts'

/** Most items that are taken up at once (shared/action-items/contract.ts). */
const MOST = 500

/** Takes up what other meetings left undone. */
export function CarryOverDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const changes = useActionItemChanges()
  const items = useQuery(api.actionItems.list.queryOptions({ input: { meetingId: null } }))
  const meetings = useQuery(api.meetings.list.queryOptions())
  const carry = useMutation({
    mutationFn: (ids: string[]) => client.actionItems.carryOver({ ids, toMeetingId: meeting.id }),
    onSuccess: async ({ made }, ids) => {
      onClose()
      await changes.reload()
      if (made === null) return
      notifyWithUndo(`${ids.length} tindak lanjut dibawa ke kegiatan ini.`, async () => {
        await client.actionItems.undo(made)
        await changes.reload()
      })
    },
  })
  const error = items.error ?? meetings.error
  const inSeries = new Set(
    meeting.seriesId === null
      ? []
      : (meetings.data ?? []).filter(({ seriesId }) => seriesId === meeting.seriesId).map(({ id }) => id),
  )
  const open = (items.data ?? [])
    .filter(
      (each) => isUnderWay(each) && each.meetingId !== meeting.id && !each.carriedTo.includes(meeting.id),
    )
    .toSorted((first, second) => first.meetingTitle.localeCompare(second.meetingTitle, 'id'))
  const pickable = open.map(({ id, what, owner, dueOn, meetingTitle }) => ({
    id,
    label: what === '' ? 'Tanpa uraian' : what,
    note: [owner, dueOn === null ? '' : `batas waktu ${longDate(dueOn)}`]
      .filter((part) => part !== '')
      .join(', '),
    isTaken: false,
    group: meetingTitle,
    text: folded(`${what} ${owner} ${meetingTitle}`),
  }))
  return (
    <Dialog onClose={onClose} title="Bawa tindak lanjut dari kegiatan lain" size="lg">
      {error !== null && <QueryFailed error={error} />}
      {error === null && (items.isPending || meetings.isPending) && <RowsSkeleton />}
      {items.isSuccess && meetings.isSuccess && (
        <PickMany
          label="Cari tindak lanjut"
          placeholder="Uraian, penanggung jawab, atau kegiatan"
          listLabel="Tindak lanjut yang belum selesai"
          items={pickable}
          quickPicks={[
            ...(inSeries.size === 0
              ? []
              : [
                  {
                    label: 'Dari rangkaian ini',
                    ids: open.filter(({ meetingId }) => inSeries.has(meetingId)).map(({ id }) => id),
                  },
                ]),
            { label: 'Semua', ids: open.map(({ id }) => id).slice(0, MOST) },
          ]}
          most={MOST}
          nothing="Tidak ada tindak lanjut kegiatan lain yang belum selesai."
          isBusy={carry.isPending}
          onPick={(ids) => carry.mutate(ids)}
          onClose={onClose}
        />
      )}
    </Dialog>
  )
}
