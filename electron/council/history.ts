import * as z from 'zod'
import type { JsonObject } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import { namesInDirectory } from '#electron/people/handlers.ts'
import type { HistoryEntry } from '#shared/audit/model.ts'
import { body, type Body, type Decree, type Membership } from '#shared/council/model.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { decrees, memberships, membershipIds } from './store.ts'

/** Names for words about the past. */
interface Names {
  /** `Kepala Dinas Kesehatan` or `dr. Siti Aminah, M.Kes.` by membership. */
  members: ReadonlyMap<string, string>
  /** `Anggota Dewan Smart City` by role, those that are gone too. */
  roles: ReadonlyMap<string, string>
  /** Titles by position. */
  positions: ReadonlyMap<string, string>
}

const bodiesOf = z.object({ bodies: z.array(body).optional() })

/** Bodies as they are and as deeds tell of them, the present ones last. */
function allBodies(decree: Decree, deeds: readonly RecordedDeed[]): Body[] {
  const told = deeds.flatMap(({ before, after }) =>
    [before, after].flatMap((fields) => bodiesOf.safeParse(fields ?? {}).data?.bodies ?? []),
  )
  return [...told, ...decree.bodies]
}

async function namesFor(
  reader: Reader,
  decree: Decree,
  found: readonly Membership[],
  deeds: readonly RecordedDeed[],
): Promise<Names> {
  const issuers = deeds.flatMap(({ before, after }) =>
    [before, after].flatMap((fields) => {
      const issuer = fields?.['issuerPositionId']
      return typeof issuer === 'string' ? [issuer] : []
    }),
  )
  const seats = found.flatMap(({ positionId, personId }) => positionId ?? personId ?? [])
  const { positions, people } = await namesInDirectory(reader, [...issuers, ...seats])
  return {
    members: new Map(
      found.map(({ id, positionId, personId }) => [
        id,
        positions.get(positionId ?? '') ?? people.get(personId ?? '') ?? 'anggota yang sudah dihapus',
      ]),
    ),
    roles: new Map(
      allBodies(decree, deeds).flatMap(({ name, roles }) =>
        roles.map((role): [string, string] => [role.id, `${role.name} ${name}`]),
      ),
    ),
    positions,
  }
}

function textIn(fields: JsonObject | null, field: string): string {
  const value = fields?.[field]
  return typeof value === 'string' ? value : ''
}

const LABELS = [
  ['number', 'Nomor SK'],
  ['date', 'Tanggal SK'],
  ['title', 'Tentang'],
  ['issuerPositionId', 'Ditetapkan oleh'],
  ['startsOn', 'Berlaku sejak'],
  ['endsOn', 'Berlaku sampai'],
] as const

const DATES: ReadonlySet<string> = new Set(['date', 'startsOn', 'endsOn'])

function decreeWords({ before, after }: RecordedDeed, { positions }: Names): string[] {
  if (before === null) return ['SK dikembalikan']
  if (after === null) return ['SK dihapus']
  const words = LABELS.flatMap(([field, label]) => {
    if (!Object.hasOwn(before, field) && !Object.hasOwn(after, field)) return []
    const [old = '', fresh = ''] = [before, after].map((fields) => {
      const value = textIn(fields, field)
      if (value === '') return ''
      return DATES.has(field) ? longDate(value) : (positions.get(value) ?? value)
    })
    if (fresh === '') return [`${label} dikosongkan`]
    return [old === '' ? `${label} diisi: ${fresh}` : `${label} diubah: ${old} menjadi ${fresh}`]
  })
  return Object.hasOwn(after, 'bodies') ? [...words, ...bodyWords(before, after)] : words
}

/** What bodies and roles are called, by their ids. */
function namesIn(fields: JsonObject): ReadonlyMap<string, string> {
  return new Map(
    (bodiesOf.parse(fields).bodies ?? []).flatMap(({ id, name, roles }): [string, string][] => [
      [id, name],
      ...roles.map((role): [string, string] => [role.id, `${role.name} ${name}`]),
    ]),
  )
}

