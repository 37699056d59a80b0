import * as z from 'zod'
import type { JsonObject, JsonValue } from '#electron/database/changed-fields.ts'
import type { Reader } from '#electron/database/database.ts'
import { deedsAbout, type RecordedDeed } from '#electron/database/history.ts'
import { notFound } from '#electron/database/refusals.ts'
import type { HistoryEntry, Subject, SubjectKind } from '#shared/audit/model.ts'
import { isIsoDate, longDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { decreeWords, heldTitle, periodWords } from '#shared/people/appointments.ts'
import { groupedEmployeeNumber } from '#shared/people/employee-number.ts'
import { appointmentStatus } from '#shared/people/model.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { agencies, appointmentIds, people, positions } from './store.ts'

/** Words for the fields of the directory, in the order in which they are told. */
const FIELDS: Partial<Record<SubjectKind, Record<string, string>>> = {
  person: {
    titlesBefore: 'Gelar di depan',
    name: 'Nama',
    titlesAfter: 'Gelar di belakang',
    employeeKind: 'Jenis pegawai',
    employeeNumber: 'Nomor pegawai',
    rank: 'Pangkat/golongan',
    sex: 'Jenis kelamin',
    email: 'Surel',
    phone: 'Telepon',
    isActive: 'Keadaan',
  },
  agency: {
    name: 'Nama',
    abbreviation: 'Singkatan',
    headTitle: 'Sebutan kepala',
    kind: 'Jenis',
    parentId: 'Instansi induk',
    address: 'Alamat',
    contacts: 'Kontak',
    letterheadLines: 'Kop',
    logo: 'Logo',
    order: 'Urutan',
    startsOn: 'Berdiri sejak',
    endsOn: 'Berakhir',
    formerNames: 'Nama lama',
    predecessorIds: 'Berasal dari',
  },
  position: {
    title: 'Nama jabatan',
    agencyId: 'Instansi',
    tier: 'Tingkat',
    order: 'Urutan',
    printsRankAndNumber: 'Pangkat dan NIP',
    endsOn: 'Berakhir',
    formerly: 'Sebutan lama',
  },
  appointment: {
    status: 'Status',
    startsOn: 'Mulai',
    endsOn: 'Sampai',
    decreeNumber: 'Nomor SK',
    decreeDate: 'Tanggal SK',
  },
}

/** Words for values that are kept as marks. */
const VALUES: Record<string, Record<string, string>> = {
  employeeKind: { pns: 'PNS', pppk: 'PPPK', military: 'TNI/Polri', other: 'lainnya' },
  sex: { L: 'laki-laki', P: 'perempuan' },
  isActive: { true: 'aktif', false: 'tidak aktif' },
  printsRankAndNumber: { true: 'dicetak', false: 'tidak dicetak' },
  tier: Object.fromEntries(TIERS.map(({ tier, name }) => [String(tier), name])),
}

/** Fields whose values mean nothing in words: only that they changed is told. */
const UNSPOKEN: ReadonlySet<string> = new Set(['logo', 'order'])

/** Names of the things that fields name by id. */
type Names = ReadonlyMap<string, string>

function valueWords(field: string, value: JsonValue | undefined, names: Names): string {
  if (value === undefined || value === null || value === '') return ''
  if (Array.isArray(value)) return value.map((each) => valueWords(field, each, names)).join(', ')
  if (typeof value === 'object') {
    const name = valueWords(field, value['name'] ?? value['title'], names)
    const { until } = value
    return typeof until === 'string' ? `${name} (sampai ${longDate(until)})` : name
  }
  const mark = String(value)
  if (field === 'employeeNumber') return groupedEmployeeNumber(mark)
  return VALUES[field]?.[mark] ?? names.get(mark) ?? (isIsoDate(mark) ? longDate(mark) : mark)
}

/** `Surel diubah: a@b.go.id menjadi c@b.go.id`, field by field. */
function changedWords({ subjectKind, before, after }: RecordedDeed, names: Names): string[] {
  return Object.entries(FIELDS[subjectKind] ?? {}).flatMap(([field, label]) => {
    if (!Object.hasOwn(before ?? {}, field) && !Object.hasOwn(after ?? {}, field)) return []
    if (UNSPOKEN.has(field)) return [`${label} diubah`]
    const [old, fresh] = [before?.[field], after?.[field]].map((value) => valueWords(field, value, names))
    if (old === fresh) return []
    if (!old) return [`${label} diisi: ${fresh}`]
    return [fresh ? `${label} diubah: ${old} menjadi ${fresh}` : `${label} dikosongkan: ${old}`]
  })
}

/** `Nama: Siti Aminah`, of what a new thing was given. */
function firstWords({ subjectKind, after }: RecordedDeed, names: Names): string[] {
  return Object.entries(FIELDS[subjectKind] ?? {}).flatMap(([field, label]) => {
    const words = valueWords(field, after?.[field], names)
    return words === '' || UNSPOKEN.has(field) || typeof after?.[field] === 'boolean'
      ? []
      : [`${label}: ${words}`]
  })
}

/** What the audit keeps of an appointment; rows of older versions know less. */
const appointed = z.object({
  personId: z.string().optional(),
  positionId: z.string().optional(),
  status: appointmentStatus.optional(),
  startsOn: z.string().optional(),
  endsOn: z.string().nullable().optional(),
  decreeNumber: z.string().optional(),
  decreeDate: z.string().nullable().optional(),
})

/** `dr. Siti Aminah, M.Kes. sebagai Plt. Kepala Dinas Kesehatan`, as far as the deed tells it. */
function appointmentName(fields: JsonObject | null, names: Names): string {
  const { personId, positionId, status } = appointed.parse(fields ?? {})
  const title = names.get(positionId ?? '') ?? 'jabatan yang tidak dikenal'
  const held = heldTitle(status === undefined ? null : { status }, title)
  const person = names.get(personId ?? '')
  return person === undefined ? held : `${person} sebagai ${held}`
}

/** `Jabatan diberikan: Siti Aminah sebagai Plt. Kepala Dinas Kesehatan, sejak 3 Januari 2022, SK 821.2/7/2022` */
function appointingWords(fields: JsonObject | null, names: Names): string {
  const { startsOn, endsOn = null, decreeNumber = '', decreeDate = null } = appointed.parse(fields ?? {})
  const parts = [
    appointmentName(fields, names),
    startsOn === undefined ? '' : periodWords({ startsOn, endsOn }),
    decreeWords({ decreeNumber, decreeDate }),
  ]
  return `Jabatan diberikan: ${parts.filter((part) => part !== '').join(', ')}`
}

/** Deeds that are told otherwise than by what they changed. */
const DEEDS: Record<string, string> = {
  'people.exportPersonRecord': 'Semua data orang ini diekspor',
}

/** Whether a beginning brings back what was there before. */
function isReturn(action: string): boolean {
  return action.includes('.restore') || action === 'people.undo'
}

/** What was done to an appointment. @param name of the appointment, for deeds that tell only what changed */
function appointmentWords(deed: RecordedDeed, names: Names, name: string): string[] {
  const { action, before, after } = deed
  if (after === null) return [`Jabatan dihapus: ${name}`]
  if (before === null)
    return isReturn(action) ? [`Jabatan dikembalikan: ${name}`] : [appointingWords(after, names)]
  const fields = changedWords(deed, names)
  return fields.length === 0 ? [] : [`${name}: ${fields.join('; ')}`]
}

/** What one deed did, in words. @param held names of appointments */
function deedWords(deed: RecordedDeed, names: Names, held: ReadonlyMap<string, string>): string[] {
  const { action, subjectKind, subjectId, before, after } = deed
  const told = DEEDS[action]
  if (told !== undefined) return [told]
  if (subjectKind === 'appointment')
    return appointmentWords(deed, names, held.get(subjectId) ?? appointmentName(after ?? before, names))
  if (after === null) return ['Dihapus']
  if (before === null && isReturn(action)) return ['Dikembalikan']
  return before === null ? ['Ditambahkan', ...firstWords(deed, names)] : changedWords(deed, names)
}

/** Names of people, positions and agencies that deeds name by id; of removed ones too. */
async function namesIn(reader: Reader, deeds: readonly RecordedDeed[]): Promise<Names> {
  const ids = new Set(
    deeds.flatMap(({ before, after }) =>
      [...JSON.stringify([before, after]).matchAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g)].map(([id]) => id),
    ),
  )
  const names = new Map<string, string>()
  for (const id of ids) {
    const person = await people.find(reader, id)
    const name = person ? fullName(person) : undefined
    const title = name ?? (await positions.find(reader, id))?.title ?? (await agencies.find(reader, id))?.name
    if (title !== undefined) names.set(id, title)
  }
  return names
}

const TABLES = { person: people, agency: agencies, position: positions }

/** What was done to a person, a position or an agency, appointments included, latest first. @throws NOT_FOUND for anything else */
export async function directoryHistory(reader: Reader, { kind, id }: Subject): Promise<HistoryEntry[]> {
  if (kind !== 'person' && kind !== 'agency' && kind !== 'position') throw notFound()
  if ((await TABLES[kind].find(reader, id)) === null) throw notFound()
  const side = kind === 'person' ? 'personId' : 'positionId'
  const heldIds = kind === 'agency' ? [] : await appointmentIds(reader, side, id)
  const deeds = await deedsAbout(reader, [id, ...heldIds])
  const names = await namesIn(reader, deeds)
  const held = new Map<string, string>()
  for (const { subjectKind, subjectId, before, after } of deeds)
    if (subjectKind === 'appointment' && before === null) held.set(subjectId, appointmentName(after, names))
  return deeds
    .map((deed) => ({
      at: deed.at,
      actor: deed.actor,
      action: deed.action,
      words: deedWords(deed, names, held),
    }))
    .filter(({ words }) => words.length > 0)
    .toReversed()
}
