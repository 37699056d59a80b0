import { describe, expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { readyDraft, SIGNATORY_IDS } from '#test/commitments/signing-day.ts'
import { refusal } from '#test/refusal.ts'
import { makePerson, positionNamed, put } from './office.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

describe('a person who is removed', () => {
  test('goes with the positions held; those of a position that is gone by then do not come back', async () => {
    const { client } = await openTestApplication()
    const person = await makePerson(client, 'Siti Aminah')
    const [health, district] = [
      await positionNamed(client, 'Kepala Dinas Kesehatan'),
      await positionNamed(client, 'Camat Pacet'),
    ]
    const kept = await put(client, person, health)
    await put(client, person, district)
    const given = await put(client, person, health, { startsOn: '2021-01-01', endsOn: '2021-12-31' })
    await client.people.removeAppointment({ id: given.id, version: 1 })
    await client.people.removePerson({ id: person.id, version: 1 })
    expect((await client.people.directory()).appointments).toEqual([])
    await client.people.removePosition({ id: district.id, version: 1 })
    await client.people.restorePerson({ id: person.id })
    const { appointments } = await client.people.directory()
    expect(appointments.map(({ id }) => id)).toContain(kept.id)
    expect(appointments.some(({ positionId }) => positionId === district.id)).toBe(false)
  })

  test('stays as long as a draft names one of the positions held, and the refusal says which draft', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    const row = { id: health.personId, version: 1 }
    expect(await refusal(client.people.removePerson(row))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy: [expect.stringMatching(/^Komitmen "KOMITMEN BERSAMA/)] },
    })
    expect((await client.people.directory()).appointments).toHaveLength(2)
    await client.commitments.remove({ id: draft.id, version: draft.version })
    await client.people.removePerson(row)
  })

  test('stays on an issued document for ever, though the draft has another by now; is made inactive instead', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    await issueCommitment(client, { id: draft.id, version: draft.version, paper: 'commitment' })
    await client.commitments.revise(await client.commitments.get(draft))
    const successor = await makePerson(client, 'Rina Wati')
    await client.commitments.replaceSignatory({
      id: draft.id,
      version: (await client.commitments.get({ id: draft.id })).version,
      signatoryId: SIGNATORY_IDS[0],
      personId: successor.id,
      status: 'Plt.',
      startsOn: '2022-09-29',
      endsOn: null,
      endsPrevious: false,
    })
    const row = { id: health.personId, version: 1 }
    expect(await refusal(client.people.removePerson(row))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy: [expect.stringMatching(/^Naskah "KOMITMEN BERSAMA.*" revisi 1$/)] },
    })
    const inactive = await client.people.updatePerson({ ...row, changes: { isActive: false } })
    expect(inactive).toMatchObject({ isActive: false, version: 2 })
    // Only the draft names the successor.
    expect((await refusal(client.people.removePerson({ id: successor.id, version: 1 }))).data).toEqual({
      usedBy: [expect.stringMatching(/^Komitmen/)],
    })
  })

  test('who represents another on the sheet is held by it, too', async () => {
    const { client } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const deputy = await makePerson(client, 'Wakil')
    const seat = await put(client, deputy, await positionNamed(client, 'Inspektur'))
    const [first, ...others] = content.signatories
    if (first === undefined) throw new Error('no signatory')
    await client.commitments.save({
      id: draft.id,
      version: draft.version,
      meetingId: null,
      content: {
        ...content,
        signatories: [{ ...first, form: { kind: 'represented', byAppointmentId: seat.id } }, ...others],
      },
    })
    expect((await refusal(client.people.removePerson({ id: deputy.id, version: 1 }))).code).toBe('IN_USE')
  })
})

describe('an agency', () => {
  test('with another below it, or one that came from it, is not removed', async () => {
    const { client } = await openTestApplication()
    const { agencies } = await client.people.directory()
    const [health, hospital] = ['Dinkes', 'RSUD R.A. Basoeni'].map((name) =>
      agencies.find(({ abbreviation }) => abbreviation === name),
    )
    if (!health || !hospital) throw new Error('no such agencies')
    await client.people.updateAgency({ id: hospital.id, version: 1, changes: { parentId: health.id } })
    expect((await refusal(client.people.removeAgency({ id: health.id, version: 1 }))).data).toEqual({
      usedBy: ['Jabatan Kepala Dinas Kesehatan', 'Instansi RSUD R.A. Basoeni'],
    })
    const upwards = { id: health.id, version: 1, changes: { parentId: hospital.id } }
    expect((await refusal(client.people.updateAgency(upwards))).code).toBe('INVALID_PARENT')
  })
})
