import type { ListedActionItem } from '#shared/action-items/model.ts'
import type { PrintedActionItems } from '#shared/documents/action-item-list.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

const AGENCIES = ['Dinas Kesehatan', 'Dinas Sosial', ''] as const

const { office } = sampleSnapshot(0)

/** Action items of two agencies and of none in turn: overdue, with time left, done. */
export function sampleActionItems(
  count: number,
  changes: Partial<ListedActionItem> = {},
): PrintedActionItems {
  const items = Array.from({ length: count }, (_, index): ListedActionItem => {
    const agency = AGENCIES[index % 3] ?? ''
    const isClosed = index % 6 === 3 || index % 6 === 4
    return {
      id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      version: 1,
      isSample: false,
      meetingId: '00000000-0000-7000-9000-000000000000',
      carriedTo: [],
      what: `Tindak lanjut ${index + 1}`,
      ownerPositionId: null,
      ownerText: '',
      dueOn: isClosed || agency === '' ? null : '2022-09-28',
      state: isClosed ? 'done' : 'open',
      closedOn: isClosed ? '2022-09-20' : null,
      notes: [],
      shownIn: '00000000-0000-7000-9000-000000000000',
      meetingTitle: 'Bimtek Tahap I',
      meetingDate: '2022-06-06',
      owner: agency === '' ? 'Semua OPD' : `Kepala ${agency}`,
      ownerName: '',
      agency,
      agencyId: null,
      isOverdue: !isClosed && agency !== '',
      ...changes,
    }
  })
  return { office, date: '2022-09-29', items }
}
