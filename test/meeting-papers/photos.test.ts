import sharp from 'sharp'
import { expect, test } from 'vitest'
import { openTestApplication } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { printedDocument } from '#test/plain-printer.ts'

test('photos of a meeting stand behind its minutes in their order, hand-outs do not', async () => {
  const { client } = await openTestApplication()
  const { id: meetingId } = await client.meetings.create(
    meetingInput({ title: 'Rapat', sessions: [session('2022-09-30')] }),
  )
  const add = async (background: string, kind: 'photo' | 'handout') => {
    const picture = await sharp({ create: { width: 80, height: 60, channels: 3, background } })
      .jpeg()
      .toBuffer()
    const file = new File([new Uint8Array(picture)], `${background}.jpg`)
    return client.materials.add({ meetingId, kind, agendaItemId: null, file })
  }
  const first = await add('#3a7', 'photo')
  const second = await add('#a37', 'photo')
  const { options } = await client.meetingPapers.get({ meetingId, paper: 'minutes' })
  const { blocks } = await printedDocument(await client.meetingPapers.preview({ meetingId, options }))
  expect(blocks.at(-1)).toEqual({
    kind: 'photos',
    photos: [first, second].map(({ sha256, caption }) => ({ image: sha256, caption })),
  })
})
