import { implement } from '@orpc/server'
import type { Reader } from '#electron/database/database.ts'
import type { FeaturePart, RequestContext } from '#electron/request-context.ts'
import { settingsContract } from '#shared/settings/contract.ts'
import type { Office } from '#shared/settings/model.ts'
import { logoType, readLogo } from './logo.ts'
import { changedSample, endSample, removeSample } from './sample.ts'
import { readStatus } from './status.ts'
import { findOffice, insertOffice, updateOffice } from './store.ts'
import { verify } from './verify.ts'

const os = implement(settingsContract).$context<RequestContext>()

export { todayOf } from './status.ts'

/** The office, or null before the first-start assistant has been finished. */
export async function readOffice(reader: Reader): Promise<Office | null> {
  return (await findOffice(reader))?.office ?? null
}

/** What the settings tell the whole. */
export const settingsPart: FeaturePart = {
  name: 'Pengaturan kantor',
  async brokenReferences(reader) {
    await readOffice(reader)
    return []
  },
  async files(reader) {
    const logo = (await readOffice(reader))?.logo
    return logo ? [{ sha256: logo, neededBy: 'Logo kop surat' }] : []
  },
}

/** Whether the logo that an office is about to name is there; one that it has already is the business of `verify`. */
async function hasLogo(
  { files }: RequestContext,
  { logo }: Office,
  before: Pick<Office, 'logo'> | null,
): Promise<boolean> {
  return logo === null || logo === before?.logo || (await readLogo(files, logo)) !== null
}

export const settingsHandlers = os.router({
  status: os.status.handler(({ context }) => readStatus(context)),
  setUp: os.setUp.handler(async ({ context, input, errors }) => {
    if (!(await hasLogo(context, input.office, null))) throw errors.UNKNOWN_LOGO()
    await context.database.change(context, async (change) => {
      if ((await findOffice(change)) !== null) throw errors.ALREADY_SET_UP()
      await insertOffice(change, context.newId(), input.office)
      await context.fillOffice(change, input.content, input.office)
    })
    const isSample = input.content === 'sample'
    const sampleProblem = isSample ? await context.issueSample(context) : null
    if (isSample) await context.database.change(context, endSample)
    return { ...(await readStatus(context)), sampleProblem }
  }),
  saveOffice: os.saveOffice.handler(async ({ context, input, errors }) => {
    const before = await readOffice(context.database)
    if (!(await hasLogo(context, input.office, before))) throw errors.UNKNOWN_LOGO()
    await context.database.change(context, (change) => updateOffice(change, input.office, input.version))
    return readStatus(context)
  }),
  addLogo: os.addLogo.handler(async ({ context, input, errors }) => {
    const bytes = new Uint8Array(await input.file.arrayBuffer())
    if ((await logoType(bytes)) === null) throw errors.NOT_AN_IMAGE()
    return { sha256: (await context.files.put(bytes)).sha256 }
  }),
  logo: os.logo.handler(async ({ context, input, errors }) => {
    const file = await readLogo(context.files, input.sha256)
    if (file === null) throw errors.NOT_FOUND()
    return file
  }),
  changedSample: os.changedSample.handler(({ context }) =>
    context.database.reading((reader) => changedSample(context, reader)),
  ),
  removeSample: os.removeSample.handler(({ context, input: { keepChanged } }) =>
    context.database.change(context, async (change) => ({
      removed: await removeSample(context, change, keepChanged),
    })),
  ),
  verify: os.verify.handler(({ context, signal }) => verify(context, signal)),
})
