import { beritaAcaraDocument, type PrintedBeritaAcara } from '#shared/documents/berita-acara.ts'
import type { PrintedSignatory } from '#shared/commitments/snapshot.ts'
import { officeOn, type OptionsOf, type PaperFinding } from '#shared/meeting-papers/model.ts'
import { spanOf } from '#shared/meetings/sessions.ts'
import { glyphFindings, numberFindings, option, partFindings, signerFindings, warning } from '../findings.ts'
import type { PaperKind } from '../paper-kind.ts'
import { hasLeftOffice, placeToSign, printedPart, printedSigner } from '../signing.ts'

function checked(
  options: OptionsOf<'berita-acara'>,
  parties: readonly (PrintedSignatory | null)[],
): PaperFinding[] {
  const open = parties.filter((party) => party === null || party.name === '').length
  return [
    ...(open > 0
      ? [
          warning(
            'parties-missing',
            `${open} pihak belum bernama; dicetak sebagai titik-titik.`,
            option('parties'),
          ),
        ]
      : []),
    ...(options.results.every((text) => text === '')
      ? [warning('results-missing', 'Hasil belum diisi; dicetak sebagai titik-titik.', option('results'))]
      : []),
    ...(options.date === null
      ? [warning('date-missing', 'Tanggal kosong; dicetak sebagai titik-titik.', option('date'))]
      : []),
  ]
}

/** Berita acara: parties and results are its own, the occasion is the meeting's. */
export const beritaAcara: PaperKind<'berita-acara'> = {
  usual: async ({ meeting, office, headOfOffice }) => {
    const head = await headOfOffice()
    return {
      paper: 'berita-acara',
      letterhead: 'office',
      typeface: 'arimo',
      paperSize: office.paper,
      titleLines: [meeting.title.toLocaleUpperCase('id').slice(0, 160)],
      numberStyle: 'blank',
      number: '',
      date: spanOf(meeting)?.first ?? null,
      place: '',
      parties: [head === null ? null : { kind: 'position', positionId: head.positionId }, null],
      event: '',
      results: [],
      acknowledging: [],
    }
  },
  async resolve({ reader, meeting, office, today }, options) {
    const { letterhead, typeface, numberStyle, number, titleLines, results } = options
    const date = options.date ?? today
    const parties: (PrintedSignatory | null)[] = []
    for (const [index, party] of options.parties.entries())
      parties.push(
        party === null
          ? null
          : await printedPart(reader, party, { signatoryId: placeToSign(index + 1), date }),
      )
    const inOffice: PaperFinding[] = []
    for (const [index, party] of parties.entries()) {
      if (party === null || party.name === '') continue
      const hasLeft = await hasLeftOffice(reader, options.parties[index] ?? null, date)
      inOffice.push(...partFindings(party, { hasLeft, date, place: option('parties') }))
    }
    const acknowledging: PrintedSignatory[] = []
    for (const each of options.acknowledging) acknowledging.push(await printedSigner(reader, each, date))
    const printed: PrintedBeritaAcara = {
      office: officeOn(office, options),
      letterhead,
      typeface,
      titleLines: titleLines.filter((line) => line !== ''),
      numberStyle,
      number,
      date: options.date,
      place: options.place === '' ? meeting.place : options.place,
      parties,
      event: options.event === '' ? `kegiatan ${meeting.title}` : options.event,
      results: results.filter((text) => text !== ''),
      acknowledging,
    }
    return {
      printed,
      document: (code, createdAt) => beritaAcaraDocument(printed, code, createdAt),
      signers: [
        ...parties
          .filter((each) => each !== null)
          .map((each) => ({ role: 'signatory', printed: each }) as const),
        ...acknowledging.map((each) => ({ role: 'acknowledging', printed: each }) as const),
      ],
      number: numberStyle === 'filled' ? number : '',
      date: options.date,
      findings: [
        ...numberFindings(options),
        ...checked(options, parties),
        ...inOffice,
        ...acknowledging.flatMap((each) =>
          signerFindings(each, date).map((finding) => ({ ...finding, field: 'acknowledging' })),
        ),
        ...(printed.place === ''
          ? [warning('place-missing', 'Tempat kosong; dicetak sebagai titik-titik.', option('place'))]
          : []),
        ...glyphFindings(printed, typeface),
      ],
    }
  },
}
