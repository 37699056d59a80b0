import { randomUUID } from 'node:crypto'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { issueCommitment } from './issue-commitment.ts'
import { readyDraft } from './signing-day.ts'

/** An invented official in a position of their own. */
async function signatory({ people }: TestClient, number: number) {
  const position = await people.createPosition({
    title: `Camat Contoh ${number}`,
    agencyId: null,
    tier: 9,
    printsRankAndNumber: true,
  })
  const person = await people.createPerson({
    ...EMPTY_PERSON,
    name: `Pejabat ${number}`,
    employeeKind: 'other',
  })
  const appointment = await people.appoint({
    positionId: position.id,
    personId: person.id,
    status: 'definitif',
    startsOn: '2022-01-03',
    endsOn: null,
    ...NO_DECREE,
    endsPrevious: false,
  })
  const form = { kind: 'self' } as const
  return { id: randomUUID(), positionId: position.id, appointmentId: appointment.id, form }
}

/** The joint sheet of a council of some size, issued. */
export async function issuedSheet(
  client: TestClient,
  size: number,
): Promise<{ id: string; version: number; documentId: string }> {
  const { draft, content } = await readyDraft(client)
  const { id } = draft
  const signatories = [...content.signatories]
  for (let index = signatories.length; index < size; index += 1)
    signatories.push(await signatory(client, index + 1))
  const saved = await client.commitments.save({
    id,
    version: draft.version,
    meetingId: null,
    content: { ...content, signatories },
  })
  const document = await issueCommitment(client, { id, version: saved.version, paper: 'commitment' })
  const { version } = await client.commitments.get({ id })
  return { id, version, documentId: document.id }
}
