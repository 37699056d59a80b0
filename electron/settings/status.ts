import { dataFolderWarning } from '#electron/database/data-folder.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { dateIn, type IsoDate } from '#shared/indonesian/dates.ts'
import type { Office, programStatus } from '#shared/settings/model.ts'
import type * as z from 'zod'
import { hasSample } from './sample.ts'
import { findOffice } from './store.ts'

/** Today where the office is; before it is set up, in western Indonesia. */
export function todayOf(office: Pick<Office, 'timeZone'> | null, now: Date): IsoDate {
  return dateIn(office?.timeZone ?? 'WIB', now)
}

export async function readStatus(context: RequestContext): Promise<z.infer<typeof programStatus>> {
  return context.database.reading(async (reader) => {
    const stored = await findOffice(reader)
    return {
      programVersion: context.programVersion,
      host: context.host.kind,
      dataFolder: context.dataFolder.root,
      dataFolderWarning: dataFolderWarning(context.dataFolder.root),
      office: stored?.office ?? null,
      version: stored?.version ?? 0,
      hasSample: await hasSample(context, reader),
      today: todayOf(stored?.office ?? null, context.clock()),
    }
  })
}
