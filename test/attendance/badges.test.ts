import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest, invited, seat } from '#test/participants/invitees.ts'
import { refusal } from '#test/refusal.ts'
import { badgeCode } from '#shared/participants/badge-code.ts'

const PRESENT = { state: 'present' } as const
const HEAD = 'Kepala Dinas Kesehatan'

/** Stage I in June and stage II in September, with whom the tests need; Ani is number 1 there and number 2 here. */
async function openStages() {
  const { client } = await openTestApplication()
  const { id: first } = await client.meetings.create(
    meetingInput({
      title: 'Bimtek Tahap I',
      kind: 'bimtek',
      stage: 1,
      sessions: [session('2022-06-06', '09:00', null)],
    }),
  )
  const { id: second } = await client.meetings.nextStage({
    id: first,
    carriedOver: { participants: false, openPoints: false, actionItems: false },
  })
  const morning = session('2022-09-29', '09:00', null)
  const { version } = await client.meetings.get({ id: second })
  await client.meetings.update({
    id: second,
    version,
    changes: { title: 'Bimtek Tahap II', sessions: [morning] },
  })
  const add = (meetingId: string, participants: ReturnType<typeof guest>[]) =>
    client.participants.add({ meetingId, participants })
  const show = (badge: string) =>
    client.attendance.enter({ meetingId: second, sessionIds: [morning.id], who: { badge }, mark: PRESENT })
  const recorded = () => client.attendance.list({ meetingId: second })
  return { client, first, second, add, show, recorded }
}

test('a badge of this meeting is taken, in small letters too', async () => {
  const { second, add, show } = await openStages()
  await add(second, [guest('Budi'), guest('Ani')])
  const shown = await show(badgeCode(second, 2).toLowerCase())
  expect(shown).toMatchObject({ isNew: true, otherStage: null, participant: { named: { name: 'Ani' } } })
  expect((await refusal(show(badgeCode(second, 9)))).code).toBe('NOT_FOUND')
})

test('a badge of another stage is taken for whom it names, under the number here', async () => {
  const { first, second, add, show } = await openStages()
  await add(first, [guest('Ani', { agency: 'Dinas Sosial' }), guest('Budi')])
  await add(second, [guest('Citra'), guest('Ani', { agency: 'Dinas Sosial' })])
  expect(await show(badgeCode(first, 1))).toMatchObject({
    isNew: true,
    otherStage: 'Bimtek Tahap I',
    participant: { number: 2, named: { name: 'Ani' } },
  })
})

test('a badge of another stage is refused when its holder does not take part here', async () => {
  const { first, second, add, show, recorded } = await openStages()
  await add(first, [guest('Ani'), guest('Budi')])
  await add(second, [guest('Citra'), guest('Ani')])
  expect(await refusal(show(badgeCode(first, 2)))).toMatchObject({
    code: 'OTHER_BADGE',
    message: 'Kartu ini dari kegiatan "Bimtek Tahap I".',
    data: { reason: 'Budi tidak ada di daftar peserta di sini; catat sebagai tamu bila memang diundang.' },
  })
  expect(await recorded()).toEqual([])
})

test('a badge names a person: who held the office in June is not whoever holds it in September', async () => {
  const { client, first, second, add, show } = await openStages()
  const { positionId } = await seat(client, HEAD, 'Rina Wati', { endsOn: '2022-08-31' })
  await seat(client, HEAD, 'Tono Basuki', { startsOn: '2022-09-01' })
  const head = invited({ kind: 'position', positionId })
  await add(first, [head])
  await add(second, [guest('Citra'), head])
  expect(await refusal(show(badgeCode(first, 1)))).toMatchObject({
    data: {
      reason: 'Rina Wati tidak ada di daftar peserta di sini; catat sebagai tamu bila memang diundang.',
    },
  })
})

test('a badge of a meeting outside of the series is refused even for a participant, with the number to type', async () => {
  const { client, second, add, show, recorded } = await openStages()
  const { id: other } = await client.meetings.create(meetingInput({ title: 'Sosialisasi' }))
  await add(other, [guest('Ani')])
  await add(second, [guest('Citra'), guest('Ani')])
  expect(await refusal(show(badgeCode(other, 1)))).toMatchObject({
    code: 'OTHER_BADGE',
    message: 'Kartu ini dari kegiatan "Sosialisasi".',
    data: { reason: 'Ani di sini nomor 2; ketik nomor itu bila memang dia yang datang.' },
  })
  expect(await refusal(show('7K3Q9Z-1'))).toMatchObject({
    code: 'OTHER_BADGE',
    message: 'Kartu ini dari kegiatan lain.',
  })
  expect(await recorded()).toEqual([])
})
