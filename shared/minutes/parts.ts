import type { AgendaItem } from '#shared/meetings/model.ts'
import { EMPTY_MINUTES, type Discussion, type MinutesContent } from './model.ts'
import { EMPTY_RICH_TEXT, plainLines, type RichText } from './rich-text.ts'

/** A part of minutes as plain lines. */
export interface PlainPart {
  /** The same in every revision. */
  key: string
  name: string
  lines: string[]
  /** What the lines are of, where they have a look. */
  richText?: RichText
}

function linesIn(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

/** The parts of minutes in their order, as plain lines; those without a line too. */
export function plainParts(content: MinutesContent): PlainPart[] {
  return [
    { key: 'invitation', name: 'Surat undangan', lines: linesIn(content.invitation) },
    { key: 'subject', name: 'Acara', lines: linesIn(content.subject) },
    { key: 'participants', name: 'Peserta', lines: linesIn(content.participants) },
    { key: 'opening', name: 'Pembukaan', lines: plainLines(content.opening), richText: content.opening },
    ...content.discussions.map(({ id, heading, body }) => ({
      key: id,
      name: heading === '' ? 'Pembahasan' : `Pembahasan: ${heading}`,
      lines: plainLines(body),
      richText: body,
    })),
    {
      key: 'conclusions',
      name: 'Kesimpulan',
      lines: plainLines(content.conclusions),
      richText: content.conclusions,
    },
    {
      key: 'decisions',
      name: 'Keputusan',
      lines: content.decisions.map(({ text }, index) => `${index + 1}. ${text.replace(/\n/g, ' ')}`),
    },
    { key: 'closing', name: 'Penutup', lines: plainLines(content.closing), richText: content.closing },
  ]
}

/** How many words minutes hold. */
export function wordCountOf(content: MinutesContent): number {
  return plainParts(content).reduce(
    (sum, { lines }) => sum + lines.reduce((count, text) => count + (text.match(/\S+/g)?.length ?? 0), 0),
    0,
  )
}

function discussionOf({ id, title }: Pick<AgendaItem, 'id' | 'title'>): Discussion {
  // The item's own id serves, since an item is discussed under one heading.
  return { id, agendaItemId: id, heading: title, body: EMPTY_RICH_TEXT }
}

/** Minutes that begin with a heading for each item of the agenda. */
export function minutesForAgenda(agenda: readonly AgendaItem[]): MinutesContent {
  return { ...EMPTY_MINUTES, discussions: agenda.filter(({ title }) => title !== '').map(discussionOf) }
}

/** Headings for items that came onto the agenda after the minutes were begun, in the order of the agenda. */
export function missingDiscussions(
  { discussions }: { discussions: readonly Discussion[] },
  agenda: readonly AgendaItem[],
): Discussion[] {
  const there = new Set(discussions.map(({ agendaItemId }) => agendaItemId))
  return agenda.filter(({ id, title }) => title !== '' && !there.has(id)).map(discussionOf)
}
