import { describe, expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { openTestApplication } from '#test/application.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { refusal } from '#test/refusal.ts'
import { readyDraft, seat, SIGNATORY_IDS } from './signing-day.ts'

describe('a new draft', () => {
  test('says what domain.md section 4 says, in the look of the office, acknowledged by the Bupati', async () => {
    const { client } = await openTestApplication()
    const bupati = await seat(client, 'Bupati Mojokerto', 'Ikfina Contoh')
    const { content, state, revision, title } = await client.commitments.create({ meetingId: null })
    expect(content).toMatchObject({
      titleLines: [
        'KOMITMEN BERSAMA',
        'IMPLEMENTASI MASTERPLAN SMART CITY',
        'KABUPATEN MOJOKERTO TAHUN 2022',
      ],
      preamble:
        'Kami yang bertanda tangan di bawah ini, Dewan Smart City Kabupaten Mojokerto, menyatakan berkomitmen untuk:',
      closing: 'Demikian komitmen bersama ini dibuat dengan penuh kesadaran dan tanggung jawab.',
      place: 'Mojokerto',
      date: null,
      dateStyle: 'blank',
      acknowledging: [{ positionId: bupati.positionId, appointmentId: bupati.appointmentId }],
    })
    expect({ state, revision, title }).toEqual({
      state: 'draft',
      revision: 0,
      title: 'KOMITMEN BERSAMA IMPLEMENTASI MASTERPLAN SMART CITY KABUPATEN MOJOKERTO TAHUN 2022',
    })
  })

  test('takes the date of its meeting, which then is not removed', async () => {
    const { client } = await openTestApplication()
    const meeting = await client.meetings.create(
      meetingInput({ kind: 'penandatanganan', sessions: [session('2023-03-01')] }),
    )
    const { content, title } = await client.commitments.create({ meetingId: meeting.id })
    expect(content).toMatchObject({ date: '2023-03-01', dateStyle: 'filled', place: 'Mojokerto' })
    expect(content.titleLines[2]).toBe('KABUPATEN MOJOKERTO TAHUN 2023')
    expect(await refusal(client.meetings.remove({ id: meeting.id, version: 1 }))).toMatchObject({
      code: 'IN_USE',
      data: { usedBy: [`Komitmen "${title}"`] },
    })
  })

  test('of an unknown meeting is refused', async () => {
    const { client } = await openTestApplication()
    const call = client.commitments.create({ meetingId: SIGNATORY_IDS[0] })
    expect((await refusal(call)).code).toBe('NOT_FOUND')
  })
})

describe('saving a draft', () => {
  test('counts versions, refuses an old window, and writes nothing when nothing changed', async () => {
    const { client } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const row = { id: draft.id, meetingId: null }
    const same = await client.commitments.save({ ...row, version: draft.version, content })
    expect(same.version).toBe(draft.version)
    const changed = { ...content, place: 'Mojosari' }
    const saved = await client.commitments.save({ ...row, version: draft.version, content: changed })
    expect(saved).toMatchObject({ version: draft.version + 1, signatoryCount: 2, date: '2022-09-29' })
    const old = client.commitments.save({ ...row, version: draft.version, content })
    expect(await refusal(old)).toMatchObject({ code: 'STALE', data: { version: draft.version + 1 } })
    expect((await client.commitments.get({ id: draft.id })).content.place).toBe('Mojosari')
  })

  test('with a point of 10,000 characters is refused at the door', async () => {
    const { client } = await openTestApplication()
    const { draft, content } = await readyDraft(client)
    const points = [{ id: SIGNATORY_IDS[0], text: 'a'.repeat(10_000) }]
    const call = client.commitments.save({ ...draft, meetingId: null, content: { ...content, points } })
    expect((await refusal(call)).code).toBe('BAD_REQUEST')
  })

  test('keeps whoever is on the sheet from being removed from the directory', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    const call = client.people.removeAppointment({ id: health.appointmentId, version: 1 })
    expect(await refusal(call)).toMatchObject({
      code: 'IN_USE',
      data: { usedBy: [`Komitmen "${draft.title}"`] },
    })
  })
})

test('a copy has the same words and people under fresh ids, and no date yet', async () => {
  const { client } = await openTestApplication()
  const { draft, content } = await readyDraft(client)
  const copy = await client.commitments.duplicate({ id: draft.id })
  expect(copy.content.points.map((each) => each.text)).toEqual(content.points.map((each) => each.text))
  expect(copy.content.signatories.map((each) => each.appointmentId)).toEqual(
    content.signatories.map((each) => each.appointmentId),
  )
  expect(copy.content.signatories.map((each) => each.id)).not.toContain(SIGNATORY_IDS[0])
  expect(copy.content.date).toBeNull()
})

