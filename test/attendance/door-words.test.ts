import { expect, test } from 'vitest'
import { openTestApplication, SIGNING_MORNING } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { answerTo } from '../../renderer/attendance/door-words.ts'

test('the door tells what was just recorded, whatever an earlier session of the day says', async () => {
  let now = SIGNING_MORNING
  const { client } = await openTestApplication({ clock: () => now })
  const { id: meetingId, sessions } = await client.meetings.create(
    meetingInput({ sessions: [session('2022-09-29', '09:00'), session('2022-09-29', '13:00')] }),
  )
  const sessionIds = sessions.map(({ id }) => id)
  await client.participants.add({ meetingId, participants: [guest('Siti Aminah')] })
  const [siti] = await client.participants.list({ meetingId })
  if (siti === undefined) throw new Error('nobody')
  const { id, version } = siti
  await client.participants.update({ id, version, changes: { reply: { state: 'represented', by: null } } })
  await client.attendance.enter({
    meetingId,
    sessionIds: sessionIds.slice(0, 1),
    who: { participantId: id },
    mark: { state: 'present' },
  })
  now = new Date(now.getTime() + 4 * 3_600_000)
  const entered = await client.attendance.enter({
    meetingId,
    sessionIds,
    who: { participantId: id },
    mark: 'came',
  })
  expect(answerTo(entered, sessionIds)).toMatchObject({
    kind: 'new',
    words: 'Wakil dari Siti Aminah hadir',
    other: { label: 'Datang sendiri' },
  })
})
