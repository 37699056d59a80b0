import type { TestClient } from '#test/application.ts'
import type { Commitment, CommitmentContent } from '#shared/commitments/model.ts'
import { EMPTY_PERSON, NO_DECREE, type AppointmentStatus } from '#shared/people/model.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

/** Puts an invented official into a position of the default directory from 2022 on. */
export async function seat(
  client: TestClient,
  title: string,
  name: string,
  status: AppointmentStatus = 'definitif',
): Promise<{ positionId: string; appointmentId: string; personId: string }> {
  const { positions } = await client.people.directory()
  const position = positions.find((each) => each.title === title)
  if (position === undefined) throw new Error(`no position ${title}`)
  const person = await client.people.createPerson({ ...EMPTY_PERSON, name, employeeKind: 'other' })
  const appointment = await client.people.appoint({
    positionId: position.id,
    personId: person.id,
    status,
    startsOn: '2022-01-03',
    endsOn: null,
    ...NO_DECREE,
    endsPrevious: false,
  })
  return { positionId: position.id, appointmentId: appointment.id, personId: person.id }
}

const SEATS = ['Kepala Dinas Kesehatan', 'Kepala Dinas Pendidikan'] as const

export const SIGNATORY_IDS = [
  '0190a000-0000-7000-8000-000000000001',
  '0190a000-0000-7000-8000-000000000002',
] as const

/** A draft that can be issued: two heads of agencies, one point, dated on the day of the signing. */
export async function readyDraft(
  client: TestClient,
): Promise<{ draft: Commitment; content: CommitmentContent; health: Awaited<ReturnType<typeof seat>> }> {
  const health = await seat(client, SEATS[0], 'Siti Aminah (contoh)')
  const education = await seat(client, SEATS[1], 'Budi Santoso (contoh)')
  const created = await client.commitments.create({ meetingId: null })
  const content: CommitmentContent = {
    ...created.content,
    date: '2022-09-29',
    dateStyle: 'filled',
    points: [{ id: '0190a000-0000-7000-8000-0000000000a1', text: 'Melaksanakan Masterplan Smart City.' }],
    signatories: [health, education].map(({ positionId, appointmentId }, index) => ({
      id: SIGNATORY_IDS[index] ?? '',
      positionId,
      appointmentId,
      form: { kind: 'self' },
    })),
    acknowledging: [],
  }
  await client.commitments.save({ id: created.id, version: created.version, meetingId: null, content })
  return { draft: await client.commitments.get({ id: created.id }), content, health }
}

/** That draft, issued as revision 1. */
export async function issued(client: TestClient) {
  const ready = await readyDraft(client)
  const { id, version } = ready.draft
  const document = await issueCommitment(client, { id, version, paper: 'commitment' })
  return { ...ready, document, commitment: await client.commitments.get({ id }) }
}
