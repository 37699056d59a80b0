import { WorkFailed } from '#electron/work-failed.ts'
import { OFFICE_DEFAULTS, type Office } from '#shared/settings/model.ts'
import type { Client } from './office.ts'

/** The office of the event that the sample tells (domain.md section 1). */
const SAMPLE_OFFICE: Office = { ...OFFICE_DEFAULTS, regionName: 'Mojokerto', regionCode: '416' }

export interface SampleCounts {
  people: number
  agencies: number
  meetings: number
  commitments: number
}

/**
 * Fills an empty folder with the sample office. Refused by the application when an office is there.
 * @throws WorkFailed when it came without some of its papers
 */
export async function fillSample(client: Client): Promise<SampleCounts> {
  const { sampleProblem } = await client.settings.setUp({ office: SAMPLE_OFFICE, content: 'sample' })
  if (sampleProblem !== null)
    throw new WorkFailed(
      `Kantor contoh sudah terisi, tetapi sebagian naskahnya tidak dapat diterbitkan. ${sampleProblem}`,
    )
  const { people, agencies } = await client.people.directory()
  const meetings = await client.meetings.list()
  const commitments = await client.commitments.list()
  return {
    people: people.length,
    agencies: agencies.length,
    meetings: meetings.length,
    commitments: commitments.length,
  }
}
