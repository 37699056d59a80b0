import { createRouterClient, type RouterClient } from '@orpc/server'
import { openApplication, type Application } from '#electron/application.ts'
import { chooseDataFolder } from '#electron/data-folder.ts'

/** The application as every screen sees it, without a wire between. */
export type Client = RouterClient<Application['router']>

/** Where the caller stands: npm changes the working directory and remembers the first one. */
export const callersFolder = (): string => process.env.INIT_CWD ?? process.cwd()

/** @param named the `--data` option */
export const dataFolderFor = (named: string | undefined): string => chooseDataFolder(named, callersFolder())

/** Opens the office, does the work, and always closes it. */
export async function withOffice<Result>(
  named: string | undefined,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const application = await openApplication({ dataFolder: dataFolderFor(named) })
  try {
    return await work(createRouterClient(application.router, { context: application.context }))
  } finally {
    await application.close()
  }
}
