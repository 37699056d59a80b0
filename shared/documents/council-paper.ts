import { DIMENSIONS } from '#shared/council/default-bodies.ts'
import type { PrintedBody, PrintedCouncil } from '#shared/council/printed-council.ts'
import { dateWithWeekday, longDate } from '#shared/indonesian/dates.ts'
import { romanNumeral } from '#shared/indonesian/numbers.ts'
import { regionTitle } from '#shared/settings/model.ts'
import { officePaper } from './office-paper.ts'
import { letterhead, placeAndDate } from './official-lines.ts'
import type { Block, PaperDocument } from './paper.ts'
import { signatureCell } from './signature-cells.ts'

function capitals(text: string): string {
  return text.toLocaleUpperCase('id')
}

/** `SUSUNAN DEWAN SMART CITY,` / `TIM PELAKSANA, DAN KELOMPOK KERJA` / `KABUPATEN MOJOKERTO`, by what there is. */
function titleLines({ bodies, office }: PrintedCouncil): string[] {
  const kinds = new Set(bodies.map(({ kind }) => kind))
  const hasWorkingGroup = DIMENSIONS.some(({ kind }) => kinds.has(kind))
  const region = capitals(regionTitle(office))
  const [first, second, third] = [
    ...(kinds.has('council') || kinds.size === 0 ? ['DEWAN SMART CITY'] : []),
    ...(kinds.has('executive') ? ['TIM PELAKSANA'] : []),
    ...(hasWorkingGroup ? ['KELOMPOK KERJA'] : []),
  ]
  const place = first === 'DEWAN SMART CITY' ? region : `SMART CITY ${region}`
  if (first === undefined) return [`SUSUNAN ${capitals(bodies[0]?.name ?? '')}`, region]
  if (second === undefined) return [`SUSUNAN ${first}`, place]
  return third === undefined
    ? [`SUSUNAN ${first}`, `DAN ${second}`, place]
    : [`SUSUNAN ${first},`, `${second}, DAN ${third}`, place]
}

/** Header of the column of roles. */
function roleHeading(kind: PrintedBody['kind']): string {
  if (kind === 'council') return 'Jabatan dalam Dewan'
  if (kind === 'executive') return 'Jabatan dalam Tim'
  return kind === 'other' ? 'Kedudukan' : 'Jabatan dalam Pokja'
}

/** A body as a table of its members, headed by its name, numbered when there are several. */
function bodyBlocks(body: PrintedBody, index: number, count: number): Block[] {
  const ordinal = count === 1 ? '' : `${romanNumeral(index + 1)}. `
  // The title names a council that stands alone.
  const isNamedByTitle = count === 1 && body.kind === 'council'
  return [
    ...(isNamedByTitle ? [] : [{ kind: 'heading', text: `${ordinal}${capitals(body.name)}` } as const]),
    {
      kind: 'table',
      columns: [
        { heading: 'No', width: 'fit', align: 'centre' },
        { heading: roleHeading(body.kind), width: { share: 1 }, align: 'left' },
        { heading: 'Nama/Jabatan dalam Dinas', width: { share: 2 }, align: 'left' },
      ],
      rows: body.rows.map(({ role, member }, row) => [`${row + 1}.`, role, member]),
      leastRowHeight: 0,
      signing: null,
    },
  ]
}

/** Which decree the composition rests on, in running text. */
function basis({ issuer, number, decreedOn, title }: PrintedCouncil): string {
  const named = [
    `Keputusan ${issuer}`,
    ...(number === '' ? [] : [`Nomor ${number}`]),
    ...(decreedOn === null ? [] : [`tanggal ${longDate(decreedOn)}`]),
    `tentang ${title}`,
  ]
  return named.join(' ')
}

/** The annex belongs to its decree and needs no letterhead; the list carries the office's and says on which day it holds. */
function opening(council: PrintedCouncil): Block[] {
  const { form, office, issuer, number, decreedOn, title, date } = council
  const heading: Block = { kind: 'title', lines: titleLines(council), number: null }
  if (form === 'annex')
    return [
      {
        kind: 'annexHeading',
        lines: ['LAMPIRAN', `KEPUTUSAN ${capitals(issuer)}`],
        rows: [
          { label: 'NOMOR', value: number },
          { label: 'TANGGAL', value: decreedOn === null ? '' : capitals(longDate(decreedOn)) },
          { label: 'TENTANG', value: capitals(title) },
        ],
      },
      heading,
    ]
  return [
    ...letterhead({ letterhead: 'office', office }),
    heading,
    {
      kind: 'paragraph',
      // A decree's number cannot be parted and would tear gaps into justified lines.
      align: 'left',
      text: `Berdasarkan ${basis(council)}, dengan keadaan pada ${dateWithWeekday(date)}.`,
    },
  ]
}

/** The signature; only a list needs place and date, an annex has those of its decree. */
function closing({ form, office, date, signer }: PrintedCouncil): Block[] {
  if (signer === null) return []
  const placed: Block = {
    kind: 'placeAndDate',
    text: placeAndDate({ place: office.regionName, date, dateStyle: 'filled' }),
  }
  return [...(form === 'list' ? [placed] : []), { kind: 'signatureBlock', cell: signatureCell(signer) }]
}

/** `Susunan Dewan Smart City`: the annex of its decree, or a list with the office's letterhead, a table for each body. */
export function councilPaperDocument(council: PrintedCouncil): PaperDocument {
  const { office, bodies, date } = council
  return officePaper(office, {
    title: titleLines(council).join(' '),
    subject: basis(council),
    createdAt: `${date}T00:00:00.000Z`,
    blocks: [
      ...opening(council),
      ...bodies.flatMap((body, index) => bodyBlocks(body, index, bodies.length)),
      ...closing(council),
    ],
  })
}
