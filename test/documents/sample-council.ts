import type { PrintedBody, PrintedCouncil } from '#shared/council/printed-council.ts'
import { BUPATI, sampleSignatory, sampleSnapshot } from './sample-snapshot.ts'

const { office } = sampleSnapshot(0)

const DIMENSIONS = ['Governance', 'Branding', 'Economy', 'Living', 'Society', 'Environment'] as const

/** A member; every third is named. */
function row(role: string, index: number): PrintedBody['rows'][number] {
  const { name: person, position } = sampleSignatory(index)
  return { role, member: index % 3 === 2 ? `${person}\n${position}` : position.replace('Plt. ', '') }
}

/** A body with its lead, its secretary and members. */
function body(kind: PrintedBody['kind'], name: string, lead: string, members: number): PrintedBody {
  const higher = kind === 'council' ? ['Pembina', 'Pengarah'] : []
  const roles = [...higher, lead, 'Sekretaris', ...Array.from({ length: members }, () => 'Anggota')]
  return { kind, name, rows: roles.map((role, index) => row(role, index)) }
}

/** Council, executive team and six working groups; `members` is how many `Anggota` the council and the team have. */
export function sampleCouncil(members: number, changes: Partial<PrintedCouncil> = {}): PrintedCouncil {
  const kinds = ['governance', 'branding', 'economy', 'living', 'society', 'environment'] as const
  return {
    office,
    form: 'annex',
    number: '188.45/115/HK/416-012/2022',
    decreedOn: '2022-02-14',
    title: 'Pembentukan Dewan Smart City, Tim Pelaksana, dan Kelompok Kerja Smart City Kabupaten Mojokerto',
    issuer: 'Bupati Mojokerto',
    date: '2022-09-29',
    bodies: [
      body('council', 'Dewan Smart City', 'Ketua', members),
      body('executive', 'Tim Pelaksana Smart City', 'Ketua', members),
      ...DIMENSIONS.map((name, index) =>
        body(kinds[index] ?? 'other', `Kelompok Kerja Smart ${name}`, 'Koordinator', 2),
      ),
    ],
    signer: BUPATI,
    ...changes,
  }
}
