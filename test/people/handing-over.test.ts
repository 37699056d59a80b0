import { describe, expect, test } from 'vitest'
import { openTestApplication, type TestClient } from '#test/application.ts'
import { readyDraft, SIGNATORY_IDS } from '#test/commitments/signing-day.ts'
import { refusal } from '#test/refusal.ts'
import { makePerson, positionNamed, put } from './office.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

async function office(client: TestClient) {
  const position = await positionNamed(client, 'Kepala Dinas Kesehatan')
  const [old, fresh] = [await makePerson(client, 'Siti'), await makePerson(client, 'Budi')]
  const held = await put(client, old, position)
  const next = {
    positionId: position.id,
    personId: fresh.id,
    status: 'definitif' as const,
    startsOn: '2022-09-29',
    endsOn: null,
    decreeNumber: '821.2/77/2022',
    decreeDate: '2022-09-20',
  }
  return { position, old, fresh, held, next }
}

describe('a handover', () => {
  test('ends the old on the day before and starts the next with its decree, in one change that is taken back whole', async () => {
    const { client } = await openTestApplication()
    const { held, next } = await office(client)
    const { appointment, ended, made } = await client.people.handOver({
      ends: [{ id: held.id, version: 1 }],
      next,
    })
    expect(ended).toEqual([{ ...held, version: 2, endsOn: '2022-09-28' }])
    expect(appointment).toMatchObject(next)
    await client.people.undo(made)
    expect((await client.people.directory()).appointments).toEqual([{ ...held, version: 3 }])
    expect((await refusal(client.people.undo(made))).code).toBe('NOT_FOUND')
  })

  test('ends the acting head with the definitive one; who ended earlier stays so', async () => {
    const { client } = await openTestApplication()
    const { position, fresh, held, next } = await office(client)
    const acting = await put(client, fresh, position, { status: 'Plt.', startsOn: '2022-06-01' })
    const short = await put(client, fresh, position, {
      status: 'Plh.',
      startsOn: '2022-05-01',
      endsOn: '2022-05-09',
    })
    const { ended } = await client.people.handOver({
      ends: [held, acting, short].map(({ id, version }) => ({ id, version })),
      next,
    })
    expect(ended.map(({ endsOn }) => endsOn)).toEqual(['2022-09-28', '2022-09-28', '2022-05-09'])
  })

  test('on the first day of the old one, of another position or an old version is refused whole', async () => {
    const { client } = await openTestApplication()
    const { position, fresh, held, next } = await office(client)
    const other = await put(client, fresh, await positionNamed(client, 'Inspektur'))
    const row = { id: held.id, version: 1 }
    const calls = [
      client.people.handOver({ ends: [row], next: { ...next, startsOn: '2022-01-03' } }),
      client.people.handOver({ ends: [row], next: { ...next, endsOn: '2022-09-01' } }),
      client.people.handOver({ ends: [row, { id: other.id, version: 1 }], next }),
      client.people.handOver({ ends: [{ ...row, version: 7 }], next }),
    ]
    const codes = (await Promise.all(calls.map(refusal))).map(({ code }) => code)
    expect(codes).toEqual(['INVALID_PERIOD', 'INVALID_PERIOD', 'NOT_FOUND', 'STALE'])
    const { appointments } = await client.people.directory()
    expect(appointments.filter(({ positionId }) => positionId === position.id)).toEqual([held])
  })

  test('is not taken back over a later change of one of its rows, nor is anything else', async () => {
    const { client } = await openTestApplication()
    const { held, next } = await office(client)
    const { appointment, made } = await client.people.handOver({ ends: [{ id: held.id, version: 1 }], next })
    await client.people.updateAppointment({
      id: appointment.id,
      version: 1,
      changes: { decreeNumber: '821.2/78/2022' },
    })
    expect((await refusal(client.people.undo(made))).code).toBe('STALE')
    expect((await client.people.directory()).appointments).toHaveLength(2)
    for (const wrong of [
      { first: 1, last: 1 },
      { first: made.first, last: made.last + 1 },
      { first: made.last, last: made.last + 50 },
    ])
      expect(['NOT_FOUND', 'STALE']).toContain((await refusal(client.people.undo(wrong))).code)
  })
})

describe('what is under way for a position', () => {
  test('are drafts that name it and sheets that wait for its signature', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    const work = () => client.people.openWork({ id: health.positionId })
    const subject = { kind: 'commitment', id: draft.id }
    expect(await work()).toEqual([{ subject, meetingId: null, title: draft.title, context: 'konsep' }])
    const issued = await issueCommitment(client, {
      id: draft.id,
      version: draft.version,
      paper: 'commitment',
    })
    expect(await work()).toEqual([
      {
        subject: { kind: 'document', id: issued.id },
        meetingId: null,
        title: draft.title,
        context: 'terbit, menunggu tanda tangan',
      },
    ])
    await client.documents.mark({
      id: issued.id,
      signatoryId: SIGNATORY_IDS[0],
      version: 1,
      mark: { state: 'signed', method: 'ink', signedOn: '2022-09-29' },
    })
    expect(await work()).toEqual([])
    await client.commitments.revise(await client.commitments.get(draft))
    expect(await work()).toEqual([
      { subject, meetingId: null, title: draft.title, context: 'revisi yang sedang disusun' },
    ])
    const { id } = await positionNamed(client, 'Inspektur')
    expect(await client.people.openWork({ id })).toEqual([])
  })
})
