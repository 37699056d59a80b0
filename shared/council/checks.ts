import { longDate } from '#shared/indonesian/dates.ts'
import { missingGlyphs } from '#shared/documents/glyphs.ts'
import type { Typeface } from '#shared/settings/model.ts'
import type { BodyMembers, DirectoryOn, Member } from './composition.ts'
import type { CouncilFinding, Decree } from './model.ts'

function finding(
  rule: CouncilFinding['rule'],
  message: string,
  about: Partial<Pick<CouncilFinding, 'bodyId' | 'membershipId' | 'endsOn'>> = {},
): CouncilFinding {
  return { bodyId: null, membershipId: null, endsOn: null, ...about, rule, message }
}

function decreeFindings({ number, date }: Decree): CouncilFinding[] {
  const findings: CouncilFinding[] = []
  if (number === '') findings.push(finding('number-missing', 'Nomor SK belum diisi.'))
  if (date === null) findings.push(finding('date-missing', 'Tanggal SK belum diisi.'))
  return findings
}

/** `Ketua`; of several leads `Ketua atau Koordinator`. */
function leadNames({ body }: BodyMembers): string {
  return body.roles
    .filter(({ isLead }) => isLead)
    .map(({ name }) => name)
    .join(' atau ')
}

function bodyFindings(bodyMembers: BodyMembers): CouncilFinding[] {
  const { body, roles } = bodyMembers
  const about = { bodyId: body.id }
  if (roles.every(({ members }) => members.length === 0))
    return [finding('body-empty', `${body.name} belum punya anggota.`, about)]
  const leads = roles.filter(({ role }) => role.isLead)
  if (leads.length === 0) return []
  const count = leads.reduce((sum, { members }) => sum + members.length, 0)
  if (count === 0)
    return [finding('lead-missing', `${body.name} belum punya ${leadNames(bodyMembers)}.`, about)]
  if (count > 1)
    return [finding('lead-twice', `${body.name} punya ${count} ${leadNames(bodyMembers)}.`, about)]
  return []
}

function memberFindings(
  { membership, name, person, appointment, period }: Member,
  directory: DirectoryOn,
): CouncilFinding[] {
  const about = { bodyId: membership.bodyId, membershipId: membership.id }
  if (membership.positionId !== null) {
    const endsOn = directory.position(membership.positionId)?.endsOn ?? null
    if (endsOn !== null && endsOn < directory.date)
      return [
        finding('position-abolished', `Jabatan ini dihapuskan; hari terakhirnya ${longDate(endsOn)}.`, {
          ...about,
          endsOn: endsOn < period.startsOn ? null : endsOn,
        }),
      ]
    return name === null
      ? [finding('position-vacant', `Jabatan ini kosong pada ${longDate(directory.date)}.`, about)]
      : []
  }
  if (person !== null && !person.isActive)
    return [finding('person-inactive', `${name} sudah tidak aktif.`, about)]
  const ended = directory
    .appointmentsOf(membership.personId ?? '')
    .flatMap(({ endsOn }) => (endsOn !== null && endsOn < directory.date ? [endsOn] : []))
    .toSorted()
    .at(-1)
  return appointment === null && ended !== undefined
    ? [finding('position-ended', `${name} tidak memegang jabatan lagi sejak ${longDate(ended)}.`, about)]
    : []
}

/** Places of a body in which the same person sits a second time: by name, or through two positions. */
function doubleFindings({ body, roles }: BodyMembers): CouncilFinding[] {
  const seen = new Map<string, string>()
  const findings: CouncilFinding[] = []
  for (const { role, members } of roles) {
    for (const { membership, person, name } of members) {
      if (person === null) continue
      const first = seen.get(person.id)
      if (first === undefined) seen.set(person.id, role.name)
      else {
        const message = `${name} sudah ada di badan ini sebagai ${first}.`
        findings.push(finding('person-twice', message, { bodyId: body.id, membershipId: membership.id }))
      }
    }
  }
  return findings
}

/** Characters that the papers' typeface cannot print. */
function glyphFindings(
  { number, title }: Decree,
  composition: readonly BodyMembers[],
  typeface: Typeface,
): CouncilFinding[] {
  const found = (text: string, about: { bodyId?: string; membershipId?: string } = {}) => {
    const missing = missingGlyphs(text, typeface)
    if (missing.length === 0) return []
    const message = `Huruf naskah tidak memiliki ${missing.join(' ')}; di kertas tercetak [?].`
    return [finding('glyph-missing', message, about)]
  }
  return [
    ...found(`${number} ${title}`),
    ...composition.flatMap(({ body, roles }) => [
      ...found([body.name, ...body.roles.map(({ name }) => name)].join(' '), { bodyId: body.id }),
      ...roles.flatMap(({ members }) =>
        members.flatMap(({ membership, name, position }) =>
          found(`${name ?? ''} ${position}`, { bodyId: body.id, membershipId: membership.id }),
        ),
      ),
    ]),
  ]
}

/**
 * What should be looked at before a composition is printed: a decree without number, a body without a lead, a vacant position, somebody
 * whose position has ended, somebody twice in one body. Nothing of it stops printing.
 * @param composition those who are members on the directory's day
 * @param typeface of the papers
 */
export function checkCouncil(
  decree: Decree,
  composition: readonly BodyMembers[],
  directory: DirectoryOn,
  typeface: Typeface,
): CouncilFinding[] {
  return [
    ...decreeFindings(decree),
    ...composition.flatMap((bodyMembers) => [
      ...bodyFindings(bodyMembers),
      ...bodyMembers.roles.flatMap(({ members }) =>
        members.flatMap((member) => memberFindings(member, directory)),
      ),
      ...doubleFindings(bodyMembers),
    ]),
    ...glyphFindings(decree, composition, typeface),
  ]
}