/** Which bodies and roles came, went or are called otherwise. */
function bodyWords(before: JsonObject, after: JsonObject): string[] {
  const [old, fresh] = [namesIn(before), namesIn(after)]
  const words = [
    ...[...fresh].flatMap(([id, name]) => {
      const was = old.get(id)
      if (was === undefined) return [`Ditambahkan: ${name}`]
      return was === name ? [] : [`${was} kini bernama ${name}`]
    }),
    ...[...old].flatMap(([id, name]) => (fresh.has(id) ? [] : [`Dihapus: ${name}`])),
  ]
  return words.length === 0 ? ['Susunan badan dan peran diubah'] : words
}

function memberWords({ subjectId, before, after }: RecordedDeed, { members, roles }: Names): string[] {
  if (before === null || after === null) return []
  const name = members.get(subjectId) ?? ''
  const words: string[] = []
  const role = textIn(after, 'roleId')
  if (role !== '') words.push(`${roles.get(textIn(before, 'roleId')) ?? ''} menjadi ${roles.get(role) ?? ''}`)
  for (const [field, label] of [
    ['startsOn', 'mulai'],
    ['endsOn', 'berakhir'],
  ] as const) {
    if (!Object.hasOwn(after, field)) continue
    const date = textIn(after, field)
    words.push(date === '' ? `${label} mengikuti SK` : `${label} ${longDate(date)}`)
  }
  return words.length === 0 ? [] : [`${name}: ${words.join('; ')}`]
}

/** Members who came or went in one deed, told role by role: `Anggota Dewan Smart City: A; B`. */
function listWords(deeds: readonly RecordedDeed[], { members, roles }: Names): string[] {
  const byRole = Map.groupBy(deeds, ({ before, after }) => textIn(after ?? before, 'roleId'))
  return [...byRole].map(([roleId, ofRole]) => {
    const names = ofRole.map(({ subjectId }) => members.get(subjectId) ?? '')
    return `${roles.get(roleId) ?? ''}: ${names.join('; ')}`
  })
}

/** What was done at once, in words. */
function togetherWords(deeds: readonly RecordedDeed[], names: Names): string[] {
  const [first] = deeds
  if (first === undefined) return []
  const came = deeds.filter(({ subjectKind, before }) => subjectKind === 'membership' && before === null)
  const went = deeds.filter(({ subjectKind, after }) => subjectKind === 'membership' && after === null)
  switch (first.action) {
    case 'council.createDecree':
      return came.length === 0
        ? ['SK dicatat']
        : [`SK dicatat dengan ${came.length} anggota yang disalin dari SK sebelumnya`]
    case 'council.reorderMembers':
      return ['Urutan anggota diubah']
    case 'settings.removeSample':
      return ['Dihapus bersama contoh']
    default:
      return [
        ...deeds.flatMap((deed) =>
          deed.subjectKind === 'decree' ? decreeWords(deed, names) : memberWords(deed, names),
        ),
        ...listWords(came, names).map((words) => `Ditambahkan sebagai ${words}`),
        ...listWords(went, names).map((words) => `Dihapus sebagai ${words}`),
      ]
  }
}

/** What was done to a decree and its members in words, latest first; what was done at once is told as one. @throws NOT_FOUND */
export async function councilHistory(reader: Reader, decreeId: string): Promise<HistoryEntry[]> {
  const decree = await decrees.find(reader, decreeId)
  if (decree === null) throw notFound()
  const ids = await membershipIds(reader, decreeId)
  const found: Membership[] = []
  for (const id of ids) {
    const member = await memberships.find(reader, id)
    if (member !== null) found.push(member)
  }
  const deeds = await deedsAbout(reader, [decreeId, ...ids])
  const names = await namesFor(reader, decree, found, deeds)
  const together = Map.groupBy(deeds, ({ at, action }) => `${at} ${action}`)
  return [...together.values()]
    .flatMap((group): HistoryEntry[] => {
      const [first] = group
      if (first === undefined) return []
      const isTakenBack = first.action === 'council.undo'
      const words = togetherWords(group, names).map((each) => (isTakenBack ? `Diurungkan: ${each}` : each))
      const entry = { at: first.at, actor: first.actor, action: first.action }
      if (words.length > 0) return [{ ...entry, words }]
      return isTakenBack ? [{ ...entry, words: ['Perubahan terakhir diurungkan'] }] : []
    })
    .toReversed()
}
