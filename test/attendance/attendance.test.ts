import { expect, test } from 'vitest'
import { openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { EMPTY_GUEST } from '#shared/meetings/person-reference.ts'
import { guest, invited, seat } from '#test/participants/invitees.ts'
import { refusal } from '#test/refusal.ts'

async function openDoor() {
  let now = SIGNING_MORNING
  const { client } = await openTestApplication({ clock: () => now })
  const morning = session('2022-09-29', '09:00', '12:00', { name: 'Pagi' })
  const afternoon = session('2022-09-29', '13:00', null, { name: 'Siang' })
  const meeting = await client.meetings.create(
    meetingInput({
      title: 'Bimtek',
      sessions: [morning, afternoon],
      quorum: { rule: 'moreThanHalf', countsRepresented: true },
    }),
  )
  const meetingId = meeting.id
  await client.participants.add({ meetingId, participants: [guest('Ani'), guest('Budi'), guest('Citra')] })
  const states = async (sessionId = morning.id) => {
    const marks = await client.attendance.list({ meetingId })
    return (await client.participants.list({ meetingId })).map(
      ({ id }) =>
        marks.find((each) => each.participantId === id && each.sessionId === sessionId)?.mark.state ?? null,
    )
  }
  const wait = (minutes: number) => {
    now = new Date(now.getTime() + minutes * 60_000)
  }
  return { client, meeting, meetingId, morning, afternoon, states, wait }
}

const PRESENT = { state: 'present' } as const

test('a number at the door is recorded once, however often it is entered', async () => {
  const { client, meetingId, morning, states, wait } = await openDoor()
  const entry = { meetingId, sessionIds: [morning.id], who: { number: 2 }, mark: PRESENT }
  const first = await client.attendance.enter(entry)
  expect(first).toMatchObject({ isNew: true, participant: { named: { name: 'Budi' } } })
  wait(5)
  const second = await client.attendance.enter(entry)
  expect(second).toEqual({ ...first, isNew: false })
  expect(second.attendance).toMatchObject([
    { way: 'door', recordedAt: SIGNING_MORNING.toISOString(), version: 1 },
  ])
  expect(await states()).toEqual([null, 'present', null])
  expect((await refusal(client.attendance.enter({ ...entry, who: { number: 9 } }))).code).toBe('NOT_FOUND')
})

test('one who comes for somebody represented is recorded as who the reply sends, until it is said otherwise', async () => {
  const { client, meetingId, morning, afternoon } = await openDoor()
  const [ani, budi] = await client.participants.list({ meetingId })
  if (!ani || !budi) throw new Error('nobody')
  const by = { ...EMPTY_GUEST, kind: 'guest', name: 'Rina Wati' } as const
  const replies = [
    [ani, { state: 'represented', by }],
    [budi, { state: 'represented', by: null }],
  ] as const
  for (const [{ id, version }, reply] of replies)
    await client.participants.update({ id, version, changes: { reply } })
  const come = (number: number, sessionIds = [morning.id]) =>
    client.attendance.enter({ meetingId, sessionIds, who: { number }, mark: 'came' })

  const first = await come(1)
  expect(first).toMatchObject({ isNew: true, participant: { named: { name: 'Ani' } } })
  expect(first.attendance).toMatchObject([{ mark: { state: 'represented', by }, way: 'door' }])
  expect(first.attendance[0]?.representative?.name).toBe('Rina Wati')
  expect((await come(2)).attendance).toMatchObject([{ mark: { state: 'represented', by: null } }])
  expect((await come(3)).attendance).toMatchObject([{ mark: PRESENT }])

  // She came herself after all; her number again does not undo that, and counts for the afternoon as her reply says.
  const who = { number: 1 }
  await client.attendance.enter({ meetingId, sessionIds: [morning.id], who, mark: PRESENT })
  expect(await come(1)).toMatchObject({ isNew: false, attendance: [{ mark: PRESENT }] })
  const both = await come(1, [morning.id, afternoon.id])
  const markIn = ({ id }: { id: string }) => both.attendance.find((each) => each.sessionId === id)?.mark.state
  expect([markIn(morning), markIn(afternoon)]).toEqual(['present', 'represented'])
})

test('one who was excused and comes all the same is recorded as having come', async () => {
  const { client, meetingId, morning } = await openDoor()
  const entry = { meetingId, sessionIds: [morning.id], who: { number: 1 } }
  await client.attendance.enter({ ...entry, mark: { state: 'excused', reason: 'dinas luar' } })
  expect(await client.attendance.enter({ ...entry, mark: 'came' })).toMatchObject({
    isNew: true,
    attendance: [{ mark: PRESENT }],
  })
})

test('a correction keeps both in the history', async () => {
  const { client, meetingId, morning, afternoon } = await openDoor()
  const sessionIds = [morning.id, afternoon.id]
  const [ani] = await client.participants.list({ meetingId })
  const participants = [ani?.id ?? '']
  const absent = { state: 'absent' } as const
  await client.attendance.mark({
    meetingId,
    sessionIds: [morning.id],
    participants,
    mark: absent,
    way: 'sheet',
  })
  const { personId } = await seat(client, 'Inspektur', 'Rina Wati')
  const mark = { state: 'represented', by: { kind: 'person', personId } } as const
  const entered = await client.attendance.enter({ meetingId, sessionIds, who: { number: 1 }, mark })
  expect(
    entered.attendance.map(({ representative, personId: came }) => [representative?.name, came]),
  ).toEqual([
    ['Rina Wati', personId],
    ['Rina Wati', personId],
  ])
  await client.attendance.mark({
    meetingId,
    sessionIds: [afternoon.id],
    participants,
    mark: null,
    way: 'bulk',
  })
  expect(
    (await client.attendance.history({ participantId: ani?.id ?? '' })).map(({ words }) => words),
  ).toEqual([
    ['Siang, Kamis, 29 September 2022: catatan kehadiran dihapus, semula diwakili Rina Wati (di pintu)'],
    ['Siang, Kamis, 29 September 2022: diwakili Rina Wati (di pintu)'],
    [
      'Pagi, Kamis, 29 September 2022: dikoreksi, tidak hadir (dari daftar hadir) menjadi diwakili Rina Wati (di pintu)',
    ],
    ['Pagi, Kamis, 29 September 2022: tidak hadir (dari daftar hadir)'],
  ])
})

test('a guest who comes unannounced is added and present at once; a second time they are only found', async () => {
  const { client, meetingId, morning, states } = await openDoor()
  const entry = { meetingId, sessionIds: [morning.id], participant: guest('Dodi', { agency: 'Polres' }) }
  const first = await client.attendance.enterNew(entry)
  expect(first).toMatchObject({ isNew: true, participant: { number: 4, named: { agency: 'Polres' } } })
  const second = await client.attendance.enterNew({
    ...entry,
    participant: guest('DODI', { agency: 'polres' }),
  })
  expect(second).toMatchObject({ isNew: false, participant: { id: first.participant.id } })
  expect(await states()).toEqual([null, null, null, 'present'])
})

test('the rest is marked in one change, which is undone as a whole', async () => {
  const { client, meetingId, morning, afternoon, states } = await openDoor()
  const sessionIds = [morning.id, afternoon.id]
  await client.attendance.enter({ meetingId, sessionIds: [morning.id], who: { number: 1 }, mark: PRESENT })
  const absent = { state: 'absent' } as const
  const rest = { meetingId, sessionIds, participants: 'open', mark: absent, way: 'bulk' } as const
  const { changed, made } = await client.attendance.mark({ ...rest, sessionIds })
  expect(changed).toBe(5)
  expect([await states(), await states(afternoon.id)]).toEqual([
    ['present', 'absent', 'absent'],
    ['absent', 'absent', 'absent'],
  ])
  expect(await client.attendance.mark({ ...rest, sessionIds })).toEqual({ changed: 0, made: null })
  await client.attendance.undo(made ?? { first: 1, last: 1 })
  expect(await states()).toEqual(['present', null, null])
  const again = await client.attendance.mark({ ...rest, sessionIds })
  await client.attendance.enter({ meetingId, sessionIds: [morning.id], who: { number: 2 }, mark: PRESENT })
  expect((await refusal(client.attendance.undo(again.made ?? { first: 1, last: 1 }))).code).toBe('STALE')
})

test('the rest is present, or as it replied', async () => {
  const { client, meetingId, morning, states } = await openDoor()
  const [ani, budi, citra] = await client.participants.list({ meetingId })
  if (!ani || !budi || !citra) throw new Error('nobody')
  const by = { ...EMPTY_GUEST, kind: 'guest', name: 'Rina Wati' } as const
  const replies = [
    [ani, { state: 'represented', by }],
    [budi, { state: 'excused', reason: 'Dinas luar' }],
  ] as const
  for (const [{ id, version }, reply] of replies)
    await client.participants.update({ id, version, changes: { reply } })
  const rest = { meetingId, sessionIds: [morning.id], way: 'bulk' as const }
  const { changed, made } = await client.attendance.mark({ ...rest, participants: 'open', mark: 'asReplied' })
  expect(changed).toBe(3)
  expect(await client.attendance.list({ meetingId })).toMatchObject([
    { participantId: ani.id, mark: { by }, representative: { name: 'Rina Wati' } },
    { participantId: budi.id, mark: { state: 'excused', reason: 'Dinas luar' } },
    { participantId: citra.id, mark: PRESENT },
  ])
  await client.attendance.undo(made ?? { first: 1, last: 1 })
  expect(await states()).toEqual([null, null, null])
  // A state that is given to chosen ones is theirs whatever they replied, with what the reply tells of it.
  await client.attendance.mark({ ...rest, participants: [ani.id, budi.id], mark: 'represented' })
  expect(await client.attendance.list({ meetingId })).toMatchObject([
    { participantId: ani.id, mark: { state: 'represented', by } },
    { participantId: budi.id, mark: { state: 'represented', by: null } },
  ])
})

test('marks that were taken away come back, but not over new ones', async () => {
  const { client, meetingId, morning, states } = await openDoor()
  const [ani] = await client.participants.list({ meetingId })
  const given = { meetingId, sessionIds: [morning.id], participants: [ani?.id ?? ''], way: 'bulk' as const }
  await client.attendance.mark({ ...given, mark: PRESENT })
  const cleared = await client.attendance.mark({ ...given, mark: null })
  expect(await states()).toEqual([null, null, null])
  await client.attendance.undo(cleared.made ?? { first: 1, last: 1 })
  expect(await states()).toEqual(['present', null, null])
  const anew = await client.attendance.mark({ ...given, mark: null })
  await client.attendance.enter({ ...given, who: { number: 1 }, mark: PRESENT })
  expect((await refusal(client.attendance.undo(anew.made ?? { first: 1, last: 1 }))).code).toBe('STALE')
  expect(await client.attendance.list({ meetingId })).toHaveLength(1)
})

test('the summary counts each session and says whether the quorum is reached', async () => {
  const { client, meetingId, morning, afternoon } = await openDoor()
  const sessionIds = [morning.id]
  for (const number of [1, 2])
    await client.attendance.enter({ meetingId, sessionIds, who: { number }, mark: PRESENT })
  const summary = await client.attendance.summary({ meetingId })
  expect(summary).toMatchObject([
    {
      sessionId: morning.id,
      all: { invited: 3, present: 2, open: 1 },
      quorum: { isReached: true, needed: 2 },
    },
    { sessionId: afternoon.id, all: { invited: 3, present: 0, open: 3 }, quorum: { isReached: false } },
  ])
  expect(summary[0]?.byAgency).toMatchObject([{ agency: 'Tanpa instansi', present: 2 }])
})

test('what is recorded belongs to sessions and participants that are there; it comes back with them', async () => {
  const { client, meeting, meetingId, morning, afternoon } = await openDoor()
  const sessionIds = [morning.id, afternoon.id]
  await client.attendance.enter({ meetingId, sessionIds, who: { number: 1 }, mark: PRESENT })
  const change = async (sessions: typeof meeting.sessions) => {
    const { version } = await client.meetings.get({ id: meetingId })
    await client.meetings.update({ id: meetingId, version, changes: { sessions } })
    return (await client.attendance.list({ meetingId })).length
  }
  expect(await change([morning])).toBe(1)
  expect(await change([morning, afternoon])).toBe(2)
  const elsewhere = client.attendance.enter({
    meetingId,
    sessionIds: [meetingId],
    who: { number: 1 },
    mark: PRESENT,
  })
  expect((await refusal(elsewhere)).code).toBe('NOT_FOUND')
})

test('a person is told the meetings they came to, by name, by position, and instead of somebody', async () => {
  const { client, meetingId, morning, afternoon } = await openDoor()
  const { personId, positionId } = await seat(client, 'Inspektur', 'Rina Wati')
  await client.participants.add({
    meetingId,
    participants: [invited({ kind: 'position', positionId }, { role: 'narasumber' })],
  })
  const sessionIds = [morning.id, afternoon.id]
  await client.attendance.enter({ meetingId, sessionIds: [morning.id], who: { number: 4 }, mark: PRESENT })
  const mark = { state: 'represented', by: { kind: 'person', personId } } as const
  await client.attendance.enter({ meetingId, sessionIds, who: { number: 1 }, mark })
  const { sections } = await client.people.personRecord({ id: personId })
  const meetings = sections.find(({ name }) => name === 'meetings')
  expect(meetings?.entries.map(({ title, context, on }) => [title, context, on])).toEqual([
    ['Bimtek', 'Narasumber, hadir 1 dari 2 sesi', '2022-09-29'],
    ['Bimtek', 'mewakili Ani', '2022-09-29'],
  ])
  // One who came later to the position was not there.
  const later = await seat(client, 'Inspektur', 'Baru', { startsOn: '2022-10-01' })
  const record = await client.people.personRecord({ id: later.personId })
  expect(record.sections.map(({ name }) => name)).not.toContain('meetings')
})
