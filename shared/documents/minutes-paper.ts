import * as z from 'zod'
import { actionItemState } from '#shared/action-items/model.ts'
import { actionItemStateName } from '#shared/action-items/order.ts'
import { printedSignatory } from '#shared/commitments/snapshot.ts'
import { longDate } from '#shared/indonesian/dates.ts'
import { isoDate } from '#shared/indonesian/identifiers.ts'
import { listMarker } from '#shared/minutes/list-markers.ts'
import {
  isBlank,
  richText,
  richTextOf,
  type RichText,
  type RichTextBlock,
} from '#shared/minutes/rich-text.ts'
import { officePaper, printedLook } from './office-paper.ts'
import { letterhead } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { photoAnnex, printedPhoto } from './photos.ts'
import { signatureAs } from './signature-cells.ts'

/** What must be done after the meeting, as a row of the table. */
export const printedActionItem = z.object({
  what: z.string(),
  owner: z.string(),
  dueOn: isoDate.nullable(),
  state: actionItemState,
})

/** All that minutes are printed from. */
export const printedMinutes = printedLook.extend({
  /** First day, by which the paper is dated. */
  date: isoDate.nullable(),
  /** `Rapat`, `Hari/Tanggal`, `Waktu` and the other lines of the head, in words. */
  meeting: z.string(),
  days: z.string(),
  times: z.string(),
  place: z.string(),
  invitation: z.string(),
  subject: z.string(),
  chairName: z.string(),
  participants: z.string(),
  noteTakerName: z.string(),
  opening: richText,
  discussions: z.array(z.object({ heading: z.string(), body: richText })),
  conclusions: richText,
  decisions: z.array(z.string()),
  actionItems: z.array(printedActionItem),
  closing: richText,
  /** Who sign; null leaves a line for the name. */
  chair: printedSignatory.nullable(),
  noteTaker: printedSignatory.nullable(),
  /** Annexed behind the signatures. */
  photos: z.array(printedPhoto),
})
export type PrintedMinutes = z.infer<typeof printedMinutes>

const TITLE = 'NOTULA'
/** Stands in a part that is still empty, so that nobody looks for what is missing. */
const NOTHING = '-'
const NOTHING_SAID = richTextOf(NOTHING).content

function written(text: RichText): Block[] {
  return isBlank(text)
    ? [{ kind: 'paragraph', text: NOTHING, align: 'left' }]
    : [{ kind: 'richText', content: text.content }]
}

function part(number: number, name: string, body: Block[]): Block[] {
  return [{ kind: 'heading', text: `${number}. ${name}` }, ...body]
}

function headingNode(text: string): RichTextBlock {
  return { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text }] }
}

/** What was discussed, each item of the agenda under its own heading; several are counted `a.`, `b.` */
function discussed({ discussions }: PrintedMinutes): Block[] {
  const headed = discussions.filter(({ heading }) => heading !== '')
  const content = discussions.flatMap((discussion) => {
    const { heading, body } = discussion
    if (heading === '') return isBlank(body) ? [] : body.content
    const marker = headed.length < 2 ? '' : `${listMarker(headed.indexOf(discussion) + 1, 1)} `
    return [headingNode(`${marker}${heading}`), ...(isBlank(body) ? NOTHING_SAID : body.content)]
  })
  return written({ type: 'doc', content })
}

function concluded({ conclusions, decisions }: PrintedMinutes): Block[] {
  if (decisions.length === 0) return written(conclusions)
  return [
    ...(isBlank(conclusions) ? [] : written(conclusions)),
    { kind: 'paragraph', text: 'Rapat memutuskan:', align: 'left' },
    { kind: 'points', items: decisions },
  ]
}

function followUp({ actionItems }: PrintedMinutes): Block[] {
  if (actionItems.length === 0)
    return [{ kind: 'paragraph', text: 'Tidak ada tindak lanjut.', align: 'left' }]
  return [
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: 'Uraian', width: { share: 4 }, align: 'left' },
        { heading: 'Penanggung Jawab', width: { share: 2.4 }, align: 'left' },
        { heading: 'Batas Waktu', width: { share: 1.6 }, align: 'left' },
        { heading: 'Status', width: 'fit', align: 'left' },
      ],
      rows: actionItems.map(({ what, owner, dueOn, state }, index) => [
        `${index + 1}.`,
        what,
        owner,
        dueOn === null ? NOTHING : longDate(dueOn),
        actionItemStateName(state),
      ]),
      leastRowHeight: 0,
      signing: null,
    },
  ]
}

/** Notula: head, five parts, and two signatures. @param code the document's code, null for a draft */
export function minutesDocument(
  minutes: PrintedMinutes,
  code: string | null,
  createdAt = `${minutes.date ?? '2000-01-01'}T00:00:00.000Z`,
): PaperDocument {
  const { office, typeface, meeting, chair, noteTaker } = minutes
  return officePaper(office, {
    title: `${TITLE} ${meeting}`,
    subject: `${TITLE} ${meeting}`,
    createdAt,
    typeface,
    code,
    printsCode: true,
    blocks: [
      ...letterhead(minutes),
      { kind: 'title', lines: [TITLE], number: null },
      {
        kind: 'fields',
        rows: [
          { label: 'Rapat', value: meeting },
          { label: 'Hari/Tanggal', value: minutes.days },
          { label: 'Waktu', value: minutes.times },
          { label: 'Tempat', value: minutes.place },
          { label: 'Surat Undangan', value: minutes.invitation || NOTHING },
          { label: 'Acara', value: minutes.subject },
          { label: 'Pimpinan Rapat', value: minutes.chairName },
          { label: 'Peserta', value: minutes.participants },
          { label: 'Pencatat', value: minutes.noteTakerName },
        ],
        indented: false,
      },
      ...part(1, 'Pembukaan', written(minutes.opening)),
      ...part(2, 'Pembahasan', discussed(minutes)),
      ...part(3, 'Kesimpulan', concluded(minutes)),
      ...part(4, 'Tindak Lanjut', followUp(minutes)),
      ...part(5, 'Penutup', written(minutes.closing)),
      {
        kind: 'signatureGrid',
        columns: 2,
        cells: [signatureAs('Pencatat', noteTaker), signatureAs('Pimpinan Rapat', chair)],
      },
      ...photoAnnex(minutes.photos),
    ],
  })
}
