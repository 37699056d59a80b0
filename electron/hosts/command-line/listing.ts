import { compositionOf, directoryOn } from '#shared/council/composition.ts'
import { membershipPeriod } from '#shared/council/periods.ts'
import { shortDate } from '#shared/indonesian/dates.ts'
import { fullName } from '#shared/indonesian/names.ts'
import { headOfAgencyOn } from '#shared/people/agencies.ts'
import { heldTitle } from '#shared/people/appointments.ts'
import type { Client } from './office.ts'

/** One thing of a list; what else it carries depends on its kind. */
export interface Listed {
  id: string
  title: string
  [detail: string]: unknown
}

/** Reads one kind of thing; the second part is what a person wants to see beside the title. */
type Reading = (client: Client) => Promise<{ items: Listed[]; beside: (item: Listed) => string }>

const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

/** What `list` can list. */
export const LISTS = {
  meetings: async ({ meetings }) => ({
    items: (await meetings.list()).map(({ id, title, kind, stage, sessions, place }) => ({
      id,
      title,
      kind,
      stage,
      date: sessions[0]?.date ?? null,
      place,
    })),
    beside: ({ date }) => (typeof date === 'string' ? shortDate(date) : ''),
  }),
  commitments: async ({ commitments }) => ({
    items: (await commitments.list()).map(({ id, title, date, state, revision, progress, documentId }) => ({
      id,
      title,
      date,
      state,
      revision,
      progress,
      document: documentId,
    })),
    beside: ({ state }) => text(state),
  }),
  people: async ({ people }) => ({
    items: (await people.directory()).people.map((person) => ({
      id: person.id,
      title: fullName(person),
      titlesBefore: person.titlesBefore,
      name: person.name,
      titlesAfter: person.titlesAfter,
      employeeKind: person.employeeKind,
      employeeNumber: person.employeeNumber,
      rank: person.rank,
      sex: person.sex,
      email: person.email,
      phone: person.phone,
      isActive: person.isActive,
    })),
    beside: ({ employeeNumber }) => text(employeeNumber),
  }),
  agencies: async ({ people, settings }) => {
    const [directory, { today }] = [await people.directory(), await settings.status()]
    const names = new Map(directory.agencies.map(({ id, name }) => [id, name]))
    const persons = new Map(directory.people.map((person) => [person.id, fullName(person)]))
    return {
      items: directory.agencies.map((agency) => {
        const head = headOfAgencyOn(agency, directory, today)
        const { id, name, abbreviation, kind, parentId, address, contacts } = agency
        return {
          id,
          title: name,
          abbreviation,
          kind,
          parent: names.get(parentId ?? '') ?? null,
          address,
          contacts,
          head: head && {
            position: head.position.id,
            title: heldTitle(head.appointment, head.position.title),
            name: persons.get(head.appointment?.personId ?? '') ?? null,
          },
          startsOn: agency.startsOn,
          endsOn: agency.endsOn,
          formerNames: agency.formerNames,
          from: agency.predecessorIds.map((each) => names.get(each) ?? each),
        }
      }),
      beside: ({ abbreviation }) => text(abbreviation),
    }
  },
  positions: async ({ people }) => {
    const { positions, appointments, people: persons } = await people.directory()
    const names = new Map(persons.map((person) => [person.id, fullName(person)]))
    const held = Map.groupBy(appointments, ({ positionId }) => positionId)
    return {
      items: positions.map(({ id, title, tier, order, agencyLabel, endsOn: abolishedOn, formerly }) => ({
        id,
        title,
        tier,
        order,
        agency: agencyLabel,
        endsOn: abolishedOn,
        formerTitles: formerly.map(({ title: former, until }) => ({ title: former, until })),
        holders: (held.get(id) ?? []).map(
          ({ personId, status, startsOn, endsOn, decreeNumber, decreeDate }) => ({
            name: names.get(personId) ?? '',
            status,
            startsOn,
            endsOn,
            decreeNumber,
            decreeDate,
          }),
        ),
      })),
      beside: ({ agency }) => text(agency),
    }
  },
  council: async ({ council, people, settings }) => {
    const { decrees, memberships } = await council.read()
    const directory = directoryOn(await people.directory(), (await settings.status()).today)
    return {
      items: decrees.flatMap((decree) =>
        compositionOf(decree, memberships, directory).flatMap(({ body, roles }) =>
          roles.flatMap(({ role, members }) =>
            members.map(({ membership, title, name }) => ({
              id: membership.id,
              title: membership.positionId === null ? (name ?? '') : title,
              body: body.name,
              role: role.name,
              holder: name,
              // Null for a membership that a later decree replaced before it began.
              period: membershipPeriod(membership, decree, decrees),
              decree: { id: decree.id, number: decree.number, title: decree.title },
            })),
          ),
        ),
      ),
      beside: ({ role, body }) => `${text(role)}, ${text(body)}`,
    }
  },
  'action-items': async ({ actionItems }) => ({
    items: (await actionItems.list({ meetingId: null })).map(
      ({ id, what, state, dueOn, isOverdue, owner, agency, shownIn, meetingTitle }) => ({
        id,
        title: what,
        state,
        dueOn,
        isOverdue,
        owner,
        agency,
        meeting: shownIn,
        meetingTitle,
      }),
    ),
    beside: ({ dueOn, state }) =>
      [typeof dueOn === 'string' ? shortDate(dueOn) : '', text(state)].join(' ').trim(),
  }),
  documents: async ({ documents }) => ({
    items: (await documents.list()).map(
      ({ id, title, kind, number, date, state, revision, code, sha256, pages, progress }) => ({
        id,
        title,
        kind,
        number,
        date,
        state,
        revision,
        code,
        sha256,
        pages,
        progress,
      }),
    ),
    beside: ({ number }) => text(number),
  }),
} satisfies Record<string, Reading>

export type ListName = keyof typeof LISTS

export const isListName = (name: string): name is ListName => Object.hasOwn(LISTS, name)

/** Reads a list and says how a person sees each of its lines. */
export async function readList(
  client: Client,
  name: ListName,
): Promise<{ items: Listed[]; lines: string[][] }> {
  const { items, beside } = await (LISTS[name] as Reading)(client)
  return { items, lines: items.map((item) => [item.id, item.title, beside(item)]) }
}
