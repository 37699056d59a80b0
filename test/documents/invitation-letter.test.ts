import { describe, expect, test } from 'vitest'
import { invitationDocument, printedInvitation } from '#shared/documents/invitation-letter.ts'
import { sheetCount, withSheets } from '#shared/documents/sheets.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleInvitation } from './sample-meeting.ts'

const NUMBER_WITH_GAP = { numberStyle: 'blank', number: '500.12.6//416-112/2022' } as const

function openings(...invitation: Parameters<typeof sampleInvitation>) {
  const { blocks } = invitationDocument(sampleInvitation(...invitation), null)
  return blocksOf(blocks, 'letterOpening')
}

describe('the letter', () => {
  test('has the shape of korespondensi and the words of the domain', () => {
    const { blocks } = invitationDocument(sampleInvitation(1, { copies: ['Bupati Mojokerto'] }), null)
    expect(blocks.map(({ kind }) => kind)).toEqual([
      'letterhead',
      'letterOpening',
      'paragraph',
      'fields',
      'paragraph',
      'signatureBlock',
      'copies',
    ])
    const [opening] = blocksOf(blocks, 'letterOpening')
    expect(opening?.placeAndDate).toBe('Mojokerto, 22 September 2022')
    expect(opening?.rows).toEqual([
      { label: 'Nomor', value: '500.12.18.3/1234/416-112/2022' },
      { label: 'Sifat', value: 'Penting' },
      { label: 'Lampiran', value: '-' },
      { label: 'Hal', value: 'Undangan' },
    ])
    expect(blocksOf(blocks, 'fields')[0]?.rows.map(({ label }) => label)).toEqual([
      'hari, tanggal',
      'waktu',
      'tempat',
      'acara',
    ])
  })

  test('leaves gaps for number and day', () => {
    const [opening] = openings(1, { ...NUMBER_WITH_GAP, dateStyle: 'dayBlank' })
    expect(opening?.rows[0]?.value).toBe(`500.12.6/${'\u00A0'.repeat(8)}/416-112/2022`)
    expect(opening?.placeAndDate).toBe('Mojokerto,        September 2022')
    expect(openings(1, { numberStyle: 'blank', number: '' })[0]?.rows[0]?.value).toBe('')
  })

  test('names up to three; more are in an annex that it counts, signed too', () => {
    expect(openings(3)[0]?.addressee.names).toHaveLength(3)
    const document = invitationDocument(sampleInvitation(4), null)
    const [opening] = blocksOf(document.blocks, 'letterOpening')
    expect(opening?.addressee.names).toEqual(['(Daftar terlampir)'])
    expect(opening?.rows[2]).toEqual({ label: 'Lampiran', value: null })
    const annex = document.blocks.slice(document.blocks.findIndex(({ kind }) => kind === 'pageBreak'))
    expect(annex.map(({ kind }) => kind)).toEqual([
      'pageBreak',
      'annexHeading',
      'title',
      'points',
      'signatureBlock',
    ])
    expect(blocksOf(annex, 'annexHeading')[0]?.lines).toEqual(['LAMPIRAN SURAT UNDANGAN'])
    expect(blocksOf(annex, 'title')[0]?.lines).toEqual(['DAFTAR UNDANGAN'])
    expect(blocksOf(annex, 'points')[0]?.items[0]).toBe('Yth. Kepala Dinas Komunikasi dan Informatika')
    const counted = withSheets(document, [1, 2])
    expect(blocksOf(counted.blocks, 'letterOpening')[0]?.rows[2]?.value).toBe('2 (dua) lembar')
  })

  test('to each is a letter for each, without annex', () => {
    const letters = openings(5, { form: 'each' })
    expect(letters.map(({ addressee }) => addressee.names)).toEqual(
      sampleInvitation(5).recipients.map((name) => [name]),
    )
    expect(letters.every(({ rows }) => rows[2]?.value === '-')).toBe(true)
  })

  test('to nobody yet is still a letter', () => {
    expect(openings(0)).toHaveLength(1)
    expect(openings(0, { form: 'each' })).toHaveLength(1)
  })
})

test('sheets are counted in digits and words', () => {
  expect(sheetCount(1)).toBe('1 (satu) lembar')
  expect(sheetCount(11)).toBe('11 (sebelas) lembar')
})

test('what is frozen can be read again', () => {
  const invitation = sampleInvitation(4)
  const stored: unknown = JSON.parse(JSON.stringify(invitation))
  expect(printedInvitation.parse(stored)).toEqual(invitation)
})
