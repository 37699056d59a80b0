import { expect, test } from 'vitest'
import { paperOptions } from '#shared/meeting-papers/model.ts'
import { openTestApplication } from '#test/application.ts'
import { guest } from '#test/participants/invitees.ts'
import { printedDocument } from '#test/plain-printer.ts'
import { aMeeting, blocksOf } from './a-meeting.ts'

/** Who was a participant once. */
const NOBODY = '0190a000-0000-7000-8000-0000000000ff'

test('certificates go to those who came, each with a running number that never goes to another', async () => {
  const { client } = await openTestApplication({ content: 'sample' })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 1)?.id ?? ''
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'certificates' })
  if (options.paper !== 'certificates') throw new Error('another paper')
  const numbered = { ...options, number: '893.3/{urut}/416-112/2022', firstNumber: 21 }
  const fronts = async (chosen: typeof options) =>
    (await blocksOf(await client.meetingPapers.preview({ meetingId, options: chosen }), 'certificate')).map(
      ({ name, number }) => [name, number],
    )
  const all = await fronts(numbered)
  const participants = await client.participants.list({ meetingId })
  const came = new Set(
    (await client.attendance.list({ meetingId })).flatMap(({ participantId, mark }) =>
      mark.state === 'present' || mark.state === 'represented' ? [participantId] : [],
    ),
  )
  expect(all).toHaveLength(came.size)
  const one = participants.find(({ id, named }) => came.has(id) && named.name !== '')
  expect(await fronts({ ...numbered, participantIds: [one?.id ?? ''] })).toEqual([
    [one?.named.name, `Nomor: 893.3/${20 + (one?.number ?? 0)}/416-112/2022`],
  ])
  const absent = participants.find(({ id, named }) => !came.has(id) && named.name !== '')
  const picked = { ...numbered, roles: ['panitia' as const], participantIds: [absent?.id ?? '', NOBODY] }
  expect((await fronts(picked)).map(([name]) => name)).toEqual([absent?.named.name])
  const { findings: told } = await client.meetingPapers.check({ meetingId, options: picked })
  expect(told.filter(({ field }) => field === 'participantIds').map(({ message }) => message)).toEqual([
    '1 yang dipilih tidak lagi menjadi peserta.',
  ])
  const same = { ...options, number: '893.3/2022' }
  expect(
    (await client.meetingPapers.check({ meetingId, options: same })).findings.map(({ field }) => field),
  ).toEqual(['number'])
})

test('cards are made for those who are picked, in their order; kept choices from before go to all', async () => {
  const { client } = await openTestApplication()
  const meetingId = await aMeeting(client)
  await client.participants.add({
    meetingId,
    participants: [guest('Ani (contoh)'), guest('Budi (contoh)'), guest('Citra (contoh)')],
  })
  const participants = await client.participants.list({ meetingId })
  const idOf = (name: string) => participants.find(({ named }) => named.name === name)?.id ?? ''
  for (const paper of ['badges', 'name-cards'] as const) {
    const { options } = await client.meetingPapers.get({ meetingId, paper })
    if (!('participantIds' in options)) throw new Error('another paper')
    const participantIds = [idOf('Citra (contoh)'), idOf('Ani (contoh)')]
    const printed = async (chosen: typeof options) =>
      JSON.stringify(
        await printedDocument(await client.meetingPapers.preview({ meetingId, options: chosen })),
      )
    const text = await printed({ ...options, participantIds })
    expect(text).not.toMatch(/budi/i)
    expect(text.search(/ani \(contoh\)/i)).toBeLessThan(text.search(/citra/i))
    expect(await printed(options)).toMatch(/budi/i)
    const { participantIds: _none, ...before } = options
    expect(paperOptions.parse(before)).toEqual(options)
  }
})
