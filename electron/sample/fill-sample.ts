import type { Change } from '#electron/database/database.ts'
import { addCommitment, newDraft } from '#electron/commitments/handlers.ts'
import { addMembers, createDecree } from '#electron/council/handlers.ts'
import { addAppointment, addPerson, addPosition, agencyIdByAbbreviation } from '#electron/people/handlers.ts'
import type { Signatory } from '#shared/commitments/model.ts'
import { NO_DECREE, type PersonInput } from '#shared/people/model.ts'
import { regionTitle, type Office } from '#shared/settings/model.ts'
import { DEFAULT_AGENCIES, MOJOKERTO_DISTRICTS } from './agencies.ts'
import { DECREE_NUMBER, DECREED_ON, DEPUTY, HEAD, SAMPLE_COUNCIL } from './council.ts'
import { addAgencies, addRegionHeads } from './fill-office.ts'
import {
  ECHELON_TWO,
  EXPERT,
  HEAD_OF_REGION,
  IN_OFFICE_SINCE,
  SECRETARIAT_POSITIONS,
  POINTS,
  SIGNATORIES,
} from './mojokerto.ts'
import { holdMeetings } from './hold-meetings.ts'
import { addPhrases } from './phrases.ts'

/** What making the sample takes from outside. */
export interface SampleMaking {
  newId: () => string
  clock: () => Date
}

class Sample {
  readonly #change: Change
  readonly #making: SampleMaking

  constructor(change: Change, making: SampleMaking) {
    this.#change = change
    this.#making = making
  }

  #origin() {
    return { id: this.#making.newId(), isSample: true }
  }

  /** Puts a person into a position; gives the id of the appointment. */
  async seat(positionId: string, person: PersonInput): Promise<string> {
    const added = await addPerson(this.#change, person, { ...this.#origin(), now: this.#making.clock() })
    const appointment = {
      positionId,
      personId: added.id,
      status: 'definitif',
      startsOn: IN_OFFICE_SINCE,
      ...NO_DECREE,
    } as const
    return (await addAppointment(this.#change, { ...appointment, endsOn: null }, this.#origin())).id
  }

  /** The directory of the regency without people; gives the ids of the positions by title. */
  async buildDirectory(office: Pick<Office, 'regionKind' | 'regionName'>): Promise<{
    headId: string
    deputyId: string
    positions: Map<string, string>
  }> {
    const how = { newId: this.#making.newId, isSample: true }
    const { headId, deputyId } = await addRegionHeads(this.#change, office, how)
    const [secretariat, ...others] = [...DEFAULT_AGENCIES, ...MOJOKERTO_DISTRICTS]
    const positions = await addAgencies(this.#change, secretariat === undefined ? [] : [secretariat], how)
    const agencyId = await agencyIdByAbbreviation(this.#change, secretariat?.abbreviation ?? '')
    for (const title of SECRETARIAT_POSITIONS) {
      const input = { title, agencyId, tier: ECHELON_TWO, printsRankAndNumber: true }
      positions.set(title, (await addPosition(this.#change, input, this.#origin())).id)
    }
    for (const [title, id] of await addAgencies(this.#change, others, how)) positions.set(title, id)
    return { headId, deputyId, positions }
  }

  /** The nine of the report, in its order. @throws Error when the directory lacks a position of theirs */
  async seatSignatories(positions: ReadonlyMap<string, string>): Promise<Signatory[]> {
    const seats: Signatory[] = []
    for (const { position, person } of SIGNATORIES) {
      const positionId = positions.get(position)
      if (positionId === undefined) throw new Error(`The sample has no position ${position}.`)
      const appointmentId = await this.seat(positionId, person)
      seats.push({ id: this.#making.newId(), positionId, appointmentId, form: { kind: 'self' } })
    }
    return seats
  }

  /** The ministry's expert, a guest of the last tier; gives the id of the position. */
  async seatExpert(): Promise<string> {
    const input = { title: EXPERT.position, agencyId: null, tier: EXPERT.tier, printsRankAndNumber: false }
    const { id } = await addPosition(this.#change, input, this.#origin())
    await this.seat(id, EXPERT.person)
    return id
  }

  /** The council, the team and the working groups, by a decree of the head of the region. @throws Error when a position is lacking */
  async setUpCouncil(
    office: Pick<Office, 'regionKind' | 'regionName'>,
    positions: ReadonlyMap<string, string>,
  ): Promise<void> {
    const origin = { newId: this.#making.newId, isSample: true }
    const input = {
      number: DECREE_NUMBER,
      date: DECREED_ON,
      title: `Pembentukan Dewan Smart City, Tim Pelaksana, dan Kelompok Kerja Smart City ${regionTitle(office)}`,
      issuerPositionId: positions.get(HEAD) ?? null,
      startsOn: DECREED_ON,
      endsOn: null,
      copyOf: null,
    }
    const { decree } = await createDecree(this.#change, input, origin)
    for (const [kind, roleName, titles] of SAMPLE_COUNCIL) {
      const body = decree.bodies.find((each) => each.kind === kind)
      const role = body?.roles.find(({ name }) => name === roleName)
      if (body === undefined || role === undefined) throw new Error(`No body has the role ${roleName}.`)
      const seats = titles.map((title) => {
        const positionId = positions.get(title)
        if (positionId === undefined) throw new Error(`The sample has no position ${title}.`)
        return { kind: 'position' as const, positionId }
      })
      const place = { decreeId: decree.id, bodyId: body.id, roleId: role.id }
      await addMembers(this.#change, { ...place, seats }, origin)
    }
  }

  /** The draft of the signing, ready to be issued. */
  async draftCommitment(meetingId: string, signatories: Signatory[]): Promise<void> {
    const content = await newDraft(this.#change, meetingId, this.#making)
    await addCommitment(this.#change, 'commitments.create', {
      ...this.#origin(),
      meetingId,
      content: {
        ...content,
        points: POINTS.map((text) => ({ id: this.#making.newId(), text })),
        signatories,
      },
    })
  }
}

/** Fills a new office with the event of domain.md section 1, all of it marked as a sample. */
export async function fillSample(
  change: Change,
  office: Pick<Office, 'regionKind' | 'regionName'>,
  making: SampleMaking,
): Promise<void> {
  const sample = new Sample(change, making)
  const { headId, deputyId, positions } = await sample.buildDirectory(office)
  await sample.seat(headId, HEAD_OF_REGION)
  const signatories = await sample.seatSignatories(positions)
  const expertPositionId = await sample.seatExpert()
  await sample.setUpCouncil(office, new Map([...positions, [HEAD, headId], [DEPUTY, deputyId]]))
  await addPhrases(change, { newId: making.newId, isSample: true })
  const signingId = await holdMeetings(change, {
    newId: making.newId,
    positions,
    chairPositionId: signatories[0]?.positionId ?? headId,
    expertPositionId,
    invited: signatories.map(({ positionId }) => positionId),
  })
  await sample.draftCommitment(signingId, signatories)
}
