import type { Block } from '#shared/documents/paper.ts'
import type { TestClient } from '#test/application.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { guest } from '#test/participants/invitees.ts'
import { printedDocument } from '#test/plain-printer.ts'

/** The blocks of one kind, as they go to the printer. */
export async function blocksOf<Kind extends Block['kind']>(file: File, kind: Kind) {
  const { blocks } = await printedDocument(file)
  return blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
}

/** A meeting on the morning after, with a guest. */
export async function aMeeting(client: TestClient) {
  const meeting = await client.meetings.create(
    meetingInput({
      title: 'Rapat Persiapan',
      place: 'Command Center',
      sessions: [session('2022-09-30'), session('2022-10-01', '13:00')],
    }),
  )
  await client.participants.add({ meetingId: meeting.id, participants: [guest('Budi (contoh)')] })
  return meeting.id
}
