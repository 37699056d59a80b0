import { agendaItem, meetingInput, session } from '#test/meetings/meeting-input.ts'
import type { RichTextBlock } from '#shared/minutes/rich-text.ts'
import { startProgram, type ProgramOptions } from './program.ts'

const SIGNING_MORNING = new Date('2022-09-29T02:00:00.000Z')

/** The minutes of a meeting with two items on its agenda, opened. */
export async function openMinutes(options: ProgramOptions = {}) {
  let now = SIGNING_MORNING
  const program = await startProgram({ clock: () => now, ...options })
  const { client, page, open } = program
  const { id: meetingId } = await client.meetings.create(
    meetingInput({
      title: 'Rapat Dewan',
      sessions: [session('2022-09-29')],
      agenda: [agendaItem('Sambutan'), agendaItem('Paparan')],
    }),
  )
  await open(`/kegiatan/${meetingId}/notula`)
  const text = (name: string) => page.getByRole('textbox', { name, exact: true })
  await text('Pembukaan').waitFor()
  return {
    ...program,
    meetingId,
    text,
    stored: async () => (await client.minutes.get({ meetingId })).content,
    wait: (minutes: number) => {
      now = new Date(now.getTime() + minutes * 60_000)
    },
  }
}

/** Text with marks. */
export const words = (text: string, ...marks: ('bold' | 'italic' | 'strike')[]) => ({
  type: 'text' as const,
  text,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
})
/** A paragraph. */
export const line = (...content: ReturnType<typeof words>[]): RichTextBlock => ({
  type: 'paragraph',
  content,
})
/** An item of a list. */
export const item = (...content: RichTextBlock[]) => ({ type: 'listItem' as const, content })