test('a draft is removed and brought back as it was', async () => {
  const { client } = await openTestApplication()
  const { draft } = await readyDraft(client)
  await client.commitments.remove({ id: draft.id, version: draft.version })
  expect(await client.commitments.list()).toEqual([])
  expect((await refusal(client.commitments.get({ id: draft.id }))).code).toBe('NOT_FOUND')
  expect((await client.commitments.restore({ id: draft.id })).content).toEqual(draft.content)
})

test('a draft whose meeting was removed meanwhile comes back without it', async () => {
  const { client } = await openTestApplication()
  const meeting = await client.meetings.create(meetingInput())
  const draft = await client.commitments.create({ meetingId: meeting.id })
  await client.commitments.remove({ id: draft.id, version: draft.version })
  await client.meetings.remove({ id: meeting.id, version: meeting.version })
  expect((await client.commitments.restore({ id: draft.id })).meetingId).toBeNull()
  expect((await client.home.todos()).map((each) => each.kind)).toContain('draft')
})

test('two places on the sheet never share an id', async () => {
  const { client } = await openTestApplication()
  const { draft, content } = await readyDraft(client)
  const [first] = content.signatories
  const acknowledging = first === undefined ? [] : [first]
  for (const twice of [
    { ...content, acknowledging },
    { ...content, points: [...content.points, ...content.points] },
  ])
    expect((await refusal(client.commitments.save({ ...draft, content: twice }))).code).toBe('BAD_REQUEST')
})

describe('the head is replaced by the acting one', () => {
  test('in one step: appointed, on the sheet, everything else as it was', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    const { id: personId } = await client.people.createPerson({
      ...EMPTY_PERSON,
      name: 'Rina Wati (contoh)',
      employeeKind: 'other',
      sex: 'P',
    })
    const request = {
      id: draft.id,
      version: draft.version,
      signatoryId: SIGNATORY_IDS[0],
      personId,
      status: 'Plt.' as const,
      startsOn: '2022-09-29',
      endsOn: null,
      endsPrevious: true,
    }
    const replaced = await client.commitments.replaceSignatory(request)
    const { appointments } = await client.people.directory()
    const acting = appointments.find((each) => each.personId === personId)
    expect(acting).toMatchObject({ status: 'Plt.', positionId: health.positionId, startsOn: '2022-09-29' })
    expect(appointments.find((each) => each.id === health.appointmentId)?.endsOn).toBe('2022-09-28')
    expect(replaced.content).toEqual({
      ...draft.content,
      signatories: draft.content.signatories.map((each) =>
        each.id === SIGNATORY_IDS[0] ? { ...each, appointmentId: acting?.id } : each,
      ),
    })
    const file = await client.commitments.preview({
      id: draft.id,
      content: replaced.content,
      paper: 'commitment',
    })
    expect(JSON.stringify(await printedDocument(file))).toContain('Plt. KEPALA DINAS KESEHATAN')
    expect((await refusal(client.commitments.replaceSignatory(request))).code).toBe('STALE')
  })

  test('an impossible period changes neither the directory nor the draft', async () => {
    const { client } = await openTestApplication()
    const { draft, health } = await readyDraft(client)
    const call = client.commitments.replaceSignatory({
      id: draft.id,
      version: draft.version,
      signatoryId: SIGNATORY_IDS[0],
      personId: health.personId,
      status: 'Plh.',
      startsOn: '2022-09-29',
      endsOn: '2022-09-01',
      endsPrevious: false,
    })
    expect((await refusal(call)).code).toBe('INVALID_PERIOD')
    expect(await client.commitments.get({ id: draft.id })).toEqual(draft)
    expect((await client.people.directory()).appointments).toHaveLength(2)
  })
})

test('history tells the changes of a sitting once, in words', async () => {
  const { client } = await openTestApplication()
  const { draft, content } = await readyDraft(client)
  const points = [...content.points, { id: '0190a000-0000-7000-8000-0000000000a2', text: 'Ke' }]
  let { version } = draft
  for (const text of ['Ke', 'Ked', 'Kedua.']) {
    const [first] = points
    if (first === undefined) throw new Error('no point')
    const typed = { ...content, points: [first, { id: points[1]?.id ?? '', text }], place: 'Mojosari' }
    ;({ version } = await client.commitments.save({ id: draft.id, version, meetingId: null, content: typed }))
  }
  const [latest, first] = await client.commitments.history({ id: draft.id })
  expect(first?.words).toEqual(['Draf dibuat'])
  expect(latest?.words).toEqual([
    'Butir ditambah: "Melaksanakan Masterplan Smart City."',
    'Butir ditambah: "Kedua."',
    'Tempat diubah: "Mojokerto" menjadi "Mojosari"',
    'Tanggal diisi: Kamis, 29 September 2022',
    'Penanda tangan ditambah: Kepala Dinas Kesehatan (Siti Aminah (contoh))',
    'Penanda tangan ditambah: Kepala Dinas Pendidikan (Budi Santoso (contoh))',
    'Yang mengetahui dihapus: Bupati Mojokerto',
    'Cara mencetak tanggal diubah',
  ])
})
