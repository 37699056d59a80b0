import type { Body, BodyKind } from './model.ts'

/** The six dimensions of Smart City (domain.md section 6), in their usual order, each with its working group. */
export const DIMENSIONS = [
  { kind: 'governance', name: 'Smart Governance' },
  { kind: 'branding', name: 'Smart Branding' },
  { kind: 'economy', name: 'Smart Economy' },
  { kind: 'living', name: 'Smart Living' },
  { kind: 'society', name: 'Smart Society' },
  { kind: 'environment', name: 'Smart Environment' },
] as const

const COUNCIL_ROLES = ['Pembina', 'Pengarah', 'Ketua', 'Sekretaris', 'Anggota']
const EXECUTIVE_ROLES = ['Ketua', 'Wakil Ketua', 'Sekretaris', 'Anggota']
const WORKING_GROUP_ROLES = ['Koordinator', 'Sekretaris', 'Anggota']
const LEADS = new Set(['Ketua', 'Koordinator'])

/**
 * The bodies that a decree usually sets up: council, executive team, six working groups, with their usual roles (domain.md section 2).
 * The office changes them as its decree says.
 */
export function defaultBodies(newId: () => string): Body[] {
  const made = (kind: BodyKind, name: string, roles: readonly string[]): Body => ({
    id: newId(),
    kind,
    name,
    roles: roles.map((role) => ({ id: newId(), name: role, isLead: LEADS.has(role) })),
  })
  return [
    made('council', 'Dewan Smart City', COUNCIL_ROLES),
    made('executive', 'Tim Pelaksana Smart City', EXECUTIVE_ROLES),
    ...DIMENSIONS.map(({ kind, name }) => made(kind, `Kelompok Kerja ${name}`, WORKING_GROUP_ROLES)),
  ]
}
