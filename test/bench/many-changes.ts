import { monitorEventLoopDelay } from 'node:perf_hooks'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { createRouterClient } from '@orpc/server'
import { openApplication } from '#electron/application.ts'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { OFFICE_DEFAULTS } from '#shared/settings/model.ts'
import { median, milliseconds, type Section } from './sections.ts'

/** As many as the contract lets through at once. */
const PEOPLE = 2000
const RUNS = 7
const MOST = 10

/** Many people are changed as one and taken back as one; meanwhile the main thread answers others. */
export const takingBackMany: Section = {
  title: 'Taking back many changes',
  async run() {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-bench-'))
    const application = await openApplication({ dataFolder: folder, actor: 'bench' })
    const { people, settings } = createRouterClient(application.router, { context: application.context })
    await settings.setUp({ office: { ...OFFICE_DEFAULTS, regionName: 'Mojokerto' }, content: 'empty' })
    for (let index = 0; index < PEOPLE; index += 1)
      await people.createPerson({ ...EMPTY_PERSON, name: `Orang ${index} (contoh)` })
    const holds: number[] = []
    const times: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      const now = (await people.directory()).people
      const edits = now.map(({ id, version }) => ({ id, version, changes: { rank: 'IV/a' } }))
      const { made } = await people.updatePeople({ edits })
      if (made === null) throw new Error('nothing was changed')
      const delay = monitorEventLoopDelay({ resolution: 1 })
      delay.enable()
      times.push(await milliseconds(() => people.undo(made)))
      delay.disable()
      holds.push(delay.max / 1e6)
    }
    await application.close()
    await rm(folder, { recursive: true, force: true })
    const least = Math.min(...holds)
    return [
      {
        // The machine adds to every run and takes from none.
        what: `Longest hold of the main thread while ${PEOPLE} changes are taken back, least disturbed of ${RUNS} runs`,
        result: `${least.toFixed(0)} ms (middle run ${median(holds).toFixed(0)} ms; the whole ${median(times).toFixed(0)} ms)`,
        limit: `${MOST} ms`,
        isWithin: least <= MOST,
      },
    ]
  },
}
