import * as z from 'zod'
import type { Reader } from '#electron/database/database.ts'
import { KeptTable } from '#electron/database/kept-table.ts'
import { flag, json } from '#electron/database/stored.ts'
import { actionItemNote, actionItemState, type ActionItem } from '#shared/action-items/model.ts'

export const actionItems = new KeptTable<ActionItem>(
  'actionItems',
  'actionItem',
  z.object({
    id: z.string(),
    version: z.number(),
    isSample: flag,
    meetingId: z.string(),
    carriedTo: json(z.array(z.string())),
    what: z.string(),
    ownerPositionId: z.string().nullable(),
    ownerText: z.string(),
    dueOn: z.string().nullable(),
    state: actionItemState,
    closedOn: z.string().nullable(),
    notes: json(z.array(actionItemNote)),
  }),
)

type ActionItemTables = {
  actionItems: { id: string; meetingId: string; carriedTo: string; removedAt: string | null }
}

/** Items that a meeting decided or took up. */
export async function itemsOfMeeting(reader: Reader, meetingId: string): Promise<ActionItem[]> {
  const rows = await reader
    .tables<ActionItemTables>()
    .selectFrom('actionItems')
    .select('id')
    .where((each) =>
      each.or([each('meetingId', '=', meetingId), each('carriedTo', 'like', `%"${meetingId}"%`)]),
    )
    .where('removedAt', 'is', null)
    .execute()
  return actionItems.listWhere(
    reader,
    'id',
    rows.map(({ id }) => id),
  )
}
