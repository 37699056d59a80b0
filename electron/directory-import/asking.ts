import { ORPCError } from '@orpc/server'
import { lastDeed } from '#electron/database/history.ts'
import { readDirectory } from '#electron/people/handlers.ts'
import type { RequestContext } from '#electron/request-context.ts'
import { readOffice, todayOf } from '#electron/settings/handlers.ts'
import type { DirectoryView, RunningImport } from './running-import.ts'
import { findRunning } from './running-imports.ts'

/** @throws NOT_OPEN */
export function running({ database }: RequestContext, importId: string): RunningImport {
  const found = findRunning(database, importId)
  if (found === null)
    throw new ORPCError('NOT_OPEN', { message: 'Impor ini sudah ditutup. Buka berkasnya lagi.' })
  return found
}

/** The directory as it stands now. */
export function viewOf({ database, clock }: RequestContext): Promise<DirectoryView> {
  return database.reading(async (reader) => {
    const office = await readOffice(reader)
    return {
      directory: await readDirectory(reader),
      regionName: office?.regionName ?? '',
      today: todayOf(office, clock()),
      auditRow: await lastDeed(reader),
    }
  })
}
