import { existsSync } from 'node:fs'
import path from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { chooseDataFolder } from '#electron/data-folder.ts'
import { WorkFailed } from '#electron/work-failed.ts'
import type { contract } from '#shared/contract.ts'
import { id } from '#shared/indonesian/identifiers.ts'
import { WrongCall } from './failure.ts'

/** The application as every screen sees it, without a wire between. */
export type Client = ContractRouterClient<typeof contract>

/** Where the caller stands: npm changes the working directory and remembers the first one. */
const callersFolder = (): string => process.env.INIT_CWD ?? process.cwd()

/** @param named the `--data` option */
export const dataFolderFor = (named: string | undefined): string => chooseDataFolder(named, callersFolder())

/** A path as the caller means it. */
export const callersPath = (file: string): string => path.resolve(callersFolder(), file)

/** An id as it was typed. */
export function typedId(text: string, what: string): string {
  const { success, data } = id.safeParse(text)
  if (!success) throw new WrongCall(`"${text}" bukan ID ${what}. Lihat ID-nya dengan "list".`)
  return data
}

/**
 * Opens the office, does the work, and always closes it.
 * @param options.isNew whether the folder may be empty or missing; a mistyped folder is otherwise told instead of made
 */
export async function withOffice<Result>(
  named: string | undefined,
  work: (client: Client) => Promise<Result>,
  { isNew = false } = {},
): Promise<Result> {
  const dataFolder = dataFolderFor(named)
  if (!isNew && !existsSync(path.join(dataFolder, 'ikrar.sqlite'))) {
    throw new WorkFailed(
      `Tidak ada data Ikrar di "${dataFolder}". Pilih folder lain dengan --data, atau buka Ikrar dahulu.`,
    )
  }
  // Loaded only now, so that help and wrong calls are answered at once.
  const { openApplication } = await import('#electron/application.ts')
  const { createRouterClient } = await import('@orpc/server')
  const application = await openApplication({ dataFolder })
  try {
    return await work(createRouterClient(application.router, { context: application.context }))
  } finally {
    await application.close()
  }
}
