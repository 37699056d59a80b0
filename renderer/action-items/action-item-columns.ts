import type { ListedActionItem } from '#shared/action-items/model.ts'
import { actionItemStateName } from '#shared/action-items/order.ts'
import { parseDate, shortDate, type IsoDate } from '#shared/indonesian/dates.ts'
import { daysAway } from '../home/todo-sentence.ts'
import type { SheetColumn } from '../ui/sheet/columns.ts'
import { chosenState, LONGEST_TEXT, STATE_CHOICES } from './states.ts'
import type { ActionItemChanges } from './use-action-items.ts'

type ActionItemColumn = SheetColumn<ListedActionItem, ActionItemChanges>

interface ColumnsOptions {
  today: IsoDate
  open: (item: ListedActionItem) => void
  openMeeting: (item: ListedActionItem) => void
}

/** After every date: items without one come last. */
const NEVER = '9999-12-31'
const NOT_A_DATE = 'Tanggal ini tidak ada di kalender. Tulis seperti 29/9/2022.'

function dateOf(text: string): IsoDate | null {
  return text.trim() === '' ? null : parseDate(text)
}

/** The columns of the list of all action items. */
export function actionItemColumns({ today, open, openMeeting }: ColumnsOptions): ActionItemColumn[] {
  return [
    {
      key: 'what',
      header: 'Uraian',
      width: 'minmax(16rem, 2fr)',
      text: ({ what }) => what.replaceAll('\n', ' '),
      value: ({ what }) => what,
      // A cell has one line; several are changed in the details.
      editing: ({ what }) => (what.includes('\n') ? null : { kind: 'text' }),
      opens: open,
      check: (_, text) => ({
        error: text.length > LONGEST_TEXT ? `Paling panjang ${LONGEST_TEXT} huruf.` : null,
        warnings: [],
      }),
      changes: (what) => ({ what }),
    },
    {
      key: 'owner',
      header: 'Penanggung jawab',
      width: 'minmax(10rem, 1.2fr)',
      text: ({ owner }) => owner,
      opens: open,
    },
    {
      key: 'agency',
      header: 'OPD',
      width: 'minmax(8rem, 1fr)',
      // It stands beside the list, and in most titles.
      hiding: 'hidden-at-first',
      text: ({ agency }) => agency,
      opens: open,
    },
    {
      key: 'dueOn',
      header: 'Batas waktu',
      width: '7.5rem',
      text: ({ dueOn }) => (dueOn === null ? '' : shortDate(dueOn)),
      sortsBy: ({ dueOn }) => dueOn ?? NEVER,
      editing: () => ({ kind: 'text' }),
      check: (_, text) => ({
        error: text.trim() !== '' && dateOf(text) === null ? NOT_A_DATE : null,
        warnings: [],
      }),
      concern: ({ isOverdue, dueOn }) =>
        isOverdue && dueOn !== null ? `Terlambat, ${daysAway(dueOn, today)}.` : null,
      changes: (text) => ({ dueOn: dateOf(text) }),
    },
    {
      key: 'state',
      header: 'Status',
      width: '6rem',
      text: ({ state }) => actionItemStateName(state),
      value: ({ state }) => state,
      shows: (value) => actionItemStateName(chosenState(value)),
      editing: () => ({ kind: 'choice', choices: STATE_CHOICES }),
      changes: (value) => ({ state: chosenState(value), closedOn: null }),
      restores: ({ state, closedOn }) => ({ state, closedOn }),
    },
    {
      key: 'meeting',
      header: 'Kegiatan',
      width: 'minmax(9rem, 1fr)',
      hiding: 'shown-at-first',
      text: ({ meetingTitle }) => meetingTitle,
      opens: openMeeting,
    },
    { key: 'open', header: 'Rincian', width: '2.25rem', action: 'open', text: () => '', opens: open },
  ]
}
