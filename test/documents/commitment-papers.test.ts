import { describe, expect, it } from 'vitest'
import { boardColumns, commitmentPaperDocument } from '#shared/documents/commitment-papers.ts'
import { blocksOf } from './blocks-of.ts'
import { sampleSnapshot } from './sample-snapshot.ts'

describe('the joint sheet', () => {
  it('says what the domain asks for, in its order', () => {
    const document = commitmentPaperDocument(sampleSnapshot(9, { letterhead: 'office' }), 'commitment', null)
    expect(document.blocks.map(({ kind }) => kind)).toEqual([
      'letterhead',
      'title',
      'paragraph',
      'points',
      'paragraph',
      'placeAndDate',
      'signatureGrid',
      'acknowledgement',
    ])
    expect(document.continuationHeading).toBe('LEMBAR PENANDATANGANAN KOMITMEN BERSAMA (lanjutan)')
    expect(document.title).toBe(
      'KOMITMEN BERSAMA IMPLEMENTASI MASTERPLAN SMART CITY KABUPATEN MOJOKERTO TAHUN 2022',
    )
    expect(blocksOf(document.blocks, 'acknowledgement')[0]?.heading).toBe('Mengetahui,')
  })

  it.each([
    [2, 2],
    [6, 2],
    [7, 3],
    [18, 3],
  ])('sets %i signatories in %i columns', (signatories, columns) => {
    const document = commitmentPaperDocument(sampleSnapshot(signatories), 'commitment', null)
    expect(blocksOf(document.blocks, 'signatureGrid')[0]?.columns).toBe(columns)
  })

  it('sets more than 18 in a table, and keeps a chosen form', () => {
    expect(
      blocksOf(commitmentPaperDocument(sampleSnapshot(19), 'commitment', null).blocks, 'signatureTable')[0]
        ?.cells,
    ).toHaveLength(19)
    const chosen = commitmentPaperDocument(sampleSnapshot(19, { layout: 'grid-2' }), 'commitment', null)
    expect(blocksOf(chosen.blocks, 'signatureGrid')[0]?.columns).toBe(2)
    const table = commitmentPaperDocument(sampleSnapshot(2, { layout: 'table' }), 'commitment', null)
    expect(blocksOf(table.blocks, 'signatureTable')).toHaveLength(1)
  })

  it('gives a single signatory the right half of the page', () => {
    const document = commitmentPaperDocument(sampleSnapshot(1), 'commitment', null)
    expect(blocksOf(document.blocks, 'signatureBlock')).toHaveLength(1)
    expect(blocksOf(document.blocks, 'signatureGrid')).toEqual([])
  })

  it('leaves out an empty grid and nobody to acknowledge', () => {
    const document = commitmentPaperDocument(sampleSnapshot(0, { acknowledging: [] }), 'commitment', null)
    expect(blocksOf(document.blocks, 'signatureGrid')).toEqual([])
    expect(blocksOf(document.blocks, 'acknowledgement')).toEqual([])
  })

  it('gives the same document for the same snapshot', () => {
    const snapshot = sampleSnapshot(3)
    expect(commitmentPaperDocument(snapshot, 'commitment', 'ABC1234')).toEqual(
      commitmentPaperDocument(structuredClone(snapshot), 'commitment', 'ABC1234'),
    )
  })
})

describe('number, place and date', () => {
  it.each([
    [{ numberStyle: 'none' } as const, null],
    [{ numberStyle: 'filled', number: '500.12.6/7/416-112/2022' } as const, 'NOMOR 500.12.6/7/416-112/2022'],
  ])('prints the number line of %o', (changes, line) => {
    const document = commitmentPaperDocument(sampleSnapshot(1, changes), 'commitment', null)
    expect(blocksOf(document.blocks, 'title')[0]?.number).toBe(line)
  })

  it('leaves a gap for a number that is still to be written', () => {
    for (const changes of [{ numberStyle: 'blank' }, { numberStyle: 'filled', number: '' }] as const) {
      const document = commitmentPaperDocument(sampleSnapshot(1, changes), 'commitment', null)
      expect(blocksOf(document.blocks, 'title')[0]?.number).toMatch(/^NOMOR\u00A0{30,}$/)
    }
  })

  it.each([
    [{}, 'Mojokerto, 29 September 2022'],
    [{ dateStyle: 'dayBlank' } as const, 'Mojokerto,        September 2022'],
    [{ dateStyle: 'dayBlank', place: '' } as const, '        September 2022'],
    [{ place: '' }, '29 September 2022'],
  ])('prints place and date of %o', (changes, text) => {
    const document = commitmentPaperDocument(sampleSnapshot(1, changes), 'commitment', null)
    expect(blocksOf(document.blocks, 'placeAndDate')[0]?.text).toBe(text)
  })

  it('leaves room for a date that is still to be written', () => {
    for (const changes of [{ dateStyle: 'blank' }, { date: null }] as const) {
      const document = commitmentPaperDocument(sampleSnapshot(1, changes), 'commitment', null)
      expect(blocksOf(document.blocks, 'placeAndDate')[0]?.text).toMatch(/^Mojokerto, \u00A0{30,}$/)
    }
  })
})

