import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRouterClient, type RouterClient } from '@orpc/server'
import { onTestFinished } from 'vitest'
import { openApplication, type Application, type ApplicationOptions } from '#electron/application.ts'
import { createPlainPrinter } from '#test/plain-printer.ts'
import { OFFICE_DEFAULTS, type Office } from '#shared/settings/model.ts'

export const MOJOKERTO: Office = {
  ...OFFICE_DEFAULTS,
  regionName: 'Mojokerto',
  address: 'Jalan Ahmad Yani Nomor 16, Mojokerto',
  regionCode: '416',
}

/** Thursday, 29 September 2022, 09.00 WIB: the morning of the signing. */
export const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

export type TestClient = RouterClient<Application['router']>

export interface TestApplication extends Application {
  client: TestClient
  dataFolder: string
}

/** A folder of its own with a space and an `é` in its path, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ikrar é data '))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** Opens the application on a folder of its own at a fixed moment; closes it when the test ends. */
export async function openTestApplication(
  options: Partial<ApplicationOptions> & {
    office?: Office | null
    content?: 'empty' | 'sample'
    /** Whether the sample comes with its issued papers; most tests begin with papers that nobody has issued yet. */
    papers?: boolean
  } = {},
): Promise<TestApplication> {
  const { office = MOJOKERTO, content = 'empty', papers = false, ...given } = options
  const dataFolder = given.dataFolder ?? (await temporaryFolder())
  const application = await openApplication({
    clock: () => SIGNING_MORNING,
    actor: 'sekretariat',
    printer: createPlainPrinter(),
    ...given,
    dataFolder,
  })
  let closing: Promise<void> | null = null
  const close = () => (closing ??= application.close())
  onTestFinished(close)
  const client = createRouterClient(application.router, { context: application.context })
  if (office !== null && (await client.settings.status()).office === null) {
    const { context } = application
    const issueSample = papers ? context.issueSample : () => Promise.resolve(null)
    const settings = createRouterClient(application.router, { context: { ...context, issueSample } }).settings
    const { sampleProblem } = await settings.setUp({ office, content })
    if (sampleProblem !== null) throw new Error(`The sample lacks papers: ${sampleProblem}`)
  }
  return { ...application, close, client, dataFolder }
}
