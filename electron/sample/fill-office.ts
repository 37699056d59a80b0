import type { Change } from '#electron/database/database.ts'
import { addAgency, addPosition } from '#electron/people/handlers.ts'
import { headOfRegion, regionTitle, type Office } from '#shared/settings/model.ts'
import { addPhrases } from './phrases.ts'
import { DEFAULT_AGENCIES, MOJOKERTO_DISTRICTS, type DefaultAgency } from './agencies.ts'

/** Adds agencies with the positions of their heads, nobody in them yet; gives the ids of the positions by title. */
export async function addAgencies(
  change: Change,
  agencies: readonly DefaultAgency[],
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<Map<string, string>> {
  const positions = new Map<string, string>()
  for (const { tier, ...agency } of agencies) {
    const { id: agencyId } = await addAgency(change, agency, { id: newId(), isSample })
    const head = { title: agency.headTitle, agencyId, tier, printsRankAndNumber: true }
    const { id } = await addPosition(change, head, { id: newId(), isSample })
    positions.set(head.title, id)
  }
  return positions
}

/** The head of the region and the deputy: they print neither rank nor number (domain.md section 2). */
export async function addRegionHeads(
  change: Change,
  office: Pick<Office, 'regionKind' | 'regionName'>,
  { newId, isSample }: { newId: () => string; isSample: boolean },
): Promise<{ headId: string; deputyId: string }> {
  const head = `${headOfRegion(office.regionKind)} ${office.regionName}`
  const ids = [newId(), newId()] as const
  for (const [index, title] of [head, `Wakil ${head}`].entries()) {
    await addPosition(
      change,
      { title, agencyId: null, tier: index + 1, printsRankAndNumber: false },
      { id: ids[index] ?? newId(), isSample },
    )
  }
  return { headId: ids[0], deputyId: ids[1] }
}

/** Whether the districts that are known here are those of the region. */
function isMojokerto(office: Pick<Office, 'regionKind' | 'regionName'>): boolean {
  return regionTitle(office).toLowerCase() === 'kabupaten mojokerto'
}

/** The default agencies with their head positions, without people; the usual phrases for minutes. */
export async function fillEmptyOffice(change: Change, office: Office, newId: () => string): Promise<void> {
  const how = { newId, isSample: false }
  await addRegionHeads(change, office, how)
  const agencies = isMojokerto(office) ? [...DEFAULT_AGENCIES, ...MOJOKERTO_DISTRICTS] : DEFAULT_AGENCIES
  await addAgencies(change, agencies, how)
  await addPhrases(change, how)
}