describe('letterheads', () => {
  it('prints the office by domain.md section 3', () => {
    const document = commitmentPaperDocument(sampleSnapshot(1, { letterhead: 'office' }), 'commitment', null)
    expect(blocksOf(document.blocks, 'letterhead')[0]).toMatchObject({
      arrangement: 'left',
      lines: [
        { text: 'PEMERINTAH KABUPATEN MOJOKERTO', size: 12, bold: false },
        { text: 'DINAS KOMUNIKASI DAN INFORMATIKA', size: 16, bold: true },
        { size: 10 },
        { size: 10 },
      ],
    })
  })

  it('prints the head of the region', () => {
    const document = commitmentPaperDocument(sampleSnapshot(1, { letterhead: 'head' }), 'commitment', null)
    expect(blocksOf(document.blocks, 'letterhead')[0]).toMatchObject({
      arrangement: 'centred',
      lines: [{ text: 'BUPATI MOJOKERTO' }],
    })
    const { office } = sampleSnapshot(1)
    const city = sampleSnapshot(1, { letterhead: 'head', office: { ...office, regionKind: 'Kota' } })
    expect(
      blocksOf(commitmentPaperDocument(city, 'commitment', null).blocks, 'letterhead')[0]?.lines[0]?.text,
    ).toBe('WALI KOTA MOJOKERTO')
  })
})

describe('the statement of one person', () => {
  const document = commitmentPaperDocument(sampleSnapshot(3), 'statement', null)

  it('gives each signatory a page of their own', () => {
    expect(blocksOf(document.blocks, 'pageBreak')).toHaveLength(2)
    expect(blocksOf(document.blocks, 'signatureBlock').map(({ cell }) => cell.name)).toEqual([
      'Ardi Sepdianto',
      'Bambang Contoh, S.H., M.H.',
      'Ir. Hj. Citra Contoh, M.M.',
    ])
    expect(document.continuationHeading).toBeNull()
  })

  it('turns the joint text into that of one person', () => {
    expect(blocksOf(document.blocks, 'title')[0]?.lines).toEqual([
      'SURAT PERNYATAAN KOMITMEN',
      'IMPLEMENTASI MASTERPLAN SMART CITY',
      'KABUPATEN MOJOKERTO TAHUN 2022',
    ])
    expect(
      blocksOf(document.blocks, 'paragraph')
        .slice(0, 3)
        .map(({ text }) => text),
    ).toEqual([
      'Saya yang bertanda tangan di bawah ini:',
      'dengan ini menyatakan berkomitmen untuk:',
      'Demikian surat pernyataan komitmen ini dibuat dengan penuh kesadaran dan tanggung jawab.',
    ])
    expect(blocksOf(document.blocks, 'fields')[0]?.rows.map(({ label }) => label)).toEqual([
      'Nama',
      'NIP',
      'Pangkat',
      'Jabatan',
    ])
  })
})

describe('the letterhead of a statement', () => {
  const snapshot = sampleSnapshot(2)
  const [first, ...others] = snapshot.signatories
  if (first === undefined) throw new Error('no signatory')
  const own = {
    lines: ['Dinas Kesehatan', 'Puskesmas Pacet'],
    address: 'Jalan Pacet 1',
    contacts: 'pacet@contoh.go.id',
    logo: null,
  }
  const ofAgency = { ...snapshot, signatories: [{ ...first, letterhead: own }, ...others] }
  const heads = (letterhead: typeof snapshot.letterhead) =>
    blocksOf(commitmentPaperDocument({ ...ofAgency, letterhead }, 'statement', null).blocks, 'letterhead')

  it('is that of the own agency, with the logo of the office, where the office prints letterheads', () => {
    const [ownHead, officeHead] = heads('office')
    expect(ownHead?.lines).toEqual([
      { text: 'PEMERINTAH KABUPATEN MOJOKERTO', size: 12, bold: false },
      { text: 'DINAS KESEHATAN', size: 12, bold: false },
      { text: 'PUSKESMAS PACET', size: 16, bold: true },
      { text: 'Jalan Pacet 1', size: 10, bold: false },
      { text: 'pacet@contoh.go.id', size: 10, bold: false },
    ])
    expect(ownHead?.logo).toBe(snapshot.office.logo)
    expect(officeHead?.lines[1]?.text).toBe(snapshot.office.officeName.toUpperCase())
  })

  it('is nobody’s own on a joint sheet or under the letterhead of the head of the region', () => {
    expect(heads('none')).toEqual([])
    expect(heads('head')[0]?.lines[0]?.text).toBe('BUPATI MOJOKERTO')
    const joint = commitmentPaperDocument({ ...ofAgency, letterhead: 'office' }, 'commitment', null)
    expect(blocksOf(joint.blocks, 'letterhead')[0]?.lines[1]?.text).toBe(
      snapshot.office.officeName.toUpperCase(),
    )
  })
})

describe('the board of the ceremony', () => {
  it('is A3 landscape, as large as fits on one page', () => {
    const document = commitmentPaperDocument(sampleSnapshot(9), 'board', 'ABC1234')
    expect(document.paper).toBe('a3-landscape')
    expect(document.fit).toEqual({ smallest: 10, largest: 24 })
    expect(blocksOf(document.blocks, 'letterhead')).toEqual([])
    expect(blocksOf(document.blocks, 'signatureGrid')[0]?.columns).toBe(3)
  })

  it('takes more columns for more people', () => {
    expect([1, 2, 3, 9, 10, 20, 21, 40, 41, 200].map(boardColumns)).toEqual([1, 2, 3, 3, 4, 4, 5, 5, 6, 6])
  })
})
